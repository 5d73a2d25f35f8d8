import type { ManagedKey, RelockConfig } from '../config/config.ts';
import type { Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import { openHttp } from '../core/http.ts';
import type { HttpClient } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Runner } from '../github/runner.ts';
import type { IssuerServices } from '../issuer/issuer.ts';
import type { Publisher, PublishServices } from '../publish/publisher.ts';
import { nameOf } from '../rotate/credential.ts';
import type { AnyIssuer } from '../rotate/run.ts';
import { isMinted, parseAddress, wholeSecret } from '../vault/address.ts';
import type { VaultSet } from '../vault/open.ts';
import { handlesOf } from '../vault/session.ts';
import { revokeAll } from './revoke.ts';
import { openPause } from './rotate/pause.ts';
import { openRunVaults } from './run-vaults.ts';

/** The vaults, issuers and publishers of one run. */
export interface Services {
  readonly vaults: VaultSet;
  readonly issuers: IssuerServices;
  readonly http: HttpClient;
  /** The value at `ADDRESS#/KEY`. Throws when there is none. */
  readValue(address: string): Promise<SecretValue>;
  /** Where copies of a key live. */
  publishers(key: ManagedKey, issuer: AnyIssuer): Promise<readonly Publisher[]>;
  /** Why all rotation is paused; undefined when it is not. */
  paused(): Promise<string | undefined>;
  /** Gives back the logins that this run took, and closes everything. */
  close(): Promise<void>;
}

/**
 * Opens nothing yet: each vault logs in when it is first asked. In a job (`runner`) the login is by the job's identity,
 * every token is masked when it is taken, and `github` says where GitHub's API is
 * and whether a fork has no say in it: only there keys' own programs are started.
 */
export function openServices(
  config: RelockConfig,
  invocation: Invocation,
  runner: Pick<Runner, 'mask'> | undefined,
  github: { readonly apiUrl: string; readonly token: SecretValue | undefined; readonly mayRunPrograms?: boolean },
): Services {
  const { env } = invocation;
  const vaults: VaultSet = openRunVaults(
    config,
    invocation,
    runner,
  )(() => {
    for (const handle of handlesOf(vaults.dumpSessions())) runner?.mask(handle);
  });
  const http = openHttp({ proxies: env });
  const clients = new Map<string, HttpClient>();
  // One token of a kind serves the whole run; what is kept in a store is read anew, since it may be rotated meanwhile.
  const minted = new Map<string, Promise<SecretFields>>();

  async function readSecret(text: string): Promise<SecretFields> {
    const address = wholeSecret(parseAddress(text));
    if (!isMinted(address)) return vaults.readSecret(text);
    const known = minted.get(address.text) ?? vaults.readSecret(text);
    minted.set(address.text, known);
    try {
      return await known;
    } catch (error) {
      // One bad moment is not to be remembered: whoever asks next has another one minted.
      if (minted.get(address.text) === known) minted.delete(address.text);
      throw error;
    }
  }

  async function readValue(text: string): Promise<SecretValue> {
    const { key, text: name } = parseAddress(text);
    const fields = await readSecret(text);
    const value = key === undefined && fields.size === 1 ? [...fields.values()][0] : fields.get(key ?? '');
    if (value !== undefined && !value.isEmpty) return value;
    throw new RelockError('RL-VAULT-MISSING', `there is no value at ${printable(name)}`, {
      remedy: 'Name the key within the secret: ADDRESS#/KEY.',
    });
  }

  const publishing: PublishServices = {
    readValue,
    updateSecret: (text, fields) => updateSecret(text, fields, vaults),
    http,
    openHttp(caFile) {
      const client = clients.get(caFile) ?? openHttp({ proxies: env, caFile });
      clients.set(caFile, client);
      return client;
    },
    githubUrl: github.apiUrl,
  };

  return {
    vaults,
    http,
    readValue,
    issuers: {
      http,
      github,
      mayRunPrograms: runner === undefined || github.mayRunPrograms === true,
      readSecret,
      async writeSecret(text, fields) {
        const address = wholeSecret(parseAddress(text));
        await (await vaults.store(address)).write(address, fields);
      },
    },
    async publishers(key, issuer) {
      if (key.publish.length === 0) return [];
      const { openPublisher } = await import('../publish/open.ts');
      const names = issuer.secretFields.map((field) => nameOf(key, field));
      const changing = (issuer.changingFields ?? []).map((field) => nameOf(key, field));
      // A webhook tells which key it is about.
      const name = wholeSecret(parseAddress(key.address)).text;
      return Promise.all(
        key.publish.map((target) => {
          const told = target.kind === 'webhook' ? { ...target, options: { ...target.options, key: name } } : target;
          return openPublisher(told, names, publishing, changing);
        }),
      );
    },
    paused: openPause(config.rotate, vaults),
    async close() {
      // A login of ours that nobody needs any more is ended at once, not left to its TTL.
      await revokeAll(await vaults.all());
      await vaults.close();
      for (const client of [http, ...clients.values()]) client.close();
    },
  };
}

/** Replaces some fields of a secret, if nobody changes it meanwhile, and sees that they are there. One that is not there is made. */
async function updateSecret(text: string, fields: SecretFields, vaults: VaultSet): Promise<void> {
  const address = wholeSecret(parseAddress(text));
  const store = await vaults.store(address);
  const before = await store.read(address);
  const same = (kept: SecretFields | undefined) =>
    [...fields].every(([name, value]) => kept?.get(name)?.equals(value) === true);
  if (same(before?.fields)) return;
  const merged = new Map([...(before?.fields ?? []), ...fields]);
  await store.write(address, merged, before === null ? 0 : before.version);
  if (same((await store.read(address))?.fields)) return;
  throw new RelockError(
    'RL-PUBLISH-ANSWER',
    `${printable(address.text)} was written, but what is read back is another value`,
    {
      remedy: 'See who else writes there, and run this again.',
      state: 'That copy may be the old one.',
    },
  );
}
