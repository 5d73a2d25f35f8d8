import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import { at, dateAt, listAt, misunderstood, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, madeKey, sameLifetime, setting } from './key-service.ts';

/** Days that a token lives at most: GitLab wants an end, a year away unless its administrator allows more. */
const DAYS = 364;
const DAY = 86_400_000;

/** The day on which a token ends that lives as long as another one: `2026-11-22`. */
export function endOfLife(like: unknown): string {
  const longest = Date.now() + DAYS * DAY;
  const ends = sameLifetime(dateAt(like, 'created_at'), dateAt(like, 'expires_at'))?.getTime() ?? longest;
  // GitLab counts whole days, and takes none that is over.
  return new Date(Math.min(longest, Math.max(ends, Date.now() + DAY))).toISOString().slice(0, 10);
}

/**
 * Access tokens of a GitLab project or group, made by another token (https://docs.gitlab.com/api/project_access_tokens/).
 * Credential: `token` and `id`. `issuer.project` or `issuer.group` names where; `issuer.admin` is a token with the scope
 * `api` of its owner or maintainer. The new token has the scopes and the role of the old one, as long a life, and stands beside it, which
 * GitLab's own rotation, that ends the old one at once, does not.
 */
export function openGitlabAccessToken(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', 'https://gitlab.com'));
  const [project, group] = [setting(key, 'project', ''), setting(key, 'group', '')];
  const place = project === '' ? `groups/${encodeURIComponent(group)}` : `projects/${encodeURIComponent(project)}`;
  const tokens = `/api/v4/${place}/access_tokens`;
  const asAdmin = async () => ({ 'private-token': (await adminValue(key, services)).reveal() });
  const self = async (token: SecretValue) =>
    api.attempt({
      method: 'GET',
      path: '/api/v4/personal_access_tokens/self',
      headers: { 'private-token': token.reveal() },
      failing: 'GitLab can’t be asked',
    });

  return createDelete({
    kind: key.kind,
    name: 'GitLab',
    fields: { secret: 'token', id: 'id' },
    idFrom: async (secret) => textAt((await self(secret)).json, 'id'),

    async make(label, _current, id) {
      const failing = 'no new token was made at GitLab';
      const headers = await asAdmin();
      const { json: like } = await api.call({
        method: 'GET',
        path: `${tokens}/${encodeURIComponent(id)}`,
        headers,
        failing,
      });
      const [scopes, level] = [at(like, 'scopes'), at(like, 'access_level')];
      // Without a role GitLab makes a maintainer's.
      if (!Array.isArray(scopes) || scopes.length === 0 || typeof level !== 'number')
        throw misunderstood({ failing, state: 'Nothing was changed.' }, api.origin);
      const body = { name: label, scopes, access_level: level, expires_at: endOfLife(like) };
      const { json } = await api.call({ method: 'POST', path: tokens, headers, body, repeat: 'never', failing });
      return madeKey(json, { id: 'id', secret: 'token' }, api, failing);
    },

    async find(label) {
      const failing = 'the tokens at GitLab can’t be listed';
      const path = `${tokens}?state=active&per_page=100&search=${encodeURIComponent(label)}`;
      const { json } = await api.call({ method: 'GET', path, headers: await asAdmin(), failing });
      return listAt(json, '').flatMap((one) => (one['name'] === label ? [textAt(one, 'id') ?? ''] : []));
    },

    async remove(id) {
      await api.end({
        what: 'The token',
        path: `${tokens}/${encodeURIComponent(id)}`,
        headers: await asAdmin(),
        failing: 'the token was not revoked at GitLab',
      });
    },

    async ask(credential) {
      const { status, json } = await self(credential.get('token') ?? new SecretValue(''));
      if (status === 200) return at(json, 'active') === true ? 'active' : 'unknown';
      return status === 401 ? 'inactive' : 'unknown';
    },

    vouch: async () =>
      api.call({
        method: 'GET',
        path: `${tokens}?per_page=1`,
        headers: await asAdmin(),
        failing: 'GitLab can’t be asked',
      }),

    async lastUsed(id) {
      const failing = 'GitLab can’t be asked when the token was used';
      const path = `${tokens}/${encodeURIComponent(id)}`;
      const { json } = await api.call({ method: 'GET', path, headers: await asAdmin(), failing });
      return dateAt(json, 'last_used_at');
    },
  });
}
