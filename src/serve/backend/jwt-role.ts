import { checkNetworks } from '../addresses.ts';
import type { Body, Claim } from '../call.ts';
import { secondsOf } from '../duration.ts';
import { Fault } from '../fault.ts';
import { flagField, isObject, listField, mapField, numberField, textField } from '../fields.ts';

/** Who may log in by a token of an issuer, and as what (https://developer.hashicorp.com/vault/api-docs/auth/jwt#create-update-role). */
export interface JwtRole {
  readonly audiences: readonly string[];
  readonly subject: string;
  /** Each claim must have one of its values. */
  readonly claims: Readonly<Record<string, readonly string[]>>;
  /** True: values may hold `*` for any characters. */
  readonly globs: boolean;
  readonly userClaim: string;
  /** Claim → name of the metadata that it becomes. */
  readonly mappings: Readonly<Record<string, string>>;
  readonly policies: readonly string[];
  /** Seconds; 0: the server's. */
  readonly ttl: number;
  readonly maxTtl: number;
  readonly period: number;
  readonly uses: number;
  readonly noDefaultPolicy: boolean;
  /** Addresses that may log in, as `10.0.0.0/8`; empty: all. */
  readonly cidrs: readonly string[];
  /** Seconds of difference between clocks that are let pass. */
  readonly leeway: number;
}

/** The issuers of GitHub's hosted service, with an enterprise behind it or with data residency, and of GitHub Enterprise Server. */
const GITHUB =
  /^https:\/\/token\.actions\.(?:githubusercontent\.com|[\w-]+\.ghe\.com)(?:\/|$)|\/_services\/token(?:\/|$)/;

/**
 * Reads a role; throws `Fault` 400 for one that would let in more than was meant. `issuer` is '' where none is known
 * yet: then `checkPins` says the rest when somebody logs in.
 */
export function roleOf(body: Body, issuer: string): JwtRole {
  const kind = textField(body, 'role_type') || 'jwt';
  if (kind === 'oidc') throw new Fault(400, 'only roles of the type "jwt" log in here; people log in at /ui');
  if (kind !== 'jwt') throw new Fault(400, `invalid 'role_type': ${kind.slice(0, 20)}`);
  if (textField(body, 'token_type') === 'batch') throw new Fault(400, 'batch tokens are not supported');
  const bound = body['bound_claims'];
  if (bound !== undefined && bound !== null && !isObject(bound)) throw new Fault(400, 'bound_claims is no map');
  const type = textField(body, 'bound_claims_type') || 'string';
  if (type !== 'string' && type !== 'glob') throw new Fault(400, `invalid 'bound_claims_type': ${type.slice(0, 20)}`);
  const role: JwtRole = {
    audiences: listField(body, 'bound_audiences') ?? [],
    subject: textField(body, 'bound_subject'),
    claims: Object.fromEntries(Object.entries(bound ?? {}).map(([name, value]) => [name, valuesOf(name, value)])),
    globs: type === 'glob',
    userClaim: textField(body, 'user_claim'),
    mappings: mapField(body, 'claim_mappings'),
    policies: listField(body, 'token_policies') ?? listField(body, 'policies') ?? [],
    ttl: secondsOf(body['token_ttl'] ?? body['ttl']) ?? 0,
    maxTtl: secondsOf(body['token_max_ttl'] ?? body['max_ttl'] ?? body['token_explicit_max_ttl']) ?? 0,
    period: secondsOf(body['token_period'] ?? body['period']) ?? 0,
    uses: numberField(body, 'token_num_uses', numberField(body, 'num_uses', 0)),
    noDefaultPolicy: flagField(body, 'token_no_default_policy', false),
    cidrs: listField(body, 'token_bound_cidrs') ?? listField(body, 'bound_cidrs') ?? [],
    leeway: Math.min(secondsOf(body['clock_skew_leeway']) || 60, 300),
  };
  if (role.userClaim === '') throw new Fault(400, 'a user claim must be defined on the role');
  if (role.policies.includes('root')) throw new Fault(400, 'a role gives no root tokens');
  if (role.maxTtl > 0 && role.ttl > role.maxTtl) {
    throw new Fault(400, "'token_ttl' cannot be greater than 'token_max_ttl'");
  }
  const names = Object.values(role.mappings);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Fault(400, `multiple keys are mapped to metadata key ${JSON.stringify(twice)}`);
  checkNetworks(role.cidrs);
  checkPins(role, issuer);
  return role;
}

/** Throws `Fault` 400 when a role's bounds let in strangers of that issuer. */
export function checkPins(role: JwtRole, issuer: string): void {
  if (role.audiences.length === 0) {
    throw new Fault(
      400,
      'bound_audiences is required: a token that was meant for another service must not log in here',
    );
  }
  const isGitHub = GITHUB.test(issuer);
  if (isGitHub ? !pinsRepository(role) : !pinsSubject(role) && !(issuer === '' && pinsRepository(role))) {
    throw new Fault(
      400,
      isGitHub
        ? 'the role pins no repository: bind "repository_id", "repository" or "sub" to one, without "*" in its owner or name'
        : 'the role pins no subject: set bound_subject, or bind "sub" without a leading "*"',
    );
  }
}

/** Not by `job_workflow_ref`: whoever may call a workflow runs it, on a runner of their own. */
function pinsRepository({ subject, claims, globs }: JwtRole): boolean {
  const exact = (value: string) => value !== '' && !(globs && value.includes('*'));
  const all = (name: string, test: (value: string) => boolean) => {
    const values = claims[name];
    return values !== undefined && values.length > 0 && values.every(test);
  };
  const namesOne = (value: string) => /^repo:[^:*]+\/[^:*]+:/.test(value);
  return namesOne(subject) || all('sub', namesOne) || all('repository_id', exact) || all('repository', exact);
}

function pinsSubject({ subject, claims, globs }: JwtRole): boolean {
  const values = claims['sub'] ?? [];
  return subject !== '' || (values.length > 0 && values.every((one) => one !== '' && !(globs && one.startsWith('*'))));
}

function valuesOf(name: string, value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.every((one) => typeof one === 'string' || typeof one === 'boolean' || typeof one === 'number')) {
    return list.map(String);
  }
  throw new Fault(400, `bound_claims: "${name}" must be a text or a list of texts`);
}

/** Throws `Fault` 400 naming the first bound claim that a verified token does not meet. */
export function checkClaims(role: JwtRole, claims: Readonly<Record<string, unknown>>): void {
  if (role.subject !== '' && claims['sub'] !== role.subject) {
    throw new Fault(400, 'error validating token: invalid subject (sub) claim');
  }
  for (const [name, wanted] of Object.entries(role.claims)) {
    const value = claimAt(claims, name);
    if (value === undefined) throw new Fault(400, `error validating claims: claim "${name}" is missing`);
    const given = (Array.isArray(value) ? value : [value]).map(String);
    if (!given.some((one) => wanted.some((bound) => matches(one, bound, role.globs)))) {
      throw new Fault(400, `error validating claims: claim "${name}" does not match any associated bound claim values`);
    }
  }
}

/** A claim by its name, or by a JSON pointer (RFC 6901) that begins with a slash. */
export function claimAt(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (!name.startsWith('/')) return claims[name];
  let value: unknown = claims;
  for (const part of name.slice(1).split('/')) {
    value = isObject(value) ? value[part.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  }
  return value;
}

/** `*` stands for any characters; matched from both ends inward, so that it takes linear time. */
function matches(value: string, bound: string, globs: boolean): boolean {
  if (!globs || !bound.includes('*')) return value === bound;
  const [head = '', ...parts] = bound.split('*');
  const tail = parts.pop() ?? '';
  if (value.length < head.length + tail.length || !value.startsWith(head) || !value.endsWith(tail)) return false;
  let at = head.length;
  const end = value.length - tail.length;
  for (const part of parts) {
    const found = value.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** The claims that policies and the audit see: all that are plain. */
export function plainClaims(claims: Readonly<Record<string, unknown>>): Record<string, Claim> {
  const plain: Record<string, Claim> = {};
  for (const [name, value] of Object.entries(claims)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') plain[name] = value;
    else if (Array.isArray(value) && value.every((one) => typeof one === 'string')) plain[name] = value;
  }
  return plain;
}

/** A role as it is told (https://developer.hashicorp.com/vault/api-docs/auth/jwt#read-role). */
export function roleData(known: JwtRole) {
  const bound = Object.entries(known.claims).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  return {
    allowed_redirect_uris: null,
    bound_audiences: known.audiences,
    bound_claims: bound.length === 0 ? null : Object.fromEntries(bound),
    bound_claims_type: known.globs ? 'glob' : 'string',
    bound_subject: known.subject,
    claim_mappings: Object.keys(known.mappings).length === 0 ? null : known.mappings,
    clock_skew_leeway: known.leeway,
    expiration_leeway: 0,
    groups_claim: '',
    max_age: 0,
    not_before_leeway: 0,
    oidc_scopes: null,
    role_type: 'jwt',
    token_bound_cidrs: known.cidrs,
    token_explicit_max_ttl: 0,
    token_max_ttl: known.maxTtl,
    token_no_default_policy: known.noDefaultPolicy,
    token_num_uses: known.uses,
    token_period: known.period,
    token_policies: known.policies,
    token_ttl: known.ttl,
    token_type: 'default',
    user_claim: known.userClaim,
    user_claim_json_pointer: known.userClaim.startsWith('/'),
    verbose_oidc_logging: false,
  };
}
