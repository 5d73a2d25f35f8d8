import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openArchive } from '../../../src/source/archive/open.ts';
import { bytesOf, contentOf } from '../../../src/source/archive/content.ts';
import { Tally } from '../../../src/source/tally.ts';
import { testFolder } from '../../servers/folder.ts';

const VIEW = { inHead: true, added: false };

/** What is found in a file of these bytes: text by path, and what could not be read. Streamed: not seekable. */
export async function opened(bytes: Buffer, { streamed = false, name = 'outer' } = {}) {
  const tally = new Tally();
  const texts = new Map<string, string>();
  let characters = 0;
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 1000) yield Buffer.from(bytes.subarray(at, at + 1000));
  }
  const content = streamed ? { chunks } : contentOf(bytesOf(bytes));
  for await (const fragment of openArchive(content, bytes.length, { path: name, view: VIEW }, tally)) {
    characters += fragment.bytes?.length ?? 0;
    const before = texts.get(fragment.path) ?? '';
    if (before.length < 1e6) texts.set(fragment.path, before + fragment.text);
  }
  return { texts, characters, unscanned: tally.unscanned, paths: [...texts.keys()] };
}

/** Runs a shell script in a folder of its own and gives the file `out`. */
export function madeBy(script: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const folder = testFolder('archive');
  const { mkdirSync, writeFileSync } = process.getBuiltinModule('node:fs');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  process.getBuiltinModule('node:child_process').execFileSync('bash', ['-euc', script], { cwd: folder, stdio: 'pipe' });
  return readFileSync(path.join(folder, 'out'));
}

/** Entries of a zip archive, as a test wants them. */
export interface ZipEntry {
  readonly name: string;
  readonly body: Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  /** The index of the entry whose content this one shares. */
  readonly sameAs?: number;
}

/** A zip archive of bodies that are packed already. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, body, method = 8, flags = 0, crc = 0, size = body.length, sameAs } = entry;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const at = sameAs === undefined ? offset : (offsets[sameAs] ?? 0);
    offsets.push(at);
    if (sameAs === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), body]);
      locals.push(local);
      offset += local.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), common, rest, Buffer.from(name));
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}
