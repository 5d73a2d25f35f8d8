import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RelockError, describeError } from '../../src/core/error.ts';
import { CK, CKA, useLibrary } from '../../src/seal/cryptoki.ts';
import { openSeal } from '../../src/seal/open.ts';
import { openToken } from '../../src/seal/pkcs11.ts';
import { describeSeal } from '../contract/seal.ts';
import { missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import { makeSoftHsm } from '../servers/softhsm.ts';
import type { SoftHsm } from '../servers/softhsm.ts';
import { fakeLibrary } from './fake-token.ts';
import type { FakeToken } from './fake-token.ts';

const ROOT = Buffer.alloc(32, 1);
const HERE = Buffer.from('this vault');
const PIN = '98-76-54';

describe('what a token says', () => {
  const request = { label: 'relock', key: 'relock-seal', pin: PIN, create: false };

  test.each<[string, FakeToken, string]>([
    ['a hardware slot', { slotFlags: CK.slotHardware }, 'hardware'],
    ['a slot that is not hardware', {}, 'software token'],
    [
      'SoftHSM, whatever its slot says',
      { slotFlags: CK.slotHardware, manufacturer: 'SoftHSM project' },
      'software token',
    ],
    ['SoftHSM by its model', { slotFlags: CK.slotHardware, model: 'SoftHSM v2' }, 'software token'],
    ['someone who is logged in', { login: CK.userAlreadyLoggedIn }, 'software token'],
  ])('%s', (_, token, protection) => {
    expect(openToken(fakeLibrary(token).library, request, () => undefined).verdict).toMatchObject({
      kind: 'pkcs11',
      protection,
    });
  });

  test.each<[string, FakeToken, string, RegExp, number]>([
    ['no such label', { labels: ['other', ''] }, 'RL-SEAL-TOKEN', /other/, 0],
    ['a label twice', { labels: ['relock', 'relock'] }, 'RL-SEAL-TOKEN', /more than one/, 0],
    ['a wrong PIN', { login: CK.pinIncorrect }, 'RL-SEAL-PIN', /tried once/, 1],
    [
      'a wrong PIN, counted',
      { login: CK.pinIncorrect, flagsAfter: CK.tokenPinCountLow },
      'RL-SEAL-PIN',
      /does not say how many/,
      1,
    ],
    [
      'a wrong PIN, one try left',
      { login: CK.pinIncorrect, flagsAfter: CK.tokenPinFinalTry },
      'RL-SEAL-PIN',
      /one try is left/,
      1,
    ],
    [
      'a wrong PIN that locked it',
      { login: CK.pinIncorrect, flagsAfter: CK.tokenPinLocked },
      'RL-SEAL-PIN',
      /locked now/,
      1,
    ],
    ['a PIN of a wrong length', { login: CK.pinLengthRange }, 'RL-SEAL-PIN', /refuses the PIN/, 1],
    ['one try left', { flags: CK.tokenPinFinalTry }, 'RL-SEAL-PIN-LAST-TRY', /not tried/, 0],
    ['a locked PIN', { flags: CK.tokenPinLocked }, 'RL-SEAL-PIN-LOCKED', /locked/, 0],
    ['a PIN that is found locked', { login: CK.pinLocked }, 'RL-SEAL-PIN-LOCKED', /locked/, 1],
    ['an expired PIN', { login: CK.pinExpired }, 'RL-SEAL-PIN-EXPIRED', /expired/, 1],
    ['no PIN yet', { login: CK.userPinNotInitialized }, 'RL-SEAL-PIN-UNSET', /no user PIN/, 1],
    ['another refusal', { login: 0x54 }, 'RL-SEAL-LOGIN', /CKR_X|0x54/, 1],
    ['no key', { keys: 0 }, 'RL-SEAL-KEY', /no key/, 1],
    ['two keys', { keys: 2 }, 'RL-SEAL-KEY', /more than one/, 1],
    ['a key of another kind', { attributes: new Map([[CKA.keyType, 0x10]]) }, 'RL-SEAL-KEY-UNSAFE', /is AES/, 1],
    ['a short key', { attributes: new Map([[CKA.valueLength, 16]]) }, 'RL-SEAL-KEY-UNSAFE', /256/, 1],
    ['a session key', { attributes: new Map([[CKA.token, 0]]) }, 'RL-SEAL-KEY-UNSAFE', /kept in the token/, 1],
    ['a public key object', { attributes: new Map([[CKA.private, 0]]) }, 'RL-SEAL-KEY-UNSAFE', /login/, 1],
    ['a key in the clear', { attributes: new Map([[CKA.sensitive, 0]]) }, 'RL-SEAL-KEY-UNSAFE', /is sensitive/, 1],
    ['a key once in the clear', { attributes: new Map([[CKA.alwaysSensitive, 0]]) }, 'RL-SEAL-KEY-UNSAFE', /always/, 1],
    ['an extractable key', { attributes: new Map([[CKA.extractable, 1]]) }, 'RL-SEAL-KEY-UNSAFE', /not extractable/, 1],
    ['a key once extractable', { attributes: new Map([[CKA.neverExtractable, 0]]) }, 'RL-SEAL-KEY-UNSAFE', /never/, 1],
    ['an imported key', { attributes: new Map([[CKA.local, 0]]) }, 'RL-SEAL-KEY-UNSAFE', /made inside/, 1],
    [
      'a key of which it tells nothing',
      { attributes: new Map([[CKA.neverExtractable, undefined]]) },
      'RL-SEAL-KEY-UNSAFE',
      /never/,
      1,
    ],
  ])('%s', (_, token, code, words, tries) => {
    const { library, logins, closed } = fakeLibrary(token);
    let caught: unknown;
    try {
      openToken(library, request, () => undefined);
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ code });
    expect(describeError(caught)).toMatch(words);
    expect(describeError(caught)).not.toContain(PIN);
    expect(logins()).toBe(tries);
    // A token that was found has its session closed again.
    expect(closed()).toBe(code === 'RL-SEAL-TOKEN' ? 0 : 1);
  });

  test('a missing key that the token can’t make', () => {
    const { library } = fakeLibrary({ keys: 0 });
    expect(() => openToken(library, { ...request, create: true }, () => undefined)).toThrow(
      expect.objectContaining({ code: 'RL-SEAL-KEY' }),
    );
  });

  test('a token that fails in its work', async () => {
    const seal = openToken(fakeLibrary({}).library, request, () => undefined);
    await expect(seal.wrap(ROOT, HERE)).rejects.toMatchObject({ code: 'RL-SEAL-PKCS11-FAILED' });
    const bytes = Buffer.concat([Buffer.from([1]), Buffer.alloc(16, 5), Buffer.alloc(60)]);
    await expect(seal.unwrap({ kind: 'pkcs11', bytes }, HERE)).rejects.toMatchObject({ code: 'RL-SEAL-BROKEN' });
  });
});

describe.skipIf(missing('softhsm'))('the PKCS#11 seal on SoftHSM', () => {
  let hsm: SoftHsm;
  const open = (env: Record<string, string | undefined> = {}, create = false) =>
    openSeal('pkcs11', { env: { ...hsm.env, ...env }, create });

  beforeAll(async () => {
    hsm = makeSoftHsm();
    // SoftHSM itself reads the process's environment.
    process.env['SOFTHSM2_CONF'] = hsm.env['SOFTHSM2_CONF'];
    await (await open({}, true)).close();
  });
  afterAll(() => hsm?.remove());

  describeSeal('pkcs11', async () => ({
    open: (key) => open({ RELOCK_PKCS11_KEY: `contract-${key}` }, true),
  }));

  test('wraps with a key that was made inside; each time anew, for the same vault only', async () => {
    const seal = await open();
    expect(seal.verdict).toMatchObject({ kind: 'pkcs11', protection: 'software token' });
    const wrapped = await seal.wrap(ROOT, HERE);
    expect(Buffer.from(wrapped.bytes).includes(ROOT)).toBe(false);
    expect((await seal.wrap(ROOT, HERE)).bytes).not.toEqual(wrapped.bytes);
    await seal.close();
    const again = await open();
    expect(Buffer.from(await again.unwrap(wrapped, HERE))).toEqual(ROOT);
    await expect(again.unwrap(wrapped, Buffer.from('other'))).rejects.toMatchObject({ code: 'RL-SEAL-BROKEN' });
    await expect(again.unwrap({ ...wrapped, kind: 'passphrase' }, HERE)).rejects.toMatchObject({
      code: 'RL-SEAL-MISMATCH',
    });
    await again.close();
  });

  test('refuses a wrapped key of which any byte was changed, and works on', async () => {
    const seal = await open();
    const wrapped = await seal.wrap(ROOT, HERE);
    for (let at = 0; at < wrapped.bytes.length; at++) {
      const bytes = Buffer.from(wrapped.bytes);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      const code = at >= 1 && at < 17 ? 'RL-SEAL-MISMATCH' : 'RL-SEAL-BROKEN';
      await expect(seal.unwrap({ ...wrapped, bytes }, HERE)).rejects.toMatchObject({ code });
    }
    for (const length of [0, 1, 17, 40]) {
      await expect(seal.unwrap({ ...wrapped, bytes: wrapped.bytes.subarray(0, length) }, HERE)).rejects.toBeInstanceOf(
        RelockError,
      );
    }
    expect(Buffer.from(await seal.unwrap(wrapped, HERE))).toEqual(ROOT);
    await seal.close();
  });

  test('tells another key of the same token from a changed one', async () => {
    const [mine, other] = [await open(), await open({ RELOCK_PKCS11_KEY: 'another' }, true)];
    const wrapped = await other.wrap(ROOT, HERE);
    await expect(mine.unwrap(wrapped, HERE)).rejects.toMatchObject({ code: 'RL-SEAL-MISMATCH' });
    await mine.close();
    // The other seal of this process keeps its session and login.
    expect(Buffer.from(await other.unwrap(wrapped, HERE))).toEqual(ROOT);
    await other.close();
  });

  test.each([
    ['extractable', true],
    ['imported', false],
  ])('refuses an %s key, also at init', async (label, made) => {
    const { cryptoki, release } = await useLibrary(hsm.module);
    const [slot = Buffer.alloc(8)] = cryptoki.C_GetSlotList(true);
    const session = cryptoki.C_OpenSession(slot, CK.sessionSerial | CK.sessionReadWrite);
    cryptoki.C_Login(session, CK.userTypeUser, '4711');
    const template = [
      { type: CKA.class, value: CK.classSecretKey },
      { type: CKA.keyType, value: CK.keyTypeAes },
      { type: CKA.label, value: label },
      { type: CKA.token, value: true },
      { type: CKA.private, value: true },
      { type: CKA.sensitive, value: true },
    ];
    if (made) {
      cryptoki.C_GenerateKey(session, { mechanism: CK.keyGenAes }, [
        ...template,
        { type: CKA.valueLength, value: 32 },
        { type: CKA.extractable, value: true },
      ]);
    } else {
      const creator = cryptoki as unknown as { C_CreateObject(session: Buffer, template: object[]): Buffer };
      creator.C_CreateObject(session, [
        ...template,
        { type: 0x11, value: ROOT },
        { type: CKA.extractable, value: false },
      ]);
    }
    cryptoki.C_CloseSession(session);
    release();
    await expect(open({ RELOCK_PKCS11_KEY: label })).rejects.toMatchObject({ code: 'RL-SEAL-KEY-UNSAFE' });
    await expect(open({ RELOCK_PKCS11_KEY: label }, true)).rejects.toMatchObject({ code: 'RL-SEAL-KEY-UNSAFE' });
  });

  test.each([
    ['no module named', { RELOCK_PKCS11_MODULE: undefined }, 'RL-SEAL-CONFIG'],
    ['no token named', { RELOCK_PKCS11_TOKEN: undefined }, 'RL-SEAL-CONFIG'],
    ['a module that is not there', { RELOCK_PKCS11_MODULE: '/nowhere/lib.so' }, 'RL-SEAL-PKCS11-MODULE'],
    ['a module that is no library', { RELOCK_PKCS11_MODULE: import.meta.filename }, 'RL-SEAL-PKCS11-MODULE'],
    ['a library that is no PKCS#11', { RELOCK_PKCS11_MODULE: 'libm.so.6' }, 'RL-SEAL-PKCS11-MODULE'],
    ['another token label', { RELOCK_PKCS11_TOKEN: 'other' }, 'RL-SEAL-TOKEN'],
    ['a key that is not there', { RELOCK_PKCS11_KEY: 'other' }, 'RL-SEAL-KEY'],
    ['no PIN file', { RELOCK_PKCS11_PIN_FILE: undefined }, 'RL-SEAL-SECRET-MISSING'],
    ['a PIN file that is not there', { RELOCK_PKCS11_PIN_FILE: '/nowhere/pin' }, 'RL-SEAL-SECRET-FILE'],
  ])('%s', async (_, env, code) => {
    await expect(open(env)).rejects.toMatchObject({ code });
  });

  test('a wrong PIN is tried once, is not shown, and the right one still opens', async () => {
    const file = path.join(testFolder('pin'), 'pin');
    writeFileSync(file, `${PIN}\n`, { mode: 0o600 });
    const error: unknown = await open({ RELOCK_PKCS11_PIN_FILE: file }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'RL-SEAL-PIN' });
    expect(describeError(error)).not.toContain(PIN);
    await (await open()).close();
  });
});
