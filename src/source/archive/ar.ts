import { ChunkReader, Unreadable, type Member } from './content.ts';

const HEADER = 60;
/** The table of long names is never near this. */
const LONGEST_TABLE = 16 * 1024 * 1024;
/** A name is cut here: many members may have the same endless one. */
const LONGEST_NAME = 1000;

/**
 * The members of an ar archive: Debian packages, static libraries. Source: the manual page ar(5), and deb(5); GNU's and
 * BSD's ways to have long names.
 *
 * @throws Unreadable
 */
export async function* arMembers(chunks: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  const reader = new ChunkReader(chunks);
  let table = '';
  try {
    await reader.take('!<arch>\n'.length);
    for (;;) {
      const header = (await reader.take(HEADER)).toString('latin1');
      if (header.length === 0) return;
      const [, short = '', digits] = /^(.{16}).{32}([0-9]{1,10}) *`\n$/s.exec(header) ?? [];
      if (digits === undefined) throw new Unreadable('is damaged: it has a broken header');
      let size = Number(digits);
      let name = short.trimEnd();
      const isOdd = size % 2 === 1;
      if (name === '//') {
        if (size > LONGEST_TABLE) throw new Unreadable('is damaged: its names are endless');
        table = (await reader.take(size)).toString('utf8');
        size = 0;
      } else if (name.startsWith('#1/')) {
        const length = Math.min(size, Number(/^#1\/(\d{1,5})$/.exec(name)?.[1] ?? 0));
        name = (await reader.take(length)).toString('utf8').replace(/\0+$/, '');
        size -= length;
      } else if (/^\/\d+$/.test(name)) {
        const start = Number(name.slice(1));
        name = table.slice(start, start + LONGEST_NAME).split('\n', 1)[0] ?? '';
      }
      const stretch = reader.stretch(size);
      // The list of a library's symbols has no name.
      if (size > 0 && name !== '/') yield { name: name.replace(/\/$/, ''), content: stretch.content };
      await stretch.skip();
      if (isOdd) await reader.take(1);
    }
  } finally {
    await reader.close();
  }
}
