// Written from https://developers.cloudflare.com/api/resources/user/subresources/tokens/; no real server has confirmed it:
// what `verify` answers for a token that was deleted (401, code 1000) rather than disabled.
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

const POLICIES = [{ effect: 'allow', resources: { 'com.cloudflare.api.account.zone.*': '*' } }];
const shown = ({ id, label, active, more }: FakeKey) => ({
  id,
  name: label,
  status: active ? 'active' : 'disabled',
  policies: more['policies'],
});
const make = (state: FakeKeys, label: string, policies: unknown) =>
  state.make(randomBytes(30).toString('base64url'), label, { policies });
const refused = { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }] };

createDeleteContract({
  kind: 'cloudflare-token',
  fresh(state) {
    const key = make(state, 'made by hand', POLICIES);
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
      const key = make(state, body.name, body.policies);
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
