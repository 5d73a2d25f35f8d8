// Written from https://docs.datadoghq.com/api/latest/key-management/; no real server has confirmed it: how soon a deleted key
// is refused.
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

const mint = () => randomBytes(16).toString('hex');
const shown = ({ id, label, secret, more }: FakeKey) => ({
  id,
  type: 'api_keys',
  attributes: { ...more, name: label, key: secret },
});
const make = (state: FakeKeys, label: string, more: Record<string, unknown>) => state.make(mint(), label, more);

createDeleteContract({
  kind: 'datadog-key',
  rights: ['category', 'remote_config_read_enabled'],
  issuer: { 'admin-api-key': 'vault://ops/admin#/key' },
  fresh(state) {
    const key = make(state, 'made by hand', { category: 'agents', remote_config_read_enabled: false });
    return fields({ key: key.secret, id: key.id });
  },
  answer({ method, path, query, headers, body }, state) {
    if (path === '/api/v1/validate') {
      const known = headers['dd-api-key'] === state.admin || state.bySecret(headers['dd-api-key']) !== undefined;
      return known ? { status: 200, body: { valid: true } } : { status: 403, body: { errors: ['Forbidden'] } };
    }
    if (headers['dd-application-key'] !== state.admin) return { status: 403, body: { errors: ['Forbidden'] } };
    const id = /^\/api\/v2\/api_keys\/(.+)$/.exec(path)?.[1];
    const known = state.keys.get(id ?? '');
    if (method === 'GET' && known !== undefined) return { status: 200, body: { data: shown(known) } };
    if (id !== undefined)
      return state.keys.delete(id) ? { status: 204 } : { status: 404, body: { errors: ['Not Found'] } };
    if (method === 'POST') {
      const { name, ...more } = body.data.attributes;
      return { status: 201, body: { data: shown(make(state, name, more)) } };
    }
    const wanted = query.get('filter') ?? '';
    return {
      status: 200,
      body: { data: [...state.keys.values()].filter(({ label }) => label.includes(wanted)).map(shown) },
    };
  },
});
