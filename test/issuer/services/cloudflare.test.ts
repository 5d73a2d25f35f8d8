// Written from https://developers.cloudflare.com/api/resources/user/subresources/tokens/; no real server has confirmed it:
// what `verify` answers for a token that was deleted (401, code 1000) rather than disabled.
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields, lifeOf, lifeUntil, NINETY_DAYS } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

const POLICIES = [{ effect: 'allow', resources: { 'com.cloudflare.api.account.zone.*': '*' } }];
const CONDITION = { request_ip: { in: ['192.0.2.0/24'] } };
const shown = ({ id, label, active, more }: FakeKey) => ({
  id,
  name: label,
  status: active ? 'active' : 'disabled',
  policies: more['policies'],
  condition: more['condition'],
  issued_on: lifeOf({ more } as FakeKey).made,
  expires_on: lifeOf({ more } as FakeKey).ends,
});
const make = (state: FakeKeys, label: string, more: Record<string, unknown>) =>
  state.make(randomBytes(30).toString('base64url'), label, more);
const refused = { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }] };

createDeleteContract({
  kind: 'cloudflare-token',
  rights: ['policies', 'condition', 'life'],
  needs: ['policies'],
  fresh(state) {
    const key = make(state, 'made by hand', { policies: POLICIES, condition: CONDITION, life: NINETY_DAYS });
    return fields({ token: key.secret, id: key.id });
  },
  answer({ method, path, body, bearer }, state) {
    const rest = path.replace('/client/v4/user/tokens', '');
    if (rest === '/verify') {
      const key = [...state.keys.values()].find(({ secret }) => secret === bearer);
      return key === undefined
        ? { status: 401, body: refused }
        : { status: 200, body: { success: true, result: { id: key.id, status: key.active ? 'active' : 'disabled' } } };
    }
    if (bearer !== state.admin)
      return { status: 403, body: { success: false, errors: [{ code: 9109, message: 'Unauthorized' }] } };
    if (rest === '') {
      if (method === 'GET')
        return { status: 200, body: { success: true, result: [...state.keys.values()].map(shown) } };
      const { policies, condition, expires_on } = body;
      const key = make(state, body.name, { policies, condition, life: lifeUntil(expires_on) });
      return { status: 200, body: { success: true, result: { ...shown(key), value: key.secret } } };
    }
    const key = state.keys.get(rest.slice(1));
    if (key === undefined)
      return { status: 404, body: { success: false, errors: [{ code: 1003, message: 'not found' }] } };
    if (method === 'DELETE') state.keys.delete(key.id);
    if (method === 'PUT') key.active = body.status === 'active';
    return { status: 200, body: { success: true, result: shown(key) } };
  },
});
