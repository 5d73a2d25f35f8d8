import type { Parameters, PathRule } from './path-policy.ts';
import type { Capability, Question } from './policy.ts';

/** What path policies say to a question. */
export interface AclVerdict {
  readonly allowed: boolean;
  /** True for what is denied in so many words, whatever else allows it. */
  readonly denied: boolean;
  readonly sudo: boolean;
  /** The policy that said so; `''` when none speaks of the path. */
  readonly policy: string;
  readonly why: string;
}

/** The rules of all policies for one pattern, added up. */
export interface Merged {
  readonly pattern: string;
  /** Which policy gave each capability. */
  readonly capabilities: Map<Capability, string>;
  readonly allowed: Map<string, readonly unknown[]>;
  readonly denied: Map<string, readonly unknown[]>;
  readonly required: Set<string>;
  leastWrap: number;
  mostWrap: number;
}

/** How many paths an `Acl` remembers the rule of. */
const KEPT = 10_000;
const SILENT: AclVerdict = { allowed: false, denied: false, sudo: false, policy: '', why: 'no path of it fits' };

/**
 * The rules of several path policies as one, with Vault's priorities: of all patterns that fit a path only the most
 * specific one counts; what several policies say of the same pattern adds up, and `deny` wins.
 */
export class Acl {
  readonly #exact = new Map<string, Merged>();
  readonly #patterns: Pattern[] = [];
  readonly #found = new Map<string, Merged | null>();
  readonly #listed = new Map<string, Merged | null>();

  constructor(policies: ReadonlyArray<{ readonly name: string; readonly rules: readonly PathRule[] }>) {
    const merged = new Map<string, Merged>();
    for (const { name, rules } of policies) {
      for (const rule of rules) {
        const known = merged.get(rule.pattern);
        const one = known ?? blank(rule.pattern);
        merged.set(rule.pattern, one);
        add(one, rule, name);
      }
    }
    for (const one of merged.values()) {
      const pattern = patternOf(one);
      if (pattern.hasPlus || pattern.isOpen) this.#patterns.push(pattern);
      else this.#exact.set(one.pattern, one);
    }
    this.#patterns.sort(moreSpecific);
  }

  /** Allows, denies or is silent. */
  judge(question: Question): AclVerdict {
    const found = this.find(question.path, question.capability === 'list');
    if (found === undefined) return SILENT;
    const { capabilities, pattern } = found;
    const deny = capabilities.get('deny');
    if (deny !== undefined) return { allowed: false, denied: true, sudo: false, policy: deny, why: at(pattern) };
    const policy = capabilities.get(question.capability);
    const limit = limitOf(found, question);
    const sudo = capabilities.has('sudo');
    if (limit !== undefined) {
      const by = policy ?? [...capabilities.values()][0] ?? '';
      return { allowed: false, denied: limit.denies, sudo, policy: by, why: `${at(pattern)}: ${limit.why}` };
    }
    if (policy !== undefined) return { allowed: true, denied: false, sudo, policy, why: at(pattern) };
    const given = capabilities.size === 0 ? 'nothing' : [...capabilities.keys()].sort().join(', ');
    return { allowed: false, denied: false, sudo, policy: '', why: `${at(pattern)} it gives ${given}` };
  }

  /** All capabilities at a path; empty when no policy speaks of it. */
  at(path: string): ReadonlySet<Capability> {
    return new Set(this.find(path, true)?.capabilities.keys());
  }

  /** Whether a rule gives anything at or below a folder that ends in a slash. */
  enters(folder: string): boolean {
    const gives = ({ capabilities }: Merged) => capabilities.size > 0 && !capabilities.has('deny');
    const own = this.find(folder, true);
    if (own !== undefined && gives(own)) return true;
    for (const one of this.#exact.values()) if (one.pattern.startsWith(folder) && gives(one)) return true;
    return this.#patterns.some((pattern) => gives(pattern.merged) && reaches(pattern, folder));
  }

  /** The rule that counts for a path. */
  find(path: string, isList: boolean): Merged | undefined {
    const exact = this.#exact.get(path);
    if (exact !== undefined) return exact;
    const known = isList ? this.#listed : this.#found;
    const kept = known.get(path);
    if (kept !== undefined) return kept ?? undefined;
    const found = this.#search(path, isList);
    if (known.size >= KEPT) known.clear();
    known.set(path, found ?? null);
    return found;
  }

  #search(path: string, isList: boolean): Merged | undefined {
    // What is written without a slash is listed too; patterns fit the folder with its slash.
    const bare = isList && path.endsWith('/') ? this.#exact.get(path.slice(0, -1)) : undefined;
    return bare ?? this.#patterns.find((pattern) => fits(pattern, path))?.merged;
  }
}

interface Pattern {
  readonly merged: Merged;
  /** Without the star at its end. */
  readonly text: string;
  readonly isOpen: boolean;
  readonly hasPlus: boolean;
  readonly segments: readonly string[];
  /** Where the first wildcard stands. */
  readonly first: number;
  readonly pluses: number;
}

function patternOf(merged: Merged): Pattern {
  const { pattern } = merged;
  // A plus counts where a segment begins with it; "a+" is a name.
  const hasPlus = pattern.startsWith('+/') || pattern === '+' || pattern.includes('/+');
  const isOpen = pattern.endsWith('*');
  const text = isOpen ? pattern.slice(0, -1) : pattern;
  const segments = text.split('/');
  return {
    merged,
    text,
    isOpen,
    hasPlus,
    segments,
    first: hasPlus ? pattern.indexOf('+') : text.length,
    pluses: hasPlus ? segments.filter((segment) => segment === '+').length : 0,
  };
}

function fits({ text, isOpen, hasPlus, segments }: Pattern, path: string): boolean {
  if (!hasPlus) return path.startsWith(text);
  const given = path.split('/');
  if (isOpen ? given.length < segments.length : given.length !== segments.length) return false;
  return segments.every((segment, index) => {
    const one = given[index] ?? '';
    if (segment === '+' || segment === one) return true;
    return isOpen && index === segments.length - 1 && one.startsWith(segment);
  });
}

/** Whether a pattern may fit something below a folder. */
function reaches({ text, isOpen, segments }: Pattern, folder: string): boolean {
  const given = folder.slice(0, -1).split('/');
  if (isOpen && folder.startsWith(text)) return true;
  if (segments.length <= given.length) return false;
  return given.every((one, index) => segments[index] === '+' || segments[index] === one);
}

/** https://developer.hashicorp.com/vault/docs/concepts/policies#priority-matching, the most specific first. */
function moreSpecific(a: Pattern, b: Pattern): number {
  return (
    b.first - a.first ||
    Number(a.isOpen) - Number(b.isOpen) ||
    a.pluses - b.pluses ||
    b.text.length - a.text.length ||
    (a.text < b.text ? 1 : -1)
  );
}

function blank(pattern: string): Merged {
  return {
    pattern,
    capabilities: new Map(),
    allowed: new Map(),
    denied: new Map(),
    required: new Set(),
    leastWrap: 0,
    mostWrap: 0,
  };
}

/** Adds what one more policy says of a pattern, as Vault does: the shortest wrapping times, all of the parameters. */
function add(one: Merged, rule: PathRule, name: string): void {
  if (one.capabilities.has('deny')) return;
  if (rule.capabilities.includes('deny')) one.capabilities.clear();
  for (const capability of rule.capabilities) {
    if (!one.capabilities.has(capability)) one.capabilities.set(capability, name);
  }
  one.leastWrap = leastOf(one.leastWrap, rule.leastWrap);
  one.mostWrap = leastOf(one.mostWrap, rule.mostWrap);
  addParameters(one.allowed, rule.allowed);
  addParameters(one.denied, rule.denied);
  for (const required of rule.required) one.required.add(required);
}

function leastOf(known: number, given: number): number {
  return known === 0 || given === 0 ? known + given : Math.min(known, given);
}

function addParameters(known: Map<string, readonly unknown[]>, given: Parameters | undefined): void {
  for (const [name, values] of Object.entries(given ?? {})) {
    const before = known.get(name);
    // An empty list is any value.
    known.set(
      name,
      before === undefined ? values : before.length === 0 || values.length === 0 ? [] : [...before, ...values],
    );
  }
}

interface Limit {
  readonly denies: boolean;
  readonly why: string;
}

function limitOf(found: Merged, { capability, parameters, wrap }: Question): Limit | undefined {
  const { leastWrap, mostWrap, required, denied, allowed } = found;
  const hasParameters = capability !== 'list' && capability !== 'delete';
  const names = hasParameters && denied.size + allowed.size > 0 ? Object.keys(parameters) : [];
  const isDenied = (name: string) => {
    const values = denied.get(name.toLowerCase());
    return values !== undefined && isAmong(values, parameters[name]);
  };
  const bad = names.find((name) => denied.has('*') || isDenied(name));
  if (bad !== undefined) return { denies: true, why: `the parameter ${JSON.stringify(bad.slice(0, 80))} is denied` };
  if ((mostWrap > 0 && (wrap === undefined || wrap > mostWrap)) || (leastWrap > 0 && (wrap ?? 0) < leastWrap)) {
    return { denies: false, why: `the answer is to be wrapped for ${leastWrap} to ${mostWrap} s` };
  }
  if (!hasParameters) return undefined;
  const missing = [...required].find((name) => !Object.hasOwn(parameters, name));
  if (missing !== undefined) return { denies: false, why: `the parameter ${JSON.stringify(missing)} is required` };
  if (allowed.size === 0) return undefined;
  const foreign = names.find((name) => {
    const values = allowed.get(name.toLowerCase());
    if (values === undefined) return !allowed.has('*');
    return !(allowed.size === 1 && allowed.has('*')) && !isAmong(values, parameters[name]);
  });
  if (foreign === undefined) return undefined;
  return { denies: false, why: `the parameter ${JSON.stringify(foreign.slice(0, 80))} is not allowed` };
}

function isAmong(values: readonly unknown[], value: unknown): boolean {
  return values.length === 0 || values.some((one) => valueFits(one, value));
}

function valueFits(pattern: unknown, value: unknown): boolean {
  if (typeof pattern !== 'string' || typeof value !== 'string')
    return JSON.stringify(pattern) === JSON.stringify(value);
  if (pattern.length < 2) return pattern === value;
  if (pattern.endsWith('*') && pattern.startsWith('*')) return value.includes(pattern.slice(1, -1));
  if (pattern.endsWith('*')) return value.startsWith(pattern.slice(0, -1));
  return pattern.startsWith('*') ? value.endsWith(pattern.slice(1)) : value === pattern;
}

function at(pattern: string): string {
  return `at ${JSON.stringify(pattern)}`;
}
