import type { StoredLease } from '../../sealed/lease.ts';
import { allAccessors } from '../../sealed/token.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { unsupportedOperation } from '../fault.ts';
import { RUNS_OUT } from '../leases.ts';

/** A lease as people look after it. Times are ISO 8601. */
export interface RunningLease {
  readonly id: string;
  /** `ending`: it is to be taken back now; `failing`: that failed, and is tried again; `runs out`: its issuer has no way to end it. */
  readonly state: 'runs' | 'being made' | 'ending' | 'failing' | 'runs out';
  readonly issued: string;
  readonly expires: string;
  /** When it is taken back, or the next attempt is made. */
  readonly due: string;
  readonly failures: number;
  readonly failure: string;
  /** Whose token it was given to; null when that is gone. */
  readonly holder: string | null;
  readonly renewable: boolean;
}

/** A token as people look after it. */
export interface RunningToken {
  readonly accessor: string;
  readonly name: string;
  readonly mount: string;
  readonly policies: readonly string[];
  readonly created: string;
  readonly expires: string | null;
  /** 0: as many as wanted. */
  readonly uses: number;
}

/** The most in one answer. */
const MOST = 100;

/** `sys/relock/leases?prefix=…&after=…`: what was given for a time; `failing=true`: only what could not be taken back. */
export function runningLeases(core: Core, call: Routed): Outcome {
  if (call.operation !== 'read') throw unsupportedOperation();
  const after = call.query.get('after') ?? '';
  const isFailing = call.query.get('failing') === 'true';
  const all = core.leases
    .below(call.query.get('prefix') ?? '')
    .filter((lease) => lease.id > after && (!isFailing || lease.failure !== ''));
  const leases = all.slice(0, MOST).map((lease) => leaseData(core, lease, call.time));
  return { data: { leases, next: all.length > MOST ? (leases.at(-1)?.id ?? null) : null } };
}

function leaseData(core: Core, lease: StoredLease, time: number): RunningLease {
  const { id, issued, expires, due, failures, failure, renewable, token } = lease;
  const holder = token === undefined ? null : core.tokens.at(token.toString('hex'), time);
  return {
    id,
    state: stateOf(lease, time),
    issued: iso(issued),
    expires: iso(expires),
    due: iso(due === 0 ? time : due),
    failures,
    failure,
    holder: holder?.grant.name ?? null,
    renewable,
  };
}

function stateOf({ pending, failure, due, expires }: StoredLease, time: number): RunningLease['state'] {
  if (failure === RUNS_OUT) return 'runs out';
  if (failure !== '') return 'failing';
  if (pending) return 'being made';
  return due === 0 || expires <= time ? 'ending' : 'runs';
}

/** `sys/relock/tokens?after=…`: the tokens that are in force, by accessor. */
export function runningTokens(core: Core, call: Routed): Outcome {
  if (call.operation !== 'read') throw unsupportedOperation();
  const after = call.query.get('after') ?? '';
  const all = allAccessors(core.vault).filter((accessor) => accessor > after);
  const tokens = all.slice(0, MOST).flatMap((accessor): RunningToken[] => {
    const found = core.tokens.of(accessor, call.time);
    if (found === null) return [];
    const { name, mount, policies, created, expires, uses } = found.grant;
    return [
      {
        accessor,
        name,
        mount,
        policies,
        created: iso(created),
        expires: expires === undefined ? null : iso(expires),
        uses,
      },
    ];
  });
  return { data: { tokens, next: all.length > MOST ? (all[MOST - 1] ?? null) : null } };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
