// Written from https://learn.microsoft.com/graph/api/application-addpassword; no real server has confirmed it: the words of
// removing what is gone, and how soon Entra refuses a removed secret (its documents speak of minutes).
import { randomBytes, randomUUID } from 'node:crypto';
import { createDeleteContract, fields } from './contract.ts';
import type { FakeKeys } from './contract.ts';

const make = (state: FakeKeys, label: string) =>
  state.make(randomBytes(30).toString('base64url'), label, {}, randomUUID());

createDeleteContract({
  kind: 'azure-app-secret',
  issuer: { app: 'object-1', client: 'client-1', tenant: 'tenant-1' },
  fresh(state) {
    const key = make(state, 'made by hand');
    return fields({ client_secret: key.secret, id: key.id });
  },
  answer({ method, path, body, bearer }, state) {
    if (path === '/tenant-1/oauth2/v2.0/token') {
      return state.bySecret(body.client_secret) === undefined
        ? {
            status: 401,
            body: {
              error: 'invalid_client',
              error_description: 'AADSTS7000215: Invalid client secret provided.',
              error_codes: [7000215],
            },
          }
        : { status: 200, body: { access_token: 'session', expires_in: 3599 } };
    }
    if (bearer !== state.admin)
      return {
        status: 403,
        body: { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges' } },
      };
    if (method === 'GET')
      return {
        status: 200,
        body: {
          passwordCredentials: [...state.keys.values()].map(({ id, label }) => ({ keyId: id, displayName: label })),
        },
      };
    if (path.endsWith('/addPassword')) {
      const key = make(state, body.passwordCredential.displayName);
      return { status: 200, body: { keyId: key.id, displayName: key.label, secretText: key.secret } };
    }
    return state.keys.delete(body.keyId)
      ? { status: 204 }
      : {
          status: 400,
          body: { error: { code: 'Request_BadRequest', message: 'No password credential found with keyId.' } },
        };
  },
});
