import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSeal } from '../../src/seal/open.ts';
import type { Seal } from '../../src/seal/seal.ts';
import { describeSeal } from '../contract/seal.ts';
import { testFolder } from '../servers/folder.ts';

const ROOT = Buffer.alloc(32, 1);
const HERE = Buffer.from('this vault');

function file(content: string | Buffer, mode = 0o600): string {
  const name = path.join(testFolder('passphrase'), 'file');
  writeFileSync(name, content, { mode });
  return name;
}

async function open(content: string, warnings: string[] = [], create = false): Promise<Seal> {
  const env = { RELOCK_PASSPHRASE_FILE: file(content) };
  return openSeal('passphrase', { env, create, warn: (line) => warnings.push(line) });
}

describeSeal('passphrase', async () => ({ open: (key) => open(`the passphrase of the ${key} key`) }));

describe('the passphrase seal', () => {
  test('opens what it wrapped, for the same vault only, and is called not hardware', async () => {
    const seal = await open('correct horse battery staple\n');
    const wrapped = await seal.wrap(ROOT, HERE);
    // The line end of the file is not part of the passphrase, and é is é however it was typed.
    expect(await (await open('correct horse battery staple')).unwrap(wrapped, HERE)).toEqual(ROOT);
    await expect(seal.unwrap(wrapped, Buffer.from('other'))).rejects.toMatchObject({ code: 'RL-SEAL-BROKEN' });
    expect(seal.verdict).toMatchObject({ kind: 'passphrase', protection: 'not hardware' });
    expect((await seal.wrap(ROOT, HERE)).bytes).not.toEqual(wrapped.bytes);
  });

  test('composes accents alike on every system', async () => {
    const wrapped = await (await open('caf\u00e9 cafe\u0301 long enough')).wrap(ROOT, HERE);
    expect(await (await open('cafe\u0301 caf\u00e9 long enough')).unwrap(wrapped, HERE)).toEqual(ROOT);
  });

  test('tells a wrong passphrase from a changed or foreign key', async () => {
    const seal = await open('correct horse battery staple');
    const wrapped = await seal.wrap(ROOT, HERE);
    await expect((await open('wrong')).unwrap(wrapped, HERE)).rejects.toMatchObject({ code: 'RL-SEAL-PASSPHRASE' });
    await expect(seal.unwrap({ ...wrapped, kind: 'pkcs11' }, HERE)).rejects.toMatchObject({ code: 'RL-SEAL-MISMATCH' });
    await expect(seal.unwrap({ ...wrapped, bytes: wrapped.bytes.subarray(0, 40) }, HERE)).rejects.toMatchObject({
      code: 'RL-SEAL-BROKEN',
    });
    // Format and cost are refused before they cost anything; salt and check look like a wrong passphrase.
    const parts: ReadonlyArray<readonly [at: number, code: string]> = [
      [0, 'RL-SEAL-BROKEN'],
      [1, 'RL-SEAL-BROKEN'],
      [2, 'RL-SEAL-BROKEN'],
      [3, 'RL-SEAL-BROKEN'],
      [4, 'RL-SEAL-PASSPHRASE'],
      [20, 'RL-SEAL-PASSPHRASE'],
      [36, 'RL-SEAL-BROKEN'],
      [50, 'RL-SEAL-BROKEN'],
      [wrapped.bytes.length - 1, 'RL-SEAL-BROKEN'],
    ];
    for (const [at, code] of parts) {
      const bytes = Buffer.from(wrapped.bytes);
      bytes[at] = (bytes[at] ?? 0) ^ 0x80;
      await expect(seal.unwrap({ ...wrapped, bytes }, HERE)).rejects.toMatchObject({ code });
    }
  });

  test.each([
    ['is missing', () => path.join(testFolder('passphrase'), 'none'), 'RL-SEAL-SECRET-FILE'],
    ['is a folder', () => testFolder('passphrase'), 'RL-SEAL-SECRET-FILE'],
    ['is empty', () => file(''), 'RL-SEAL-SECRET-FILE'],
    ['holds a line end only', () => file('\n'), 'RL-SEAL-SECRET-FILE'],
    ['has two lines', () => file('one\ntwo\n'), 'RL-SEAL-SECRET-FILE'],
    ['is not UTF-8', () => file(Buffer.from([0x61, 0xff])), 'RL-SEAL-SECRET-FILE'],
    ['is endless', () => '/dev/zero', 'RL-SEAL-SECRET-FILE'],
    ['is not named, and nobody can be asked', () => undefined, 'RL-SEAL-SECRET-MISSING'],
  ])('a passphrase file that %s is refused', async (_, make, code) => {
    const env = { RELOCK_PASSPHRASE_FILE: make() };
    await expect(openSeal('passphrase', { env, create: false })).rejects.toMatchObject({ code });
  });

  test('warns of a file that others may read and of a short new passphrase, without showing it', async () => {
    const warnings: string[] = [];
    const env = { RELOCK_PASSPHRASE_FILE: file('hunter-two', 0o644) };
    await openSeal('passphrase', { env, create: true, warn: (line) => warnings.push(line) });
    expect(warnings).toEqual([expect.stringContaining('mode 644'), expect.stringContaining('fewer than 16')]);
    expect(warnings.join('\n')).not.toContain('hunter-two');
    const quiet: string[] = [];
    await open('a long enough passphrase', quiet, true);
    expect(quiet).toEqual([]);
  });

  test('asks the person when no file is named', async () => {
    const asked: unknown[] = [];
    const ask = async (what: string, repeat: boolean) => {
      asked.push([what, repeat]);
      return 'a long enough passphrase';
    };
    await openSeal('passphrase', { env: {}, create: true, ask });
    await openSeal('passphrase', { env: {}, create: false, ask });
    expect(asked).toEqual([
      ['passphrase', true],
      ['passphrase', false],
    ]);
  });
});
