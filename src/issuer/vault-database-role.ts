import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { misunderstood, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { setting } from './key-service.ts';
import { rolled } from './rolled-key.ts';
import { openVaultApi } from './vault-api.ts';

/**
 * The password of a static role of Vault's database engine, which Vault itself changes in the database
 * (https://developer.hashicorp.com/vault/api-docs/secret/databases#rotate-static-role-credentials). The managed secret is a
 * copy of it. Credential: `password`. `issuer.url` is the server, `issuer.role` the static role, `issuer.mount` where the
 * engine is (`database`), `issuer.admin` the address of a token.
 *
 * What Vault has changed already, by its own calendar or for a run whose answer was lost, is taken over and not changed again.
 * A value counts as refused once it is no longer the role's: Vault changes it in the database first.
 */
export function openVaultDatabaseRole(key: ManagedKey, services: IssuerServices): Rotator {
  const vault = openVaultApi(key, services);
  const mount = `/${setting(key, 'mount', 'database')}`;
  const role = encodeURIComponent(setting(key, 'role'));

  async function present(): Promise<SecretValue> {
    const failing = 'the role’s password can’t be read';
    const { json } = await vault.call({ method: 'GET', path: `${mount}/static-creds/${role}`, failing });
    const password = textAt(json, 'data.password');
    if (password === undefined) throw misunderstood({ failing, state: 'Nothing was changed.' }, vault.origin);
    return new SecretValue(password);
  }

  const isPresent = async (credential: SecretFields) =>
    (await present()).equals(credential.get('password') ?? new SecretValue(''));

  return rolled({
    kind: key.kind,
    name: 'Vault',
    secret: 'password',
    byItself: false,

    async roll(current) {
      if (await isPresent(current)) {
        const failing = 'the role’s password was not changed';
        // A second one would change it twice; what the first came to is read below, now or by the next run.
        await vault.call({ method: 'POST', path: `${mount}/rotate-role/${role}`, repeat: 'unprocessed', failing });
      }
      return new Map([['password', await present()]]);
    },

    ask: async (credential) => ((await isPresent(credential)) ? 'active' : 'inactive'),

    check: () =>
      vault.mustBeAbleTo({
        [`${mount.slice(1)}/static-creds/${role}`]: 'read',
        [`${mount.slice(1)}/rotate-role/${role}`]: 'update',
      }),
  });
}
