import { ChunkReader, Unreadable, type Member } from './content.ts';
import { isTar } from './kind.ts';

const BLOCK = 512;
/** A name or a list of attributes is never near this. */
const LONGEST_HEADER = 1024 * 1024;

/**
 * The files of a tar archive: ustar, with pax headers or GNU's long names and sparse files, and what came before them.
 * Archives that stand one behind the other are read as one. Source: POSIX.1-2017, pax; the GNU tar manual, "Basic Tar
 * Format". What stands behind the end comes as one more file.
 *
 * @throws Unreadable where it ends early or has a header whose sum is wrong
 */
export async function* tarMembers(chunks: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  const reader = new ChunkReader(chunks);
  let told: Told = {};
  let isPadding = false;
  try {
    for (;;) {
      const header = await reader.take(BLOCK);
      if (header.every((byte) => byte === 0)) {
        if (header.length < BLOCK) return;
        isPadding = true;
        continue;
      }
      if (isPadding && !isTar(header))
        return yield { name: '(behind the end)', content: { chunks: () => reader.rest(header) } };
      if (header.length < BLOCK) throw new Unreadable('is cut short');
      if (!isTar(header)) throw new Unreadable('is damaged: a header’s sum is wrong');
      isPadding = false;
      const type = String.fromCharCode(header[156] ?? 0);
      const size = told.size ?? numberOf(header.subarray(124, 136));
      if (type === 'L' || type === 'x') {
        const text = await textOf(reader, size);
        told = type === 'L' ? { ...told, name: text.replace(/\0.*$/s, '') } : { ...told, ...attributesOf(text) };
        continue;
      }
      if (type === 'S') await skipSparseMap(reader, header);
      const hasContent = !'123456'.includes(type);
      const stretch = reader.stretch(hasContent ? size : 0);
      if (isFile(type) && size > 0) yield { name: told.name ?? nameOf(header), content: stretch.content };
      told = {};
      await stretch.skip();
      if (hasContent) await reader.take(-size & (BLOCK - 1));
    }
  } finally {
    await reader.close();
  }
}

/** What a header says of the file whose own one comes next. */
interface Told {
  readonly name?: string;
  readonly size?: number;
}

/** Files, contiguous files, GNU's sparse ones, and what is of no kind that a reader has to know. */
function isFile(type: string): boolean {
  return type === '0' || type === '\0' || type === '7' || type === 'S' || /[A-Z]/.test(type);
}

function nameOf(header: Buffer): string {
  const name = stringOf(header, 0, 100);
  const isUstar = header.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isUstar ? stringOf(header, 345, 500) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function stringOf(header: Buffer, start: number, end: number): string {
  const zero = header.indexOf(0, start);
  return header.toString('utf8', start, zero === -1 || zero > end ? end : zero);
}

/** Octal digits, or, with the first bit set, a binary number. */
function numberOf(field: Buffer): number {
  if (((field[0] ?? 0) & 0x80) === 0) {
    const text = field.toString('latin1').replaceAll(/[\0 ]/g, '');
    if (!/^[0-7]*$/.test(text)) throw new Unreadable('is damaged: a size is no number');
    return Number.parseInt(text === '' ? '0' : text, 8);
  }
  let value = 0;
  for (const byte of field.subarray(1)) value = value * 256 + byte;
  if (!Number.isSafeInteger(value)) throw new Unreadable('is damaged: a size is no number');
  return value;
}

async function textOf(reader: ChunkReader, size: number): Promise<string> {
  if (size > LONGEST_HEADER) throw new Unreadable('is damaged: a name is endless');
  const text = await reader.take(size);
  await reader.take(-size & (BLOCK - 1));
  return text.toString('utf8');
}

/** Lines of a length, a space, a key, `=`, a value. */
function attributesOf(text: string): Told {
  const value = (key: string) => new RegExp(`(?:^|\n)[0-9]+ ${key}=([^\n]*)`).exec(text)?.[1];
  const name = value('GNU\\.sparse\\.name') ?? value('path');
  const size = value('size');
  return {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined || !/^\d{1,15}$/.test(size) ? {} : { size: Number(size) }),
  };
}

/** GNU's old sparse files have the rest of their map between header and content. */
async function skipSparseMap(reader: ChunkReader, header: Buffer): Promise<void> {
  for (let more = header[482]; more === 1;) more = (await reader.take(BLOCK))[504];
}
