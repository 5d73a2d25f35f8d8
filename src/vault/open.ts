import type { RelockConfig, Server, VaultServer } from '../config/config.ts';
import type { Environment } from '../config/environment.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { isMinted, parseAddress, wholeSecret } from './address.ts';
import type { Address } from './address.ts';
import type { BackendContext, TokenSupplier } from './context.ts';
import type { SavedSession } from './session.ts';
import type { Browsable, FingerprintStore, IncidentStore, Rotatable, Vault } from './vault.ts';

/** What every store can do. */
export type OpenedVault = Rotatable & FingerprintStore & IncidentStore & Browsable;

/** The vaults of one run: each is opened when it is first asked for, and only once. */
export interface VaultSet {
  /**
   * The backend that an address speaks of, to read from. Throws `RL-VAULT-UNKNOWN` (no such server in the config),
   * `RL-VAULT-NOT-HSM`, and what opening throws.
   */
  for(address: Address): Promise<Vault>;
  /** The same, to write to and to rotate in. Throws `RL-VAULT-UNSUPPORTED` for what is minted and kept nowhere. */
  store(address: Address): Promise<OpenedVault>;
  /** The whole secret that an address, with or without `#/KEY`, points to. Throws `RL-VAULT-MISSING` when there is none. */
  readSecret(address: string): Promise<SecretFields>;
  /** Those that are open by now. */
  all(): Promise<readonly Vault[]>;
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
  /** What this run is known to ask for: logins are narrowed to it. */
  readonly wanted?: readonly Address[];
  /** Called when a login or lease was taken, before anything is given out: the moment to save `dumpSessions()`. */
  readonly onTaken?: () => void;
  /** Told of what a team should do better. One sentence. */
  readonly warn?: (advice: string) => void;
}

/** What a backend may have beside reading: a session that a later process can end. */
interface Sessions {
  dumpSession?(): SavedSession | null;
}

/** Nothing is loaded, opened or asked before an address needs it. */
export function openVaults(options: OpenOptions): VaultSet {
  const opened = new Map<string, Promise<Vault & Sessions>>();
  const ready: (Vault & Sessions)[] = [];

  function contextFor(name: string): BackendContext {
    return {
      env: options.env,
      identity: options.identity,
      requireHsm: options.config.requireHsm,
      wanted: options.wanted?.filter((address) => nameOf(address) === name),
      onTaken: () => options.onTaken?.(),
      warn: (advice) => options.warn?.(advice),
      readSecret,
    };
  }

  async function readSecret(text: string): Promise<SecretFields> {
    const address = wholeSecret(parseAddress(text));
    const reading = await (await find(address)).read(address);
    if (reading !== null) return reading.fields;
    throw new RelockError('RL-VAULT-MISSING', `there is no secret at ${printable(address.text)}`, {
      remedy: 'Correct the address in the config, or write the secret.',
    });
  }

  function find(address: Address): Promise<Vault & Sessions> {
    const name = nameOf(address);
    let vault = opened.get(name);
    if (vault === undefined) {
      vault = open(address, options, contextFor(name)).then((one) => {
        ready.push(one);
        return one;
      });
      opened.set(name, vault);
    }
    return vault;
  }

  async function all(): Promise<readonly Vault[]> {
    const results = await Promise.allSettled(opened.values());
    return results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
  }

  return {
    for: find,
    readSecret,
    async store(address) {
      if (!isMinted(address)) return (await find(address)) as Vault & OpenedVault;
      throw new RelockError('RL-VAULT-UNSUPPORTED', `${printable(address.text)} is minted and kept nowhere`, {
        remedy: 'Name a secret in a store, such as vault://MOUNT/PATH.',
        state: 'Nothing was changed.',
      });
    },
    all,
    dumpSessions: () => ready.map((vault) => vault.dumpSession?.() ?? null).filter((session) => session !== null),
    async close() {
      for (const vault of await all()) await vault.close();
      opened.clear();
    },
  };
}

/** One backend is opened once, whatever scheme of its kind an address has. */
function nameOf(address: Address): string {
  // Google’s tokens are minted by the login that its secrets are read with.
  const scheme = address.scheme === 'gcptoken' ? 'gcpsecrets' : address.scheme;
  return `${scheme}+${address.server ?? ''}`;
}

async function open(address: Address, options: OpenOptions, context: BackendContext): Promise<Vault & Sessions> {
  switch (address.scheme) {
    case 'vault': {
      const server = serverFor(address, options);
      const { openHashicorp } = await import('./hashicorp.ts');
      const { credentialsFor } = await import('./hashicorp-credentials.ts');
      return openHashicorp(server, credentialsFor(server, context, tokenFor(server, context.env)), {
        requireHsm: context.requireHsm,
        proxies: context.env,
        onTaken: context.onTaken,
      });
    }
    case 'relock':
      return openOwn(address, options);
    case 'awssecrets':
    case 'awssts': {
      const { awsServer } = await import('./aws/server.ts');
      const server = awsServer(address, configured(address, 'aws', options), context.env);
      if (address.scheme === 'awssts') return (await import('./aws/sts.ts')).openAwsSts(server, context);
      return (await import('./aws/open.ts')).openAws(server, context);
    }
    case 'gcpsecrets':
    case 'gcptoken': {
      const { googleServer } = await import('./google/server.ts');
      const { openGoogle } = await import('./google/open.ts');
      return openGoogle(googleServer(address, configured(address, 'google', options), context.env), context);
    }
    case 'githubapp': {
      const { githubServer, openGithubApps } = await import('./mint/github-app.ts');
      return openGithubApps(githubServer(address, configured(address, 'github', options)), context);
    }
    case 'conjur': {
      const { conjurServer } = await import('./conjur/server.ts');
      const { openConjur } = await import('./conjur/open.ts');
      return openConjur(conjurServer(address, configured(address, 'conjur', options), context.env), context);
    }
    case 'azurekeyvault':
    case 'azuretoken': {
      const { azureServer } = await import('./azure/server.ts');
      const server = azureServer(address, configured(address, 'azure', options), context.env);
      if (address.scheme === 'azuretoken') return (await import('./azure/token.ts')).openAzureTokens(server, context);
      return (await import('./azure/open.ts')).openAzure(server, context);
    }
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

/** The entry of the config that an address picks; undefined when it picks none and none has the kind's name. */
function configured<K extends Server['kind']>(
  address: Address,
  kind: K,
  { config }: OpenOptions,
): Extract<Server, { kind: K }> | undefined {
  const name = address.server ?? kind;
  const server = config.vaults.get(name);
  if (server === undefined) return undefined;
  if (server.kind === kind) return server as Extract<Server, { kind: K }>;
  throw new RelockError(
    'RL-VAULT-UNKNOWN',
    `${printable(address.text)} picks "${name}", which is of kind ${server.kind}`,
    {
      remedy: `Pick one of kind ${kind} under "vaults:" in .relock.yml.`,
    },
  );
}

/** The default server may come from the environment alone, as for Vault's own command line; others are in the config. */
function serverFor(address: Address, options: OpenOptions): VaultServer {
  const { config, env } = options;
  const name = address.server ?? 'vault';
  const server = configured(address, 'vault', options);
  if (server !== undefined) {
    // Away from GitHub there is no identity token: a person's own VAULT_TOKEN serves as well.
    const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined;
    const token = server.auth === 'jwt' && offGitHub && tokenFor(server, env) !== undefined;
    return token ? { ...server, auth: 'token' } : server;
  }
  const fromEnvironment = env['VAULT_ADDR'];
  if (address.server === undefined && fromEnvironment !== undefined) {
    return {
      kind: 'vault',
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
