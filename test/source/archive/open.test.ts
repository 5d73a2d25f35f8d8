import { randomBytes } from 'node:crypto';
import { deflateRawSync, gzipSync, zstdCompressSync, crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { word } from '../../git/sandbox.ts';
import { madeBy, opened, zipOf } from './opened.ts';

const TEXT = (leak: string) => `first\nkey = ${leak}\n`;
/** More than a chunk, so that members are read in several. */
const LONG = Array.from({ length: 40_000 }, (_, i) => `line ${i}`).join('\n');

const ZIPPED = `import zipfile, sys`;
const TOOLS: ReadonlyArray<readonly [string, string, string]> = [
  ['zip, deflated', 'zip -q -r out a long', 'outer!a/b.env'],
  ['zip, stored', 'zip -q -0 -r out a long', 'outer!a/b.env'],
  ['zip from a pipe: data descriptors, zip64', 'zip -q -r - a long | cat > out', 'outer!a/b.env'],
  ['zip with a program in front', 'zip -q -r x.zip a long; (printf "#!/bin/sh\\n"; cat x.zip) > out', 'outer!a/b.env'],
  [
    'zip64',
    `python3 -c "${ZIPPED}
with zipfile.ZipFile('out','w',zipfile.ZIP_DEFLATED) as z:
  with z.open('a/b.env','w',force_zip64=True) as f: f.write(open('a/b.env','rb').read())"`,
    'outer!a/b.env',
  ],
  ['jar', 'jar cf out a long', 'outer!a/b.env'],
  ['tar', 'tar cf out a long', 'outer!a/b.env'],
  ['tar, pax', 'tar --format=pax -cf out long a', 'outer!a/b.env'],
  ['tar, v7', 'tar --format=v7 -cf out long a', 'outer!a/b.env'],
  ['tar.gz', 'tar czf out long a', 'outer!a/b.env'],
  ['tar.zst', 'tar cf - a long | zstd -q > out', 'outer!a/b.env'],
  ['gzip', 'gzip -c a/b.env > out', 'outer'],
  ['gzip, several behind each other', '(gzip -c long; gzip -c a/b.env) > out', 'outer'],
  ['ar', 'ar rc out a/b.env long', 'outer!b.env'],
];

describe('made by the tools that everybody uses', () => {
  test.each(TOOLS)('%s', async (_, script, place) => {
    const leak = word();
    // zip adds its suffix to a name without one.
    const bytes = madeBy(`${script}; test -e out || mv out.zip out`, { 'a/b.env': TEXT(leak), long: LONG });
    for (const streamed of [false, true]) {
      // What has a program in front is told by its end, by who reads the file.
      if (streamed && bytes[0] === 0x23) continue;
      const input = bytes[0] === 0x23 ? bytes.subarray(bytes.indexOf('PK')) : bytes;
      const { texts, unscanned } = await opened(input, { streamed });
      expect(unscanned).toEqual([]);
      expect(texts.get(place)).toContain(TEXT(leak));
    }
  });

  test('names longer than a header, in GNU’s way and in pax’s', async () => {
    const name = `${'long '.repeat(30)}/${'n'.repeat(120)}`;
    for (const format of ['gnu', 'pax']) {
      const leak = word();
      const bytes = madeBy(`tar --format=${format} -cf out long*`, { [name]: TEXT(leak) });
      expect((await opened(bytes)).texts.get(`outer!${name}`)).toBe(TEXT(leak));
    }
  });

  test('a sparse file', async () => {
    const leak = word();
    for (const format of ['gnu', 'pax']) {
      const script = `for i in 1 2 3 4 5 6 7; do truncate -s "$i"M s; cat leak >> s; done; tar --format=${format} -S -cf out s`;
      expect([...(await opened(madeBy(script, { leak }))).texts.values()].join('')).toContain(leak);
    }
  });

  test('a Debian package: what is packed by xz is named', async () => {
    const leak = word();
    const script = 'mkdir -p p/DEBIAN; mv control p/DEBIAN; dpkg-deb -Zgzip -b p out';
    const control = `Package: p\nVersion: 1\nArchitecture: all\nMaintainer: x <x@example.org>\nDescription: ${leak}\n`;
    const { texts } = await opened(madeBy(script, { control, 'p/etc/x.conf': leak }));
    expect(texts.get('outer!data.tar.gz!./etc/x.conf')).toBe(leak);
    expect(texts.get('outer!control.tar.gz!./control')).toContain(leak);
    const { unscanned } = await opened(madeBy('ar rc out x.xz', { 'x.xz': madeBy('echo x | xz > out') }));
    expect(unscanned).toEqual([{ path: 'outer!x.xz', reason: 'is packed as xz, which Relock does not open' }]);
  });

  test('each of several kinds around the other, five deep', async () => {
    const leak = word();
    const script = `gzip a; zip -q 1.zip a.gz; tar cf 2.tar 1.zip; zstd -q 2.tar; zip -q -0 3.jar 2.tar.zst; tar czf out 3.jar`;
    const { texts, unscanned } = await opened(madeBy(script, { a: TEXT(leak) }));
    expect(unscanned).toEqual([]);
    expect([...texts]).toEqual([['outer!3.jar!2.tar.zst!1.zip!a.gz', TEXT(leak)]]);
  });
});

describe('what can not be opened is named, the rest is read', () => {
  test('encrypted members', async () => {
    const leak = word();
    const bytes = madeBy('zip -q -P x out.zip a; zip -q out.zip b; mv out.zip out', { a: word(), b: leak });
    const { texts, unscanned } = await opened(bytes);
    expect(unscanned).toEqual([{ path: 'outer!a', reason: 'is encrypted' }]);
    expect(texts.get('outer!b')).toBe(leak);
  });

  test('ways of packing that nobody knows', async () => {
    const { unscanned } = await opened(zipOf([{ name: 'a', body: Buffer.from('x'), method: 14 }]));
    expect(unscanned[0]).toMatchObject({ path: 'outer!a', reason: expect.stringContaining('zip method 14') });
  });

  test('a wrong checksum is told, and the text read all the same', async () => {
    const leak = word();
    const body = deflateRawSync(leak);
    const whole = { name: 'a', body, size: leak.length, crc: crc32(leak) };
    expect((await opened(zipOf([whole]))).unscanned).toEqual([]);
    const { texts, unscanned } = await opened(
      zipOf([
        { ...whole, crc: 1 },
        { ...whole, name: 'b' },
      ]),
    );
    expect([...texts]).toEqual([
      ['outer!a', leak],
      ['outer!b', leak],
    ]);
    expect(unscanned).toEqual([{ path: 'outer!a', reason: expect.stringContaining('checksum') }]);
  });

  test('what only begins like an archive is read as it stands', async () => {
    const leak = word();
    for (const magic of [
      'PK\x03\x04',
      '\x1f\x8b\x08',
      '\xfd7zXZ\0',
      '7z\xbc\xaf\x27\x1c',
      '!<arch>\n',
      'SQLite format 3\0',
    ]) {
      const { texts, unscanned } = await opened(
        Buffer.concat([Buffer.from(magic, 'latin1'), Buffer.from(`\n${leak}\n`)]),
      );
      expect([magic, texts.get('outer') ?? '']).toEqual([magic, expect.stringContaining(leak)]);
      expect(unscanned).toHaveLength(1);
    }
  });

  test('what stands around an archive, where no reader of archives looks, is read as well', async () => {
    const leak = word();
    const text = `\nkey = ${leak}\n`;
    const zip = madeBy('zip -q out.zip a; mv out.zip out', { a: 'nothing' });
    const other = madeBy('zip -q out.zip a; mv out.zip out', { a: text });
    const tar = madeBy('tar cf out a', { a: 'nothing' });
    const empty = Buffer.alloc(22);
    empty.write('PK\x05\x06', 'latin1');
    const cases: ReadonlyArray<readonly [string, Buffer, string]> = [
      ['zip, behind', Buffer.concat([zip, Buffer.from(text)]), 'outer!(comment)'],
      ['zip without members', Buffer.concat([empty, Buffer.from(text)]), 'outer!(comment)'],
      ['zip behind a zip', Buffer.concat([other, zip]), 'outer!(in front)!a'],
      ['tar, behind', Buffer.concat([tar, Buffer.from(text)]), 'outer!(behind the end)'],
      ['tar, far behind', Buffer.concat([tar, Buffer.from(text.repeat(100))]), 'outer!(behind the end)'],
      ['zstd, several', Buffer.concat([zstdCompressSync('x'), zstdCompressSync(text)]), 'outer'],
      [
        'zstd, several over a chunk',
        Buffer.concat([zstdCompressSync(randomBytes(99_990)), zstdCompressSync(text)]),
        'outer',
      ],
      ['gzip, zeros between', Buffer.concat([gzipSync('x'), Buffer.alloc(70_000), gzipSync(text)]), 'outer'],
    ];
    for (const [what, bytes, place] of cases) {
      for (const streamed of [false, true]) {
        const { texts, unscanned } = await opened(bytes, { streamed });
        expect([what, texts.get(place) ?? '', unscanned]).toEqual([what, expect.stringContaining(leak), []]);
      }
    }
    for (const packed of [gzipSync('x'), zstdCompressSync('x')])
      expect((await opened(Buffer.concat([packed, Buffer.from(text)]))).unscanned).toEqual([
        { path: 'outer', reason: 'is damaged: it can’t be unpacked' },
      ]);
  });

  test('more members than a zip archive can count', async () => {
    const names = Array.from({ length: 70_000 }, (_, i) => ({ name: `${i}`, body: Buffer.alloc(0), method: 0 }));
    const bytes = zipOf([...names, { name: 'last', body: Buffer.from('text'), method: 0, crc: crc32('text') }]);
    expect((await opened(bytes)).texts.get('outer!last')).toBe('text');
  });

  test('twenty are named one by one', async () => {
    const entries = Array.from({ length: 50 }, (_, i) => ({ name: `${i}`, body: Buffer.from('x'), flags: 1 }));
    const { unscanned } = await opened(zipOf(entries));
    expect(unscanned).toHaveLength(21);
    expect(unscanned.at(-1)?.reason).toContain('30 more');
  });
});

test('hostile names are only shown', async () => {
  const names = ['../../etc/passwd', '/etc/passwd', 'a\nb\x1b[31m', '..\\x', '', 'C:\\x', '::error::x'];
  const { paths, unscanned } = await opened(
    zipOf(names.map((name) => ({ name, body: deflateRawSync('x'), size: 1, crc: crc32('x') }))),
  );
  expect(unscanned).toEqual([]);
  expect(paths).toEqual(names.map((name) => `outer!${name}`));
});

describe('bombs', () => {
  const zeros = Buffer.alloc(10_000_000);
  const deflated = deflateRawSync(zeros, { level: 9 });

  test('a stream that never seems to end', async () => {
    const bombs: Buffer[] = [gzipSync(Buffer.alloc(300_000_000)), zstdCompressSync(Buffer.alloc(300_000_000))];
    bombs.push(zipOf([{ name: 'a', body: deflateRawSync(Buffer.alloc(300_000_000)) }]));
    for (const bomb of bombs) {
      const { characters, unscanned } = await opened(bomb);
      expect(characters).toBeLessThan(130_000_000);
      expect(unscanned).toEqual([{ path: 'outer', reason: 'holds more than 100 MB; the rest was not unpacked' }]);
    }
  });

  test('members that are much larger than they look, and a thousand that share one content, which is read once', async () => {
    const first = { name: 'a', body: deflated, size: zeros.length, crc: crc32(zeros) };
    const { unscanned } = await opened(zipOf(Array.from({ length: 20 }, () => first)));
    expect(unscanned.at(-1)?.reason).toContain('100 MB');
    for (const body of [first, { ...first, body: zeros, method: 0 }]) {
      const shared = await opened(zipOf([body, ...Array.from({ length: 1000 }, () => ({ ...body, sameAs: 0 }))]));
      expect(shared).toMatchObject({ unscanned: [], paths: ['outer!a'] });
      expect(shared.characters).toBeLessThan(2 * zeros.length);
    }
  });

  test('archives of archives of archives', async () => {
    let bomb: Buffer = zipOf([{ name: 'zeros', body: deflated, size: zeros.length, crc: crc32(zeros) }]);
    for (let i = 0; i < 5; i++) {
      const body = deflateRawSync(bomb);
      const one = { name: `${i}`, body, size: bomb.length, crc: crc32(bomb) };
      bomb = zipOf(Array.from({ length: 16 }, () => one));
    }
    const { characters, unscanned } = await opened(bomb);
    expect(characters).toBeLessThan(130_000_000);
    expect(unscanned.at(-1)?.reason).toContain('100 MB');
  });

  test('archives one in the other that are all held in memory', async () => {
    const pad = { name: 'pad', body: zeros, method: 0, crc: crc32(zeros) };
    const packed = (name: string, whole: Buffer) => ({
      name,
      body: deflateRawSync(whole),
      size: whole.length,
      crc: crc32(whole),
    });
    const inner = zipOf([packed('x', Buffer.from(word())), pad, pad, pad, pad, pad]);
    const { unscanned } = await opened(zipOf([packed('b', zipOf([packed('a', inner), pad, pad]))]));
    expect(unscanned).toEqual([{ path: 'outer!b!a', reason: expect.stringContaining('64 MB of memory') }]);
  });

  test('more archives one in the other than anybody makes', async () => {
    const leak = word();
    let deep: Buffer = Buffer.from(leak);
    for (let i = 0; i < 16; i++) deep = gzipSync(deep);
    expect((await opened(deep)).texts.get('outer')).toBe(leak);
    const { texts, unscanned } = await opened(gzipSync(deep));
    expect(texts.get('outer')).not.toContain(leak);
    expect(unscanned).toEqual([{ path: 'outer', reason: expect.stringContaining('16 others') }]);
  });

  test('more files than anybody has', async () => {
    const empty = { name: 'x', body: Buffer.alloc(0), method: 0 };
    const many = zipOf(Array.from({ length: 60_000 }, () => empty));
    const body = deflateRawSync(many);
    const one = { name: 'y', body, size: many.length, crc: crc32(many) };
    const { unscanned } = await opened(zipOf([one, one]));
    expect(unscanned).toEqual([{ path: 'outer', reason: 'holds more than 100000 files; the rest was not unpacked' }]);
  });
});
