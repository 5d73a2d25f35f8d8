// Written from https://platform.openai.com/docs/api-reference/project-service-accounts; no real server has confirmed it: that
// deleting a service account ends its key at once.
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

const mint = () => ['sk', 'svcacct', randomBytes(30).toString('base64url')].join('-');
const make = (state: FakeKeys, label: string) => state.make(mint(), label);
const shown = ({ id, label }: FakeKey) => ({
  object: 'organization.project.service_account',
  id,
  name: label,
  role: 'member',
});

createDeleteContract({
  kind: 'openai-key',
  issuer: { project: 'proj_a', scopes: 'all' },
  needs: ['role'],
  fresh(state) {
    const key = make(state, 'made by hand');
    return fields({ key: key.secret, id: key.id });
  },
  answer({ method, path, body, bearer }, state) {
    if (path === '/v1/models') {
      return state.bySecret(bearer) === undefined
        ? { status: 401, body: { error: { code: 'invalid_api_key', message: 'Incorrect API key provided.' } } }
        : { status: 200, body: { object: 'list', data: [] } };
    }
    const base = '/v1/organization/projects/proj_a/service_accounts';
    if (bearer !== state.admin)
      return { status: 403, body: { error: { message: 'Missing scopes: api.management.write' } } };
    if (path === base) {
      if (method === 'GET') return { status: 200, body: { object: 'list', data: [...state.keys.values()].map(shown) } };
      const key = make(state, body.name);
      return { status: 200, body: { ...shown(key), api_key: { id: `key_${key.id}`, value: key.secret } } };
    }
    const id = path.slice(base.length + 1);
    const known = state.keys.get(id);
    if (method === 'GET')
      return known === undefined
        ? { status: 404, body: { error: { message: 'not found' } } }
        : { status: 200, body: shown(known) };
    return state.keys.delete(id)
      ? { status: 200, body: { id, deleted: true } }
      : { status: 404, body: { error: { message: 'not found' } } };
  },
});
