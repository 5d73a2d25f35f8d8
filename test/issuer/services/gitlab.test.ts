// Written from https://docs.gitlab.com/api/project_access_tokens/ and /api/personal_access_tokens/; no real server has
// confirmed it: that a project's token may ask about itself whatever its scopes.
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields, lifeOf, lifeUntil, NINETY_DAYS } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

let count = 100;
const mint = () => ['glpat', randomBytes(15).toString('base64url').slice(0, 20)].join('-');
const make = (state: FakeKeys, label: string, more: Record<string, unknown>) =>
  state.make(mint(), label, more, String(++count));
const shown = ({ id, label, active, more }: FakeKey) => ({
  id: Number(id),
  name: label,
  active,
  revoked: !active,
  last_used_at: null,
  ...more,
  created_at: lifeOf({ more } as FakeKey).made,
  expires_at: lifeOf({ more } as FakeKey).ends.slice(0, 10),
});

createDeleteContract({
  kind: 'gitlab-access-token',
  issuer: { project: 'acme/app' },
  rights: ['scopes', 'access_level', 'life'],
  needs: ['scopes', 'access_level'],
  fresh(state) {
    const key = make(state, 'made by hand', { scopes: ['read_api'], access_level: 30, life: NINETY_DAYS });
    return fields({ token: key.secret, id: key.id });
  },
  answer({ method, path, query, body, headers }, state) {
    const token = headers['private-token'];
    if (path === '/api/v4/personal_access_tokens/self') {
      const key = state.bySecret(token);
      return key === undefined
        ? { status: 401, body: { message: '401 Unauthorized' } }
        : { status: 200, body: shown(key) };
    }
    if (token !== state.admin) return { status: 403, body: { message: '403 Forbidden' } };
    const base = '/api/v4/projects/acme%2Fapp/access_tokens';
    if (path === base) {
      if (method === 'GET')
        return {
          status: 200,
          body: [...state.keys.values()].filter(({ label }) => label.includes(query.get('search') ?? '')).map(shown),
        };
      if (!/^\d{4}-\d\d-\d\d$/.test(body.expires_at))
        return { status: 400, body: { message: 'expires_at is missing' } };
      const { scopes, access_level, expires_at } = body;
      const key = make(state, body.name, { scopes, access_level, life: lifeUntil(expires_at) });
      return { status: 201, body: { ...shown(key), token: key.secret } };
    }
    const key = state.keys.get(path.slice(base.length + 1));
    if (key === undefined) return { status: 404, body: { message: '404 Not Found' } };
    if (method === 'GET') return { status: 200, body: shown(key) };
    state.keys.delete(key.id);
    return { status: 204 };
  },
});
