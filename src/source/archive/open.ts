import type { CommitInfo } from '../../core/finding.ts';
import type { Fragment } from '../../core/fragment.ts';
import { fragmentOf } from '../piece-fragment.ts';
import type { Tally } from '../tally.ts';
import { TextStream } from '../text.ts';
import { arMembers } from './ar.ts';
import { Budget, Exhausted } from './budget.ts';
import { classText } from './class-file.ts';
import { HELD, hold, peek, Unreadable, type Bytes, type Content, type Member } from './content.ts';
import { isClosed, kindOf, type Opened } from './kind.ts';
import { isOfficeXml, officeText } from './office.ts';
import { pdfText } from './pdf.ts';
import { pycText } from './pyc.ts';
import { sqliteText } from './sqlite.ts';
import { tarMembers } from './tar.ts';
import { unpack, zlib, type Engine } from './unpack.ts';
import { zipMembers } from './zip.ts';

/** Archives one in the other; a packed tar file is two. */
const DEEPEST = 16;
/** Members that can't be read and are named one by one. */
const NAMED = 20;
/** A member's name is cut here: names of archives in archives add up. */
const LONGEST_NAME = 1000;
/** PDF files, classes and compiled Python above this are read as they stand. */
const LARGEST_WHOLE = 64 * 1024 * 1024;

/** What all fragments of a file have in common. */
export interface Origin {
  readonly path: string;
  readonly view: Pick<Fragment, 'inHead' | 'added'>;
  readonly commit?: CommitInfo | undefined;
}

/**
 * The text of a file that is no plain text: of an archive's members, and of those of archives in it, under
 * `archive!member`. Whatever the bytes are, this ends, in bounded memory: see `Budget`. What can't be opened is in the
 * tally. Names of members are only ever shown.
 */
export function openArchive(content: Content, size: number, origin: Origin, tally: Tally): AsyncGenerator<Fragment> {
  return new Opener(origin, tally, new Budget(size)).file(content);
}

/** The same for a zip archive that has something in front of it, which was read already. */
export function openZipBehind(bytes: Bytes, origin: Origin, tally: Tally): AsyncGenerator<Fragment> {
  return new Opener(origin, tally, new Budget(bytes.size)).zip(bytes);
}

class Opener {
  readonly #origin: Origin;
  readonly #tally: Tally;
  readonly #budget: Budget;
  #missed = 0;
  /** Bytes of archives that are in memory. */
  #held = 0;

  constructor(origin: Origin, tally: Tally, budget: Budget) {
    this.#origin = origin;
    this.#tally = tally;
    this.#budget = budget;
  }

  file(content: Content): AsyncGenerator<Fragment> {
    return this.#bounded(this.#open(this.#origin.path, content, 0));
  }

  zip(bytes: Bytes): AsyncGenerator<Fragment> {
    return this.#bounded(this.#members(this.#origin.path, zipMembers(bytes), 0));
  }

  async *#bounded(fragments: AsyncIterable<Fragment>): AsyncGenerator<Fragment> {
    const { path } = this.#origin;
    try {
      yield* fragments;
    } catch (error) {
      const reason = error instanceof Exhausted ? error.message : reasonOf(error);
      if (reason === undefined) throw error;
      this.#tally.miss(path, reason);
    }
    if (this.#missed > NAMED) this.#tally.miss(path, `${this.#missed - NAMED} more files in it could not be read`);
  }

  /** Reads on after what can't be read. */
  async *#open(path: string, whole: Content, depth: number): AsyncGenerator<Fragment> {
    try {
      const { head, content } = await peek(whole);
      const kind = kindOf(head);
      if (kind === undefined) yield* this.#plain(path, head, content);
      else if (isClosed(kind)) {
        this.#miss(path, `is packed as ${kind}, which Relock does not open`);
        yield* this.#text(path, content.chunks());
      } else yield* this.#opened(kind, path, content, depth);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      this.#miss(path, reason);
    }
  }

  #plain(path: string, head: Buffer, content: Content): AsyncGenerator<Fragment> {
    const chunks = content.chunks();
    return this.#text(path, isOfficeXml(path, head) ? officeText(chunks) : chunks);
  }

  async *#opened(kind: Opened, path: string, content: Content, depth: number): AsyncGenerator<Fragment> {
    if (depth === DEEPEST) throw new Unreadable(`is an archive within ${DEEPEST} others, and was not opened`);
    const before = this.#missed;
    let isEmpty = true;
    try {
      for await (const fragment of this.#inside(kind, path, content, depth)) {
        isEmpty = false;
        yield fragment;
      }
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      this.#miss(path, reason);
    }
    // Perhaps it only begins like an archive.
    if (isEmpty && this.#missed > before && content.bytes !== undefined) yield* this.#text(path, content.chunks());
  }

  async *#inside(kind: Opened, path: string, content: Content, depth: number): AsyncGenerator<Fragment> {
    switch (kind) {
      case 'zip':
        return yield* this.#holding(content, (bytes) => this.#members(path, zipMembers(bytes), depth));
      case 'tar':
        return yield* this.#members(path, tarMembers(content.chunks()), depth);
      case 'ar':
        return yield* this.#members(path, arMembers(content.chunks()), depth);
      case 'gzip':
        return yield* this.#open(
          path,
          this.#unpacked(content, () => zlib().createGunzip(OPTIONS)),
          depth + 1,
        );
      case 'zstd':
        return yield* this.#open(
          path,
          this.#unpacked(content, () => zlib().createZstdDecompress(OPTIONS)),
          depth + 1,
        );
      case 'sqlite':
        return yield* this.#holding(content, (bytes) => this.#text(path, this.#made(sqliteText(bytes))));
      case 'pdf':
      case 'class':
      case 'pyc':
        return yield* this.#holding(content, (bytes) => {
          if (bytes.size > LARGEST_WHOLE) return this.#text(path, content.chunks());
          this.#budget.unpacked(bytes.size);
          return this.#text(path, this.#made(WHOLE[kind](bytes.read(0, bytes.size))));
        });
    }
  }

  /** What is read of content that is at hand as a whole while that is read. */
  async *#holding(content: Content, read: (bytes: Bytes) => AsyncGenerator<Fragment>): AsyncGenerator<Fragment> {
    const bytes = await hold(content, HELD - this.#held);
    const held = content.bytes === undefined ? bytes.size : 0;
    this.#held += held;
    try {
      yield* read(bytes);
    } finally {
      this.#held -= held;
    }
  }

  #made(parts: Iterable<Buffer>): AsyncIterable<Buffer> {
    return this.#counted({ chunks: () => each(parts) }).chunks();
  }

  #unpacked(content: Content, make: () => unknown): Content {
    // A stream costs something even when nothing comes out of it.
    const counted = () => {
      this.#budget.member();
      return make() as Engine;
    };
    return this.#counted({ chunks: () => unpack(content.chunks(), counted) });
  }

  async *#members(path: string, members: AsyncIterable<Member>, depth: number): AsyncGenerator<Fragment> {
    for await (const { name, content, problem } of members) {
      this.#budget.member();
      const below = `${path}!${name.slice(0, LONGEST_NAME)}`;
      if (problem !== undefined) this.#miss(below, problem);
      else yield* this.#open(below, this.#counted(content), depth + 1);
    }
  }

  #counted(content: Content): Content {
    const { bytes } = content;
    const budget = this.#budget;
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const chunk of content.chunks()) {
        budget.unpacked(chunk.length);
        yield chunk;
      }
    }
    return { ...(bytes === undefined ? {} : { bytes }), chunks: counted };
  }

  async *#text(path: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Fragment> {
    const { view, commit } = this.#origin;
    const stream = new TextStream();
    let failure: { readonly error: unknown } | undefined;
    try {
      for await (const chunk of chunks) {
        this.#tally.stats.bytes += chunk.length;
        for (const piece of stream.push(chunk)) yield fragmentOf(path, piece, view, commit);
      }
    } catch (error) {
      failure = { error };
    }
    // What came before a fault is text all the same.
    for (const piece of stream.end()) yield fragmentOf(path, piece, view, commit);
    if (failure !== undefined) throw failure.error;
  }

  #miss(path: string, reason: string): void {
    this.#missed++;
    if (this.#missed <= NAMED) this.#tally.miss(path, reason);
  }
}

const OPTIONS = { chunkSize: 64 * 1024 };

/** What is read whole, as text. */
const WHOLE: Record<'pdf' | 'class' | 'pyc', (bytes: Buffer) => Iterable<Buffer>> = {
  pdf: pdfText,
  class: (bytes) => [classText(bytes) ?? bytes],
  pyc: (bytes) => [pycText(bytes)],
};

/** Why it can't be read; undefined for what is no fault of the content. Numbers in it may point anywhere. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof Unreadable) return error.message;
  return error instanceof RangeError ? 'is damaged' : undefined;
}

async function* each(parts: Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* parts;
}
