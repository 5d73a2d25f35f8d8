import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** A token service as the runner offers it to a job with `id-token: write`: RS256, one key, claims as given. */
export interface OidcIssuer {
  readonly issuer: string;
  /** What `ACTIONS_ID_TOKEN_REQUEST_URL` holds; it has a query already, as GitHub's has. */
  readonly requestUrl: string;
  /** What `ACTIONS_ID_TOKEN_REQUEST_TOKEN` holds. */
  readonly requestToken: string;
  /** For the `jwt_validation_pubkeys` of a real Vault. */
  readonly publicKeyPem: string;
  /** Signs the claims of this job for one audience; `more` overrides. */
  sign(audience: string, more?: Readonly<Record<string, unknown>>): string;
  jwks(): { keys: unknown[] };
}

/** `claims` are those of the job, such as `sub`; time, audience and issuer are added. */
export function makeIssuer(base: string, claims: Readonly<Record<string, unknown>>): OidcIssuer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyId = randomBytes(8).toString('hex');
  const issuer = `${base}/oidc`;
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    issuer,
    requestUrl: `${base}/oidc/token?api-version=2.0`,
    requestToken: randomBytes(24).toString('base64url'),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }) as string,
    sign(audience, more = {}) {
      const now = Math.floor(Date.now() / 1000);
      const body = { jti: randomBytes(8).toString('hex'), iss: issuer, nbf: now - 5, iat: now, exp: now + 300 };
      const signed = `${encode({ typ: 'JWT', alg: 'RS256', kid: keyId })}.${encode({ ...body, ...claims, aud: audience, ...more })}`;
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
    },
    jwks: () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' }] }),
  };
}
