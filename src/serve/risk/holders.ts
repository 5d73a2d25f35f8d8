import type { Policies, Subject } from '../../policy/policy.ts';
import type { Holder } from '../../risk/key.ts';
import type { Entries } from '../../sealed/entries.ts';
import type { Sealed } from '../../sealed/sealed.ts';
import { allAccessors, tokenOf } from '../../sealed/token.ts';
import type { JwtRole } from '../backend/jwt-role.ts';
import type { Mount } from '../call.ts';
import { identityOf } from '../token-store.ts';

/** So many tokens are looked at; a vault with more has them of few kinds. */
const MOST = 5000;

interface Subjected {
  readonly holder: Holder;
  readonly subject: Subject;
}

/** Who may read what, by the policies as they are: the tokens in force, and the roles by which jobs get one. */
export class Holders {
  readonly #policies: Policies;
  readonly #all: readonly Subjected[];
  readonly #now: number;

  constructor(
    { vault, entries, policies }: { vault: Sealed; entries: Entries; policies: Policies },
    mounts: ReadonlyArray<Pick<Mount, 'id' | 'path' | 'type'>>,
    now: number,
  ) {
    this.#policies = policies;
    this.#now = now;
    this.#all = [...tokens(vault, now), ...mounts.flatMap((mount) => roles(entries, mount))];
  }

  /** Those who may read at a path of the API. */
  of(path: string): Holder[] {
    const known = new Map<string, boolean>();
    return this.#all.filter(({ subject }) => this.#may(subject, path, known)).map(({ holder }) => holder);
  }

  /** Policies look at names and claims only where these are; tokens without them are judged together. */
  #may(subject: Subject, path: string, known: Map<string, boolean>): boolean {
    const key = JSON.stringify([subject.policies, subject.claims, subject.mount]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const may = this.#policies
      .capabilities(subject, path, '', this.#now)
      .some((capability) => capability === 'read' || capability === 'root');
    known.set(key, may);
    return may;
  }
}

function tokens(vault: Sealed, now: number): Subjected[] {
  return allAccessors(vault)
    .slice(0, MOST)
    .flatMap((accessor) => {
      const found = tokenOf(vault, accessor);
      if (found === null || (found.grant.expires ?? Infinity) <= now) return [];
      const { name, mount, policies, created, expires } = found.grant;
      const holder: Holder = { name, kind: 'token', mount, policies, from: created, until: expires };
      return [{ holder, subject: identityOf(found) }];
    });
}

function roles(entries: Entries, { id, path, type }: Pick<Mount, 'id' | 'path' | 'type'>): Subjected[] {
  if (type !== 'jwt') return [];
  return entries.all(`jwt/${id}/role/`).map(({ name, value }) => {
    // Sealed by the engine's `roleOf`, so it is a role.
    const { policies: own, noDefaultPolicy } = value as unknown as JwtRole;
    const policies = noDefaultPolicy ? own : [...own, 'default'];
    const holder: Holder = { name, kind: 'role', mount: path, policies, from: undefined, until: undefined };
    return { holder, subject: { token: `role ${path}${name}`, name, mount: path, policies, claims: {} } };
  });
}
