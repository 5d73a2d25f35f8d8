import type { PathRule } from './path-policy.ts';
import type { Capability, Question } from './policy.ts';

/** A rule with the policies that say it. */
interface Merged {
  readonly pattern: string;
  /** Which policy gave each capability. */
  readonly capabilities: Map<Capability, string>;
  readonly rules: PathRule[];
}

/**
 * The rules of several path policies as one, with Vault's priorities: of all patterns that fit a path only the most
 * specific one counts; what several policies say of the same pattern adds up, and `deny` wins.
 */
export class Acl {
  readonly #exact = new Map<string, Merged>();
  readonly #patterns: Merged[];

  constructor(policies: ReadonlyArray<{ readonly name: string; readonly rules: readonly PathRule[] }>) {
    const merged = new Map<string, Merged>();
    for (const { name, rules } of policies) {
      for (const rule of rules) {
        const { pattern } = rule;
        const one: Merged = merged.get(pattern) ?? { pattern, capabilities: new Map(), rules: [] };
        merged.set(pattern, one);
        one.rules.push(rule);
        for (const capability of rule.capabilities) {
          if (!one.capabilities.has(capability)) one.capabilities.set(capability, name);
        }
      }
    }
    for (const one of merged.values()) if (!/[+*]/.test(one.pattern)) this.#exact.set(one.pattern, one);
    this.#patterns = [...merged.values()].filter(({ pattern }) => /[+*]/.test(pattern)).sort(moreSpecific);
  }

  /** Which policy allows what is asked, or denies it; undefined when none speaks of the path. */
  judge(question: Question): { readonly allowed: boolean; readonly policy: string } | undefined {
    const found = this.#find(question.path, question.capability === 'list');
    if (found === undefined) return undefined;
    const { capabilities, rules } = found;
    const deny = capabilities.get('deny');
    if (deny !== undefined) return { allowed: false, policy: deny };
    const by = capabilities.get(question.capability);
    const allowed =
      by !== undefined &&
      (!question.sudo || capabilities.has('sudo')) &&
      parametersFit(rules, question) &&
      wrapFits(rules, question.wrap);
    return { allowed, policy: by ?? [...capabilities.values()][0] ?? '' };
  }

  /** All capabilities at a path, sorted; empty when no policy speaks of it. */
  at(path: string): Capability[] {
    const found = this.#find(path, false);
    if (found === undefined) return [];
    return found.capabilities.has('deny') ? ['deny'] : [...found.capabilities.keys()].sort();
  }

  #find(path: string, isList: boolean): Merged | undefined {
    // Listing "a/b" and "a/b/" is the same; policies are written either way.
    const exact = this.#exact.get(path) ?? (isList ? this.#exact.get(path.replace(/\/$/, '')) : undefined);
    return exact ?? this.#patterns.find(({ pattern }) => fits(pattern, path));
  }
}

function fits(pattern: string, path: string): boolean {
  const isOpen = pattern.endsWith('*');
  const wanted = (isOpen ? pattern.slice(0, -1) : pattern).split('/');
  const given = path.split('/');
  if (isOpen ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((segment, index) => {
    const one = given[index] ?? '';
    if (segment === '+') return true;
    return isOpen && index === wanted.length - 1 ? one.startsWith(segment) : one === segment;
  });
}

/** https://developer.hashicorp.com/vault/docs/concepts/policies#priority-matching, the most specific first. */
function moreSpecific({ pattern: a }: Merged, { pattern: b }: Merged): number {
  const first = (text: string) => {
    const at = text.search(/[+*]/);
    return at === -1 ? text.length : at;
  };
  const pluses = (text: string) => text.split('/').filter((segment) => segment === '+').length;
  return (
    first(b) - first(a) ||
    Number(a.endsWith('*')) - Number(b.endsWith('*')) ||
    pluses(a) - pluses(b) ||
    b.length - a.length ||
    (a < b ? 1 : -1)
  );
}

function wrapFits(rules: readonly PathRule[], wrap: number | undefined): boolean {
  return rules.every(({ leastWrap, mostWrap }) => {
    if (leastWrap === 0 && mostWrap === 0) return true;
    return wrap !== undefined && wrap >= leastWrap && (mostWrap === 0 || wrap <= mostWrap);
  });
}

function parametersFit(rules: readonly PathRule[], { capability, parameters }: Question): boolean {
  if (capability !== 'create' && capability !== 'update' && capability !== 'patch') return true;
  const given = Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value] as const);
  // The policy that restricts least wins among those of one pattern, as their capabilities add up.
  return rules.some(({ allowed, denied, required }) => {
    if (!required.every((name) => given.some(([one]) => one === name.toLowerCase()))) return false;
    if (denied !== undefined && given.some(([name, value]) => isNamed(denied, name, value))) return false;
    return allowed === undefined || given.every(([name, value]) => isNamed(allowed, name, value));
  });
}

function isNamed(parameters: Readonly<Record<string, readonly unknown[]>>, name: string, value: unknown): boolean {
  const values = parameters[name] ?? parameters['*'];
  if (values === undefined) return false;
  return values.length === 0 || values.some((one) => valueFits(one, value));
}

function valueFits(pattern: unknown, value: unknown): boolean {
  if (typeof pattern !== 'string' || typeof value !== 'string')
    return JSON.stringify(pattern) === JSON.stringify(value);
  if (pattern.endsWith('*') && pattern.startsWith('*')) return value.includes(pattern.slice(1, -1));
  if (pattern.endsWith('*')) return value.startsWith(pattern.slice(0, -1));
  return pattern.startsWith('*') ? value.endsWith(pattern.slice(1)) : value === pattern;
}
