// Written from https://www.twilio.com/docs/sendgrid/api-reference/api-keys; no real server has confirmed it: that a deleted
// key is refused at once, and how many keys one page of the list holds.
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields } from './contract.ts';
import type { FakeKeys } from './contract.ts';

const mint = (id: string) => ['SG', id, randomBytes(32).toString('base64url')].join('.');

function make(state: FakeKeys, label: string, scopes: unknown) {
  const id = randomBytes(16).toString('base64url').replace(/[-_]/g, 'x');
  return state.make(mint(id), label, { scopes }, id);
}

createDeleteContract({
  kind: 'sendgrid-key',
  rights: ['scopes'],
  needs: ['scopes'],
  fresh: (state) => fields({ key: make(state, 'made by hand', ['mail.send']).secret }),
  answer({ method, path, body, bearer }, state) {
    if (path === '/v3/scopes') {
      return bearer !== state.admin && state.bySecret(bearer) === undefined
        ? { status: 401, body: { errors: [{ message: 'authorization required' }] } }
        : { status: 200, body: { scopes: ['mail.send'] } };
    }
    if (bearer !== state.admin) return { status: 403, body: { errors: [{ message: 'access forbidden' }] } };
    const id = /^\/v3\/api_keys\/(.+)$/.exec(path)?.[1];
    if (id !== undefined) {
      const key = state.keys.get(id);
      if (key === undefined) return { status: 404, body: { errors: [{ message: 'unable to find API Key' }] } };
      if (method === 'GET')
        return { status: 200, body: { api_key_id: id, name: key.label, scopes: key.more['scopes'] } };
      state.keys.delete(id);
      return { status: 204 };
    }
    if (method === 'GET') {
      return {
        status: 200,
        body: { result: [...state.keys.values()].map((key) => ({ api_key_id: key.id, name: key.label })) },
      };
    }
    const key = make(state, body.name, body.scopes);
    return {
      status: 201,
      body: { api_key: key.secret, api_key_id: key.id, name: key.label, scopes: key.more['scopes'] },
    };
  },
});
