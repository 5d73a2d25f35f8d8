// Written from Okta's management API (ApplicationSSOCredentialOAuth2ClientAuth); no real server has confirmed it: the error
// code of deactivating what is not active, and the words in which a wrong secret is refused.
import { randomBytes } from 'node:crypto';
import { createDeleteContract, fields } from './contract.ts';
import type { FakeKey, FakeKeys } from './contract.ts';

const APP = '0oa000000000000000';
const make = (state: FakeKeys, created: Date) =>
  state.make(randomBytes(30).toString('base64url'), '', { created: created.toISOString() });
const shown = ({ id, active, secret, more }: FakeKey) => ({
  id,
  status: active ? 'ACTIVE' : 'INACTIVE',
  created: more['created'],
  client_secret: secret,
});

createDeleteContract({
  kind: 'okta-secret',
  issuer: { app: APP },
  fresh(state) {
    const key = make(state, new Date('2024-01-01T00:00:00Z'));
    return fields({ client_secret: key.secret, id: key.id });
  },
  answer({ method, path, headers }, state) {
    // For client_credentials with a secret the organisation's own server has one answer only.
    if (path === '/oauth2/v1/token') return { status: 401, body: { error: 'invalid_client' } };
    if (path === '/oauth2/v1/introspect') {
      const secret = Buffer.from((headers['authorization'] ?? '').slice('Basic '.length), 'base64')
        .toString()
        .split(':')[1];
      return state.bySecret(secret) === undefined
        ? {
            status: 401,
            body: {
              error: 'invalid_client',
              error_description: 'The client secret supplied for a confidential client is invalid.',
            },
          }
        : { status: 200, body: { active: false } };
    }
    if (headers['authorization'] !== `SSWS ${state.admin}`)
      return { status: 403, body: { errorCode: 'E0000006', errorSummary: 'You do not have permission' } };
    const rest = path.replace(`/api/v1/apps/${APP}/credentials/secrets`, '');
    if (rest === '') {
      if (method === 'GET') return { status: 200, body: [...state.keys.values()].map(shown) };
      return { status: 201, body: shown(make(state, new Date())) };
    }
    const [, id = '', , step] = rest.split('/');
    const key = state.keys.get(id);
    if (key === undefined) return { status: 404, body: { errorCode: 'E0000007', errorSummary: 'Not found' } };
    if (method === 'DELETE') {
      if (key.active) return { status: 403, body: { errorCode: 'E0000001', errorSummary: 'must be inactive' } };
      state.keys.delete(id);
      return { status: 204 };
    }
    key.active = step === 'activate';
    return { status: 200, body: shown(key) };
  },
});
