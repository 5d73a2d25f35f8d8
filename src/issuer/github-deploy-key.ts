import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import { at, dateAt, listAt, misunderstood, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, setting } from './key-service.ts';
import { makeSshKey } from './ssh-key.ts';

/**
 * Deploy keys of a GitHub repository (https://docs.github.com/rest/deploy-keys/deploy-keys). Credential: `private_key`
 * (OpenSSH, Ed25519) and `id`. `issuer.repo` is OWNER/NAME; `issuer.admin` the address of a token with administration:
 * write, such as `githubapp://OWNER?repositories=NAME&permissions=administration:write#/token`. The new key may write where
 * the old one may. Whether a key works is what GitHub's API says of it; it is not tried by SSH.
 */
export function openGithubDeployKey(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', services.github.apiUrl));
  const repo = setting(key, 'repo').split('/').map(encodeURIComponent).join('/');
  const keys = `/repos/${repo}/keys`;
  const asAdmin = async () => ({
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    authorization: `Bearer ${(await adminValue(key, services)).reveal()}`,
  });

  return createDelete({
    kind: key.kind,
    name: 'GitHub',
    fields: { secret: 'private_key', id: 'id' },

    async make(label, _current, id) {
      const failing = 'no new deploy key was made at GitHub';
      const headers = await asAdmin();
      const { json: old } = await api.call({
        method: 'GET',
        path: `${keys}/${encodeURIComponent(id)}`,
        headers,
        failing,
      });
      const { privateKey, publicKey } = await makeSshKey(label);
      const body = { title: label, key: publicKey, read_only: at(old, 'read_only') !== false };
      const { json } = await api.call({ method: 'POST', path: keys, headers, body, repeat: 'never', failing });
      const made = textAt(json, 'id');
      if (made === undefined) throw misunderstood({ failing }, api.origin);
      return { id: made, secret: new SecretValue(privateKey) };
    },

    async find(label) {
      const headers = await asAdmin();
      const found: string[] = [];
      for (let page = 1; ; page++) {
        const { json } = await api.call({
          method: 'GET',
          path: `${keys}?per_page=100&page=${page}`,
          headers,
          failing: 'the deploy keys at GitHub can’t be listed',
        });
        const listed = listAt(json, '');
        found.push(...listed.flatMap((one) => (one['title'] === label ? [textAt(one, 'id') ?? ''] : [])));
        if (listed.length < 100) return found;
      }
    },

    async remove(id) {
      await api.end({
        what: 'The deploy key',
        path: `${keys}/${encodeURIComponent(id)}`,
        headers: await asAdmin(),
        failing: 'the deploy key was not deleted at GitHub',
      });
    },

    async ask(credential) {
      const id = credential.get('id')?.reveal() ?? '';
      if (id === '') return 'unknown';
      const { status, json } = await api.attempt({
        method: 'GET',
        path: `${keys}/${encodeURIComponent(id)}`,
        headers: await asAdmin(),
        failing: 'GitHub can’t be asked',
      });
      if (status === 200 && textAt(json, 'id') === id) return 'active';
      // 404 is also what a token without the right gets: only one that may list the keys proves it.
      if (status !== 404) return 'unknown';
      const list = await api.attempt({
        method: 'GET',
        path: `${keys}?per_page=1`,
        headers: await asAdmin(),
        failing: 'GitHub can’t be asked',
      });
      return list.status === 200 && Array.isArray(list.json) ? 'inactive' : 'unknown';
    },

    async lastUsed(id) {
      const { json } = await api.call({
        method: 'GET',
        path: `${keys}/${encodeURIComponent(id)}`,
        headers: await asAdmin(),
        failing: 'GitHub can’t be asked when the key was used',
      });
      return dateAt(json, 'last_used');
    },
  });
}
