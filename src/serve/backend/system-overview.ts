import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { unsupportedOperation } from '../fault.ts';
import { RUNS_OUT } from '../leases.ts';

/** How the vault is, in numbers. */
export interface Overview {
  readonly secrets: number;
  readonly issued_keys: number;
  readonly tokens: number;
  readonly leases: number;
  /** Leases whose issuer has not confirmed their end, with the code of what kept it. */
  readonly failing: ReadonlyArray<{ readonly id: string; readonly failures: number; readonly failure: string }>;
  /** The newest audit entry, and the newest that a signed head covers. */
  readonly audit: { readonly last: number; readonly signed: number; readonly signed_at: string | null };
  /** When the last backup was made; null: none is known of. */
  readonly backup: string | null;
}

/** So many of the failing leases are named. */
const NAMED = 20;

/** `sys/relock/overview`: for people who look after the vault. */
export function overview(core: Core, call: Routed): Outcome {
  if (call.operation !== 'read') throw unsupportedOperation();
  const { db } = core.vault;
  const count = (table: 'token' | 'lease' | 'issued' | 'record') =>
    Number(db.get(`SELECT count(*) AS n FROM ${table}`)?.['n']);
  const backed = Number(db.get('SELECT backed FROM vault')?.['backed'] ?? 0);
  const failing = core.leases.below('').filter(({ failure }) => failure !== '' && failure !== RUNS_OUT);
  const { head } = core.audit;
  const data: Overview = {
    secrets: count('record'),
    issued_keys: count('issued'),
    tokens: count('token'),
    leases: count('lease'),
    failing: failing.slice(0, NAMED).map(({ id, failures, failure }) => ({ id, failures, failure })),
    audit: {
      last: core.audit.last.number,
      signed: head?.number ?? 0,
      signed_at: head === undefined ? null : new Date(head.time).toISOString(),
    },
    backup: backed === 0 ? null : new Date(backed).toISOString(),
  };
  return { data: { ...data } };
}
