// Written from https://docs.docker.com/reference/api/hub/latest/ (2-beta); no real server has confirmed it: that an access
// token may manage others, and how soon one that is not active is refused.
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields, lifeOf, lifeUntil, NINETY_DAYS } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

const mint = () => ['dckr', 'pat', randomBytes(20).toString('base64url')].join('_');
const make = (state: FakeKeys, label: string, scopes: unknown, life: number) =>
  state.make(mint(), label, { scopes, life });
const shown = ({ id, label, active, more }: FakeKey) => ({
  uuid: id,
  token_label: label,
  is_active: active,
  scopes: more['scopes'],
  last_used: null,
  created_at: lifeOf({ more } as FakeKey).made,
  expires_at: lifeOf({ more } as FakeKey).ends,
  token: '***',
});
const session = (state: FakeKeys) => `jwt-of-${state.admin}`;

createDeleteContract({
  kind: 'dockerhub-token',
  rights: ['scopes', 'life'],
  needs: ['scopes'],
  issuer: { user: 'acme' },
  fresh(state) {
    const key = make(state, 'made by hand', ['repo:read'], NINETY_DAYS);
    return fields({ token: key.secret, id: key.id });
  },
  answer({ method, path, body, bearer }, state) {
    if (path === '/v2/auth/token') {
      if (body.identifier === 'acme' && body.secret === state.admin)
        return { status: 200, body: { access_token: session(state) } };
      return state.bySecret(body.secret) === undefined
        ? { status: 401, body: { message: 'unauthorized' } }
        : { status: 200, body: { access_token: 'jwt-of-a-key' } };
    }
    if (bearer !== session(state)) return { status: 403, body: { message: 'forbidden' } };
    if (path === '/v2/access-tokens') {
      if (method === 'GET')
        return { status: 200, body: { count: state.keys.size, results: [...state.keys.values()].map(shown) } };
      const key = make(state, body.token_label, body.scopes, lifeUntil(body.expires_at));
      return { status: 201, body: { ...shown(key), token: key.secret } };
    }
    const key = state.keys.get(path.slice('/v2/access-tokens/'.length));
    if (key === undefined) return { status: 404, body: { message: 'not found' } };
    if (method === 'PATCH') key.active = body.is_active;
    if (method !== 'DELETE') return { status: 200, body: shown(key) };
    state.keys.delete(key.id);
    return { status: 202 };
  },
});
