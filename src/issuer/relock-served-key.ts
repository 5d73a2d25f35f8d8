import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import { at, refusal, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { createDelete, madeKey, setting } from './key-service.ts';
import { openVaultApi, says } from './vault-api.ts';

/**
 * Keys that a `relock serve` issues and verifies itself (docs/serve.md). Credential: `key` and `id`. `issuer.url` is the
 * server, `issuer.role` the role, `issuer.mount` where the engine is (`keys`), `issuer.admin` the address of a token. The new
 * key has the scopes, the owner and the metadata of the old one. The rotation's id stands in its metadata, by which a lost
 * one is found. `keys/rotate` is not used: it can be asked once alone, so that a lost answer would be a lost key.
 */
export function openRelockServedKey(key: ManagedKey, services: IssuerServices): Rotator {
  const server = openVaultApi(key, services);
  const role = setting(key, 'role');
  const mount = `/${setting(key, 'mount', 'keys')}`;

  async function show(id: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    const failing = 'the key can’t be looked at';
    const request = { method: 'GET', path: `${mount}/keys/${encodeURIComponent(id)}`, failing } as const;
    const answer = await server.attempt(request);
    if (answer.status === 404) return undefined;
    if (answer.status >= 300) throw refusal(request, server.origin, answer);
    return at(answer.json, 'data') as Readonly<Record<string, unknown>> | undefined;
  }

  async function verify(secret: SecretValue): Promise<unknown> {
    const body = { key: secret.reveal() };
    const failing = 'the server can’t be asked about a key';
    const path = `${mount}/verify`;
    return (await server.call({ method: 'POST', path, body, repeat: 'always', failing, hide: [secret] })).json;
  }

  /** Ends a key by its id, or by itself. */
  async function end(body: { readonly id: string } | { readonly key: string }): Promise<void> {
    const failing = 'the key was not revoked';
    const state = 'The key still works.';
    const request = { method: 'POST', path: `${mount}/revoke`, body, repeat: 'always', failing, state } as const;
    const answer = await server.attempt(request);
    if (answer.status >= 300 && !says(answer, 'no such key')) throw refusal(request, server.origin, answer);
  }

  const rotator = createDelete({
    kind: key.kind,
    name: 'Relock',
    fields: { secret: 'key', id: 'id' },
    idFrom: async (secret) => textAt(await verify(secret), 'data.id'),

    async make(label, _current, id) {
      const failing = 'no new key was issued';
      const { owner, scopes, metadata } = (await show(id)) ?? {};
      const body = { owner, scopes, metadata: { ...(metadata as object | undefined), relock: label } };
      const { json } = await server.call({
        method: 'POST',
        path: `${mount}/issue/${encodeURIComponent(role)}`,
        body,
        repeat: 'never',
        failing,
      });
      return madeKey(json, { id: 'data.id', secret: 'data.key' }, server, failing);
    },

    async find(label) {
      const request = {
        method: 'GET',
        path: `${mount}/keys?list=true&role=${encodeURIComponent(role)}`,
        failing: 'the keys can’t be listed',
      } as const;
      const answer = await server.attempt(request);
      if (answer.status === 404) return [];
      if (answer.status >= 300) throw refusal(request, server.origin, answer);
      const about = at(answer.json, 'data.key_info') as Readonly<Record<string, unknown>> | undefined;
      return Object.entries(about ?? {}).flatMap(([id, one]) =>
        textAt(one, 'metadata.relock') === label && textAt(one, 'revoked') === undefined ? [id] : [],
      );
    },

    remove: (id) => end({ id }),

    async ask(credential) {
      // To show a dead key would be a use of it, which is an alarm there.
      const id = credential.get('id')?.reveal();
      const about = id === undefined ? undefined : await show(id);
      const expires = Date.parse(textAt(about, 'expires') ?? '');
      if (textAt(about, 'revoked') !== undefined || expires <= Date.now()) return 'inactive';
      const json = await verify(credential.get('key') ?? new SecretValue(''));
      const valid = at(json, 'data.valid');
      if (valid === true) return 'active';
      const reason = textAt(json, 'data.reason') ?? '';
      return valid === false && ['unknown', 'revoked', 'expired', 'used up'].includes(reason) ? 'inactive' : 'unknown';
    },

    async lastUsed(id) {
      const used = textAt(await show(id), 'last_used');
      return used === undefined ? null : new Date(used);
    },

    check: () =>
      server.mustBeAbleTo({
        [`${mount.slice(1)}/issue/${role}`]: 'update',
        [`${mount.slice(1)}/keys`]: 'list',
        [`${mount.slice(1)}/keys/any`]: 'read',
        [`${mount.slice(1)}/revoke`]: 'update',
        [`${mount.slice(1)}/verify`]: 'update',
      }),
  });

  return {
    ...rotator,
    async revoke(credential) {
      const [id, secret] = [credential.get('id'), credential.get('key')];
      if (id === undefined && secret !== undefined) await end({ key: secret.reveal() });
      else await rotator.revoke(credential);
    },
  };
}
