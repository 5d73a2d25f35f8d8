import type { HclObject, HclValue } from './hcl.ts';
import { HclError, parseHcl } from './hcl.ts';
import type { Capability } from './policy.ts';
import { templateFault } from './template.ts';

/** What a policy says of the paths that fit a pattern. */
export interface PathRule {
  /** `secret/data/+/db`, `secret/*`: `+` is one segment, a `*` at the end any rest; `{{identity.claims.NAME}}` is a claim. */
  readonly pattern: string;
  readonly capabilities: readonly Capability[];
  /** Parameters with the values that they may have; an empty list is any. Undefined: nothing is said. */
  readonly allowed: Parameters | undefined;
  readonly denied: Parameters | undefined;
  readonly required: readonly string[];
  /** Seconds that an answer must at least and may at most be wrapped for; 0: not asked. */
  readonly leastWrap: number;
  readonly mostWrap: number;
}

export type Parameters = Readonly<Record<string, readonly unknown[]>>;

const CAPABILITIES: ReadonlySet<string> = new Set([
  'create',
  'read',
  'update',
  'patch',
  'delete',
  'list',
  'sudo',
  'deny',
]);
/** The words of the oldest form of policies. */
const LEGACY: Readonly<Record<string, readonly Capability[]>> = {
  deny: ['deny'],
  read: ['read', 'list'],
  write: ['create', 'read', 'update', 'delete', 'list'],
  sudo: ['create', 'read', 'update', 'delete', 'list', 'sudo'],
};
/** Vault's `mfa_methods` and `control_group` are not among them: what they demand can't be had here. */
const KEYS: ReadonlySet<string> = new Set([
  'comment',
  'policy',
  'capabilities',
  'allowed_parameters',
  'denied_parameters',
  'required_parameters',
  'min_wrapping_ttl',
  'max_wrapping_ttl',
]);

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** A policy that can't be understood; its text says where. */
export class PolicyError extends Error {}

/**
 * Reads a path policy in HCL or JSON (https://developer.hashicorp.com/vault/docs/concepts/policies). What is not known
 * is refused: a policy never means less than it says. Throws `PolicyError`.
 */
export function parsePathPolicy(text: string): PathRule[] {
  try {
    return text.trimStart().startsWith('{') ? fromJson(text) : fromHcl(text);
  } catch (error) {
    if (error instanceof HclError)
      throw new PolicyError(`failed to parse policy: line ${error.line}: ${error.message}`);
    throw error;
  }
}

function fromHcl(text: string): PathRule[] {
  return parseHcl(text).flatMap(({ name, label, body, line }) => {
    // A policy may carry its own name, for people.
    if (name === 'name') return [];
    if (name !== 'path' || label === '') throw new HclError(`unknown block ${JSON.stringify(name.slice(0, 40))}`, line);
    try {
      return [ruleOf(label, body)];
    } catch (error) {
      throw error instanceof PolicyError ? new PolicyError(`${error.message} (line ${line})`) : error;
    }
  });
}

function fromJson(text: string): PathRule[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PolicyError('failed to parse policy: it is no JSON');
  }
  const paths = isObject(value) ? value['path'] : undefined;
  const list = Array.isArray(paths) ? paths : [paths];
  return list.flatMap((one: unknown) => {
    if (!isObject(one)) throw new PolicyError('failed to parse policy: "path" is no object');
    return Object.entries(one).map(([pattern, body]) => {
      if (!isObject(body))
        throw new PolicyError(`failed to parse policy: path ${JSON.stringify(pattern)} is no object`);
      // JSON holds the same kinds of values that HCL does.
      return ruleOf(pattern, body);
    });
  });
}

function ruleOf(given: string, body: HclObject): PathRule {
  const pattern = given.replace(/^\//, '');
  const fail = (what: string): never => {
    throw new PolicyError(`failed to parse policy: path ${JSON.stringify(given.slice(0, 200))}: ${what}`);
  };
  const unknown = Object.keys(body).find((key) => !KEYS.has(key));
  if (unknown !== undefined) fail(`invalid key ${JSON.stringify(unknown.slice(0, 40))}`);
  if (pattern.includes('+*')) fail("invalid use of wildcards ('+*' is forbidden)");
  const star = pattern.indexOf('*');
  // Vault takes it for a star of the name, which nobody means.
  if (star !== -1 && star !== pattern.length - 1) fail('"*" counts at the end only');
  const template = templateFault(pattern);
  if (template !== undefined) fail(template);
  const { policy = '', capabilities = [] } = body;
  const legacy = typeof policy === 'string' && policy !== '' ? LEGACY[policy] : [];
  if (legacy === undefined) return fail(`invalid policy ${JSON.stringify(policy)}`);
  if (!Array.isArray(capabilities)) return fail('capabilities is no list');
  const wrong = capabilities.find((one) => typeof one !== 'string' || !CAPABILITIES.has(one));
  if (wrong !== undefined) fail(`invalid capability ${JSON.stringify(wrong)}`);
  const all = [...legacy, ...(capabilities as Capability[])];
  const leastWrap = secondsOf(body['min_wrapping_ttl'], fail);
  const mostWrap = secondsOf(body['max_wrapping_ttl'], fail);
  if (mostWrap !== 0 && mostWrap < leastWrap) fail('max_wrapping_ttl cannot be less than min_wrapping_ttl');
  return {
    pattern,
    capabilities: all.includes('deny') ? ['deny'] : [...new Set(all)],
    allowed: parametersOf(body['allowed_parameters'], fail),
    denied: parametersOf(body['denied_parameters'], fail),
    required: textsOf(body['required_parameters'], fail),
    leastWrap,
    mostWrap,
  };
}

function parametersOf(value: HclValue | undefined, fail: (what: string) => never): Parameters | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) return fail('parameters are no map');
  return Object.fromEntries(
    Object.entries(value).map(([name, list]) => [
      name.toLowerCase(),
      Array.isArray(list) ? list : fail('a parameter has no list'),
    ]),
  );
}

function textsOf(value: HclValue | undefined, fail: (what: string) => never): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map((one) => one.toLowerCase());
  return fail('required_parameters is no list of texts');
}

function secondsOf(value: HclValue | undefined, fail: (what: string) => never): number {
  if (value === undefined) return 0;
  const text = typeof value === 'object' ? '' : String(value);
  if (!/^(?:\d{1,9}|(?:\d{1,9}[smhd])+)$/.test(text)) return fail('a wrapping time is no duration');
  return (text.match(/\d+[smhd]?/g) ?? []).reduce(
    (sum, part) => sum + Number.parseInt(part, 10) * (UNITS[part.at(-1) ?? ''] ?? 1),
    0,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, HclValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
