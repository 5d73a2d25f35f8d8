import { RelockError } from '../core/error.ts';
import type { CommitInfo } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { messagePlace } from '../core/no-file.ts';
import { describeCommits } from '../git/commits.ts';
import { byFile } from '../git/file-order.ts';
import { messageOf, ObjectReader } from '../git/objects.ts';
import { families, type Family } from '../git/pack/families.ts';
import { Packs } from '../git/pack/packs.ts';
import {
  filesOf,
  reachableObjects,
  sightings,
  walkOf,
  type HistoryRequest,
  type Sighting,
  type Walk,
} from '../git/reachable.ts';
import type { Repository } from '../git/repository.ts';
import { pathKind } from '../scan/path-kind.ts';
import type { ScannerOptions } from '../scan/scanner.ts';
import { blobFragments } from '../source/blob.ts';
import { fragmentOf } from '../source/piece-fragment.ts';
import { isInShard, type Shard } from '../source/shard.ts';
import type { Source } from '../source/source.ts';
import { Tally } from '../source/tally.ts';
import { TextStream, type Piece } from '../source/text.ts';
import { CleanCache } from './clean-cache.ts';
import { Collection, type Collected } from './collect.ts';
import { lookerOptions, type Batch, type Suspect } from './look.ts';
import { optimizeLate } from './optimize-late.ts';
import { OtherPaths } from './other-paths.ts';
import { ALONE, type Means } from './scan-files.ts';
import { shareOut } from './share.ts';

/** Objects of one batch for git, which holds answers back of some 40 objects: so there are always more. */
const BATCH = 48;
const LONGEST_BATCH = 128;
/** So many lines that git is asked for are brought into order at a time. */
const AT_ONCE = 65_536;
/** With so many objects in packs a scan is long enough for more threads at once. */
const MANY = 5000;
/** So many lists of some hundred lines each are kept until there is time to look at their paths. */
const MOST_LISTS = 256;
/** Objects that git lacks and that are named one by one. */
const NAMED = 100;

export interface HistoryOptions {
  readonly repository: Repository;
  readonly request: HistoryRequest;
  /** Only the objects of this part. */
  readonly shard: Shard | undefined;
  /** A file that tells what was clean in an earlier run. */
  readonly cache: string | undefined;
  /** See `CleanCache`. */
  readonly sealKey: string;
}

/** A history that is scanned by its objects. */
export interface History extends Pick<Source, 'stats' | 'unscanned' | 'notes'> {
  /**
   * Looks at each file's content once, whatever the number of commits that hold it, or once for each kind of path that it
   * stands at (see `OtherPaths`), and at each message of a commit or tag. For what holds something git is asked for commits and paths; then that is scanned, as it stands at
   * each path: under the first commit that has it there, and in the head.
   */
  collect(means: Means): Promise<Collected>;
}

export function openHistory({ repository, request, shard, ...options }: HistoryOptions): History {
  const tally = new Tally();
  return {
    stats: tally.stats,
    unscanned: tally.unscanned,
    get notes() {
      return tally.notes;
    },
    async collect(means) {
      const archives = means.archives ?? true;
      const cache =
        options.cache === undefined
          ? undefined
          : new CleanCache(options.cache, { ...means.options, archives }, options.sealKey);
      if (cache?.refused !== undefined)
        tally.note(`the cache counts for nothing, and all was scanned: ${cache.refused}`);
      const walk = await walkOf(repository, request);
      const unread: string[] = [];
      for (const note of walk.notes) tally.note(note);
      const suspects = new Map<string, Suspect>();
      const missing = new Set<string>();
      const odd: string[] = [];
      const packs = new Packs(repository);
      const isLong = packs.count >= MANY;
      const alone = means.alone ?? (isLong ? 0 : ALONE);
      if (isLong) optimizeLate();
      const lookAt = (batches: AsyncIterable<Batch>) =>
        shareOut(
          batches,
          lookerOptions(means.options, repository, archives),
          { threads: means.threads, alone, ordered: false },
          (look) => {
            tally.add(look.tally);
            for (const suspect of look.objects) {
              const sights = [...(suspects.get(suspect.id)?.sights ?? []), ...suspect.sights];
              suspects.set(suspect.id, { ...suspect, sights });
            }
            for (const id of look.missing) missing.add(id);
            unread.push(...look.unread);
            for (const line of look.odd) odd.push(line);
            means.onProgress();
          },
        );
      try {
        await lookAt(batchesOf(packs, { repository, walk, tally, missing, shard, cache }, means.options));
      } finally {
        packs.close();
      }
      if (odd.length > 0) await lookAt(batchesByFile(odd));
      nameMissing(missing, tally);
      const unsaved = cache?.save(new Set([...suspects.keys(), ...missing, ...unread]));
      if (unsaved !== undefined)
        tally.note(`the next scan will look at all of this again, without a cache: ${unsaved}`);
      const isPart = shard !== undefined || request.since !== undefined;
      return confirm({ repository, walk, request, isPart, tally }, suspects, means);
    },
  };
}

/** What is walked, and what decides whether an object is looked at. */
interface Choice {
  readonly repository: Repository;
  readonly walk: Walk;
  readonly tally: Tally;
  readonly missing: Set<string>;
  readonly shard: Shard | undefined;
  readonly cache: CleanCache | undefined;
}

/** All that is to be looked at; at the end what stands at a path of another kind as well. */
async function* batchesOf(packs: Packs, choice: Choice, { ownRules, gitleaks }: ScannerOptions): AsyncGenerator<Batch> {
  const { repository, walk, tally } = choice;
  // Rules of one's own may be for any paths.
  const isPlain = ownRules.length === 0 && gitleaks === undefined;
  const others = new OtherPaths(isPlain ? pathKind : (path) => path);
  let elsewhere: Promise<ReadonlyArray<readonly string[]>> = Promise.resolve([]);
  const listed = async function* () {
    const lists: Array<readonly string[]> = [];
    for await (const lines of reachableObjects(repository, walk)) {
      lists.push(lines);
      if (lists.length > MOST_LISTS) others.lookedAt(lists.shift() ?? []);
      yield lines;
    }
    elsewhere = missingOf(others, lists, sightings(repository, walk));
    elsewhere.catch(() => undefined);
  };
  yield* inBatches(families(chosen(listed(), choice), packs));
  try {
    yield* inBatches(families(chosen(await elsewhere, choice), packs));
  } catch (error) {
    if (!(error instanceof RelockError) || error.code !== 'RL-GIT-INCOMPLETE') throw error;
    tally.note('this clone lacks folders of its history: what stands at several paths was looked at at one of them');
  }
}

/** What stands at a path of another kind as well: worked out between two batches of this thread, and beside other threads. */
async function missingOf(
  others: OtherPaths,
  lists: ReadonlyArray<readonly string[]>,
  seen: AsyncIterable<readonly Sighting[]>,
): Promise<ReadonlyArray<readonly string[]>> {
  for (const lines of lists) {
    await new Promise((resolve) => setImmediate(resolve));
    others.lookedAt(lines);
  }
  const missing: Array<readonly string[]> = [];
  for await (const lines of others.missing(seen)) missing.push(lines);
  return missing;
}

async function* chosen(
  lists: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  { missing, shard, cache }: Choice,
): AsyncGenerator<readonly string[]> {
  for await (const lines of lists) {
    const wanted: string[] = [];
    for (const line of lines) {
      const isMissing = line.startsWith('?');
      if (isMissing || shard !== undefined) {
        const id = /[0-9a-f]+/.exec(line)?.[0] ?? '';
        if (shard !== undefined && !isInShard(id, shard)) continue;
        if (isMissing) missing.add(id);
      }
      if (!isMissing && cache?.passes(line) !== true) wanted.push(line);
    }
    yield wanted;
  }
}

/** Families as they come, and what git must be asked for file by file. */
async function* inBatches(parts: AsyncIterable<Family | readonly string[]>): AsyncGenerator<Batch> {
  let rest: string[] = [];
  for await (const part of parts) {
    if ('lines' in part) yield { family: part };
    // One by one: a list of all that a pack has can be more than fits on the stack.
    else for (const line of part) rest.push(line);
    if (rest.length < AT_ONCE) continue;
    yield* batchesByFile(rest);
    rest = [];
  }
  yield* batchesByFile(rest);
}

async function* batchesByFile(lines: readonly string[]): AsyncGenerator<Batch> {
  let objects: string[] = [];
  for (const versions of byFile(lines)) {
    for (const line of versions) {
      objects.push(line);
      if (objects.length < LONGEST_BATCH) continue;
      yield { objects };
      objects = [];
    }
    if (objects.length < BATCH) continue;
    yield { objects };
    objects = [];
  }
  if (objects.length > 0) yield { objects };
}

function nameMissing(missing: ReadonlySet<string>, tally: Tally): void {
  const reason = 'git does not have its content';
  const ids = [...missing];
  for (const id of ids.slice(0, NAMED)) tally.unscanned.push({ path: `object ${id}`, reason });
  if (ids.length > NAMED) tally.unscanned.push({ path: `${ids.length - NAMED} more objects`, reason });
}

/** Something to be scanned once more, where it stands. */
interface Place {
  readonly id: string;
  readonly path: string;
  readonly commit: CommitInfo | undefined;
  readonly inHead: boolean;
}

interface Context {
  readonly repository: Repository;
  readonly walk: Walk;
  readonly request: HistoryRequest;
  /** True when not all that is reachable was looked at. */
  readonly isPart: boolean;
  readonly tally: Tally;
}

async function confirm(context: Context, suspects: ReadonlyMap<string, Suspect>, means: Means): Promise<Collected> {
  const { repository, request, tally } = context;
  const head = request.revisions.length < 2 ? (request.revisions[0] ?? 'HEAD') : undefined;
  const places = suspects.size === 0 ? [] : await placesOf(context, suspects);
  if (head !== undefined) places.push(...(await headPlaces(context, head, suspects, places)));
  const collection = new Collection();
  const reader = new ObjectReader(repository);
  try {
    for (const place of places) {
      for await (const fragment of fragmentsOf(reader, place, tally, means.archives ?? true)) {
        for (const finding of await means.scanner.scan(fragment)) collection.add(finding, fragment);
      }
      means.onProgress();
    }
  } finally {
    reader.close();
  }
  return collection.end({ describeCommits: (ids) => describeCommits(repository, ids) }, { head: head !== undefined });
}

/**
 * Where what was seen came from: each sight's first commit and each path that it came to, parents before children. A
 * version of a file that shows nothing new is not looked at again.
 */
async function placesOf(
  { repository, walk, tally }: Context,
  suspects: ReadonlyMap<string, Suspect>,
): Promise<Place[]> {
  const places: Place[] = [];
  const seen = new Map<string, Set<string>>();
  const placed = new Set<string>();
  for await (const list of sightings(repository, walk)) {
    for (const { commit, path, blob, mode } of list) {
      if (mode === '160000') tally.submodule(path);
      const suspect = suspects.get(blob);
      if (suspect === undefined) continue;
      placed.add(blob);
      const known = seen.get(path) ?? new Set();
      seen.set(path, known);
      const before = known.size;
      for (const sight of suspect.sights) known.add(sight);
      if (known.size > before) places.push({ id: blob, path, commit: { id: commit }, inHead: false });
    }
  }
  // What no commit holds, as a tag can name a file or a tree; and the messages.
  for (const { id, type, path } of [...suspects.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (placed.has(id)) continue;
    if (type === 'blob') places.push({ id, path, commit: undefined, inHead: false });
    else
      places.push({ id, path: messagePlace(type, id), commit: type === 'commit' ? { id } : undefined, inHead: false });
  }
  return places;
}

/** What the head holds of it: with it a finding is not in the history only. Its submodules are noted. */
async function headPlaces(
  { repository, request, isPart, tally }: Context,
  head: string,
  suspects: ReadonlyMap<string, Suspect>,
  places: readonly Place[],
): Promise<Place[]> {
  const paths = new Set(places.map(({ path }) => path));
  const found: Place[] = [];
  try {
    for await (const { mode, blob, path } of filesOf(repository, head)) {
      if (mode === '160000') tally.submodule(path);
      // The head's own version of a file may not be among those that were looked at.
      else if (suspects.has(blob) || (isPart && paths.has(path)))
        found.push({ id: blob, path, commit: undefined, inHead: true });
    }
  } catch (error) {
    // A repository without any commit has no head, nor has one whose HEAD names a branch that is not there.
    if (suspects.size > 0 && request.revisions.length > 0) throw error;
  }
  return found;
}

async function* fragmentsOf(
  reader: ObjectReader,
  place: Place,
  tally: Tally,
  archives: boolean,
): AsyncGenerator<Fragment> {
  const object = await reader.read(place.id);
  if (object === null) {
    tally.unscanned.push({ path: place.path, reason: 'git does not have its content' });
    return;
  }
  if (object.type === 'blob' && archives) {
    const { path, commit, inHead } = place;
    const read = new Tally();
    yield* blobFragments(object, { path, commit, view: { inHead, added: false } }, read);
    for (const missed of read.unscanned) tally.miss(missed.path, missed.reason);
    return;
  }
  const stream = new TextStream();
  const show = (piece: Piece) => fragmentOf(place.path, piece, { inHead: place.inHead, added: false }, place.commit);
  if (object.type === 'blob') {
    for await (const part of object.content()) yield* stream.push(part).map(show);
  } else {
    const parts: Buffer[] = [];
    for await (const part of object.content()) parts.push(part);
    yield* stream.push(messageOf(Buffer.concat(parts))).map(show);
  }
  yield* stream.end().map(show);
}
