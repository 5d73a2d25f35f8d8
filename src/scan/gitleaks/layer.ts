import { printable } from '../../core/printable.ts';
import { Expression } from './expression.ts';
import { compileFilter } from './filter.ts';
import type { GitleaksAllow, GitleaksRule, Required } from './model.ts';
import type { Notes } from './notes.ts';
import { ourRules } from './rule-names.ts';
import { Table } from './table.ts';

/** One config file, before what it extends is merged into it. */
export interface Layer {
  /** A rule without an expression changes one of the same id in what is extended. */
  readonly rules: ReadonlyMap<string, RawRule>;
  readonly allow: readonly GitleaksAllow[];
  readonly extend: Table;
}

/** A rule as it stands in a file. */
export type RawRule = Omit<GitleaksRule, 'regex'> & { readonly regex: string | undefined };

/** Reads one file's table. What can't be honoured is noted and left out. */
export function readLayer(root: Table, from: string, notes: Notes): Layer {
  root.ignore('title', 'description', 'minVersion', 'betterleaksMinVersion');
  const extend = root.tables('extend')[0] ?? new Table({});
  const rules = root.tables('rules').map((table) => readRule(table, from, notes));
  const allow = [...root.tables('allowlists'), ...root.tables('allowlist')].flatMap((table) => {
    const targets = table.texts('targetRules');
    const list = readAllow(table, from, notes);
    if (list === undefined) return [];
    return [targets.length === 0 ? list : { ...list, rules: [...targets, ...targets.flatMap(ourRules)] }];
  });
  for (const key of ['filter', 'prefilter']) allow.push(...readFilter(root, key, from, notes));
  notes.unread(root);
  return { rules: new Map(rules.map((rule) => [rule.id, rule])), allow, extend };
}

function readRule(table: Table, from: string, notes: Notes): RawRule {
  const id = table.text('id') ?? '(without an id)';
  const about = `the rule ${printable(id, 80)}`;
  const regex = expression(table.text('regex'), `${about} is left out, its expression`, notes);
  const path = expression(table.text('path'), `${about} is left out, its path`, notes);
  const group = table.number('secretGroup') ?? 0;
  table.ignore('tags');
  const rule: RawRule = {
    id,
    description: table.text('description') ?? id,
    from,
    regex: path === null || regex === null ? undefined : regex,
    path: path ?? undefined,
    keywords: table.texts('keywords').map((word) => word.toLowerCase()),
    secretGroup: group,
    entropy: table.number('entropy') ?? 0,
    hidden: table.flag('skipReport'),
    required: readRequired(table),
    allow: [
      ...[...table.tables('allowlists'), ...table.tables('allowlist')].flatMap(
        (one) => readAllow(one, about, notes) ?? [],
      ),
      ...readFilter(table, 'filter', about, notes),
    ],
  };
  notes.unread(table);
  return rule;
}

/** Null for one that can't be honoured, which is noted. */
function expression(source: string | undefined, subject: string, notes: Notes): string | undefined | null {
  if (source === undefined) return undefined;
  try {
    new Expression(source);
    return source;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    notes.add(`${subject} ${error.message}`);
    return null;
  }
}

function readRequired(table: Table): Required[] {
  const old = table.tables('required').map((one): Required => ({
    id: one.text('id') ?? '',
    withinLines: one.number('withinLines'),
    withinColumns: one.number('withinColumns'),
  }));
  const components = table.tables('components').flatMap((one): Required[] => {
    const within = one.text('within') ?? '';
    const bound = (unit: string) => {
      const found = new RegExp(`(\\d+)${unit}`).exec(within)?.[1];
      return found === undefined ? undefined : Number(found);
    };
    if (one.flag('optional')) return [];
    return [{ id: one.text('id') ?? '', withinLines: bound('L'), withinColumns: bound('C') }];
  });
  return [...old, ...components];
}

function readAllow(table: Table, of: string, notes: Notes): GitleaksAllow | undefined {
  const about = `an allow list of ${printable(of, 100)}`;
  const condition = (table.text('condition') ?? 'OR').toUpperCase();
  const target = table.text('regexTarget') ?? 'secret';
  const description = table.text('description');
  table.texts('targetRules');
  const sources = { paths: table.texts('paths'), regexes: table.texts('regexes') };
  const paths = sources.paths.filter(
    (source) => expression(source, `${about} lacks an expression, which`, notes) !== null,
  );
  const regexes = sources.regexes.filter(
    (source) => expression(source, `${about} lacks an expression, which`, notes) !== null,
  );
  const all = condition === 'AND' || condition === '&&';
  const allow: GitleaksAllow = {
    reason: printable(description === undefined ? `allow list of ${of}` : `${of}: ${description}`, 200),
    all,
    commits: table.texts('commits').map((commit) => commit.trim().toLowerCase()),
    paths,
    regexes,
    target: target === 'match' || target === 'line' ? target : 'secret',
    stopwords: table.texts('stopwords').map((word) => word.toLowerCase()),
    rules: undefined,
    filter: undefined,
  };
  notes.unread(table);
  const problem =
    !all && condition !== 'OR' && condition !== '||'
      ? 'has an unknown condition'
      : !['secret', 'match', 'line'].includes(target)
        ? 'has an unknown regexTarget'
        : [allow.commits, paths, regexes, allow.stopwords].every((checks) => checks.length === 0)
          ? 'checks nothing'
          : // Without one of its conditions it would silence more than it was meant to.
            all &&
              ((paths.length === 0 && sources.paths.length > 0) || (regexes.length === 0 && sources.regexes.length > 0))
            ? 'needs all of its conditions'
            : undefined;
  if (problem === undefined) return allow;
  notes.add(`${about} is left out: it ${problem}`);
  return undefined;
}

function readFilter(table: Table, key: string, of: string, notes: Notes): GitleaksAllow[] {
  const filter = table.text(key);
  if (filter === undefined) return [];
  const about = `the ${key} of ${printable(of, 100)}`;
  try {
    const { missing } = compileFilter(filter);
    if (missing.length > 0)
      notes.add(`${about} silences only what it does without ${missing.map((name) => printable(name, 60)).join(', ')}`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    notes.add(`${about} is left out: it ${error.message}`);
    return [];
  }
  const checks = { all: false, commits: [], paths: [], regexes: [], target: 'secret' as const, stopwords: [] };
  return [{ ...checks, reason: printable(`${key} of ${of}`, 200), rules: undefined, filter }];
}
