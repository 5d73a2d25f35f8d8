import type { JWTPayload } from 'jose';
import type { TokenRequest } from '../../sealed/token.ts';
import { isFrom } from '../addresses.ts';
import type { Backend, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { DEFAULT_TTL, MAX_TTL } from '../duration.ts';
import { badToken, Fault, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { textField } from '../fields.ts';
import { config, configOf, knownConfig } from './jwt-config.ts';
import type { JwtRole } from './jwt-role.ts';
import { verify } from './jwt-verify.ts';
import { checkClaims, checkPins, claimAt, plainClaims, roleData, roleOf } from './jwt-role.ts';
import { storedAt } from './stored.ts';

/** Login by the token of an OIDC issuer: https://developer.hashicorp.com/vault/api-docs/auth/jwt */
export function jwtBackend(core: () => Core, mount: Mount): Backend {
  const folder = `jwt/${mount.id}/`;
  // As in Vault, names are in small letters.
  const roleName = (rest: string) => rest.slice('role/'.length).toLowerCase();
  return {
    open: (rest) => rest === 'login',
    exists: (rest) => !rest.startsWith('role/') || core().entries.get(`${folder}role/${roleName(rest)}`) !== undefined,
    clear: () => {
      for (const name of core().entries.list(`${folder}role/`)) core().entries.delete(`${folder}role/${name}`);
      core().entries.delete(`${folder}config`);
    },
    handle: (call) => {
      const { rest } = call;
      if (rest === 'login') return login(core(), call, mount, folder);
      if (rest === 'config') return config(core(), call, folder);
      if (rest !== 'role' && !/^role\/[\w.-]{0,128}$/.test(rest)) throw unsupportedPath();
      return storedAt<JwtRole>(core(), call, `${folder}role/`, roleName(rest), {
        read: roleData,
        write: () => ({ ...roleOf(call.body, knownConfig(core(), folder)?.issuer ?? '') }),
      });
    },
  };
}

async function login(core: Core, call: Routed, mount: Mount, folder: string): Promise<Outcome> {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  core.loginRate.take(call.address, call.time);
  const known = configOf(core, folder);
  const name = (textField(call.body, 'role') || known.defaultRole).toLowerCase();
  if (name === '') throw new Fault(400, 'missing role');
  const found = roleAt(core, folder, name);
  if (found === undefined) throw new Fault(400, `role "${name.slice(0, 128)}" could not be found`);
  if (!isFrom(found.cidrs, call.address)) throw badToken();
  const jwt = textField(call.body, 'jwt');
  if (jwt === '') throw new Fault(400, 'missing token');
  const claims = await verify(core, known, found, jwt, call.time);
  // The configuration may be younger than the role, or name no issuer: what signed the token says what it must pin.
  checkPins(found, typeof claims.iss === 'string' ? claims.iss : known.issuer);
  checkClaims(found, claims);
  const user = claimAt(claims, found.userClaim);
  if (typeof user !== 'string' && typeof user !== 'number') {
    throw new Fault(400, `claim "${found.userClaim}" not found in token`);
  }
  core.loginRate.take(`${mount.id} ${user}`, call.time);
  const request = grantFor(found, name, mount, `${mount.path.split('/')[1] ?? 'jwt'}-${user}`, claims, call.time);
  return {
    waits: true,
    within: () => {
      useOnce(core, mount, claims, call.time);
      return { auth: core.tokens.create(request).auth };
    },
  };
}

/** The end of the year 9999. */
const LAST_DAY = 253_402_300_799_000;

/** A token id is taken once: what was seen in a log can't log in again. */
function useOnce(core: Core, mount: Mount, claims: JWTPayload, now: number): void {
  const { jti, exp = 0 } = claims;
  core.vault.db.run('DELETE FROM seen WHERE expires < ?', now);
  if (typeof jti !== 'string' || jti === '') return;
  const hash = core.vault.keys.hash('seen', mount.id, jti);
  if (core.vault.db.get('SELECT 1 FROM seen WHERE hash = ?', hash) !== undefined) {
    throw new Fault(400, 'error validating token: its id (jti) was used before');
  }
  core.vault.db.run('INSERT INTO seen (hash, expires) VALUES (?, ?)', hash, Math.min(exp * 1000, LAST_DAY) + 600_000);
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
    const value = claimAt(claims, claim);
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

function roleAt(core: Core, folder: string, name: string): JwtRole | undefined {
  // Sealed by `role`, so it has its shape.
  return core.entries.get(`${folder}role/${name}`) as unknown as JwtRole | undefined;
}
