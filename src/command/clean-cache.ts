import { accessSync, constants, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { ScannerOptions } from '../scan/scanner.ts';
import { PROGRAM } from './program.ts';

const crypto = () => process.getBuiltinModule('node:crypto');

const MAGIC = 'relock clean objects 1\n';
const SEAL = 32;
/** Bytes of an entry: so much of a SHA-256 that nobody finds two objects with the same. */
const ENTRY = 16;
/** Bytes of an object's id by which it is known again until the cache is written. */
const PREFIX = 8;

/** What decides whether an object is clean. */
type CachedOptions = ScannerOptions & { readonly archives: boolean };

/**
 * Which objects of a history held nothing when they were last looked at, so that the next scan passes over them.
 *
 * An entry is a hash of the program, its rules and options, the object and its path: whatever of these changes, the
 * object is looked at again. A file that is damaged, cut short or of other rules counts for nothing, and is told of.
 * Whoever may write the file could claim that an object is clean, so it is sealed with an HMAC when there is a key
 * (`RELOCK_CACHE_KEY`); without one it must lie where nobody else writes.
 */
export class CleanCache {
  readonly #file: string;
  readonly #key: string;
  readonly #rules: Buffer;
  readonly #known: EntrySet;
  /** Of each object of this run the entry and the first bytes of its id. */
  #seen = Buffer.alloc(4096 * (ENTRY + PREFIX));
  #count = 0;
  /** Why the file counts for nothing. */
  readonly refused: string | undefined;

  /**
   * Opens the file, if there is one. `sealKey` may be empty.
   *
   * @throws RL-OUTPUT when it could not be written afterwards
   */
  constructor(file: string, options: CachedOptions, sealKey: string) {
    this.#file = file;
    try {
      accessSync(path.dirname(file), constants.W_OK);
    } catch (error) {
      throw new RelockError('RL-OUTPUT', `${printable(file)} can't be written (${reasonOf(error)})`, {
        remedy: 'Name a file in a folder that exists and that you may write to.',
        state: 'Nothing was scanned.',
        cause: error,
      });
    }
    this.#key = sealKey;
    this.#rules = rulesDigest(options);
    const read = this.#read();
    this.refused = typeof read === 'string' ? read : undefined;
    this.#known = new EntrySet(typeof read === 'string' ? Buffer.alloc(0) : read);
  }

  /** True when the object of this line (id, space, path) held nothing in an earlier run. */
  passes(line: string): boolean {
    const entry = crypto().createHash('sha256').update(this.#rules).update(line).digest().subarray(0, ENTRY);
    if (this.#known.has(entry)) return true;
    const at = this.#count++ * (ENTRY + PREFIX);
    if (at === this.#seen.length) this.#seen = Buffer.concat([this.#seen, Buffer.alloc(this.#seen.length)]);
    entry.copy(this.#seen, at);
    this.#seen.write(line.slice(0, 2 * PREFIX), at + ENTRY, 'hex');
    return false;
  }

  /**
   * Writes what was clean before and what this run asked about, but for the objects of these ids. Gives the reason when
   * it can't be written: what was found is to be told all the same.
   */
  save(dirty: ReadonlySet<string>): string | undefined {
    const prefixes = new Set([...dirty].map((id) => id.slice(0, 2 * PREFIX)));
    const entries: Buffer[] = [this.#known.entries];
    for (let i = 0; i < this.#count; i++) {
      const at = i * (ENTRY + PREFIX);
      if (prefixes.has(this.#seen.toString('hex', at + ENTRY, at + ENTRY + PREFIX))) continue;
      entries.push(this.#seen.subarray(at, at + ENTRY));
    }
    const content = Buffer.concat([Buffer.from(MAGIC), this.#rules, ...entries]);
    const draft = `${this.#file}.${process.pid}`;
    try {
      writeFileSync(draft, Buffer.concat([content, this.#seal(content)]));
      renameSync(draft, this.#file);
      return undefined;
    } catch (error) {
      rmSync(draft, { force: true });
      return `it can't be written (${reasonOf(error)})`;
    }
  }

  /** The entries of the file, or why they do not count. */
  #read(): Buffer | string {
    let file: Buffer;
    try {
      file = readFileSync(this.#file);
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? Buffer.alloc(0) : `it can't be read (${reasonOf(error)})`;
    }
    const start = MAGIC.length + this.#rules.length;
    const end = file.length - SEAL;
    if (end < start || file.toString('latin1', 0, MAGIC.length) !== MAGIC)
      return 'it is no such cache, or was cut short';
    if (!crypto().timingSafeEqual(this.#seal(file.subarray(0, end)), file.subarray(end)))
      return 'its seal does not fit: it was changed, cut short, or written with another RELOCK_CACHE_KEY';
    if (!file.subarray(MAGIC.length, start).equals(this.#rules))
      return 'it was written by another version, rules or options';
    return file.subarray(start, end);
  }

  #seal(content: Buffer): Buffer {
    return crypto().createHmac('sha256', `relock clean objects\0${this.#key}`).update(content).digest();
  }
}

function reasonOf(error: unknown): string {
  return systemCode(error) ?? 'unknown failure';
}

/** Entries of a fixed length, found by open addressing: a million of them take 24 MB. */
class EntrySet {
  readonly entries: Buffer;
  readonly #slots: Int32Array;

  constructor(entries: Buffer) {
    this.entries = entries;
    const count = Math.floor(entries.length / ENTRY);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
    for (let i = 0; i < count; i++) this.#slots[this.#slotOf(entries.subarray(i * ENTRY, (i + 1) * ENTRY))] = i + 1;
  }

  has(entry: Buffer): boolean {
    return this.#slots[this.#slotOf(entry)] !== 0;
  }

  /** The slot that holds it, or would. */
  #slotOf(entry: Buffer): number {
    const mask = this.#slots.length - 1;
    let slot = entry.readUInt32LE(0) & mask;
    for (;;) {
      const at = ((this.#slots[slot] ?? 0) - 1) * ENTRY;
      if (at < 0 || entry.equals(this.entries.subarray(at, at + ENTRY))) return slot;
      slot = (slot + 1) & mask;
    }
  }
}

/** Of all that decides what is found: the program's own files, and the options but for those that only silence. */
function rulesDigest(options: CachedOptions): Buffer {
  const { baseline: _, today: __, managed, ...others } = options;
  const digest = crypto().createHash('sha256');
  for (const name of readdirSync(PROGRAM, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(js|ts|json|bin|wasm)$/.test(name)) digest.update(name).update(readFileSync(path.join(PROGRAM, name)));
  }
  digest.update(JSON.stringify(others));
  for (const { key, entries } of managed) digest.update(key.reveal()).update(JSON.stringify(entries));
  return digest.digest();
}
