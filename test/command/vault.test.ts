import { writeFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vault } from '../../src/command/vault.ts';
import type { VaultRequest } from '../../src/command/vault.ts';
import { takeValues } from '../../src/command/vault/values.ts';
import type { Invocation } from '../../src/config/invocation.ts';
import { describeError } from '../../src/core/error.ts';
import type { SealKind } from '../../src/seal/seal.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import { openEmbeddedStore } from '../../src/vault/embedded.ts';
import { missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { makeSoftHsm } from '../servers/softhsm.ts';

interface Ran {
  status: number | undefined;
  code: string | undefined;
  out: string;
  err: string;
}

async function run(request: VaultRequest, more: Partial<Invocation> = {}): Promise<Ran> {
  const ran: Ran = { status: undefined, code: undefined, out: '', err: '' };
  const invocation: Invocation = {
    env: {},
    cwd: '/',
    out: (text) => void (ran.out += text),
    err: (text) => void (ran.err += text),
    stdin: Readable.from([]),
    interactive: false,
    ...more,
  };
  try {
    ran.status = await vault(request, invocation);
  } catch (error) {
    ran.code = (error as { code?: string }).code;
    ran.err += describeError(error);
  }
  return ran;
}

const PUT = { action: 'put', values: [], generate: [], expected: undefined, kind: undefined } as const;
const GET = { action: 'get', version: undefined, format: 'text' } as const;

/** A seal for the many calls: SoftHSM's takes milliseconds, a passphrase a third of a second each time. */
function makeSeal(folder: string): { kind: SealKind; env: Readonly<Record<string, string>>; remove: () => void } {
  if (missing('softhsm')) {
    const passphrase = path.join(folder, 'passphrase');
    writeFileSync(passphrase, 'the passphrase of this suite\n', { mode: 0o600 });
    return { kind: 'passphrase', env: { RELOCK_PASSPHRASE_FILE: passphrase }, remove: () => undefined };
  }
  const hsm = makeSoftHsm();
  // SoftHSM itself reads the process's environment.
  process.env['SOFTHSM2_CONF'] = hsm.env['SOFTHSM2_CONF'];
  return { kind: 'pkcs11', env: hsm.env, remove: () => hsm.remove() };
}

describe('relock vault', () => {
  const { folder, remove } = makeFolder('vault-command');
  const seal = makeSeal(folder);
  const dir = path.join(folder, 'vault');
  const env = { ...seal.env, RELOCK_DIR: dir };
  const go = (request: VaultRequest, more: Partial<Invocation> = {}) => run(request, { env, cwd: folder, ...more });

  beforeAll(async () => {
    const made = await go({ action: 'init', dir, seal: seal.kind });
    expect(made).toMatchObject({ status: 0, out: expect.stringMatching(/^rlk_[0-9A-Za-z]{49}\n$/) });
    const store = await openEmbeddedStore({ dir, env });
    expect(store.lookUpToken(new SecretValue(made.out.trim()))).toMatchObject({ policies: ['root'] });
    await store.close();
  });
  afterAll(() => {
    remove();
    seal.remove();
  });

  test('init over a vault is refused before a passphrase is asked for', async () => {
    const ran = await run({ action: 'init', dir, seal: 'passphrase' });
    expect(ran).toMatchObject({ code: 'RL-VAULT-EXISTS', out: '' });
  });

  test('put from a file and from standard input, get byte for byte', async () => {
    writeFileSync(path.join(folder, 'key.pem'), '\ufeffline one\r\nline two\n');
    const stdin = Readable.from([Buffer.from('from '), Buffer.from('stdin \u00fc\n')]);
    const put = await go({ ...PUT, dir: undefined, path: 'ci/tls', values: ['key=@key.pem', 'pin=-'] }, { stdin });
    expect(put).toEqual({ status: 0, code: undefined, out: '', err: 'relock://ci/tls has version 1 now\n' });
    expect(await go({ ...GET, dir, path: 'ci/tls#/key' })).toMatchObject({
      out: '\ufeffline one\r\nline two\n',
      err: '',
    });
    expect(await go({ ...GET, dir, path: 'relock://ci/tls#/pin' })).toMatchObject({ out: 'from stdin \u00fc\n' });
    // On a terminal the line end that parts value and prompt is no part of what may be redirected.
    expect(await go({ ...GET, dir, path: 'ci/tls#/pin' }, { interactive: true })).toMatchObject({
      out: 'from stdin \u00fc\n',
      err: '\n',
    });
    const json = await go({ ...GET, dir, path: 'ci/tls', format: 'json' });
    expect(JSON.parse(json.out)).toEqual({
      path: 'ci/tls',
      version: 1,
      fields: { key: '\ufeffline one\r\nline two\n', pin: 'from stdin \u00fc\n' },
    });
  });

  test('generated values are new each time, as long as asked, and not shown', async () => {
    const put = await go({ ...PUT, dir, path: 'ci/generated', generate: ['a', 'b=64'], kind: 'relock-key' });
    expect(put.out).toBe('');
    const got = JSON.parse((await go({ ...GET, dir, path: 'ci/generated', format: 'json' })).out) as {
      fields: Record<string, string>;
    };
    expect(got.fields['a']).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(got.fields['b']).toMatch(/^[A-Za-z0-9]{64}$/);
    expect(put.err).not.toContain(got.fields['a']);
    const status = JSON.parse((await go({ action: 'status', dir, format: 'json' })).out) as Record<string, unknown>;
    expect(status).toMatchObject({
      seal: { kind: seal.kind },
      managed: 2,
      weak: 0,
      staged: 0,
    });
  });

  test('versions, check-and-set, list and delete', async () => {
    for (const expected of [0, 1, 2]) await go({ ...PUT, dir, path: 'ops/db', generate: ['k'], expected });
    expect(await go({ ...PUT, dir, path: 'ops/db', generate: ['k'], expected: 2 })).toMatchObject({
      code: 'RL-ROTATE-CONFLICT',
    });
    const first = await go({ ...GET, dir, path: 'ops/db', version: 1 });
    expect(first.out).toHaveLength(32);
    expect(first.out).not.toBe((await go({ ...GET, dir, path: 'ops/db' })).out);
    expect((await go({ action: 'list', dir, prefix: 'ops/', format: 'text' })).out).toBe('ops/db\n');
    expect(await go({ action: 'delete', dir, path: 'ops/db', versions: [1, 2] })).toMatchObject({ status: 0, out: '' });
    expect((await go({ action: 'versions', dir, path: 'ops/db', format: 'text' })).out).toMatch(
      /^1 .*destroyed .*\n2 .*destroyed .*\n3 .*current\n$/,
    );
    expect(await go({ ...GET, dir, path: 'ops/db', version: 1 })).toMatchObject({ code: 'RL-VAULT-DELETED', out: '' });
    expect(await go({ action: 'delete', dir, path: 'ops/db', versions: [] })).toMatchObject({ status: 0 });
    expect(await go({ ...GET, dir, path: 'ops/db' })).toMatchObject({ code: 'RL-VAULT-NO-SECRET', out: '' });
  });

  test('status names the seal for people, with the words that count', async () => {
    const words = seal.kind === 'pkcs11' ? 'pkcs11, software token' : 'passphrase, not hardware';
    expect((await go({ action: 'status', dir, format: 'text' })).out).toContain(words);
  });

  const sample = ['hunter', 'two'].join('-');
  test.each<[string, VaultRequest, string]>([
    ['a value in the arguments', { ...PUT, dir, path: 'a', values: [`k=${sample}`] }, 'RL-USAGE'],
    ['a key without a value', { ...PUT, dir, path: 'a', values: ['k'] }, 'RL-USAGE'],
    ['a file without a name', { ...PUT, dir, path: 'a', values: ['k=@'] }, 'RL-USAGE'],
    ['a key twice', { ...PUT, dir, path: 'a', values: ['k=-'], generate: ['k'] }, 'RL-USAGE'],
    ['standard input twice', { ...PUT, dir, path: 'a', values: ['k=-', 'l=-'] }, 'RL-USAGE'],
    ['nothing to put', { ...PUT, dir, path: 'a' }, 'RL-USAGE'],
    ['a strange key', { ...PUT, dir, path: 'a', generate: ['k k'] }, 'RL-USAGE'],
    ['a weak length', { ...PUT, dir, path: 'a', generate: ['k=8'] }, 'RL-USAGE'],
    ['a missing file', { ...PUT, dir, path: 'a', values: ['k=@nowhere'] }, 'RL-VAULT-VALUE'],
    ['a folder', { ...PUT, dir, path: 'a', values: ['k=@.'] }, 'RL-VAULT-VALUE'],
    ['an endless file', { ...PUT, dir, path: 'a', values: ['k=@/dev/zero'] }, 'RL-VAULT-VALUE'],
    ['an empty value', { ...PUT, dir, path: 'a', values: ['k=@/dev/null'] }, 'RL-VAULT-VALUE'],
    ['put into a field', { ...PUT, dir, path: 'a#/k', generate: ['k'] }, 'RL-USAGE'],
    ['another vault’s address', { ...GET, dir, path: 'vault://a/b#/k' }, 'RL-USAGE'],
    ['a parameter', { ...GET, dir, path: 'a?version=1' }, 'RL-USAGE'],
    ['a path that leaves', { ...GET, dir, path: 'a/../b' }, 'RL-ADDRESS-INVALID'],
    ['a secret that is not there', { ...GET, dir, path: 'nothing' }, 'RL-VAULT-NO-SECRET'],
    ['a field that is not there', { ...GET, dir, path: 'ci/tls#/none' }, 'RL-VAULT-NO-FIELD'],
    ['several fields as text', { ...GET, dir, path: 'ci/tls' }, 'RL-USAGE'],
    ['no such vault', { action: 'status', dir: '/nowhere', format: 'text' }, 'RL-VAULT-NOT-FOUND'],
    ['no such version to delete', { action: 'delete', dir, path: 'ci/tls', versions: [9] }, 'RL-VAULT-NO-VERSION'],
    ['no seal named', { action: 'init', dir: 'new', seal: undefined }, 'RL-USAGE'],
  ])('%s', async (_, request, code) => {
    const ran = await go(request);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).not.toContain(sample);
  });

  test('a folder must be named', async () => {
    const ran = await run({ action: 'status', dir: undefined, format: 'text' }, { env: seal.env });
    expect(ran).toMatchObject({ code: 'RL-USAGE' });
  });

  test('any bytes of a file: all of them, or refused as no text', async () => {
    const file = path.join(folder, 'bytes');
    const invocation: Invocation = {
      env,
      cwd: folder,
      interactive: false,
      stdin: Readable.from([]),
      out: () => undefined,
      err: () => undefined,
    };
    const text = fc.string({ unit: 'binary' }).map((one) => Buffer.from(one));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 40 }), text), async (bytes) => {
        writeFileSync(file, bytes);
        const taken = await takeValues({ values: ['k=@bytes'], generate: [] }, invocation).catch(
          (error: unknown) => error,
        );
        if (taken instanceof Map)
          expect(Buffer.from((taken as SecretFields).get('k')?.reveal() ?? '')).toEqual(Buffer.from(bytes));
        else {
          expect(taken).toMatchObject({ code: 'RL-VAULT-VALUE' });
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError);
        }
      }),
    );
  });
});

/** A terminal that a person types into. */
class Keyboard extends EventEmitter {
  readonly isTTY = true;
  readonly raw: boolean[] = [];
  readonly #typed: string[];

  constructor(...typed: string[]) {
    super();
    this.#typed = typed;
  }

  setRawMode(raw: boolean): void {
    this.raw.push(raw);
  }

  resume(): void {
    const next = this.#typed.shift();
    if (next !== undefined) setImmediate(() => this.emit('data', Buffer.from(next)));
  }

  pause(): void {
    // Nothing is read ahead.
  }
}

describe('at a terminal', () => {
  function atTerminal(...typed: string[]): { keyboard: Keyboard; more: Partial<Invocation> } {
    const keyboard = new Keyboard(...typed);
    return { keyboard, more: { interactive: true, stdin: keyboard as unknown as NodeJS.ReadableStream } };
  }

  test('a new passphrase is asked for twice, without echo; the hidden value of a put too', async () => {
    const dir = path.join(testFolder('prompt'), 'vault');
    const [phrase, value] = ['long enough for a test', 'typed value'];
    const first = atTerminal(`${phrase}\r`, `${phrase}\r`);
    const made = await run({ action: 'init', dir, seal: 'passphrase' }, first.more);
    expect(made).toMatchObject({ status: 0, out: expect.stringMatching(/^rlk_/) });
    expect(made.err).toContain('passphrase, not hardware');
    expect(first.keyboard.raw).toEqual([true, false, true, false]);
    const second = atTerminal(`${value}\r`, `lonx\u007fg enough for a test\r`);
    const put = await run({ ...PUT, dir, path: 'a', values: ['k=-'] }, second.more);
    expect(put.status).toBe(0);
    const got = await run({ ...GET, dir, path: 'a' }, atTerminal(`${phrase}\r`).more);
    expect(got.out).toBe(value);
    for (const text of [made.err, put.err, got.err]) expect(text).not.toMatch(new RegExp(`${phrase}|${value}`));
  });

  test.each([
    ['two different entries', ['long enough for a test\r', 'another entry\r']],
    ['Ctrl-C', ['lon\u0003']],
    ['Ctrl-D', ['\u0004']],
  ])('%s end it, and no vault is made', async (_, typed) => {
    const dir = path.join(testFolder('prompt'), 'vault');
    const { more } = atTerminal(...typed);
    expect(await run({ action: 'init', dir, seal: 'passphrase' }, more)).toMatchObject({ code: 'RL-PROMPT', out: '' });
    expect((await run({ action: 'status', dir, format: 'text' }, more)).code).toBe('RL-VAULT-NOT-FOUND');
  });
});

describe.skipIf(missing('softhsm'))('relock vault, sealed by SoftHSM', () => {
  test('is made, used, and called a software token; requiring hardware refuses it', async () => {
    const hsm = makeSoftHsm();
    process.env['SOFTHSM2_CONF'] = hsm.env['SOFTHSM2_CONF'];
    const dir = path.join(testFolder('hsm'), 'vault');
    const made = await run({ action: 'init', dir, seal: 'pkcs11' }, { env: hsm.env });
    expect(made).toMatchObject({ status: 0, out: expect.stringMatching(/^rlk_\w+\n$/) });
    expect(made.err).toContain('pkcs11, software token');
    expect((await run({ ...PUT, dir, path: 'a', generate: ['k'] }, { env: hsm.env })).status).toBe(0);
    expect((await run({ ...GET, dir, path: 'a#/k' }, { env: hsm.env })).out).toMatch(/^\w{32}$/);
    const { openEmbedded } = await import('../../src/vault/embedded.ts');
    const opened = await openEmbedded({ dir, env: hsm.env });
    expect(opened.name).toBe('relock vault (software token seal)');
    await opened.close();
    await expect(openEmbedded({ dir, env: hsm.env, requireHsm: true })).rejects.toMatchObject({
      code: 'RL-VAULT-NOT-HSM',
    });
    hsm.remove();
  });
});
