import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { Expression } from './expression.ts';
import type { Layer, RawRule } from './layer.ts';
import { readLayer } from './layer.ts';
import type { GitleaksAllow, GitleaksConfig, GitleaksRule } from './model.ts';
import { Notes } from './notes.ts';
import { ourRules } from './rule-names.ts';
import { Table } from './table.ts';

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
