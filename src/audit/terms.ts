import type { AuditEntry } from './audit.ts';

/** What entries can be asked for. All that is given must hold. */
export interface AuditFilter {
  /** As in `AuditEntry.key`. */
  readonly key?: string | undefined;
  /** An identity's name or accessor. */
  readonly identity?: string | undefined;
  readonly address?: string | undefined;
  /** An operation: `read`, `update`, … */
  readonly action?: string | undefined;
  readonly lease?: string | undefined;
}

/** Gives the keyed hash of a text. */
type Hash = (text: string) => string;

/** The terms that an entry is found by. */
export function termsOf(entry: AuditEntry, hash: Hash): string[] {
  const { key, identity, address, operation } = entry;
  const terms = [`key ${key}`, `action ${operation}`];
  if (address !== '') terms.push(`address ${address}`);
  if (identity !== null) terms.push(`identity ${identity.name}`, `identity ${identity.accessor}`);
  for (const lease of leasesOf(entry, hash)) terms.push(`lease ${lease}`);
  return terms;
}

/** The terms that an entry must have to pass the filter. */
export function termsFor(filter: AuditFilter, hash: Hash): string[] {
  const { key, identity, address, action, lease } = filter;
  const terms: string[] = [];
  if (lease !== undefined) terms.push(`lease ${hash(lease)}`);
  if (key !== undefined) terms.push(`key ${key}`);
  if (identity !== undefined) terms.push(`identity ${identity}`);
  if (address !== undefined) terms.push(`address ${address}`);
  if (action !== undefined) terms.push(`action ${action}`);
  return terms;
}

/** The lease that was given, and the one that the request named: by then a keyed hash. */
function leasesOf({ lease, sent }: AuditEntry, hash: Hash): string[] {
  const leases = lease === '' ? [] : [hash(lease)];
  const named = typeof sent === 'object' && sent !== null && 'lease_id' in sent ? sent.lease_id : undefined;
  return typeof named === 'string' && !leases.includes(named) ? [...leases, named] : leases;
}
