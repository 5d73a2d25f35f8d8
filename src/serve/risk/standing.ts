import { setTimeout } from 'node:timers/promises';
import { openAuditKeys } from '../../audit/keys.ts';
import { AuditRows } from '../../audit/rows.ts';
import { verifyingRows } from '../../audit/verify-rows.ts';
import { inSlices } from '../../core/slices.ts';
import type { KeyFacts } from '../../risk/key.ts';
import type { Standing } from '../../risk/standing.ts';
import type { Core } from '../core.ts';
import { firstSince, usesIn } from './audit-uses.ts';
import { chainOf } from './chain.ts';
import { gather } from './gather.ts';
import { riskSources } from './known-risks.ts';

/** Entries, and keys, that are looked at without letting requests go first: some milliseconds. */
const PIECE = 100;
const TURN = 20;
/** Milliseconds that belong to requests after each piece. */
const REST = 5;

/** How the keys of a running server stand: as a report wants it, with the whole audit checked. Takes its time. */
export async function standingOf(
  core: Core,
  { since, at }: { readonly since: number; readonly at: number },
): Promise<Standing> {
  const { vault, entries, control } = core;
  const upTo = core.audit.last.number;
  const keys = openAuditKeys(vault, entries, false);
  if (keys === undefined) throw new TypeError('the audit has no keys');
  const rows = new AuditRows(vault.db, keys);
  const rest = () => setTimeout(REST);
  const from = firstSince(rows, since, upTo);
  const { uses, seen, changes } = await inSlices(usesIn(rows, { since, until: at, from, piece: PIECE }), rest);
  const verdict = await inSlices(verifyingRows(rows, keys, undefined, { piece: PIECE, upTo }), rest);
  const sources = riskSources(core);
  const facts: KeyFacts[] = [];
  for (const one of gather(
    {
      ...sources,
      usesOf: (key) => uses.get(key) ?? sources.usesOf(key) ?? { used: null, days: [], did: [] },
      seenOf: (name) => seen.get(name),
    },
    at,
  )) {
    facts.push(one);
    if (facts.length % TURN === 0) await rest();
  }
  const { kind, protection } = control.seals.verdict;
  return { at, since, keys: facts, changes, chain: chainOf(verdict), seal: `${kind} (${protection})` };
}
