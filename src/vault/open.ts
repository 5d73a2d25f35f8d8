import type { RelockConfig, VaultServer } from '../config/config.ts';
import type { Environment } from '../config/environment.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { Address } from './address.ts';
import type { HashicorpVault } from './hashicorp.ts';
import type { TokenSupplier } from './hashicorp-login.ts';
import type { SavedSession } from './session.ts';
import type { FingerprintStore, Rotatable } from './vault.ts';

/** What every backend of this version can do. */
export type OpenedVault = Rotatable & FingerprintStore;

/** The vaults of one run: each is opened when it is first asked for, and only once. */
export interface VaultSet {
  /**
   * The vault that an address speaks of. Throws `RL-VAULT-UNKNOWN` (no such server in the config),
   * `RL-VAULT-UNSUPPORTED` (a backend that this version has not), `RL-VAULT-NOT-HSM`, and what opening throws.
   */
  for(address: Address): Promise<OpenedVault>;
  /** Those that are open by now. */
  all(): Promise<readonly OpenedVault[]>;
  /** What a later process needs to give back all that was taken so far. Holds tokens: mask them before it is saved. */
  dumpSessions(): readonly SavedSession[];
  /** Closes all; revokes nothing. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly config: Pick<RelockConfig, 'vaults' | 'requireHsm'>;
  readonly env: Environment;
  /** Who gives identity tokens for `auth: jwt`; undefined where there are none. */
  readonly identity?: TokenSupplier | undefined;
  /** Called when a login or lease was taken, before anything is given out: the moment to save `dumpSessions()`. */
  readonly onTaken?: () => void;
}

/** Nothing is loaded, opened or asked before an address needs it. */
export function openVaults(options: OpenOptions): VaultSet {
  const opened = new Map<string, Promise<OpenedVault>>();
  const servers: HashicorpVault[] = [];

  async function openServer(address: Address): Promise<OpenedVault> {
    const server = serverFor(address, options);
    const { openHashicorp } = await import('./hashicorp.ts');
    const vault = await openHashicorp(
      server,
      { identity: options.identity, token: tokenFor(server, options.env) },
      {
        requireHsm: options.config.requireHsm,
        proxies: options.env,
        ...(options.onTaken === undefined ? {} : { onTaken: options.onTaken }),
      },
    );
    servers.push(vault);
    return vault;
  }

  async function all(): Promise<readonly OpenedVault[]> {
    const results = await Promise.allSettled(opened.values());
    return results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
  }

  return {
    for(address) {
      const name = `${address.scheme}+${address.server ?? ''}`;
      let vault = opened.get(name);
      if (vault === undefined) {
        vault = open(address, options, openServer);
        opened.set(name, vault);
      }
      return vault;
    },
    all,
    dumpSessions: () => servers.map((vault) => vault.dumpSession()).filter((session) => session !== null),
    async close() {
      for (const vault of await all()) await vault.close();
      opened.clear();
    },
  };
}

async function open(
  address: Address,
  options: OpenOptions,
  openServer: (address: Address) => Promise<OpenedVault>,
): Promise<OpenedVault> {
  switch (address.scheme) {
    case 'vault':
      return openServer(address);
    case 'relock':
      return openOwn(address, options);
    case 'awssecrets':
    case 'azurekeyvault':
    case 'gcpsecrets':
    case 'conjur':
      throw new RelockError(
        'RL-VAULT-UNSUPPORTED',
        `${printable(address.text)} can’t be used: this version of Relock can’t talk to ${address.scheme}:// yet`,
        { remedy: 'Use vault:// (HashiCorp Vault, OpenBao) or relock:// (the embedded vault).' },
      );
  }
}

async function openOwn(address: Address, { config, env }: OpenOptions): Promise<OpenedVault> {
  const dir = env['RELOCK_DIR'];
  if (address.server !== undefined || dir === undefined) {
    throw new RelockError(
      'RL-VAULT-UNKNOWN',
      `${printable(address.text)} can’t be found: ${dir === undefined ? 'RELOCK_DIR is not set' : 'there is one embedded vault, without a name'}`,
      {
        remedy:
          dir === undefined ? 'Set RELOCK_DIR to the folder of the embedded vault.' : 'Write it as relock://PATH#/KEY.',
      },
    );
  }
  const { openEmbedded } = await import('./embedded.ts');
  return openEmbedded({ dir, env, requireHsm: config.requireHsm });
}

/** The default server may come from the environment alone, as for Vault's own command line; others are in the config. */
function serverFor(address: Address, { config, env }: OpenOptions): VaultServer {
  const name = address.server ?? 'vault';
  const configured = config.vaults.get(name);
  if (configured !== undefined) {
    // Away from GitHub there is no identity token: a person's own VAULT_TOKEN serves as well.
    const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined;
    const token = configured.auth === 'jwt' && offGitHub && tokenFor(configured, env) !== undefined;
    return token ? { ...configured, auth: 'token' } : configured;
  }
  const fromEnvironment = env['VAULT_ADDR'];
  if (address.server === undefined && fromEnvironment !== undefined) {
    return {
      name,
      address: fromEnvironment,
      auth: 'token',
      mount: 'jwt',
      role: undefined,
      audience: fromEnvironment,
      namespace: env['VAULT_NAMESPACE'],
      caFile: env['VAULT_CACERT'],
    };
  }
  const known = [...config.vaults.keys()].join(', ');
  throw new RelockError(
    'RL-VAULT-UNKNOWN',
    `${printable(address.text)} speaks of a server that nobody configured: "${name}"`,
    {
      evidence: [['Configured', known === '' ? '(none)' : known]],
      remedy:
        address.server === undefined
          ? 'Add "vault:" under "vaults:" in .relock.yml, or set VAULT_ADDR and VAULT_TOKEN.'
          : `Add "${name}:" under "vaults:" in .relock.yml.`,
    },
  );
}

/** VAULT_TOKEN belongs to the server at VAULT_ADDR: with that set, no other server is shown it. */
function tokenFor(server: VaultServer, env: Environment): SecretValue | undefined {
  const token = env['VAULT_TOKEN'];
  if (token === undefined) return undefined;
  const home = env['VAULT_ADDR'];
  const isHome = home === undefined ? server.name === 'vault' : originOf(home) === originOf(server.address);
  return isHome ? new SecretValue(token.trim()) : undefined;
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}
