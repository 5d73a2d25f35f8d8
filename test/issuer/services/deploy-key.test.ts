// Written from https://docs.github.com/rest/deploy-keys/deploy-keys; no real server has confirmed it.
import { createDeleteContract, fields } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

let count = 10;
const make = (state: FakeKeys, title: string, key: string, readOnly: boolean) =>
  state.make(key, title, { read_only: readOnly }, String(++count));
const shown = ({ id, label, secret, more }: FakeKey) => ({
  id: Number(id),
  title: label,
  key: secret,
  read_only: more['read_only'],
  verified: true,
  last_used: null,
});

createDeleteContract({
  kind: 'github-deploy-key',
  issuer: { repo: 'acme/app' },
  rights: ['read_only'],
  fresh(state) {
    const key = make(state, 'made by hand', `ssh-ed25519 AAAA${count}`, true);
    return fields({ private_key: `the private half of ${key.id}`, id: key.id });
  },
  answer({ method, path, body, bearer }, state) {
    if (bearer !== state.admin) return { status: 403, body: { message: 'Resource not accessible by integration' } };
    if (path === '/repos/acme/app/keys') {
      if (method === 'GET') return { status: 200, body: [...state.keys.values()].map(shown) };
      if (!/^ssh-ed25519 [A-Za-z0-9+/=]+ relock /.test(body.key))
        return { status: 422, body: { message: 'key is invalid' } };
      return { status: 201, body: shown(make(state, body.title, body.key, body.read_only)) };
    }
    const key = state.keys.get(path.slice('/repos/acme/app/keys/'.length));
    if (key === undefined) return { status: 404, body: { message: 'Not Found' } };
    if (method === 'DELETE') state.keys.delete(key.id);
    return method === 'DELETE' ? { status: 204 } : { status: 200, body: shown(key) };
  },
});
