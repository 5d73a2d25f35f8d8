import { Acl } from './acl.ts';
import type { AclVerdict } from './acl.ts';
import { circumstanceKey } from './cedar-request.ts';
import type { CedarPolicies, CedarVerdict } from './cedar.ts';
import { explain } from './explain.ts';
import type { Capability, Decision, Explanation, Policies, Question, Subject } from './policy.ts';
import type { PolicyStore } from './store.ts';
import { isTemplated, rulesFor } from './template.ts';

/** How much is kept of what was decided, and for how many tokens. */
const DECISIONS = 20_000;
const TOKENS = 10_000;

const ALL: readonly Capability[] = ['create', 'delete', 'list', 'patch', 'read', 'sudo', 'update'];
const ROOT: Decision = { allowed: true, policy: 'root' };

/**
 * Path policies, which stand on the token by name, and Cedar's, which hold for all whom they fit, decide together: what
 * either denies is denied, else what either allows is allowed, and nothing else. The policy `root` allows everything.
 */
export class Judge implements Policies {
  readonly #store: PolicyStore;
  /** By token: its path policies, made one. */
  readonly #acls = new Map<string, Acl>();
  /** By the names of policies without templates, which mean the same for all. */
  readonly #shared = new Map<string, Acl>();
  readonly #decisions = new Map<string, CedarVerdict>();
  #epoch = -1;

  constructor(store: PolicyStore) {
    this.#store = store;
  }

  readonly decide = (subject: Subject, question: Question): Decision => {
    if (subject.policies.includes('root')) return ROOT;
    const asked = normal(question);
    const acl = this.#aclOf(subject).judge(asked);
    if (acl.denied) return { allowed: false, policy: acl.policy };
    const { cedar } = this.#store;
    if (cedar === undefined) {
      return { allowed: acl.allowed && (!asked.sudo || acl.sudo), policy: acl.policy };
    }
    const decided = together(acl.allowed, acl.policy, this.#ask(cedar, subject, asked, asked.capability));
    if (!decided.allowed || !asked.sudo) return decided;
    const sudo = together(acl.sudo, acl.policy, this.#ask(cedar, subject, asked, 'sudo'));
    return sudo.allowed ? decided : sudo;
  };

  readonly capabilities = (subject: Subject, path: string, address: string, time: number): readonly string[] => {
    if (subject.policies.includes('root')) return ['root'];
    const bare = path.replace(/^\/+/, '');
    const given = this.#aclOf(subject).at(bare);
    if (given.has('deny')) return ['deny'];
    const { cedar } = this.#store;
    const may = ALL.filter((capability) => {
      if (cedar === undefined) return given.has(capability);
      const said = this.#ask(cedar, subject, { path: bare, address, time }, capability);
      return together(given.has(capability), '', said).allowed;
    });
    return may.length === 0 ? ['deny'] : may;
  };

  readonly enters = (subject: Subject, folder: string): boolean => {
    if (subject.policies.includes('root') || this.#aclOf(subject).enters(folder)) return true;
    return this.#store.cedar?.mayEnter(subject, folder) === true;
  };

  readonly explain = (subject: Subject, question: Question): Explanation =>
    explain(this.#store, subject, normal(question), this.decide(subject, question));

  #aclOf(subject: Subject): Acl {
    if (this.#epoch !== this.#store.epoch) this.#forget();
    const known = this.#acls.get(subject.token);
    if (known !== undefined) return known;
    const policies = subject.policies.map((name) => ({ name, rules: this.#store.rules(name) ?? [] }));
    const isOwn = policies.some(({ rules }) => isTemplated(rules));
    const key = JSON.stringify(subject.policies);
    const acl =
      (isOwn ? undefined : this.#shared.get(key)) ??
      new Acl(policies.map(({ name, rules }) => ({ name, rules: rulesFor(rules, subject.claims) })));
    if (!isOwn) keep(this.#shared, key, acl, TOKENS);
    keep(this.#acls, subject.token, acl, TOKENS);
    return acl;
  }

  #ask(
    cedar: CedarPolicies,
    subject: Subject,
    asked: Pick<Question, 'path' | 'address' | 'time'>,
    action: Capability,
  ): CedarVerdict {
    const { path } = asked;
    const key = `${subject.token}\n${action}\n${path}${cedar.reads.size === 0 ? '' : circumstanceKey(asked, cedar.reads)}`;
    const known = this.#decisions.get(key);
    if (known !== undefined) return known;
    const verdict = cedar.judge(subject, action, path, asked);
    keep(this.#decisions, key, verdict, DECISIONS);
    return verdict;
  }

  #forget(): void {
    this.#acls.clear();
    this.#shared.clear();
    this.#decisions.clear();
    this.#epoch = this.#store.epoch;
  }
}

/** Vault asks for a listing by its folder: `secret/metadata/a` is `secret/metadata/a/`. */
function normal(question: Question): Question {
  const { capability, path } = question;
  return capability === 'list' && !path.endsWith('/') ? { ...question, path: `${path}/` } : question;
}

/** What path policies gave, with what Cedar says. */
function together(given: AclVerdict['allowed'], by: string, said: CedarVerdict): Decision {
  if (said.denied) return { allowed: false, policy: said.policy };
  if (given) return { allowed: true, policy: by };
  return { allowed: said.allowed, policy: said.policy };
}

function keep<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  if (map.size >= most) {
    const [oldest] = map.keys();
    if (oldest !== undefined) map.delete(oldest);
  }
  map.set(key, value);
}
