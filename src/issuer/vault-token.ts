import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { Gate } from '../core/gate.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import { at, misunderstood, refusal, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { createDelete, setting } from './key-service.ts';
import { openVaultApi, says } from './vault-api.ts';

/**
 * Tokens of a Vault, an OpenBao or a `relock serve`, made by a token role (`issuer.role`) whose tokens have no parent: another
 * one would die with the token that rotates (https://developer.hashicorp.com/vault/api-docs/auth/token). Credential: `token`
 * and `accessor`. The new one has the policies of the old one. The rotation's id stands in the token's metadata, by which a lost one is found.
 */
export function openVaultToken(key: ManagedKey, services: IssuerServices): Rotator {
  const vault = openVaultApi(key, services);
  const role = setting(key, 'role');
  const create = `/auth/token/create/${encodeURIComponent(role)}`;

  const rotator = createDelete({
    kind: key.kind,
    name: 'Vault',
    fields: { secret: 'token', id: 'accessor' },

    async make(label, _current, accessor) {
      const failing = 'no new token was made';
      const { json: old } = await vault.call({
        method: 'POST',
        path: '/auth/token/lookup-accessor',
        body: { accessor },
        repeat: 'always',
        failing,
      });
      const policies = at(old, 'data.policies');
      // Unless they are named, a role without policies of its own would hand on those of the token that rotates.
      if (!Array.isArray(policies) || policies.length === 0)
        throw misunderstood({ failing, state: 'Nothing was changed.' }, vault.origin);
      const { json } = await vault.call({
        method: 'POST',
        path: create,
        body: { meta: { relock: label }, policies, no_default_policy: !policies.includes('default') },
        repeat: 'never',
        failing,
      });
      const [token, id] = [textAt(json, 'auth.client_token'), textAt(json, 'auth.accessor')];
      if (token === undefined || id === undefined) throw misunderstood({ failing }, vault.origin);
      if (at(json, 'auth.orphan') === true) return { id, secret: new SecretValue(token) };
      throw new RelockError('RL-ISSUER-CONFIG', `tokens of the role "${printable(role)}" have a parent`, {
        remedy: 'Say orphan=true for it: vault write auth/token/roles/NAME orphan=true.',
        state: 'The one that was made is removed again.',
      });
    },

    async find(label) {
      const failing = 'the tokens can’t be listed';
      const accessors = await vault.list('/auth/token/accessors', failing);
      const gate = new Gate(8);
      const found = await Promise.all(
        accessors.map((accessor) =>
          gate.through(async () => {
            const body = { accessor };
            const answer = await vault.attempt({
              method: 'POST',
              path: '/auth/token/lookup-accessor',
              body,
              repeat: 'always',
              failing,
            });
            return textAt(answer.json, 'data.meta.relock') === label ? [accessor] : [];
          }),
        ),
      );
      return found.flat();
    },

    async remove(accessor) {
      const failing = 'the token was not revoked';
      const request = {
        method: 'POST',
        path: '/auth/token/revoke-accessor',
        body: { accessor },
        repeat: 'always',
        failing,
        state: 'The token still works.',
      } as const;
      const answer = await vault.attempt(request);
      if (answer.status >= 300 && !says(answer, 'invalid accessor')) throw refusal(request, vault.origin, answer);
    },

    async ask(credential) {
      const failing = 'the server can’t be asked about a token';
      const token = credential.get('token') ?? new SecretValue('');
      const own = await vault.attempt({ method: 'GET', path: '/auth/token/lookup-self', failing }, token);
      if (own.status === 200) return 'active';
      if (own.status !== 403) return 'unknown';
      // A token may be forbidden to look at itself: whether it is none the admin is told.
      const body = { token: token.reveal() };
      const seen = await vault.attempt({ method: 'POST', path: '/auth/token/lookup', body, repeat: 'always', failing });
      if (seen.status === 200) return 'active';
      return seen.status === 403 && says(seen, 'bad token') ? 'inactive' : 'unknown';
    },

    check: () =>
      vault.mustBeAbleTo({
        [create.slice(1)]: 'update',
        'auth/token/accessors': 'list,sudo',
        'auth/token/lookup': 'update',
        'auth/token/lookup-accessor': 'update',
        'auth/token/revoke-accessor': 'update',
        'auth/token/revoke': 'update',
      }),
  });

  return {
    ...rotator,
    async revoke(credential) {
      const token = credential.get('token');
      if (credential.get('accessor') !== undefined || token === undefined) return rotator.revoke(credential);
      const failing = 'the token was not revoked';
      const body = { token: token.reveal() };
      await vault.call({ method: 'POST', path: '/auth/token/revoke', body, repeat: 'always', failing, hide: [token] });
    },
  };
}
