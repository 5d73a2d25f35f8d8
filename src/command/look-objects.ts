import type { Finding } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { ObjectStream, type ObjectHeader, type ObjectListener } from '../git/object-stream.ts';
import { ObjectReader, type StoredObject } from '../git/objects.ts';
import type { Family } from '../git/pack/families.ts';
import { OpenPacks } from '../git/pack/open-packs.ts';
import { Room } from '../git/pack/room.ts';
import { unpack, type Made } from '../git/pack/unpack.ts';
import type { Repository } from '../git/repository.ts';
import type { Scanner } from '../scan/scanner.ts';
import { Version } from '../scan/version.ts';
import { blobFragments } from '../source/blob.ts';
import { objectFragments, pathOf } from '../source/objects.ts';
import { Tally } from '../source/tally.ts';
import type { Look, Suspect } from './look.ts';
import { NOTHING_SEEN } from './nothing-seen.ts';

/** Files of git's up to this size are looked at as a whole, beside what they were made from: longer ones in pieces. */
const WHOLE = 16 * 1024 * 1024;

/** What a batch of objects holds so far. */
interface Seen {
  readonly objects: Suspect[];
  readonly missing: string[];
  readonly unread: string[];
}

/** A batch whose answers are still coming. */
interface OpenBatch {
  left: number;
  readonly seen: Seen;
  readonly resolve: (look: Look) => void;
}

/** How objects come, and what becomes of them. */
interface Way {
  readonly tally: Tally;
  /** What the batch holds whose turn it is. */
  readonly seen: () => Seen | undefined;
  readonly scan: (fragment: Fragment, object: ObjectHeader) => readonly Finding[];
  /** The content once more, for an archive; null where it is gone. */
  readonly again: (object: ObjectHeader) => Promise<Content | null>;
  /** An object came, or is missing. */
  readonly answered: () => void;
}

type Content = Pick<StoredObject, 'size' | 'content'>;

/** Looks at objects: of packs by itself, at others through git. */
export class ObjectLooker {
  readonly #repository: Repository;
  readonly #finder: Scanner;
  readonly #archives: boolean;
  readonly #isPlain: boolean;
  readonly #open: OpenBatch[] = [];
  #stream: ObjectStream | undefined;
  #reader: ObjectReader | undefined;
  readonly #packs = new OpenPacks();
  #room: Room | undefined;
  /** One family after the other. */
  #before: Promise<unknown> = Promise.resolve();

  /** `isPlain` says that there are no rules but the built-in ones: others would make one string of each text. */
  constructor(repository: Repository, finder: Scanner, archives: boolean, isPlain: boolean) {
    this.#repository = repository;
    this.#finder = finder;
    this.#archives = archives;
    this.#isPlain = isPlain;
  }

  /** Looks at what git gives for lines of ids and paths. */
  async look(lines: readonly string[]): Promise<Look> {
    const answer = new Promise<Look>((resolve) => this.#open.push({ left: lines.length, seen: nothing(), resolve }));
    this.#stream ??= this.#openStream();
    this.#stream.ask(`${lines.join('\n')}\n`);
    await Promise.race([answer, this.#stream.done]);
    return answer;
  }

  lookAtFamily(family: Family): Promise<Look> {
    const look = this.#before.then(() => this.#lookAtFamily(family));
    this.#before = look.catch(() => undefined);
    return look;
  }

  async finish(): Promise<void> {
    await this.#stream?.finish();
  }

  close(): void {
    this.#stream?.stop();
    this.#reader?.close();
    this.#packs.close();
  }

  #openStream(): ObjectStream {
    const tally = new Tally();
    const way: Way = {
      tally,
      seen: () => this.#open[0]?.seen,
      scan: (fragment) => this.#finder.scan(fragment),
      again: ({ id }) => (this.#reader ??= new ObjectReader(this.#repository)).read(id),
      answered: () => {
        const [batch] = this.#open;
        if (batch === undefined || --batch.left > 0) return;
        this.#open.shift();
        batch.resolve({ ...NOTHING_SEEN, ...batch.seen, tally: tally.take() });
      },
    };
    return new ObjectStream(this.#repository, this.#listener(way));
  }

  async #lookAtFamily(family: Family): Promise<Look> {
    const tally = new Tally();
    const seen = nothing();
    let made: Made<Version> | undefined;
    let version: Version | undefined;
    const listener = this.#listener({
      tally,
      seen: () => seen,
      scan: (fragment, { type, size }) => {
        // Places in what both have in common are places in the file: not behind a mark, in pieces, or in another encoding.
        if (!this.#isPlain || type !== 'blob' || fragment.bytes !== made?.bytes) return this.#finder.scan(fragment);
        version = new Version(fragment.path, size, made?.base, made?.copies);
        return this.#finder.scan(fragment, undefined, version);
      },
      again: ({ size }) => Promise.resolve(made === undefined ? null : { size, content: once(made.bytes) }),
      answered: () => undefined,
    });
    const pack = this.#packs.get(family.pack);
    const look = (object: Made<Version>) => {
      made = object;
      version = undefined;
      listener.begin(object.header);
      listener.content(object.bytes);
      const end = listener.end();
      return end instanceof Promise ? end.then(() => undefined) : version;
    };
    const odd =
      pack === undefined
        ? family.lines.filter((line) => line !== '')
        : await unpack(pack, (this.#room ??= new Room()), family, look);
    return { ...NOTHING_SEEN, ...seen, odd, tally };
  }

  #listener({ tally, seen, scan, again, answered }: Way): ObjectListener {
    let sights = new Set<string>();
    const add = (findings: readonly Finding[]) => {
      for (const finding of findings) sights.add(sightOf(finding));
    };
    const archive = async (object: ObjectHeader) => {
      const before = tally.unscanned.length;
      const content = await again(object);
      if (content === null) return;
      const origin = { path: pathOf(object), view: { inHead: false, added: false } };
      for await (const one of blobFragments(content, origin, tally)) add(this.#finder.scan(one));
      if (tally.unscanned.length > before) seen()?.unread.push(object.id);
    };
    return objectFragments(
      {
        fragment: (one, object) => add(scan(one, object)),
        ...(this.#archives ? { archive } : {}),
        end: (object) => {
          if (sights.size > 0) {
            const { id, type } = object;
            seen()?.objects.push({ id, type, path: pathOf(object), sights: [...sights] });
            sights = new Set();
          }
          answered();
        },
        missing: (id) => {
          seen()?.missing.push(id);
          answered();
        },
      },
      tally,
      this.#isPlain ? { whole: WHOLE } : {},
    );
  }
}

function nothing(): Seen {
  return { objects: [], missing: [], unread: [] };
}

/** Content that is all here. */
function once(bytes: Buffer): StoredObject['content'] {
  return async function* () {
    yield bytes;
  };
}

function sightOf({ fingerprint, confidence, allowed }: Finding): string {
  return `${fingerprint} ${confidence}${allowed === undefined ? '' : ' silenced'}`;
}
