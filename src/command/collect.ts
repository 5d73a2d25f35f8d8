import type { CommitInfo, Confidence, Finding } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import type { Suspects } from '../scan/suspect.ts';
import type { Reading, Source } from '../source/source.ts';

/** Who finds credentials in a fragment: a scanner of the scan room. */
export interface Finder {
  /**
   * A promise when something must be loaded first; the fragment is held until then. `suspects` is what stands out in it,
   * where that is known.
   */
  scan(fragment: Fragment, suspects?: Suspects): Found;
}

type Found = readonly Finding[] | Promise<readonly Finding[]>;

/** A source that can tell who made a commit. */
interface CommitTeller {
  describeCommits(ids: Iterable<string>): Promise<Map<string, CommitInfo>>;
}

export interface Collected {
  /** Most urgent first, then by path and place. */
  readonly findings: readonly Finding[];
  /** Those that somebody silenced, with the reason. */
  readonly allowed: readonly Finding[];
  /** How many more places there are than are kept. */
  readonly left: number;
}

/** Places that are kept, and all of managed keys: each takes some 2 kB, and a hostile file has millions. */
const MOST_KEPT = 200_000;

/**
 * Joins what is found. In the head every place counts; what only a commit in between holds counts once a path, under
 * the first commit that had it. One that the head holds as well is the head's, so that a mark there speaks for its
 * history too. Of two sights of one the graver counts, for what is around a secret decides how sure a rule is, and a
 * harmless-looking first sight must not speak for a plain one.
 */
export class Collection {
  readonly #head = new Map<string, Finding>();
  /** How urgent the head's gravest sight is. */
  readonly #inHead = new Map<string, number>();
  readonly #history = new Map<string, Finding>();
  readonly #firstCommit = new Map<string, CommitInfo>();
  #left = 0;

  add(finding: Finding, { inHead, commit }: Pick<Fragment, 'inHead' | 'commit'>): void {
    const key = `${finding.fingerprint}\0${finding.path}`;
    const place = inHead ? `${key}\0${finding.line}\0${finding.column}` : key;
    const places = inHead ? this.#head : this.#history;
    const known = places.get(place);
    const isFull = this.#head.size + this.#history.size >= MOST_KEPT;
    if (isFull && known === undefined && finding.managed === undefined) {
      this.#left++;
      return;
    }
    places.set(place, graver(known, finding));
    if (inHead) {
      this.#inHead.set(key, Math.min(this.#inHead.get(key) ?? Infinity, URGENCY[finding.confidence]));
      return;
    }
    if (commit === undefined) return;
    for (const brought of [key, finding.fingerprint]) {
      if (!this.#firstCommit.has(brought)) this.#firstCommit.set(brought, commit);
    }
  }

  /** All of it, with the authors of commits. Without a `head` nothing is said to be gone from it. */
  async end(teller: Partial<CommitTeller>, { head }: { readonly head: boolean } = { head: true }): Promise<Collected> {
    const all = [
      ...[...this.#head.values()].map((finding) => {
        const key = `${finding.fingerprint}\0${finding.path}`;
        return withCommit(finding, this.#firstCommit.get(key) ?? this.#firstCommit.get(finding.fingerprint));
      }),
      ...[...this.#history].flatMap(([key, finding]) => {
        const urgency = this.#inHead.get(key);
        if (urgency === undefined) return [head ? goneFromHead(finding) : finding];
        // What is around it in the head makes it look more harmless than it was shown to be.
        return URGENCY[finding.confidence] < urgency ? [finding] : [];
      }),
    ];
    const named = await withAuthors(all, teller);
    return {
      findings: named.filter(({ allowed }) => allowed === undefined).sort(byUrgency),
      allowed: named.filter(({ allowed }) => allowed !== undefined).sort(byUrgency),
      left: this.#left,
    };
  }
}

/** Reads a source to its end and joins what is found. `onFragment` is told of each piece that was read. */
export async function collect(
  source: Source & Partial<CommitTeller>,
  finder: Finder,
  onFragment: () => void = () => undefined,
  reading?: Reading,
): Promise<Collected> {
  const collection = new Collection();
  // Only commits repeat what others had; of all else making strings to compare would be a waste.
  const find = source.describeCommits === undefined ? (one: Fragment) => finder.scan(one) : withoutRepeats(finder);
  for await (const fragment of source.fragments(reading)) {
    const found = find(fragment);
    // Most is known at once, and each wait would cost more than the search.
    for (const finding of found instanceof Promise ? await found : found) collection.add(finding, fragment);
    onFragment();
  }
  return collection.end(source);
}

/** Characters of clean text that are remembered. */
const REMEMBERED = 4 * 1024 * 1024;

/** A pull request's net diff mostly repeats what its commits add: what was clean under this path is clean again. */
function withoutRepeats(finder: Finder): (fragment: Fragment) => Found {
  const clean = new Map<string, Set<string>>();
  let size = 0;
  return (fragment) => {
    const { path, text } = fragment;
    const known = clean.get(path);
    if (known?.has(text) === true) return [];
    const findings = finder.scan(fragment);
    if (findings instanceof Promise) return findings;
    if (findings.length === 0 && size + text.length <= REMEMBERED) {
      size += text.length;
      if (known === undefined) clean.set(path, new Set([text]));
      else known.add(text);
    }
    return findings;
  };
}

async function withAuthors(findings: readonly Finding[], source: Partial<CommitTeller>): Promise<Finding[]> {
  const ids = new Set(findings.flatMap(({ commit }) => (commit === undefined ? [] : [commit.id])));
  if (ids.size === 0 || source.describeCommits === undefined) return [...findings];
  const described = await source.describeCommits(ids);
  return findings.map((finding) => {
    return withCommit(finding, finding.commit && described.get(finding.commit.id));
  });
}

function withCommit(finding: Finding, commit: CommitInfo | undefined): Finding {
  return commit === undefined ? finding : { ...finding, commit };
}

function goneFromHead(finding: Finding): Finding {
  return { ...finding, historyOnly: true };
}

/** The first of the two unless the other weighs more: what is not silenced, then what a rule is surer of. */
function graver(first: Finding | undefined, other: Finding): Finding {
  if (first === undefined) return other;
  const silenced = Number(first.allowed !== undefined) - Number(other.allowed !== undefined);
  return silenced > 0 || (silenced === 0 && URGENCY[other.confidence] < URGENCY[first.confidence]) ? other : first;
}

const URGENCY: Record<Confidence, number> = { high: 0, medium: 1, low: 2 };

function byUrgency(a: Finding, b: Finding): number {
  const managed = Number(b.managed !== undefined) - Number(a.managed !== undefined);
  if (managed !== 0) return managed;
  if (a.confidence !== b.confidence) return URGENCY[a.confidence] - URGENCY[b.confidence];
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
