import type { Entries } from '../sealed/entries.ts';
import { BUILT_IN, FIXED } from './builtin.ts';
import type { CedarEngine } from './cedar.ts';
import { CedarPolicies, loadCedar, parseCedar, setName } from './cedar.ts';
import type { PathRule } from './path-policy.ts';
import { PolicyError, parsePathPolicy } from './path-policy.ts';
import { deadPatterns } from './template.ts';

/** `acl`: Vault's path policies; `cedar`: Cedar's. */
export type PolicyKind = 'acl' | 'cedar';

/** A policy that was checked and may be kept. */
export interface CheckedPolicy {
  readonly kind: PolicyKind;
  readonly name: string;
  readonly text: string;
  /** What its writer should know. */
  readonly warnings: readonly string[];
}

/**
 * The policies that are written in the vault, as entries `policy/acl/NAME` and `policy/cedar/NAME`. What is parsed is
 * kept until a policy changes, and then made again from the entries.
 */
export class PolicyStore {
  readonly #entries: Entries;
  readonly #set = setName();
  readonly #rules = new Map<string, readonly PathRule[] | null>();
  #engine: CedarEngine | undefined;
  #cedar: CedarPolicies | null | undefined;
  #epoch = 0;

  private constructor(entries: Entries) {
    this.#entries = entries;
  }

  /** Opens the policies of a vault; loads Cedar only when one is written in it. */
  static async open(entries: Entries): Promise<PolicyStore> {
    const store = new PolicyStore(entries);
    if (entries.list('policy/cedar/').length > 0) store.#engine = await loadCedar();
    return store;
  }

  /** Counts the changes: what was decided under another number may not hold any more. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Names, sorted. Of those built in, only what tokens are given. */
  names(kind: PolicyKind): string[] {
    const written = this.#entries.list(`policy/${kind}/`).map((name) => decodeURIComponent(name));
    return [...new Set([...written, ...(kind === 'acl' ? ['default', 'root'] : [])])].sort();
  }

  /** A policy's text as it was written; undefined when there is none. */
  text(kind: PolicyKind, name: string): string | undefined {
    const text = this.#entries.get(entryOf(kind, name))?.['text'];
    if (typeof text === 'string') return text;
    return kind === 'acl' ? BUILT_IN.get(name) : undefined;
  }

  /** Reads a policy and tells what is wrong with it. Throws `PolicyError`. */
  async check(kind: PolicyKind, name: string, text: string): Promise<CheckedPolicy> {
    if (kind === 'acl') {
      if (FIXED.has(name)) throw new PolicyError(`cannot update "${name}" policy`);
      const dead = deadPatterns(parsePathPolicy(text));
      const warnings = dead.map((pattern) => `path ${JSON.stringify(pattern)} never fits: there are no entities here`);
      return { kind, name, text, warnings };
    }
    this.#engine ??= await loadCedar();
    parseCedar(this.#engine, name, text);
    return { kind, name, text, warnings: [] };
  }

  /** Keeps a policy; it counts from the commit on. Within a transaction. */
  put({ kind, name, text }: CheckedPolicy): void {
    this.#entries.put(entryOf(kind, name), { text });
    this.#changed();
  }

  /** Removes a policy; one that is not there is no error. Within a transaction. Throws `PolicyError` for a built-in one. */
  delete(kind: PolicyKind, name: string): void {
    if (kind === 'acl' && name === 'default') throw new PolicyError('cannot delete default policy');
    if (kind === 'acl' && FIXED.has(name)) throw new PolicyError(`cannot delete "${name}" policy`);
    this.#entries.delete(entryOf(kind, name));
    this.#changed();
  }

  /** The rules of a path policy; undefined when there is none of that name. */
  rules(name: string): readonly PathRule[] | undefined {
    const kept = this.#rules.get(name);
    if (kept !== undefined) return kept ?? undefined;
    const text = this.text('acl', name);
    const rules = text === undefined ? null : parsePathPolicy(text);
    this.#rules.set(name, rules);
    return rules ?? undefined;
  }

  /** All Cedar policies; undefined when there are none. */
  get cedar(): CedarPolicies | undefined {
    if (this.#cedar === undefined) this.#cedar = this.#prepare() ?? null;
    return this.#cedar ?? undefined;
  }

  #prepare(): CedarPolicies | undefined {
    const engine = this.#engine;
    const names = engine === undefined ? [] : this.names('cedar');
    if (engine === undefined || names.length === 0) return undefined;
    const statements = names.flatMap((name) => parseCedar(engine, name, this.text('cedar', name) ?? ''));
    return new CedarPolicies(engine, statements, this.#set);
  }

  #changed(): void {
    this.#epoch++;
    this.#rules.clear();
    this.#cedar = undefined;
  }
}

/** A name may hold slashes, and is one entry all the same. */
function entryOf(kind: PolicyKind, name: string): string {
  return `policy/${kind}/${encodeURIComponent(name)}`;
}
