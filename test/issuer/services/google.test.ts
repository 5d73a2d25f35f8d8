// Written from https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys; no real server has
// confirmed it: the words for a key that was disabled ("Invalid JWT Signature."), and how soon they come.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createDeleteContract, fields } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

const ACCOUNT = 'ci@p.iam.gserviceaccount.com';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function make(state: FakeKeys, after: Date): FakeKey {
  const id = randomBytes(20).toString('hex');
  const document = JSON.stringify({
    type: 'service_account',
    private_key_id: id,
    private_key: PEM,
    client_email: ACCOUNT,
  });
  return state.make(document, '', { after: after.toISOString() }, id);
}
const shown = ({ id, active, more }: FakeKey) => ({
  name: `projects/p/serviceAccounts/${ACCOUNT}/keys/${id}`,
  validAfterTime: more['after'],
  disabled: !active,
});

createDeleteContract({
  kind: 'google-key',
  issuer: { account: ACCOUNT },
  fresh: (state) => fields({ key: make(state, new Date('2024-01-01')).secret }),
  answer({ method, path, body, bearer }, state) {
    if (path === '/token') {
      const { kid } = JSON.parse(Buffer.from(String(body.assertion).split('.')[0] ?? '', 'base64url').toString());
      return state.keys.get(kid)?.active === true
        ? { status: 200, body: { access_token: 'session', expires_in: 300 } }
        : { status: 400, body: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' } };
    }
    if (bearer !== state.admin)
      return {
        status: 403,
        body: {
          error: { code: 403, message: 'Permission iam.serviceAccountKeys.create denied', status: 'PERMISSION_DENIED' },
        },
      };
    const base = `/v1/projects/-/serviceAccounts/${encodeURIComponent(ACCOUNT)}/keys`;
    if (path === base) {
      if (method === 'GET') return { status: 200, body: { keys: [...state.keys.values()].map(shown) } };
      const key = make(state, new Date());
      return { status: 200, body: { ...shown(key), privateKeyData: Buffer.from(key.secret).toString('base64') } };
    }
    const [id = '', verb] = path.slice(base.length + 1).split(':');
    const key = state.keys.get(id);
    if (key === undefined)
      return {
        status: 404,
        body: { error: { code: 404, message: 'Service account key not found', status: 'NOT_FOUND' } },
      };
    if (method === 'DELETE') state.keys.delete(id);
    if (verb !== undefined) key.active = verb === 'enable';
    return { status: 200, body: {} };
  },
});
