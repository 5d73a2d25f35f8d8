/** What Relock opens. */
export type Opened = 'zip' | 'gzip' | 'zstd' | 'tar' | 'ar' | 'sqlite' | 'class' | 'pyc' | 'pdf';
/** Archives that it knows and does not open. */
export type Closed = 'bzip2' | 'xz' | '7z' | 'RAR' | 'RPM' | 'cabinet' | 'LZ4' | 'lzip';
export type Kind = Opened | Closed;

const CLOSED: ReadonlySet<string> = new Set<Closed>(['bzip2', 'xz', '7z', 'RAR', 'RPM', 'cabinet', 'LZ4', 'lzip']);

export function isClosed(kind: Kind): kind is Closed {
  return CLOSED.has(kind);
}

const MAGIC: ReadonlyArray<readonly [Kind, Buffer]> = (
  [
    ['zip', 'PK\x03\x04'],
    // Without members, or in parts.
    ['zip', 'PK\x05\x06'],
    ['zip', 'PK\x07\x08PK'],
    ['gzip', '\x1f\x8b\x08'],
    ['zstd', '\x28\xb5\x2f\xfd'],
    ['ar', '!<arch>\n'],
    ['sqlite', 'SQLite format 3\0'],
    ['pdf', '%PDF-'],
    ['xz', '\xfd7zXZ\0'],
    ['7z', "7z\xbc\xaf'\x1c"],
    ['RAR', 'Rar!\x1a\x07'],
    ['RPM', '\xed\xab\xee\xdb'],
    ['cabinet', 'MSCF\0\0\0\0'],
    ['LZ4', '\x04\x22\x4d\x18'],
    ['lzip', 'LZIP\x01'],
  ] as const
).map(([kind, magic]) => [kind, Buffer.from(magic, 'latin1')]);

/** 1 for each byte that a magic number begins with: almost all texts are told by it. */
const FIRST = new Uint8Array(256);
for (const [, magic] of MAGIC) FIRST[magic[0] ?? 0] = 1;

/** What the first 512 bytes of a file (all, if it has fewer) say that it is; undefined for all that is read as it stands. */
export function kindOf(head: Buffer): Kind | undefined {
  if (FIRST[head[0] ?? 0] === 1) {
    for (const [kind, magic] of MAGIC) if (startsWith(head, magic)) return kind;
  }
  // "BZh", the block size, and a block's first bytes: pi.
  if (head[0] === 0x42 && /^BZh[1-9]1AY&SY/.test(head.toString('latin1', 0, 10))) return 'bzip2';
  // A class file's version is 45 or more; a fat Mach-O file begins the same and has a small number there.
  if (head[0] === 0xca && head.length > 10 && head.readUInt32BE(0) === 0xcafebabe && head.readUInt16BE(6) >= 45)
    return 'class';
  if (isPyc(head)) return 'pyc';
  return isTar(head) ? 'tar' : undefined;
}

function startsWith(head: Buffer, magic: Buffer): boolean {
  return head.length >= magic.length && head.compare(magic, 0, magic.length, 0, magic.length) === 0;
}

/** A version number (3000 to 3999 since Python 3.0, 62000 and more before), CR, LF, and as flags a small number or a date. */
function isPyc(head: Buffer): boolean {
  if (head[2] !== 0x0d || head[3] !== 0x0a || head.length < 16) return false;
  const version = head.readUInt16LE(0);
  return version >= 62000 || (version >= 3000 && version < 4000);
}

/**
 * A header whose sum is right. Source: POSIX.1-2017, pax, "ustar Interchange Format"; the same bytes in older formats.
 */
export function isTar(head: Buffer): boolean {
  // The last byte of the mode: most of what is no tar file is told by it.
  const end = head[107];
  if (head.length < 512 || (end !== 0 && end !== 0x20) || head[0] === 0) return false;
  const told = Number.parseInt(
    head
      .toString('latin1', 148, 156)
      .replaceAll(/[\0 ]+/g, ' ')
      .trim(),
    8,
  );
  let sum = 8 * 0x20;
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) sum += head[i] ?? 0;
  return sum === told;
}

/** True when a file's last bytes are the end of a zip archive, as of one with a program in front. */
export function endsAsZip(bytes: Buffer): boolean {
  const at = bytes.length - 22;
  return at > 0 && bytes[at] === 0x50 && bytes.readUInt32LE(at) === 0x06054b50 && bytes.readUInt16LE(at + 20) === 0;
}
