// Written from https://www.twilio.com/docs/iam/api-keys/key-resource-v1; no real server has confirmed it: that a standard key
// may read messages, the code of a deleted key's refusal (20003), and how a restricted key is refused.
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

const ACCOUNT = ['AC', '0'.repeat(32)].join('');
const POLICY = { allow: ['/twilio/messaging/messages/read'] };
const make = (state: FakeKeys, label: string, policy: unknown) =>
  state.make(
    randomBytes(16).toString('base64url'),
    label,
    { policy },
    ['SK', randomBytes(16).toString('hex')].join(''),
  );
const shown = ({ id, label, more }: FakeKey) => ({ sid: id, friendly_name: label, ...more });
const refused = { status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } };

createDeleteContract({
  kind: 'twilio-key',
  issuer: { account: ACCOUNT },
  rights: ['policy'],
  fresh(state) {
    const key = make(state, 'made by hand', POLICY);
    return fields({ secret: key.secret, id: key.id });
  },
  answer({ method, path, body, headers }, state) {
    const [user, password] = Buffer.from((headers['authorization'] ?? '').slice('Basic '.length), 'base64')
      .toString()
      .split(':');
    if (path.endsWith('/Messages.json')) {
      return state.keys.get(user ?? '')?.secret === password ? { status: 200, body: { messages: [] } } : refused;
    }
    if (user !== ACCOUNT || password !== state.admin) return refused;
    const keys = '/v1/Keys';
    if (path === keys) {
      if (method === 'GET')
        return { status: 200, body: { keys: [...state.keys.values()].map(shown), meta: { next_page_url: null } } };
      if (body.AccountSid !== ACCOUNT || (body.KeyType === 'restricted') !== (body.Policy !== undefined))
        return { status: 400, body: { message: 'Invalid parameter' } };
      const key = make(state, body.FriendlyName, body.Policy === undefined ? null : JSON.parse(body.Policy));
      return { status: 201, body: { ...shown(key), secret: key.secret } };
    }
    const id = path.slice(keys.length + 1);
    const known = state.keys.get(id);
    if (method === 'GET')
      return known === undefined
        ? { status: 404, body: { code: 20404, message: 'not found' } }
        : { status: 200, body: shown(known) };
    return state.keys.delete(id) ? { status: 204 } : { status: 404, body: { code: 20404, message: 'not found' } };
  },
});
