import { generateKeyPairSync, sign } from 'node:crypto';
import { SecretValue } from '../../src/core/secret.ts';

/** Whoever signs identity tokens in tests, as GitHub's OIDC issuer does. */
export interface TokenIssuer {
  /** What the login method is to trust: an RSA public key in PEM. */
  readonly publicKey: string;
  /** A token of these claims, valid for five minutes. */
  token(claims: Readonly<Record<string, unknown>>): SecretValue;
}

export function makeIssuer(): TokenIssuer {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    token(claims) {
      const now = Math.floor(Date.now() / 1000);
      const body = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: now, nbf: now - 5, exp: now + 300, ...claims })}`;
      return new SecretValue(`${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`);
    },
  };
}

/** The claims of a GitHub job's token that roles are bound to. */
export function jobClaims(audience: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    iss: 'https://token.actions.githubusercontent.com',
    aud: audience,
    sub: 'repo:example/app:ref:refs/heads/main',
    repository: 'example/app',
    repository_id: '4711',
    repository_owner_id: '12',
    ref: 'refs/heads/main',
    event_name: 'push',
    workflow_ref: 'example/app/.github/workflows/ci.yml@refs/heads/main',
    ...more,
  };
}
