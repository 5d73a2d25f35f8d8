import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { Expression } from './expression.ts';
import { compileFilter } from './filter.ts';
import type { GitleaksAllow, GitleaksConfig, GitleaksRule, Required } from './model.ts';
import { ourRules } from './rule-names.ts';
import { Table } from './table.ts';

/** One config file, before what it extends is merged into it. */
interface Layer {
  /** A rule without an expression changes one of the same id in what is extended. */
  readonly rules: ReadonlyMap<string, RawRule>;
  readonly allow: readonly GitleaksAllow[];
  readonly extend: Table;
}

type RawRule = Omit<GitleaksRule, 'regex'> & { readonly regex: string | undefined };

/** As many files extend each other, beyond the first. */
const MOST_EXTENDED = 2;

/**
 * Reads `.gitleaks.toml` or `.betterleaks.toml`. `read` gives the text of a file that it extends, by the path that
 * stands there; undefined when there is none. What gitleaks would honour and Relock can't is in the notes.
 * Throws `RL-GITLEAKS-INVALID` for what is no TOML.
 */
export async function readGitleaksConfig(
  text: string,
  name: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<Omit<GitleaksConfig, 'ignored'>> {
  const { parse, TomlError } = await import('smol-toml');
  const notes = new Notes(name);
  const layers: Layer[] = [];
  const disabled = new Set<string>();
  let usesDefault = false;
  let next: { readonly text: string; readonly name: string } | undefined = { text, name };
  for (let depth = 0; next !== undefined && depth <= MOST_EXTENDED; depth++) {
    let root: unknown;
    try {
      root = parse(next.text);
    } catch (error) {
      throw invalid(next.name, error instanceof TomlError ? error.line : 1, error);
    }
    const layer: Layer = readLayer(new Table(root), next.name, notes);
    layers.push(layer);
    next = undefined;
    const { extend } = layer;
    const path = extend.text('path');
    for (const id of extend.texts('disabledRules')) disabled.add(id);
    if (extend.text('url') !== undefined) notes.add('extend.url is not followed (gitleaks does not either)');
    if (extend.flag('useDefault')) usesDefault = true;
    if (path === undefined) continue;
    const extended = depth === MOST_EXTENDED ? undefined : await read(path);
    if (extended !== undefined) next = { text: extended, name: path };
    else
      notes.add(
        `the config "${printable(path, 100)}" that it extends is not followed: no such file in this repository`,
      );
  }
  return merge(layers, { disabled, usesDefault, notes });
}

function invalid(name: string, line: number, cause: unknown): RelockError {
  return new RelockError('RL-GITLEAKS-INVALID', `${printable(name, 100)}:${line} is not valid TOML`, {
    remedy: 'Correct that line, or remove the file.',
    state: 'Nothing was scanned.',
    cause,
  });
}

/** What can't be honoured, each once; keys that many rules have are counted. */
class Notes {
  readonly #name: string;
  readonly #lines = new Set<string>();
  readonly #keys = new Map<string, number>();

  constructor(name: string) {
    this.#name = name;
  }

  add(line: string): void {
    this.#lines.add(`${this.#name}: ${line}`);
  }

  unread(table: Table): void {
    for (const key of table.unread) this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1);
  }

  all(): string[] {
    const keys = [...this.#keys].map(([key, count]) => (count === 1 ? `"${key}"` : `"${key}" (${count} times)`));
    return [...this.#lines, ...(keys.length === 0 ? [] : [`${this.#name}: not honoured: ${keys.join(', ')}`])];
  }
}

function readLayer(root: Table, from: string, notes: Notes): Layer {
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

function merge(
  layers: readonly Layer[],
  {
    disabled,
    usesDefault,
    notes,
  }: { readonly disabled: ReadonlySet<string>; readonly usesDefault: boolean; readonly notes: Notes },
): Omit<GitleaksConfig, 'ignored'> {
  const rules = new Map<string, RawRule>();
  const allow: GitleaksAllow[] = [];
  for (const [depth, layer] of layers.toReversed().entries()) {
    const isExtended = depth < layers.length - 1;
    for (const [id, rule] of layer.rules) {
      const base = rules.get(id);
      if (!(isExtended && disabled.has(id))) rules.set(id, base === undefined ? rule : changed(base, rule));
    }
    allow.push(...layer.allow);
  }
  const complete: GitleaksRule[] = [];
  for (const rule of rules.values()) {
    const { regex } = rule;
    if (regex !== undefined) {
      if (usable(rule, regex, rules, notes)) complete.push({ ...rule, regex });
    } else if (rule.path !== undefined) {
      notes.add(`the rule ${printable(rule.id, 80)} is left out: it looks at names of files only`);
    } else if (usesDefault) {
      allow.push(...onOurs(rule, notes));
    }
  }
  const off = usesDefault ? [...disabled] : [];
  for (const id of off.filter((one) => ourRules(one).length === 0))
    notes.add(`there is no rule ${printable(id, 80)} to be switched off`);
  return { rules: complete, allow, disabled: off.flatMap(ourRules), notes: notes.all() };
}

/** As gitleaks merges a rule into the one that it extends. */
function changed(base: RawRule, rule: RawRule): RawRule {
  return {
    ...base,
    description: rule.description === rule.id ? base.description : rule.description,
    from: rule.from,
    regex: rule.regex ?? base.regex,
    path: rule.path ?? base.path,
    secretGroup: rule.secretGroup === 0 ? base.secretGroup : rule.secretGroup,
    entropy: rule.entropy === 0 ? base.entropy : rule.entropy,
    keywords: [...base.keywords, ...rule.keywords],
    allow: [...base.allow, ...rule.allow],
  };
}

function usable(rule: RawRule, regex: string, rules: ReadonlyMap<string, RawRule>, notes: Notes): boolean {
  const about = `the rule ${printable(rule.id, 80)} is left out: it`;
  if (rule.secretGroup > new Expression(regex).groups) {
    notes.add(`${about} has no group ${rule.secretGroup}`);
    return false;
  }
  const absent = rule.required.find(({ id }) => rules.get(id)?.regex === undefined);
  if (absent !== undefined) notes.add(`${about} requires "${printable(absent.id, 80)}", which is not there`);
  return absent === undefined;
}

/** What a config changes of a rule of gitleaks' own holds for Relock's rule of the same meaning, where it can. */
function onOurs(rule: RawRule, notes: Notes): GitleaksAllow[] {
  const ours = ourRules(rule.id);
  const about = `the rule ${printable(rule.id, 80)}`;
  if (ours.length === 0) notes.add(`${about} has no expression, and there is none here to be changed`);
  else if (rule.entropy !== 0 || rule.secretGroup !== 0 || rule.keywords.length > 0)
    notes.add(`${about} is Relock's own here: entropy, secretGroup and keywords change nothing in it`);
  return ours.length === 0 ? [] : rule.allow.map((list) => ({ ...list, rules: ours }));
}
