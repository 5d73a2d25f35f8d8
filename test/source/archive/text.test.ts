import { deflateRawSync, deflateSync, gzipSync, crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { word } from '../../git/sandbox.ts';
import { madeBy, opened, zipOf } from './opened.ts';

function zipWith(name: string, text: string): Buffer {
  const body = deflateRawSync(text);
  return zipOf([{ name, body, size: Buffer.byteLength(text), crc: crc32(text) }]);
}

describe('documents', () => {
  test('a word that Word has cut into runs comes whole; entities are read; paragraphs are lines', async () => {
    const leak = word();
    const half = leak.length / 2;
    const run = (text: string) => `<w:r w:rsidR="00AB"><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p>${run('one')}</w:p><w:p>${run('pass=&quot;')}${run(leak.slice(0, half))}<w:proofErr w:type="spellStart"/>${run(leak.slice(half))}${run('&quot;&#33;')}</w:p>
${'<w:p><w:r><w:t>filler</w:t></w:r></w:p>'.repeat(40_000)}</w:body></w:document>`;
    const { texts } = await opened(zipWith('word/document.xml', xml));
    const lines = (texts.get('outer!word/document.xml') ?? '').split('\n').map((line) => line.trim());
    expect(lines.slice(0, 3)).toEqual(['one', `pass="${leak}"!`, 'filler']);
  });

  test('a tag that is one endless name', async () => {
    const leak = word();
    const start = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
    const { texts } = await opened(zipWith('word/document.xml', `${start}<w:t ${'a'.repeat(1e6)}>${leak}</w:t>`));
    expect(texts.get('outer!word/document.xml')).toContain(leak);
  });

  test('OpenDocument, and addresses in attributes', async () => {
    const leak = word();
    const xml = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><text:p>a<text:a xlink:href="https://u:${leak}@example.org/">link</text:a></text:p></office:document-content>`;
    const { texts } = await opened(zipWith('content.xml', xml));
    expect(texts.get('outer!content.xml')).toContain(`alink\nxlink:href="https://u:${leak}@example.org/"`);
  });

  test('PDF: a stream that is not packed as it says is read as it stands', async () => {
    const leak = word();
    const object = `1 0 obj\n<< /Filter /FlateDecode >>\nstream\n${leak}\nendstream\n`;
    expect((await opened(Buffer.from(`%PDF-1.4\n${object}`))).texts.get('outer')).toContain(leak);
  });

  test('PDF: a string without an end, and one of nothing but escapes', async () => {
    const leak = word();
    for (const endless of ['a', '\\\\', '('].map((text) => text.repeat(5_000_000))) {
      const content = deflateSync(`BT (${leak}) Tj Td (${endless}) Tj Td (${leak}) Tj ET`);
      const file = [Buffer.from('%PDF-1.4\n<</Filter/FlateDecode>>stream\n'), content, Buffer.from('\nendstream\n')];
      const { texts, unscanned } = await opened(Buffer.concat(file));
      expect(unscanned).toEqual([]);
      expect(texts.get('outer')).toContain(leak);
    }
  });

  test('PDF: letters that are set one by one, and info that stands outside of streams', async () => {
    const [shown, info] = [word(), word()];
    const letters = Array.from(shown, (letter) => `(${letter})-10`).join(' ');
    const content = deflateSync(`BT /F1 12 Tf 10 10 Td (Key: \\(x\\)) Tj 0 -12 Td [${letters}] TJ ET`);
    const bytes = Buffer.concat([
      Buffer.from(
        `%PDF-1.4\n1 0 obj <</Title (${info})>> endobj\n2 0 obj\n<</Length ${content.length}/Filter/FlateDecode>>\nstream\n`,
      ),
      content,
      Buffer.from('\nendstream endobj\n%%EOF\n'),
    ]);
    const { texts, unscanned } = await opened(bytes);
    expect(unscanned).toEqual([]);
    expect(texts.get('outer')).toContain(`Key: (x)\n${shown}`);
    expect(texts.get('outer')).toContain(info);
  });
});

describe('SQLite', () => {
  const sql = (leaks: readonly string[]) => `
import sqlite3
c = sqlite3.connect('out')
c.execute('pragma secure_delete = off')
c.execute('create table "user" (id integer primary key, name text, token text, note, check (id > 0))')
c.execute('create index by_token on user (token)')
c.execute('create table setting (key text primary key, value text) without rowid')
c.executemany('insert into user (name, token) values (?, ?)', [('n%d' % i, 't%d' % i) for i in range(5000)])
c.execute('insert into user (name, token) values (?, ?)', ('alice', '${leaks[0]}'))
c.execute('insert into user (name, token, note) values (?, ?, ?)', ('long', 'x' * 20000 + ' ${leaks[1]} ' + 'y' * 20000, b'blob'))
c.execute('insert into setting values (?, ?)', ('smtp_password', '${leaks[2]}'))
c.execute('create table note (body text)')
c.executemany('insert into note values (?)', [('one',), ('erased ${leaks[4]}',), ('three',)])
c.execute('create table gone (a)')
c.executemany('insert into gone values (?)', [('${leaks[3]}',)] * 500)
c.commit()
c.execute('drop table gone')
c.execute('delete from note where rowid = 2')
c.commit()
`;
  test('rows with their columns’ names, over many pages; what was dropped and is still there', async () => {
    const leaks = Array.from({ length: 5 }, word);
    const bytes = madeBy('python3 make.py', { 'make.py': sql(leaks) });
    for (const streamed of [false, true]) {
      const { texts, unscanned } = await opened(bytes, { streamed });
      expect(unscanned).toEqual([]);
      const text = texts.get('outer') ?? '';
      expect(text).toContain(`name: alice\ntoken: ${leaks[0]}\n`);
      expect(text).toContain(`x ${leaks[1]} y`);
      expect(text).toContain(`smtp_password: ${leaks[2]}\n`);
      expect(text).toContain(leaks[3]);
      expect(text).toContain(leaks[4]);
      expect(text.split('token: t4999\n')).toHaveLength(2);
      // The index repeats the column: not shown again.
      expect(text.split(leaks[0] ?? '')).toHaveLength(2);
    }
  });
});

describe('SQLite that is unlike others', () => {
  test.each(['UTF-16le', 'UTF-16be'])('in %s', async (encoding) => {
    const leak = word();
    const script = `import sqlite3; c = sqlite3.connect('out'); c.execute("pragma encoding = '${encoding}'")
c.execute('create table t (id, password)'); c.execute("insert into t values (1, '${leak} é')"); c.commit()`;
    const { texts } = await opened(madeBy('python3 a.py', { 'a.py': script }));
    expect(texts.get('outer')).toContain(`password: ${leak} é\n`);
  });

  test('a page whose cells are all the same one, and a statement of nothing but open brackets', async () => {
    const script = `
import sqlite3, struct
c = sqlite3.connect('out'); c.execute('pragma page_size = 65536'); c.execute('create table t (a)')
c.execute('insert into t values (?)', ('x' * 30000,)); c.commit()
c.execute('pragma writable_schema = 1'); c.execute('update sqlite_master set sql = ?', ('create table t (' + '[' * 300000,)); c.commit(); c.close()
f = bytearray(open('out', 'rb').read())
cell = struct.unpack_from('>H', f, 65536 + 8)[0]
struct.pack_into('>H', f, 65536 + 3, 15000)
for i in range(15000): struct.pack_into('>H', f, 65536 + 8 + 2 * i, cell)
open('out', 'wb').write(f)`;
    const { texts, characters } = await opened(madeBy('python3 a.py', { 'a.py': script }));
    expect(texts.get('outer')).toContain('x'.repeat(30_000));
    expect(characters).toBeLessThan(700_000);
  });
});

describe('compiled programs: constants as they were written, whatever their length', () => {
  const lengths = [20, 40, 48, 57, 65, 90, 97, 122, 126, 200, 300];
  const constants = () => lengths.map((length) => word().padEnd(length, 'Z').slice(0, length));

  test('Java', async () => {
    const leaks = constants();
    const source = `public class A { ${leaks.map((leak, i) => `static String s${i} = "${leak}";`).join(' ')} long l = 1L << 40; }`;
    const { texts } = await opened(madeBy('javac A.java; mv A.class out', { 'A.java': source }));
    expect((texts.get('outer') ?? '').split('\n')).toEqual(expect.arrayContaining(leaks));
  });

  test('Python', async () => {
    const leaks = constants();
    const source = `d = [${leaks.map((leak) => `"${leak} é".encode(), "${leak}"`).join(', ')}]\ndef f(x): return x == "${leaks[1]}!"\n`;
    const script = "python3 -c \"import py_compile; py_compile.compile('a.py', 'out')\"";
    const text = (await opened(madeBy(script, { 'a.py': source }))).texts.get('outer') ?? '';
    for (const leak of [...leaks, `${leaks[1]}!`]) {
      const at = text.indexOf(leak);
      expect([leak, text.slice(Math.max(0, at - 1), at)]).toEqual([leak, '\n']);
    }
  });
});

describe('whatever the bytes are, it ends', () => {
  const samples = () => [
    madeBy('zip -q -r out a b; mv out.zip out', { a: 'text '.repeat(50), b: word() }),
    madeBy('tar --format=pax -cf t a; gzip < t > out', { a: 'text' }),
    madeBy('tar -b 1 -cf out a b', { a: 'text', b: 'x'.repeat(600) }),
    madeBy('echo hello | zstd -q > out'),
    madeBy('ar rc out a b', { a: 'text', b: 'more' }),
    madeBy(`python3 -c "
import sqlite3; c = sqlite3.connect('out'); c.execute('pragma page_size=512'); c.execute('create table t(a,b)')
c.executemany('insert into t values(?,?)', [('a'*i,i) for i in range(0,2000,200)]); c.commit()"`),
    madeBy("python3 -c \"import py_compile; py_compile.compile('a.py', 'out')\"", { 'a.py': 'a = "constant"' }),
    Buffer.concat([
      Buffer.from('%PDF-1.4\n<</Filter/FlateDecode>>stream\n'),
      deflateSync('BT (x) Tj ET'),
      Buffer.from('endstream'),
    ]),
    Buffer.concat([Buffer.from('cafebabe000000340003010001610a0001', 'hex')]),
    gzipSync(zipWith('x.xml', '<a xmlns="urn:oasis:names:tc:opendocument:x"><p>&#x41;</p></a>')),
  ];

  test('cut at every byte', async () => {
    for (const bytes of samples()) {
      const step = bytes.length > 3000 ? 17 : 1;
      for (let end = 0; end < bytes.length; end += step)
        await opened(bytes.subarray(0, end), { streamed: end % 2 === 1 });
    }
  }, 60_000);

  test('with any bytes changed', async () => {
    const all = samples();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(all.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (which, changes, streamed) => {
          const bytes = Buffer.from(all[which] ?? []);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const { characters } = await opened(bytes, { streamed });
          expect(characters).toBeLessThan(100_000_000);
        },
      ),
      { numRuns: 1500 },
    );
  }, 60_000);
});
