import type { KeyFacts } from './key.ts';
import { lasting } from './lasting.ts';

/** Why a key is at risk: what was looked at, how much it weighs, and what was seen. */
export interface Reason {
  readonly factor: Factor;
  readonly points: number;
  readonly sentence: string;
}

export type Factor = 'exposure' | 'age' | 'rights' | 'reach' | 'use' | 'unused' | 'owner' | 'limits' | 'rotation';

export type RiskLevel = 'ended' | 'low' | 'medium' | 'high' | 'critical';

/** How much a key asks for attention. */
export interface Risk {
  /** 0 to 100. */
  readonly score: number;
  readonly level: RiskLevel;
  /** Those that weigh most first. */
  readonly reasons: readonly Reason[];
}

const DAY = 86_400_000;
/** Days after which a value that nobody changed is old, and ancient. */
const OLD = 90;
const ANCIENT = 365;
/** Days without a use after which a key may not be needed, and without its owner after which that one may be gone. */
const UNUSED = 30;
const AWAY = 90;
/** So many who may read a key are many, and so many are a crowd; and so many who do. */
const MANY = 5;
const CROWD = 20;
const READERS = 10;
/** Points from which a level begins. */
const LEVELS: ReadonlyArray<readonly [number, RiskLevel]> = [
  [60, 'critical'],
  [35, 'high'],
  [15, 'medium'],
];

/**
 * The risk of a key: points for each reason, the sum of them cut at 100. The weights are a judgement, and stand in
 * docs/watch.md; what is not known costs nothing.
 */
export function riskOf(facts: KeyFacts, now: number): Risk {
  if (facts.ended !== undefined && facts.ended <= now) return { score: 0, level: 'ended', reasons: [] };
  const reasons = [
    ...exposure(facts),
    ...age(facts, now),
    ...rotation(facts),
    ...rights(facts),
    ...reach(facts),
    ...use(facts, now),
    ...owner(facts, now),
    ...limits(facts),
  ].sort((a, b) => b.points - a.points);
  const score = Math.min(
    100,
    reasons.reduce((sum, { points }) => sum + points, 0),
  );
  return { score, level: LEVELS.find(([from]) => score >= from)?.[1] ?? 'low', reasons };
}

/** What was seen or said of it since its value is the present one. */
function exposure({ incidents, changed = -Infinity }: KeyFacts): Reason[] {
  const open = incidents.filter(({ state, at }) => state === 'open' && at >= changed);
  const leaked = open.some(({ what }) => what === 'leaked');
  const grave = open.filter(
    ({ what, severity }) => what !== 'leaked' && (severity === 'high' || severity === 'critical'),
  );
  const mild = open.filter(({ severity }) => severity === 'medium' || severity === 'low');
  return [
    ...(leaked ? [reason('exposure', 60, 'it was seen where strangers read, and is not replaced yet')] : []),
    ...(grave.length > 0
      ? [reason('exposure', 30, `${counted(grave.length, 'alarm')} about it that nobody has closed`)]
      : []),
    ...(mild.length > 0
      ? [reason('exposure', 8, `${counted(mild.length, 'lesser alarm')} about it that nobody has closed`)]
      : []),
  ];
}

function age({ changed, rotateEvery }: KeyFacts, now: number): Reason[] {
  if (changed === undefined) return [];
  const old = now - changed;
  const late = rotateEvery === undefined ? 0 : old - rotateEvery;
  const isAncient = old > ANCIENT * DAY;
  if (late > 0) return [reason('age', isAncient ? 45 : 35, `its rotation is ${lasting(late)} late`)];
  if (isAncient) return [reason('age', 35, `unchanged for ${lasting(old)}`)];
  // Who said how long it may live has said that this is not old.
  return old > OLD * DAY && rotateEvery === undefined ? [reason('age', 15, `unchanged for ${lasting(old)}`)] : [];
}

function rotation({ kind, pending }: KeyFacts): Reason[] {
  return [
    ...(kind === undefined
      ? [reason('rotation', 8, 'nobody knows who issues it, so that only a person can replace it')]
      : []),
    ...(pending ? [reason('rotation', 15, 'a rotation has not finished')] : []),
  ];
}

function rights({ rights: may }: KeyFacts): Reason[] {
  if (may === 'admin') return [reason('rights', 20, 'it may do everything at its issuer')];
  return may === 'write' ? [reason('rights', 8, 'it may write at its issuer')] : [];
}

function reach({ could }: KeyFacts): Reason[] {
  const count = could?.length ?? 0;
  if (count > CROWD) return [reason('reach', 15, `${count} tokens and roles may read it`)];
  return count > MANY ? [reason('reach', 8, `${count} tokens and roles may read it`)] : [];
}

function use({ used, did, changed, made }: KeyFacts, now: number): Reason[] {
  const since = used ?? (used === null ? (made ?? changed) : undefined);
  const rest = since === undefined ? 0 : now - since;
  return [
    ...(did.length > READERS ? [reason('use', 8, `${did.length} identities read it`)] : []),
    ...(rest > UNUSED * DAY
      ? [reason('unused', 15, `nobody has used it for ${lasting(rest)}: perhaps it is not needed`)]
      : []),
  ];
}

function owner({ owner: name, ownerSeen }: KeyFacts, now: number): Reason[] {
  if (name === '') return [reason('owner', 15, 'no owner is named')];
  const away = ownerSeen === undefined ? 0 : now - ownerSeen;
  return away > AWAY * DAY ? [reason('owner', 10, `its owner was last seen ${lasting(away)} ago`)] : [];
}

/** What its issuer leaves open. Of a key that others issue this is not known. */
function limits({ kind, ends, bound }: KeyFacts): Reason[] {
  return [
    ...(kind === 'issued' && ends === undefined ? [reason('limits', 35, 'it never ends')] : []),
    ...(bound === 'any' ? [reason('limits', 5, 'it may be used from everywhere')] : []),
  ];
}

function reason(factor: Factor, points: number, sentence: string): Reason {
  return { factor, points, sentence };
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
