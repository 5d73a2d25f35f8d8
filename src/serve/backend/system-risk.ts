import { riskOf } from '../../risk/score.ts';
import type { Reason, RiskLevel } from '../../risk/score.ts';
import type { Ranked } from '../../risk/next.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, notFound, unsupportedOperation } from '../fault.ts';
import { textField } from '../fields.ts';
import { factsAbout } from '../risk/gather.ts';
import { lifeSources, risksOf } from '../risk/known-risks.ts';

/** A key with its risk. Times are ISO 8601. */
export interface RiskRow {
  readonly key: string;
  readonly kind: string | null;
  readonly owner: string;
  readonly changed: string | null;
  readonly used: string | null;
  readonly score: number;
  readonly level: RiskLevel;
  readonly reasons: readonly Reason[];
  readonly advice: string;
}

/** All keys by their risk: those that ask for most, and how many there are of each level and age. */
export interface RiskList {
  readonly keys: readonly RiskRow[];
  /** They are looked at for the first time, and are not all there yet: ask again. */
  readonly counting: boolean;
  /** Give it as `after` for what follows; null: that was all. */
  readonly next: number | null;
  readonly levels: Readonly<Record<RiskLevel, number>>;
  /** Keys by the age of their value, each up to so many days; null: beyond. */
  readonly ages: ReadonlyArray<{ readonly days: number | null; readonly keys: number }>;
}

/** One key's life: what happened to it, and its uses by day. */
export interface Life {
  readonly key: string;
  readonly made: string | null;
  readonly ends: string | null;
  readonly ended: string | null;
  readonly versions: ReadonlyArray<{ readonly number: number; readonly at: string; readonly how: string }>;
  readonly incidents: ReadonlyArray<{
    readonly id: string;
    readonly at: string;
    readonly what: string;
    readonly severity: string;
    readonly state: string;
    readonly sentence: string;
  }>;
  readonly days: ReadonlyArray<{ readonly start: string; readonly uses: number; readonly refused: number }>;
  readonly could: readonly string[] | null;
  readonly score: number;
  readonly level: RiskLevel;
  readonly reasons: readonly Reason[];
}

const MOST = 100;
const DAY = 86_400_000;
const AGES: ReadonlyArray<number | null> = [7, 30, 90, 180, 365, null];

/** `sys/relock/risk?after=0&limit=100`: the keys by what they ask for. */
export async function risk(core: Core, call: Routed): Promise<Outcome> {
  if (call.operation !== 'read') throw unsupportedOperation();
  const known = await risksOf(core, call.time);
  const ranks = known ?? [];
  const after = Number(/^\d{1,9}$/.exec(call.query.get('after') ?? '')?.[0] ?? 0);
  const limit = Math.min(Number(/^[1-9]\d{0,3}$/.exec(call.query.get('limit') ?? '')?.[0] ?? MOST), MOST);
  const levels = { critical: 0, high: 0, medium: 0, low: 0, ended: 0 };
  for (const { risk: found } of ranks) levels[found.level] += 1;
  const data: RiskList = {
    keys: ranks.slice(after, after + limit).map(rowOf),
    counting: known === undefined,
    next: after + limit < ranks.length ? after + limit : null,
    levels,
    ages: agesOf(ranks, call.time),
  };
  return { data: { ...data } };
}

/** `sys/relock/life?key=secret/ci/db`: all that happened to one key. */
export function life(core: Core, call: Routed): Outcome {
  if (call.operation !== 'read') throw unsupportedOperation();
  const key = textField(Object.fromEntries(call.query), 'key');
  if (key === '') throw new Fault(400, 'key must be supplied');
  const facts = factsAbout(lifeSources(core, call.time), key, call.time);
  if (facts === undefined) throw notFound();
  const { made, ends, ended, versions, incidents, days, could } = facts;
  const data: Life = {
    key,
    made: iso(made),
    ends: iso(ends),
    ended: iso(ended),
    versions: versions.map(({ number, at, how }) => ({ number, at: new Date(at).toISOString(), how })),
    incidents: incidents.map(({ at, ...about }) => Object.assign(about, { at: new Date(at).toISOString() })),
    days: days.map(({ start, ...sums }) => Object.assign(sums, { start: new Date(start).toISOString() })),
    could: could?.map(({ name, kind, mount }) => `${kind} ${name} at ${mount}`) ?? null,
    ...riskOf(facts, call.time),
  };
  return { data: { ...data } };
}

function rowOf({ facts, risk: found, advice }: Ranked): RiskRow {
  const { key, kind, owner, changed, used } = facts;
  return { key, kind: kind ?? null, owner, changed: iso(changed), used: iso(used), ...found, advice };
}

function agesOf(ranks: readonly Ranked[], now: number): RiskList['ages'] {
  const ages = ranks.flatMap(({ facts: { changed } }) => (changed === undefined ? [] : [(now - changed) / DAY]));
  return AGES.map((days, index) => {
    const least = AGES[index - 1] ?? -Infinity;
    return { days, keys: ages.filter((age) => age > least && age <= (days ?? Infinity)).length };
  });
}

function iso(time: number | null | undefined): string | null {
  return time === null || time === undefined ? null : new Date(time).toISOString();
}
