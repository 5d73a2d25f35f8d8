import type { JWTPayload } from 'jose';
import { RelockError } from '../../core/error.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Body, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { isObject, listField, textField } from '../fields.ts';
import { plainClaims } from './jwt-role.ts';

/** How people log in at /ui by an OIDC provider. */
export interface OidcLogin {
  readonly issuer: string;
  readonly clientId: string;
  /** '' for a public client, which PKCE alone protects. */
  readonly clientSecret: string;
  /** Where the provider sends people back to: the pages' own address with `/ui/login/callback`. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly userClaim: string;
  /** By name. Who has all the bound claims of a role has its policies; who fits none is not let in. */
  readonly roles: Readonly<Record<string, OidcRole>>;
  /** Seconds. */
  readonly ttl: number;
}

interface OidcRole {
  readonly boundClaims: Readonly<Record<string, readonly string[]>>;
  readonly policies: readonly string[];
}

const ENTRY = 'ui/oidc';
/** Seconds of a login, unless set, and at most. */
const TTL = 3600;
const LONGEST = 8 * 3600;
/** Asymmetric ones: with a symmetric one, who knows the client's secret could sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** `sys/relock/ui/oidc`, the configuration, and `sys/relock/ui/login`, by which the pages end a login. */
export function uiLogin(core: Core, call: Routed): Outcome | Promise<Outcome> {
  if (call.rest === 'relock/ui/login') return login(core, call);
  if (call.rest !== 'relock/ui/oidc') throw unsupportedPath();
  switch (call.operation) {
    case 'read': {
      const known = oidcLogin(core);
      if (known === undefined) throw notFound();
      return { data: shownConfig(known) };
    }
    case 'create':
    case 'update':
      return configure(core, call.body);
    case 'delete':
      return {
        waits: true,
        within: () => {
          core.entries.delete(ENTRY);
          return {};
        },
      };
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

/** The configuration, or undefined while there is none. */
export function oidcLogin(core: Core): OidcLogin | undefined {
  // Sealed by `configure`, so it has its shape.
  return core.entries.get(ENTRY) as unknown as OidcLogin | undefined;
}

function shownConfig({ issuer, clientId, clientSecret, redirectUri, scopes, userClaim, roles, ttl }: OidcLogin) {
  return {
    issuer,
    client_id: clientId,
    has_client_secret: clientSecret !== '',
    redirect_uri: redirectUri,
    scopes,
    user_claim: userClaim,
    roles: Object.fromEntries(
      Object.entries(roles).map(([name, role]) => [name, { bound_claims: role.boundClaims, policies: role.policies }]),
    ),
    token_ttl: ttl,
  };
}

async function configure(core: Core, body: Body): Promise<Outcome> {
  const config = configIn(body);
  await core.keys.check({ discovery: config.issuer, jwks: '' });
  return {
    waits: true,
    within: () => {
      core.entries.put(ENTRY, { ...config });
      return {};
    },
  };
}

function configIn(body: Body): OidcLogin {
  const needed = (name: string) => {
    const text = textField(body, name);
    if (text === '') throw new Fault(400, `${name} must be set`);
    return text;
  };
  const redirectUri = needed('redirect_uri');
  const url = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
  const isLocal = url?.protocol === 'http:' && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (
    url === undefined ||
    !(url.protocol === 'https:' || isLocal) ||
    url.pathname !== '/ui/login/callback' ||
    url.search !== ''
  ) {
    throw new Fault(400, 'redirect_uri must be the https address of this server with /ui/login/callback');
  }
  const given = body['roles'];
  if (!isObject(given) || Object.keys(given).length === 0)
    throw new Fault(400, 'roles must be a map of at least one role');
  return {
    issuer: needed('issuer').replace(/\/$/, ''),
    clientId: needed('client_id'),
    clientSecret: textField(body, 'client_secret'),
    redirectUri,
    scopes: [...new Set(['openid', ...(listField(body, 'scopes') ?? ['profile', 'email'])])],
    userClaim: textField(body, 'user_claim') || 'sub',
    roles: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, roleIn(name, value)])),
    ttl: Math.min(secondsOf(body['token_ttl']) || TTL, LONGEST),
  };
}

function roleIn(name: string, value: unknown): OidcRole {
  const what = `roles: ${JSON.stringify(name.slice(0, 60))}`;
  const bound = isObject(value) ? value['bound_claims'] : undefined;
  const policies = isObject(value) ? (listField(value, 'policies') ?? []) : [];
  if (policies.length === 0) throw new Fault(400, `${what} gives no policies`);
  if (policies.includes('root')) throw new Fault(400, `${what}: a role gives no root tokens`);
  // Every account of the provider would be let in, a guest's too.
  if (!isObject(bound) || Object.keys(bound).length === 0) throw new Fault(400, `${what} binds no claim`);
  const boundClaims = Object.fromEntries(
    Object.entries(bound).map(([claim, wanted]) => {
      const list = (Array.isArray(wanted) ? wanted : [wanted]).filter((one) => one !== '');
      if (list.length === 0 || !list.every((one) => ['string', 'number', 'boolean'].includes(typeof one))) {
        throw new Fault(400, `${what}: "${claim.slice(0, 60)}" must be a text or a list of texts`);
      }
      return [claim, list.map(String)];
    }),
  );
  return { boundClaims, policies };
}

/** Takes the code that the provider sent the browser back with, for a token of the vault (OpenID Connect Core 1.0, 3.1.3). */
async function login(core: Core, call: Routed): Promise<Outcome> {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  core.loginRate.take(call.address, call.time);
  const config = oidcLogin(core);
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
        latest: call.time + LONGEST * 1000,
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
    const claim = error instanceof errors.JWTClaimValidationFailed ? ` (${error.claim})` : '';
    throw new Fault(400, `the provider's token does not hold${claim}`);
  }
  if (nonce === '' || !new SecretValue(nonce).equals(new SecretValue(String(claims['nonce'] ?? '')))) {
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
