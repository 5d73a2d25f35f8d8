// Written from https://devcenter.heroku.com/articles/platform-api-reference#oauth-authorization; no real server has
// confirmed it: how soon a deleted authorization is refused.
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields, lifeOf, lifeUntil, NINETY_DAYS } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

const mint = () => ['HRKU', randomBytes(24).toString('base64url')].join('-');
const make = (state: FakeKeys, label: string, scope: unknown, life: number) =>
  state.make(mint(), label, { scope, life });
const shown = ({ id, label, secret, more }: FakeKey) => ({
  id,
  description: label,
  scope: more['scope'],
  created_at: lifeOf({ more } as FakeKey).made,
  access_token: { id, token: secret, expires_in: lifeUntil(lifeOf({ more } as FakeKey).ends) / 1000 },
});

createDeleteContract({
  kind: 'heroku-token',
  rights: ['scope', 'life'],
  needs: ['scope'],
  fresh(state) {
    const key = make(state, 'made by hand', ['read'], NINETY_DAYS);
    return fields({ token: key.secret, id: key.id });
  },
  answer({ method, path, body, bearer, headers }, state) {
    if (!headers['accept']?.includes('version=3')) return { status: 404, body: { id: 'not_found' } };
    if (path === '/account' && bearer === state.admin) return { status: 200, body: { id: 'u' } };
    if (path === '/account') {
      return state.bySecret(bearer) === undefined
        ? { status: 401, body: { id: 'unauthorized', message: 'Invalid credentials provided.' } }
        : {
            status: 403,
            body: { id: 'forbidden', message: 'The scope of this OAuth authorization does not allow it.' },
          };
    }
    if (bearer !== state.admin) return { status: 403, body: { id: 'forbidden', message: 'You do not have access.' } };
    if (path === '/oauth/authorizations') {
      if (method === 'GET') return { status: 200, body: [...state.keys.values()].map(shown) };
      return { status: 201, body: shown(make(state, body.description, body.scope, body.expires_in * 1000)) };
    }
    const key = state.keys.get(path.slice('/oauth/authorizations/'.length));
    if (key === undefined) return { status: 404, body: { id: 'not_found', message: 'Couldn’t find that.' } };
    if (method === 'DELETE') state.keys.delete(key.id);
    return { status: 200, body: shown(key) };
  },
});
