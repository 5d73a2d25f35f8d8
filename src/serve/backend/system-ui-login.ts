import type { JWTPayload } from 'jose';
import { RelockError } from '../../core/error.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Body, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, unsupportedOperation } from '../fault.ts';
import { isObject, textField } from '../fields.ts';
import { plainClaims } from './jwt-role.ts';
import type { OidcLogin, OidcRole } from './system-ui.ts';

/** Seconds that a login lasts at most. */
export const LONGEST_LOGIN = 8 * 3600;
/** Asymmetric ones: with a symmetric one, who knows the client's secret could sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Takes the code that the provider sent the browser back with, for a token of the vault (OpenID Connect Core 1.0, 3.1.3). */
export async function oidcToken(core: Core, call: Routed, config: OidcLogin | undefined): Promise<Outcome> {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  core.loginRate.take(call.address, call.time);
  if (config === undefined) throw new Fault(400, 'no OIDC login is configured');
  const idToken = await exchanged(core, config, call.body);
  const claims = await verified(core, config, idToken, textField(call.body, 'nonce'), call.time);
  const roles = Object.entries(config.roles).filter(([, { boundClaims }]) => meets(claims, boundClaims));
  if (roles.length === 0) throw new Fault(403, 'the account fits no role that may log in here');
  const user = claims[config.userClaim];
  if (typeof user !== 'string' || user === '') throw new Fault(400, `the account has no claim "${config.userClaim}"`);
  return {
    waits: true,
    within: () => ({
      auth: core.tokens.create({
        policies: [...new Set([...roles.flatMap(([, { policies }]) => policies), 'default'])].sort(),
        name: `ui-${user}`,
        mount: 'ui/oidc/',
        claims: plainClaims(claims),
        meta: { role: roles.map(([name]) => name).join(',') },
        expires: call.time + config.ttl * 1000,
        ttl: config.ttl,
        latest: call.time + LONGEST_LOGIN * 1000,
        period: 0,
        renewable: false,
        orphan: true,
        uses: 0,
      }).auth,
    }),
  };
}

async function exchanged(core: Core, config: OidcLogin, body: Body): Promise<string> {
  const { clientId, clientSecret, redirectUri } = config;
  const verifier = textField(body, 'code_verifier');
  if (!/^[\w.~-]{43,128}$/.test(verifier)) throw new Fault(400, 'code_verifier is missing');
  const document = await core.keys.discovery(config.issuer);
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: textField(body, 'code'),
    redirect_uri: redirectUri,
    code_verifier: verifier,
    client_id: clientId,
  });
  // RFC 6749, 2.3.1: both are form-encoded before they are joined.
  const basic = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  try {
    const { status, body: answer } = await core.http.request({
      method: 'POST',
      url: textField(document, 'token_endpoint'),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
        ...(clientSecret === '' ? {} : { authorization: `Basic ${Buffer.from(basic).toString('base64')}` }),
      },
      body: form.toString(),
      repeat: 'never',
    });
    const tokens: unknown = status === 200 ? JSON.parse(answer) : undefined;
    if (isObject(tokens) && typeof tokens['id_token'] === 'string') return tokens['id_token'];
    throw new Fault(400, `the provider did not take the code: it answered ${status}`);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      400,
      `the provider can't be asked: ${error instanceof RelockError ? error.code : 'it answered no JSON'}`,
    );
  }
}

async function verified(
  core: Core,
  { issuer, clientId }: OidcLogin,
  jwt: string,
  nonce: string,
  now: number,
): Promise<JWTPayload> {
  const { createLocalJWKSet, errors, jwtVerify } = await import('jose');
  const withKeys = async (unknown: boolean) => {
    const keys = createLocalJWKSet(await core.keys.keysOf({ discovery: issuer, jwks: '' }, unknown, now));
    const options = { issuer: [issuer, `${issuer}/`], audience: clientId, algorithms: ALGORITHMS, clockTolerance: 60 };
    return (
      await jwtVerify(jwt, keys, { ...options, currentDate: new Date(now), requiredClaims: ['exp', 'iat', 'sub'] })
    ).payload;
  };
  let claims: JWTPayload;
  try {
    claims = await withKeys(false).catch((error: unknown) => {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed) {
        return withKeys(true);
      }
      throw error;
    });
  } catch (error) {
    if (error instanceof Fault) throw error;
    const claim =
      error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired ? ` (${error.claim})` : '';
    throw new Fault(400, `the provider's token does not hold${claim}`);
  }
  if (
    nonce === '' ||
    !new SecretValue(nonce).equals(new SecretValue(typeof claims['nonce'] === 'string' ? claims['nonce'] : ''))
  ) {
    throw new Fault(400, "the provider's token is not of this login (nonce)");
  }
  // A token for several parties must have been asked for by this one.
  const isShared = Array.isArray(claims.aud) && claims.aud.length > 1;
  if ((isShared || claims['azp'] !== undefined) && claims['azp'] !== clientId) {
    throw new Fault(400, "the provider's token was given to another client (azp)");
  }
  return claims;
}

function meets(claims: Readonly<Record<string, unknown>>, bound: OidcRole['boundClaims']): boolean {
  return Object.entries(bound).every(([name, wanted]) => {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
    const given = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return given.some((one) => wanted.includes(String(one)));
  });
}
