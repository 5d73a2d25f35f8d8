import { contentOf, bytesOf, partOf, Unreadable, type Bytes, type Content, type Member } from './content.ts';
import { unpack, zlib } from './unpack.ts';

/** Below these a member is unpacked at once, which is faster than as a stream. */
const SMALL = { packed: 512 * 1024, whole: 2 * 1024 * 1024 };
/** A comment is at most so long: so far from the end may the directory's end be. */
const LONGEST_COMMENT = 0xffff;

const STORED = 0;
const DEFLATED = 8;
/** zstd has two numbers, the first one from before it was settled. */
const ZSTD = new Set([20, 93]);

/** What stands in front of the archive and begins as one, and what stands behind its directory: its comment, most often. */
const OTHERS = { before: '(in front)', behind: '(comment)' };

/**
 * The members that a zip archive's directory lists, and what stands around them. Source: PKWARE's APPNOTE 6.3, 4.3 and
 * 4.4. A program in front of the archive, which unpacks it, is passed over. Content that several entries share is read
 * once, under the first one's name: a bomb is made of such.
 *
 * @throws Unreadable when there is no directory, or one that is damaged
 */
export async function* zipMembers(bytes: Bytes): AsyncGenerator<Member> {
  const { count, start, end, behind, shift } = directoryOf(bytes);
  if (shift > 0 && bytes.read(0, 4).equals(LOCAL)) yield memberAt(OTHERS.before, partOf(bytes, 0, shift));
  let at = start;
  let window = bytes.read(at, WINDOW);
  let windowStart = at;
  const read = new Set<number>();
  // The count of more than 65,535 members is cut in archives of the old kind.
  for (let i = 0; i < count || at < end; i++) {
    // An entry has at most three parts of 64 KiB and a header.
    if (at - windowStart + LONGEST_ENTRY > window.length && windowStart + window.length < bytes.size) {
      window = bytes.read(at, WINDOW);
      windowStart = at;
    }
    const entry = entryAt(window.subarray(at - windowStart));
    at += entry.length;
    if (read.has(entry.offset)) continue;
    read.add(entry.offset);
    if (!entry.name.endsWith('/') || entry.packed > 0) yield memberOf(bytes, entry, shift);
  }
  if (behind < bytes.size) yield memberAt(OTHERS.behind, partOf(bytes, behind, bytes.size - behind));
}

function memberAt(name: string, bytes: Bytes): Member {
  return { name, content: contentOf(bytes) };
}

const LOCAL = Buffer.from('PK\x03\x04', 'latin1');

const WINDOW = 1024 * 1024;
const LONGEST_ENTRY = 46 + 3 * 0xffff;

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** Where the whole archive ends, but for a comment. */
  readonly behind: number;
  /** What is to be added to all offsets: something was put in front, or taken away. */
  readonly shift: number;
}

function directoryOf(bytes: Bytes): Directory {
  const from = Math.max(0, bytes.size - 22 - LONGEST_COMMENT);
  const tail = bytes.read(from, bytes.size - from);
  const at = tail.lastIndexOf('PK\x05\x06', tail.length - 22, 'latin1');
  if (at === -1) throw new Unreadable('is damaged or cut short: a zip archive without its directory');
  if (tail.readUInt16LE(at + 4) !== 0) throw new Unreadable('is a part of a zip archive of several parts');
  let end = from + at;
  let count = tail.readUInt16LE(at + 10);
  let size = tail.readUInt32LE(at + 12);
  let offset = tail.readUInt32LE(at + 16);
  if (at >= 20 && tail.readUInt32LE(at - 20) === 0x07064b50) {
    const place = tail.readBigUInt64LE(at - 12);
    const record = place < BigInt(bytes.size) ? bytes.read(Number(place), 56) : EMPTY;
    if (record.length === 56 && record.readUInt32LE(0) === 0x06064b50) {
      end = Number(place);
      count = Number(record.readBigUInt64LE(32));
      size = Number(record.readBigUInt64LE(40));
      offset = Number(record.readBigUInt64LE(48));
    }
  }
  const start = end - size;
  const shift = start - offset;
  if (start < 0) throw new Unreadable('is damaged: its directory is outside of it');
  return { count, start, end, behind: from + at + 22, shift };
}

const EMPTY = Buffer.alloc(0);

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** Of the entry itself. */
  readonly length: number;
}

function entryAt(header: Buffer): Entry {
  if (header.length < 46 || header.readUInt32LE(0) !== 0x02014b50)
    throw new Unreadable('is damaged: its directory lacks entries');
  const nameEnd = 46 + header.readUInt16LE(28);
  const extraEnd = nameEnd + header.readUInt16LE(30);
  const wide = wideSizes(header.subarray(nameEnd, extraEnd));
  const size = header.readUInt32LE(24);
  const packed = header.readUInt32LE(20);
  const offset = header.readUInt32LE(42);
  return {
    name: nameOf(header.subarray(46, nameEnd)),
    flags: header.readUInt16LE(8),
    method: header.readUInt16LE(10),
    crc: header.readUInt32LE(16),
    size: size === NARROW ? wide() : size,
    packed: packed === NARROW ? wide() : packed,
    offset: offset === NARROW ? wide() : offset,
    length: extraEnd + header.readUInt16LE(32),
  };
}

const NARROW = 0xffffffff;

/** The 64-bit numbers of an entry, in the order in which its header lacks them. */
function wideSizes(extra: Buffer): () => number {
  let field = EMPTY as Buffer;
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) field = extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  let at = 0;
  return () => {
    if (at + 8 > field.length) return NARROW;
    const value = Number(field.readBigUInt64LE(at));
    at += 8;
    return value;
  };
}

/** Names are UTF-8, or in an old code page; then only what is ASCII reads the same. */
function nameOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\u{fffd}') ? bytes.toString('latin1') : text;
}

function memberOf(archive: Bytes, entry: Entry, shift: number): Member {
  const { name, flags, method } = entry;
  const none = { name, content: contentOf(bytesOf(EMPTY)) };
  if ((flags & 0x2041) !== 0 || method === 99) return { ...none, problem: 'is encrypted' };
  if (method !== STORED && method !== DEFLATED && !ZSTD.has(method))
    return { ...none, problem: `is packed in a way that Relock does not open (zip method ${method})` };
  const local = archive.read(Math.max(0, entry.offset + shift), 30);
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50)
    return { ...none, problem: 'is damaged: it is not where the directory says' };
  const start = entry.offset + shift + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = partOf(archive, start, entry.packed);
  if (packed.size < entry.packed) return { ...none, problem: 'is cut short' };
  return { name, content: method === STORED ? checkedAtEnd(packed, entry) : unpacked(packed, entry) };
}

/** Stored members can be read at any place; their sum is looked at when they are read from end to end. */
function checkedAtEnd(packed: Bytes, entry: Entry): Content {
  const plain = contentOf(packed);
  return { bytes: packed, chunks: () => checked(plain.chunks(), entry) };
}

function unpacked(packed: Bytes, entry: Entry): Content {
  return { chunks: () => checked(inflated(packed, entry), entry) };
}

async function* inflated(packed: Bytes, { method, size }: Entry): AsyncGenerator<Buffer> {
  if (method === DEFLATED && packed.size <= SMALL.packed && size <= SMALL.whole) {
    const whole = inflatedAtOnce(packed.read(0, packed.size), size);
    if (whole !== undefined) {
      if (whole.length > 0) yield whole;
      return;
    }
  }
  const make = () => (method === DEFLATED ? zlib().createInflateRaw(OPTIONS) : zlib().createZstdDecompress(OPTIONS));
  yield* unpack(contentOf(packed).chunks(), make);
}

const OPTIONS = { chunkSize: 64 * 1024 };

/** Undefined when there is any trouble with it: the slow way then tells which, and gives what can be had. */
function inflatedAtOnce(packed: Buffer, size: number): Buffer | undefined {
  try {
    return zlib().inflateRawSync(packed, { maxOutputLength: SMALL.whole, chunkSize: Math.max(64, size + 1) });
  } catch {
    return undefined;
  }
}

/** The same chunks; what they are is told only at their end. */
async function* checked(chunks: AsyncIterable<Buffer>, { crc, size }: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  let length = 0;
  for await (const chunk of chunks) {
    sum = zlib().crc32(chunk, sum);
    length += chunk.length;
    yield chunk;
  }
  if (length !== size || sum !== crc) throw new Unreadable('is damaged: its checksum or size is wrong');
}
