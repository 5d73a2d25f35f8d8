import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test, vi } from 'vitest';
import { vault } from '../../src/command/vault.ts';
import type { VaultRequest } from '../../src/command/vault.ts';
import { describeError } from '../../src/core/error.ts';
import { openSeal } from '../../src/seal/open.ts';
import { takeNotices } from '../../src/sealed/notices.ts';
import { openSealed } from '../../src/sealed/open.ts';
import { lockFolder } from '../../src/serve/lock.ts';
import { testFolder } from '../servers/folder.ts';

// Each opening by passphrase costs scrypt's 128 MB and a third of a second, more on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** A vault's folder, its passphrases in files, and the command line over it. */
function place() {
  const folder = testFolder('vault-seals');
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text, { mode: 0o600 });
    return path.join(folder, name);
  };
  const dir = path.join(folder, 'vault');
  const run = async (request: object, env: Record<string, string>, at = dir) => {
    const ran = { out: '', err: '', code: undefined as string | undefined };
    const invocation = {
      env,
      cwd: folder,
      stdin: Readable.from(['s3cret of the tests']),
      interactive: false,
      out: (text: string) => void (ran.out += text),
      err: (text: string) => void (ran.err += text),
    };
    await vault({ dir: at, ...request } as VaultRequest, invocation).catch((error: unknown) => {
      ran.code = (error as { code?: string }).code;
      ran.err += describeError(error);
    });
    return ran;
  };
  const first = { RELOCK_PASSPHRASE_FILE: file('first', 'the first long passphrase') };
  const second = { RELOCK_PASSPHRASE_FILE: file('second', 'the second long passphrase') };
  return { folder, dir, file, run, first, second };
}

const PUT = { action: 'put', path: 'a', values: ['k=-'], generate: [], expected: undefined, kind: undefined };
const GET = { action: 'get', path: 'a', version: undefined, format: 'text' };

describe('a vault whose seal is lost', () => {
  test('opens with enough of its shares, under another seal, and its audit will tell', async () => {
    const { folder, dir, run, first, second } = place();
    const recovery = { recipients: [], shares: '2/3', sharesDir: 'shares' };
    const made = await run({ action: 'init', seal: 'passphrase', recovery }, first);
    expect(made.code).toBeUndefined();
    expect(made.out.trim()).toMatch(/^rlk_\w+$/);
    const names = readdirSync(path.join(folder, 'shares'));
    expect(names).toEqual(['share-1.txt', 'share-2.txt', 'share-3.txt']);
    const shares = names.map((name) => path.join(folder, 'shares', name));
    for (const share of shares) {
      expect(statSync(share).mode & 0o777).toBe(0o600);
      expect(made.out + made.err).not.toContain(readFileSync(share, 'utf8').trim());
    }
    await run(PUT, first);
    const recover = (...numbers: number[]) =>
      run(
        {
          action: 'recover',
          seal: 'passphrase',
          identities: [],
          shares: numbers.map((number) => path.join(folder, 'shares', `share-${number}.txt`)),
        },
        second,
      );
    expect((await recover(1)).code).toBe('RL-RECOVERY-SHARE');
    expect((await recover(1, 1)).code).toBe('RL-RECOVERY-SHARE');
    const lock = lockFolder(dir);
    expect((await recover(1, 3)).code).toBe('RL-SERVE-LOCKED');
    lock.release();
    expect(await recover(1, 3)).toMatchObject({ code: undefined });
    expect((await run(GET, second)).out).toBe('s3cret of the tests');
    expect((await run(GET, first)).code).toBe('RL-SEAL-PASSPHRASE');
    const seal = await openSeal('passphrase', { env: second, create: false });
    const opened = (await openSealed(dir, seal)).vault;
    expect(takeNotices(opened).map(({ text }) => text)).toEqual([expect.stringMatching(/^BREAK GLASS: .*shares/)]);
    opened.db.close();
  });

  test('that has no recovery keys says so', async () => {
    const { file, run, first, second } = place();
    await run({ action: 'init', seal: 'passphrase' }, first);
    const identity = await generateIdentity();
    const request = { action: 'recover', seal: 'passphrase', shares: [], identities: [file('id', identity)] };
    expect((await run(request, second)).code).toBe('RL-RECOVERY-NONE');
    const wrong = { recipients: ['age1nonsense'], shares: undefined, sharesDir: undefined };
    expect((await run({ action: 'init', seal: 'passphrase', recovery: wrong }, first, `${file('x', '')}.d`)).code).toBe(
      'RL-AGE-RECIPIENT',
    );
  });
});

test('a backup is restored under its own seal; the seal and the keys are changed from the command line', async () => {
  const { folder, file, run, first, second } = place();
  await run({ action: 'init', seal: 'passphrase' }, first);
  await run(PUT, first);
  const identity = await generateIdentity();
  const recipients = [await identityToRecipient(identity)];
  const backup = { action: 'backup', recipients, output: 'b.age' };
  // It takes no seal.
  expect((await run(backup, {})).code).toBeUndefined();
  expect((await run(backup, {})).code).toBe('RL-BACKUP-FILE');
  expect((await run({ ...backup, recipients: [], output: 'c.age' }, {})).code).toBe('RL-USAGE');
  expect(readFileSync(path.join(folder, 'b.age'), 'latin1').startsWith('age-encryption.org/v1')).toBe(true);
  expect((await run({ action: 'rekey' }, first)).err).toMatch(/boxes were sealed anew/);
  const both = { ...first, RELOCK_NEW_PASSPHRASE_FILE: second.RELOCK_PASSPHRASE_FILE };
  expect((await run({ action: 'reseal', seal: 'passphrase' }, both)).code).toBeUndefined();
  expect((await run(GET, second)).out).toBe('s3cret of the tests');

  const restore = { action: 'restore', file: 'b.age', seal: undefined, shares: [] };
  const other = path.join(folder, 'other');
  const wrong = { ...restore, identities: [file('wrong', await generateIdentity())] };
  expect((await run(wrong, first, other)).code).toBe('RL-AGE-IDENTITY');
  const right = { ...restore, identities: [file('right', `# made by a test\n${identity}\n`)] };
  expect((await run(right, second, other)).code).toBe('RL-SEAL-PASSPHRASE');
  expect(readdirSync(other)).toEqual([]);
  const cut = readFileSync(path.join(folder, 'b.age')).subarray(0, -100);
  writeFileSync(path.join(folder, 'cut.age'), cut);
  expect((await run({ ...right, file: 'cut.age' }, first, other)).code).toBe('RL-AGE-IDENTITY');
  expect(readdirSync(other)).toEqual([]);
  expect((await run(right, first, other)).err).toMatch(/sealed boxes were opened/);
  expect((await run(GET, first, other)).out).toBe('s3cret of the tests');
  expect((await run(right, first, other)).code).toBe('RL-VAULT-EXISTS');
});
