// Written from https://www.twilio.com/docs/iam/api-keys/key-resource-v1; no real server has confirmed it: that a standard key
// may read messages, and the code of a deleted key's refusal (20003).
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields } from './contract.ts';
import type { FakeKeys } from './contract.ts';

const ACCOUNT = ['AC', '0'.repeat(32)].join('');
const make = (state: FakeKeys, label: string) =>
  state.make(randomBytes(16).toString('base64url'), label, {}, ['SK', randomBytes(16).toString('hex')].join(''));
const refused = { status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } };

createDeleteContract({
  kind: 'twilio-key',
  issuer: { account: ACCOUNT },
  fresh(state) {
    const key = make(state, 'made by hand');
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
    const keys = `/2010-04-01/Accounts/${ACCOUNT}/Keys`;
    if (path === `${keys}.json`) {
      if (method === 'GET')
        return {
          status: 200,
          body: {
            keys: [...state.keys.values()].map(({ id, label }) => ({ sid: id, friendly_name: label })),
            next_page_uri: null,
          },
        };
      const key = make(state, body.FriendlyName);
      return { status: 201, body: { sid: key.id, friendly_name: key.label, secret: key.secret } };
    }
    const id = path.slice(keys.length + 1).replace(/\.json$/, '');
    return state.keys.delete(id) ? { status: 204 } : { status: 404, body: { code: 20404, message: 'not found' } };
  },
});
