import type { Incident, KeyFacts } from './key.ts';
import { ranked } from './next.ts';
import type { RiskLevel } from './score.ts';
import type { Standing } from './standing.ts';

/** A report as parts that each format writes in its own way. All texts are from outside, and escaped by the format. */
export interface Report {
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly text: readonly string[];
  readonly plot?: Plot;
  readonly table?: Table;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

/** Bars, each with its name. */
export interface Plot {
  readonly says: string;
  readonly bars: ReadonlyArray<{ readonly name: string; readonly value: number }>;
}

const DAY = 86_400_000;
/** So many rows of a table that has no end. */
const MOST = 50;
/** Days up to which a value belongs to a bar. */
const AGES = [7, 30, 90, 180, 365, Infinity] as const;
const LEVELS: readonly RiskLevel[] = ['critical', 'high', 'medium', 'low'];

/** The report of a week, or of any other time: what to rotate next, how the keys are used, what happened. */
export function reportOf(standing: Standing): Report {
  const { at, since, chain, seal } = standing;
  const changes = standing.changes.filter((change) => change.at <= at);
  const ranks = ranked(standing.keys, at);
  const live = ranks.map(({ facts }) => facts);
  const levels = LEVELS.map((level) => ({
    name: level,
    value: ranks.filter(({ risk }) => risk.level === level).length,
  }));
  const first = ranks.filter(({ advice }) => advice !== '').slice(0, 20);
  return {
    title: `Keys, ${dateOf(since)} to ${dateOf(at)}`,
    sections: [
      {
        heading: 'At a glance',
        text: [
          `${live.length} keys, ${levels.map(({ name, value }) => `${value} ${name}`).join(', ')}.`,
          chain.bad === undefined
            ? `The audit log holds: ${chain.entries} entries, signed up to ${chain.signedTo}.`
            : `THE AUDIT LOG DOES NOT HOLD: ${chain.bad}.`,
          `The root key is protected by ${seal}.`,
        ],
        plot: { says: 'Keys by risk', bars: levels },
      },
      {
        heading: 'What to rotate next',
        text: first.length === 0 ? ['Nothing asks for it.'] : [],
        table: {
          columns: ['Key', 'Risk', 'What to do', 'Why'],
          rows: first.map(({ facts: { key }, risk: { score, level, reasons }, advice }) => [
            key,
            `${level} ${score}`,
            advice,
            reasons.map(({ sentence }) => sentence).join('; '),
          ]),
        },
      },
      { heading: 'Uses', text: usesSaid(live), plot: { says: 'Uses by day', bars: usesByDay(live, since, at) } },
      { heading: 'Ages', text: [], plot: { says: 'Keys by the age of their present value', bars: ages(live, at) } },
      incidents(standing.keys, since),
      renewed(standing.keys, since),
      {
        heading: 'Changes of access',
        text: changes.length === 0 ? ['None.'] : [],
        table: {
          columns: ['Time', 'Who', 'What'],
          rows: changes.slice(-MOST).map((change) => [timeOf(change.at), change.by, change.what]),
        },
      },
    ],
  };
}

function usesSaid(keys: readonly KeyFacts[]): string[] {
  const sums = keys.flatMap(({ days }) => days);
  const uses = sums.reduce((sum, day) => sum + day.uses, 0);
  const refused = sums.reduce((sum, day) => sum + day.refused, 0);
  const unused = keys.filter(({ used }) => used === null).length;
  return [`${uses} uses and ${refused} refusals. ${unused} keys were not used in this time.`];
}

function usesByDay(keys: readonly KeyFacts[], since: number, at: number): Plot['bars'] {
  const sums = new Map<number, number>();
  for (let day = Math.floor(since / DAY); day <= Math.floor(at / DAY); day++) sums.set(day, 0);
  for (const { days } of keys) {
    for (const { start, uses } of days) {
      const day = Math.floor(start / DAY);
      if (sums.has(day)) sums.set(day, (sums.get(day) ?? 0) + uses);
    }
  }
  return [...sums].map(([day, value]) => ({ name: dateOf(day * DAY), value }));
}

function ages(keys: readonly KeyFacts[], at: number): Plot['bars'] {
  const known = keys.flatMap(({ changed }) => (changed === undefined ? [] : [(at - changed) / DAY]));
  return AGES.map((most, index) => {
    const least = AGES[index - 1] ?? 0;
    const name = most === Infinity ? `over ${least} days` : `to ${most} days`;
    return { name, value: known.filter((days) => (index === 0 || days > least) && days <= most).length };
  });
}

function incidents(keys: readonly KeyFacts[], since: number): Section {
  const all = keys
    .flatMap(({ key, incidents: found }) => found.map((incident): [string, Incident] => [key, incident]))
    .filter(([, { at }]) => at >= since)
    .sort(([, a], [, b]) => b.at - a.at);
  return {
    heading: 'Alarms',
    text: all.length === 0 ? ['None.'] : [],
    table: {
      columns: ['Time', 'Severity', 'Key', 'What', 'State'],
      rows: all
        .slice(0, MOST)
        .map(([key, { at, severity, sentence, state }]) => [timeOf(at), severity, key, sentence, state]),
    },
  };
}

function renewed(keys: readonly KeyFacts[], since: number): Section {
  const all = keys
    .flatMap(({ key, versions }) => versions.map((version) => ({ key, ...version })))
    .filter(({ at }) => at >= since)
    .sort((a, b) => b.at - a.at);
  return {
    heading: 'New values',
    text: all.length === 0 ? ['None.'] : [],
    table: {
      columns: ['Time', 'Key', 'Version', 'How'],
      rows: all.slice(0, MOST).map(({ key, at, number, how }) => [timeOf(at), key, String(number), how]),
    },
  };
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function timeOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
