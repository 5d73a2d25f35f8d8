import type { JWTPayload } from 'jose';
import type { TokenRequest } from '../../sealed/token.ts';
import { isFrom } from '../addresses.ts';
import type { Backend, Body, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { DEFAULT_TTL, MAX_TTL } from '../duration.ts';
import { Fault, notFound, permissionDenied, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { listField, textField } from '../fields.ts';
import type { KeySource } from '../jwks.ts';
import type { JwtRole } from './jwt-role.ts';
import { checkClaims, plainClaims, roleOf } from './jwt-role.ts';

/** How the tokens of an issuer are checked. */
interface JwtConfig extends KeySource {
  /** PEM public keys, instead of asking the issuer. */
  readonly pems: readonly string[];
  readonly issuer: string;
  readonly algorithms: readonly string[];
  readonly defaultRole: string;
}

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'EdDSA'];

/** Login by the token of an OIDC issuer: https://developer.hashicorp.com/vault/api-docs/auth/jwt */
export function jwtBackend(core: () => Core, mount: Mount): Backend {
  const folder = `jwt/${mount.id}/`;
  const roleName = (rest: string) => rest.slice('role/'.length);
  return {
    open: (rest) => rest === 'login',
    exists: (rest) => !rest.startsWith('role/') || core().entries.get(`${folder}${rest}`) !== undefined,
    clear: () => {
      for (const name of core().entries.list(`${folder}role/`)) core().entries.delete(`${folder}role/${name}`);
      core().entries.delete(`${folder}config`);
    },
    handle: (call) => {
      const { rest } = call;
      if (rest === 'login') return login(core(), call, mount, folder);
      if (rest === 'config') return config(core(), call, folder);
      if (rest === 'role' || rest === 'role/') {
        if (call.operation !== 'list') throw unsupportedOperation();
        const keys = core().entries.list(`${folder}role/`);
        if (keys.length === 0) throw notFound();
        return { data: { keys } };
      }
      if (rest.startsWith('role/') && /^[\w.-]{1,128}$/.test(roleName(rest))) {
        return role(core(), call, folder, roleName(rest));
      }
      throw unsupportedPath();
    },
  };
}

async function config(core: Core, call: Routed, folder: string): Promise<Outcome> {
  if (call.operation === 'read') {
    const known = configOf(core, folder);
    return {
      data: {
        bound_issuer: known.issuer,
        default_role: known.defaultRole,
        jwks_url: known.jwks,
        jwt_supported_algs: known.algorithms,
        jwt_validation_pubkeys: known.pems,
        oidc_discovery_url: known.discovery,
      },
    };
  }
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  const given = configIn(call.body);
  if (given.pems.length === 0) await core.keys.check(given);
  else await importAll(given);
  return {
    waits: true,
    within: () => {
      core.entries.put(`${folder}config`, { ...given });
      return {};
    },
  };
}

function configIn(body: Body): JwtConfig {
  const discovery = textField(body, 'oidc_discovery_url');
  const jwks = textField(body, 'jwks_url');
  const pems = listOfPems(body);
  if ([discovery !== '', jwks !== '', pems.length > 0].filter(Boolean).length !== 1) {
    throw new Fault(400, "exactly one of 'oidc_discovery_url', 'jwks_url' or 'jwt_validation_pubkeys' must be set");
  }
  const algorithms = listField(body, 'jwt_supported_algs') ?? [];
  const foreign = algorithms.find((name) => !ALGORITHMS.includes(name));
  // Symmetric ones and "none" are not among them: they would let in whoever knows what is public.
  if (foreign !== undefined) throw new Fault(400, `unsupported algorithm: ${foreign.slice(0, 20)}`);
  return {
    discovery,
    jwks,
    pems,
    issuer: textField(body, 'bound_issuer') || discovery.replace(/\/$/, ''),
    algorithms: algorithms.length === 0 ? ALGORITHMS : algorithms,
    defaultRole: textField(body, 'default_role'),
  };
}

function listOfPems(body: Body): string[] {
  const given = body['jwt_validation_pubkeys'];
  // A PEM may hold commas in no place, but a list of one comes as a plain text.
  return typeof given === 'string'
    ? [given].filter((one) => one !== '')
    : (listField(body, 'jwt_validation_pubkeys') ?? []);
}

async function importAll({ pems }: JwtConfig) {
  const { createPublicKey } = await import('node:crypto');
  return pems.map((pem) => {
    try {
      return createPublicKey(pem);
    } catch {
      throw new Fault(400, 'error parsing public key');
    }
  });
}

function role(core: Core, call: Routed, folder: string, name: string): Outcome {
  const entry = `${folder}role/${name}`;
  switch (call.operation) {
    case 'read': {
      const known = roleAt(core, folder, name);
      if (known === undefined) throw notFound();
      return { data: roleData(known) };
    }
    case 'create':
    case 'update': {
      const made = roleOf(call.body, configOf(core, folder).issuer);
      return {
        waits: true,
        within: () => {
          core.entries.put(entry, { ...made });
          return {};
        },
      };
    }
    case 'delete':
      return {
        waits: true,
        within: () => {
          core.entries.delete(entry);
          return {};
        },
      };
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

async function login(core: Core, call: Routed, mount: Mount, folder: string): Promise<Outcome> {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  core.loginRate.take(call.address, call.time);
  const known = configOf(core, folder);
  const name = textField(call.body, 'role') || known.defaultRole;
  if (name === '') throw new Fault(400, 'missing role');
  const found = roleAt(core, folder, name);
  if (found === undefined) throw new Fault(400, `role "${name.slice(0, 128)}" could not be found`);
  if (!isFrom(found.cidrs, call.address)) throw permissionDenied();
  const jwt = textField(call.body, 'jwt');
  if (jwt === '') throw new Fault(400, 'missing token');
  const claims = await verify(core, known, found, jwt, call.time);
  checkClaims(found, claims);
  const user = claims[found.userClaim];
  if (typeof user !== 'string' && typeof user !== 'number') {
    throw new Fault(400, `claim "${found.userClaim}" not found in token`);
  }
  const request = grantFor(found, name, mount, `${mount.path.split('/')[1] ?? 'jwt'}-${user}`, claims, call.time);
  return {
    waits: true,
    within: () => {
      useOnce(core, mount, claims, call.time);
      return { auth: core.tokens.create(request).auth };
    },
  };
}

async function verify(core: Core, known: JwtConfig, found: JwtRole, jwt: string, now: number): Promise<JWTPayload> {
  const { createLocalJWKSet, errors, jwtVerify } = await import('jose');
  const options = {
    algorithms: [...known.algorithms],
    audience: [...found.audiences],
    clockTolerance: found.leeway,
    currentDate: new Date(now),
    requiredClaims: ['exp'],
    ...(known.issuer === '' ? {} : { issuer: known.issuer }),
  };
  try {
    if (known.pems.length > 0) {
      let last: unknown;
      for (const key of await importAll(known)) {
        try {
          return (await jwtVerify(jwt, key, options)).payload;
        } catch (error) {
          last = error;
          // Of several keys, only the one that signed it can say more than that it did not.
          if (!(error instanceof errors.JWSSignatureVerificationFailed) && !(error instanceof TypeError)) throw error;
        }
      }
      throw last;
    }
    const withKeys = async (unknown: boolean) =>
      (await jwtVerify(jwt, createLocalJWKSet(await core.keys.keysOf(known, unknown, now)), options)).payload;
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
      return 'token is expired (exp)';
    case 'ERR_JWT_CLAIM_VALIDATION_FAILED':
      return claim === 'aud'
        ? 'invalid audience (aud) claim: audience claim does not match any bound audience'
        : claim === 'iss'
          ? 'invalid issuer (iss) claim'
          : `invalid ${claim} claim`;
    case 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED':
    case 'ERR_JWKS_NO_MATCHING_KEY':
      return 'no known key successfully validated the token signature';
    case 'ERR_JOSE_ALG_NOT_ALLOWED':
      return 'its algorithm is not allowed';
    default:
      return 'it is no signed JWT';
  }
}

/** A token id is taken once: what was seen in a log can't log in again. */
function useOnce(core: Core, mount: Mount, claims: JWTPayload, now: number): void {
  const { jti, exp = 0 } = claims;
  core.vault.db.run('DELETE FROM seen WHERE expires < ?', now);
  if (typeof jti !== 'string' || jti === '') return;
  const hash = core.vault.keys.hash('seen', mount.id, jti);
  if (core.vault.db.get('SELECT 1 FROM seen WHERE hash = ?', hash) !== undefined) {
    throw new Fault(400, 'error validating token: its id (jti) was used before');
  }
  core.vault.db.run('INSERT INTO seen (hash, expires) VALUES (?, ?)', hash, exp * 1000 + 600_000);
}

function grantFor(
  found: JwtRole,
  name: string,
  mount: Mount,
  user: string,
  claims: JWTPayload,
  now: number,
): TokenRequest {
  const most = Math.min(found.maxTtl || mount.config.maxTtl || MAX_TTL, MAX_TTL);
  const ttl = found.period > 0 ? found.period : Math.min(found.ttl || mount.config.defaultTtl || DEFAULT_TTL, most);
  const mapped = Object.entries(found.mappings).flatMap(([claim, as]) => {
    const value = claims[claim];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[as, String(value)]]
      : [];
  });
  return {
    policies: [...new Set([...found.policies, ...(found.noDefaultPolicy ? [] : ['default'])])].sort(),
    name: user,
    mount: mount.path,
    claims: plainClaims(claims),
    meta: { ...Object.fromEntries(mapped), role: name },
    expires: now + ttl * 1000,
    ttl,
    latest: found.period > 0 ? undefined : now + most * 1000,
    period: found.period,
    renewable: true,
    orphan: true,
    uses: found.uses,
  };
}

function configOf(core: Core, folder: string): JwtConfig {
  const known = core.entries.get(`${folder}config`);
  if (known === undefined) throw new Fault(400, 'could not load configuration: none was written');
  // Sealed by `config`, so it has its shape.
  return known as unknown as JwtConfig;
}

function roleAt(core: Core, folder: string, name: string): JwtRole | undefined {
  // Sealed by `role`, so it has its shape.
  return core.entries.get(`${folder}role/${name}`) as unknown as JwtRole | undefined;
}

function roleData(known: JwtRole) {
  return {
    allowed_redirect_uris: null,
    bound_audiences: known.audiences,
    bound_claims: known.claims,
    bound_claims_type: known.globs ? 'glob' : 'string',
    bound_subject: known.subject,
    claim_mappings: known.mappings,
    clock_skew_leeway: known.leeway,
    role_type: 'jwt',
    token_bound_cidrs: known.cidrs,
    token_max_ttl: known.maxTtl,
    token_no_default_policy: known.noDefaultPolicy,
    token_num_uses: known.uses,
    token_period: known.period,
    token_policies: known.policies,
    token_ttl: known.ttl,
    user_claim: known.userClaim,
  };
}
