import { accessAt } from './access.ts';
import { CONTROLS } from './controls.ts';
import { csvOf } from './csv.ts';
import { htmlOf } from './html.ts';
import type { KeyFacts } from './key.ts';
import { markdownOf } from './markdown.ts';
import { ranked } from './next.ts';
import type { Table } from './report.ts';
import { reportOf, timeOf } from './report.ts';
import { riskOf } from './score.ts';
import type { Standing } from './standing.ts';

const DAY = 86_400_000;

/**
 * The evidence for an audit as files by name: the inventory with ages and risks, the rotations, who could and who did read
 * what, the incidents, the changes of access, the check of the audit's chain, and which of them speaks for which control.
 */
export function evidenceOf(standing: Standing): ReadonlyMap<string, string> {
  const { keys, changes, at } = standing;
  const report = reportOf(standing);
  return new Map([
    ['inventory.csv', csvOf(inventory(keys, at))],
    ['rotations.csv', csvOf(rotations(keys))],
    ['access.csv', csvOf(access(standing))],
    ['readers.csv', csvOf(readers(keys))],
    ['incidents.csv', csvOf(incidents(keys))],
    [
      'changes.csv',
      csvOf({ columns: ['time', 'who', 'what'], rows: changes.map((one) => [timeOf(one.at), one.by, one.what]) }),
    ],
    ['controls.csv', csvOf(controls())],
    ['audit-chain.json', `${JSON.stringify(standing.chain, null, 2)}\n`],
    ['evidence.json', `${JSON.stringify({ ...standing, risks: risks(standing) }, null, 2)}\n`],
    ['report.md', markdownOf(report)],
    ['report.html', htmlOf(report)],
  ]);
}

/** Every key that lives with its risk, for programs. */
export function risks({ keys, at }: Pick<Standing, 'keys' | 'at'>) {
  return ranked(keys, at).map(({ facts: { key }, risk: { score, level, reasons }, advice }) => {
    return { key, score, level, reasons, advice };
  });
}

/** What there is, how old it is, and how much it asks for attention. */
export function inventory(keys: readonly KeyFacts[], at: number): Table {
  return {
    columns: [
      'key',
      'issuer',
      'owner',
      'made',
      'changed',
      'age_days',
      'rotate_every_days',
      'ends',
      'ended',
      'last_used',
      'risk',
      'score',
      'reasons',
    ],
    rows: keys.map((facts) => {
      const { key, kind, owner, made, changed, rotateEvery, ends, ended, used } = facts;
      const { level, score, reasons } = riskOf(facts, at);
      return [
        key,
        kind ?? '',
        owner,
        when(made),
        when(changed),
        changed === undefined ? '' : String(Math.floor((at - changed) / DAY)),
        rotateEvery === undefined ? '' : String(rotateEvery / DAY),
        when(ends),
        ended !== undefined && ended <= at ? when(ended) : '',
        used === undefined ? 'not looked at' : used === null ? 'never' : when(used),
        level,
        String(score),
        reasons.map(({ sentence }) => sentence).join('; '),
      ];
    }),
  };
}

function rotations(keys: readonly KeyFacts[]): Table {
  return {
    columns: ['key', 'version', 'time', 'how'],
    rows: keys.flatMap(({ key, versions }) =>
      versions.map(({ number, at, how }) => [key, String(number), timeOf(at), how]),
    ),
  };
}

function access({ keys, changes, at }: Standing): Table {
  return {
    columns: ['key', 'as_of', 'who', 'kind', 'login', 'policies', 'from', 'until', 'changes_since'],
    rows: keys.flatMap((facts) => {
      const found = accessAt(facts, changes, at);
      return found.could.map(({ name, kind, mount, policies, from, until }) => [
        facts.key,
        timeOf(at),
        name,
        kind,
        mount,
        policies.join(' '),
        when(from),
        when(until),
        String(found.changed.length),
      ]);
    }),
  };
}

function readers(keys: readonly KeyFacts[]): Table {
  return {
    columns: ['key', 'who', 'uses', 'first', 'last', 'last_address'],
    rows: keys.flatMap(({ key, did }) =>
      did.map(({ name, uses, first, last, address }) => [
        key,
        name,
        String(uses),
        timeOf(first),
        timeOf(last),
        address,
      ]),
    ),
  };
}

function incidents(keys: readonly KeyFacts[]): Table {
  return {
    columns: ['time', 'key', 'what', 'severity', 'state', 'sentence', 'id'],
    rows: keys.flatMap(({ key, incidents: all }) =>
      all.map(({ at, what, severity, state, sentence, id }) => [timeOf(at), key, what, severity, state, sentence, id]),
    ),
  };
}

function controls(): Table {
  return {
    columns: ['standard', 'control', 'about', 'files'],
    rows: CONTROLS.map(({ standard, control, about, files }) => [standard, control, about, files.join(' ')]),
  };
}

function when(time: number | undefined): string {
  return time === undefined ? '' : timeOf(time);
}
