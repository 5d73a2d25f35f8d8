import type { FoundToken, TokenRequest } from '../../sealed/token.ts';
import type { Body, Routed } from '../call.ts';
import { cappedAt, DEFAULT_TTL, MAX_TTL, secondsOf } from '../duration.ts';
import { Fault } from '../fault.ts';
import { flagField, listField, mapField, numberField, textField } from '../fields.ts';

/**
 * What `auth/token/create` asks for, within what the asker's own token may give away
 * (https://developer.hashicorp.com/vault/api-docs/auth/token#create-token). Throws `Fault` 400.
 */
export function requestOf(
  { body, time }: Routed,
  { grant }: FoundToken,
  isOrphan: boolean,
): { request: TokenRequest; warnings: string[] } {
  const isRoot = grant.policies.includes('root');
  checkUnsupported(body);
  // Its child would have the uses that it does not have itself.
  if (grant.uses > 0) throw new Fault(400, 'restricted use token cannot generate child tokens');
  const orphan = isOrphan || flagField(body, 'no_parent', false);
  if (orphan && !isOrphan && !isRoot) throw new Fault(400, 'root or sudo privileges required to create orphan token');
  const policies = policiesOf(body, grant.policies, isRoot);
  const period = secondsOf(body['period']) ?? 0;
  if (period > 0 && !isRoot) throw new Fault(400, 'root or sudo privileges required to create periodic token');
  const uses = usesOf(body);
  const explicit = Math.min(secondsOf(body['explicit_max_ttl']) || MAX_TTL, MAX_TTL);
  const asked = period || secondsOf(body['ttl']) || 0;
  // Only a root token that says nothing of a life gets one without an end.
  const isEndless = policies.includes('root') && asked === 0 && grant.expires === undefined;
  const ttl = isEndless ? 0 : Math.min(asked || DEFAULT_TTL, explicit);
  const isBounded = !isEndless && (period === 0 || explicit < MAX_TTL);
  return {
    request: {
      policies,
      name: nameOf(textField(body, 'display_name')),
      mount: 'auth/token/',
      // What an issuer signed about the parent holds for what the parent makes.
      claims: grant.claims,
      meta: mapField(body, 'meta'),
      expires: isEndless ? undefined : time + ttl * 1000,
      ttl,
      latest: isBounded ? time + explicit * 1000 : undefined,
      period: Math.min(period, explicit),
      renewable: !isEndless && flagField(body, 'renewable', true),
      orphan,
      uses,
    },
    warnings: asked > explicit ? [cappedAt(asked, explicit, period > 0 ? 'period' : 'TTL')] : [],
  };
}

function checkUnsupported(body: Body): void {
  const type = textField(body, 'type');
  if (type === 'batch') throw new Fault(400, 'batch tokens are not supported');
  if (type !== '' && type !== 'service') throw new Fault(400, "invalid 'token_type' value");
  if (textField(body, 'id') !== '') throw new Fault(400, 'a token’s text can’t be chosen');
  if (textField(body, 'entity_alias') !== '') {
    throw new Fault(400, "'entity_alias' is only allowed in combination with token role");
  }
}

function policiesOf(body: Body, own: readonly string[], isRoot: boolean): string[] {
  const given = (listField(body, 'policies') ?? []).map((name) => name.trim().toLowerCase()).filter(Boolean);
  const wanted = given.length === 0 ? own : given;
  const isForeign = (name: string) => !own.includes(name);
  if (!isRoot && wanted.some(isForeign)) throw new Fault(400, 'child policies must be subset of parent');
  if (wanted.includes('root')) return ['root'];
  const others = wanted.filter((name) => name !== 'default');
  // What its parent does not have is only given by name, by one that has all.
  const isPlain = flagField(body, 'no_default_policy', false) || !(isRoot || own.includes('default'));
  return [...new Set([...others, ...(isPlain ? [] : ['default'])])].sort();
}

function usesOf(body: Body): number {
  const given = body['num_uses'];
  if (typeof given === 'number' && given < 0) throw new Fault(400, 'number of uses cannot be negative');
  return numberField(body, 'num_uses', 0);
}

function nameOf(given: string): string {
  const suffix = given
    .slice(0, 200)
    .replace(/[^\w-]/gu, '-')
    .replace(/^-+|-+$/g, '');
  return suffix === '' ? 'token' : `token-${suffix}`;
}
