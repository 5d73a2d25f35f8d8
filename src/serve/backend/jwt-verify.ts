import type { JWTPayload } from 'jose';
import type { Core } from '../core.ts';
import { Fault } from '../fault.ts';
import type { JwtConfig } from './jwt-config.ts';
import { importAll } from './jwt-config.ts';
import type { JwtRole } from './jwt-role.ts';

/**
 * The claims of a token whose signature, issuer, audience and times hold (RFC 7519, RFC 8725). Throws `Fault` 400, which
 * says why not, without anything of the token.
 */
export async function verify(
  core: Core,
  known: JwtConfig,
  found: JwtRole,
  jwt: string,
  now: number,
): Promise<JWTPayload> {
  const { createLocalJWKSet, errors, jwtVerify } = await import('jose');
  const options = {
    algorithms: [...known.algorithms],
    audience: [...found.audiences],
    clockTolerance: found.leeway,
    currentDate: new Date(now),
    requiredClaims: ['exp'],
    ...(known.issuer === '' ? {} : { issuer: known.issuer }),
  };
  const checked = (claims: JWTPayload) => {
    // jose looks at it only where an age is asked for.
    if (claims.iat !== undefined && !(claims.iat * 1000 <= now + found.leeway * 1000)) {
      throw new Fault(400, 'error validating token: invalid issued at (iat) claim: token issued in the future');
    }
    return claims;
  };
  try {
    if (known.pems.length > 0) {
      let last: unknown;
      for (const key of await importAll(known)) {
        try {
          return checked((await jwtVerify(jwt, key, options)).payload);
        } catch (error) {
          last = error;
          // Of several keys, only the one that signed it can say more than that it did not.
          if (!(error instanceof errors.JWSSignatureVerificationFailed) && !(error instanceof TypeError)) throw error;
        }
      }
      throw last;
    }
    const withKeys = async (unknown: boolean) =>
      checked((await jwtVerify(jwt, createLocalJWKSet(await core.keys.keysOf(known, unknown, now)), options)).payload);
    return await withKeys(false).catch((error: unknown) => {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed) {
        return withKeys(true);
      }
      throw error;
    });
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(400, `error validating token: ${whyNot(error)}`);
  }
}

/** jose's reason without anything of the token. */
function whyNot(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'it is no signed JWT';
  const claim = 'claim' in error && typeof error.claim === 'string' ? error.claim : '';
  switch (error.code) {
    case 'ERR_JWT_EXPIRED':
      return 'invalid expiration time (exp) claim: token is expired';
    case 'ERR_JWT_CLAIM_VALIDATION_FAILED':
      return claim === 'aud'
        ? 'invalid audience (aud) claim: audience claim does not match any expected audience'
        : claim === 'iss'
          ? 'invalid issuer (iss) claim'
          : claim === 'nbf'
            ? 'invalid not before (nbf) claim: token not yet valid'
            : `invalid ${claim} claim`;
    case 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED':
    case 'ERR_JWKS_NO_MATCHING_KEY':
    case 'ERR_JOSE_ALG_NOT_ALLOWED':
      return 'error verifying token signature: no known key successfully validated the token signature';
    default:
      return 'it is no signed JWT';
  }
}
