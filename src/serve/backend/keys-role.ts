import { checkNetworks } from '../addresses.ts';
import type { Body } from '../call.ts';
import { DEFAULT_TTL, MAX_TTL, secondsOf } from '../duration.ts';
import { Fault } from '../fault.ts';
import { listField, mapField, numberField, textField } from '../fields.ts';

/** What keys of a role are like. Times are seconds. */
export interface KeyRole {
  /** What its keys begin with, an underscore behind it. */
  readonly prefix: string;
  readonly ttl: number;
  readonly maxTtl: number;
  /** 0: as many as wanted. */
  readonly maxUses: number;
  readonly sources: readonly string[];
  readonly scopes: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
  /** How long the old key goes on working after it was replaced. */
  readonly overlap: number;
}

/** Reads a role; throws `Fault` 400. */
export function keyRoleOf(body: Body): KeyRole {
  const prefix = textField(body, 'prefix') || 'rlk';
  if (!/^[A-Za-z][A-Za-z0-9]{1,15}$/.test(prefix)) {
    throw new Fault(400, 'prefix: 2 to 16 letters and digits, a letter first; an underscore is put behind it');
  }
  const maxTtl = secondsOf(body['max_ttl']) || MAX_TTL;
  const role: KeyRole = {
    prefix,
    ttl: Math.min(secondsOf(body['ttl']) || DEFAULT_TTL, maxTtl),
    maxTtl,
    maxUses: numberField(body, 'max_uses', 0),
    sources: listField(body, 'allowed_sources') ?? [],
    scopes: listField(body, 'scopes') ?? [],
    metadata: mapField(body, 'metadata'),
    overlap: secondsOf(body['overlap']) ?? 24 * 3600,
  };
  checkNetworks(role.sources);
  return role;
}

/** A role as its readers see it. */
export function keyRoleData({ prefix, ttl, maxTtl, maxUses, sources, scopes, metadata, overlap }: KeyRole) {
  return {
    prefix,
    ttl,
    max_ttl: maxTtl,
    max_uses: maxUses,
    allowed_sources: sources,
    scopes,
    metadata,
    overlap,
  };
}
