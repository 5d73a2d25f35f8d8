import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formMac, indexKeys } from '../../src/core/fingerprint.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import { createVault } from '../../src/sealed/create.ts';
import { openStore } from '../../src/sealed/store.ts';
import type { Store } from '../../src/sealed/store.ts';
import { testFolder } from '../servers/folder.ts';
import { memorySeal } from './memory-seal.ts';

async function freshStore(): Promise<{ dir: string; store: Store; token: SecretValue }> {
  const dir = path.join(testFolder('sealed'), 'vault');
  const seal = memorySeal();
  const token = await createVault(dir, seal);
  return { dir, store: await openStore(dir, seal), token };
}

function fields(values: Record<string, string>): SecretFields {
  return new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));
}

function plain(found: { fields: SecretFields } | null): Record<string, string> | undefined {
  return found === null ? undefined : Object.fromEntries([...found.fields].map(([k, v]) => [k, v.reveal()]));
}

function strong(): string {
  return randomBytes(24).toString('base64url');
}

describe('a new vault', () => {
  test('is for its owner alone, and never made over another one', async () => {
    const { dir, store } = await freshStore();
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(readdirSync(dir).map((name) => statSync(path.join(dir, name)).mode & 0o077)).not.toContain(0o044);
    expect(statSync(path.join(dir, 'vault.db')).mode & 0o777).toBe(0o600);
    await expect(createVault(dir, memorySeal())).rejects.toMatchObject({ code: 'RL-VAULT-EXISTS' });
    store.put('a', fields({ k: 'v' }));
    expect(plain(store.get('a'))).toEqual({ k: 'v' });
    await store.close();
  });

  test('of two that are made at once in one folder, one stays whole', async () => {
    const dir = path.join(testFolder('sealed'), 'vault');
    const seals = [memorySeal(), memorySeal(), memorySeal()];
    const made = await Promise.allSettled(seals.map((seal) => createVault(dir, seal)));
    const winners = seals.filter((_, index) => made[index]?.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    expect(readdirSync(dir)).toEqual(['vault.db']);
    for (const seal of winners) await (await openStore(dir, seal)).close();
  });

  test('knows its root token, and no other', async () => {
    const { dir, store, token } = await freshStore();
    expect(token.reveal()).toMatch(/^rlk_[0-9A-Za-z]{49}$/);
    expect(store.lookUpToken(token)).toMatchObject({ policies: ['root'] });
    expect(store.lookUpToken(new SecretValue(`${token.reveal().slice(0, -1)}-`))).toBeNull();
    await store.close();
    expect(readFileSync(path.join(dir, 'vault.db')).includes(token.reveal().slice(4))).toBe(false);
  });

  test('opens with its own seal only', async () => {
    const { dir, store } = await freshStore();
    await store.close();
    await expect(openStore(dir, memorySeal())).rejects.toThrow('unable to authenticate data');
  });
});

describe('what is not a vault that this version can open', () => {
  test.each([
    ['no folder', 'RL-VAULT-NOT-FOUND', () => undefined],
    ['an empty folder', 'RL-VAULT-NOT-FOUND', (dir: string) => mkdirSync(dir)],
    [
      'a file that can not be looked at',
      'RL-VAULT-IO',
      (dir: string) => {
        mkdirSync(dir);
        symlinkSync('vault.db', path.join(dir, 'vault.db'));
      },
    ],
    [
      'an empty file',
      'RL-VAULT-NOT-FOUND',
      (dir: string) => {
        mkdirSync(dir);
        writeFileSync(path.join(dir, 'vault.db'), '');
      },
    ],
    [
      'another program’s database',
      'RL-VAULT-NOT-FOUND',
      (dir: string) => {
        mkdirSync(dir);
        const db = new DatabaseSync(path.join(dir, 'vault.db'));
        db.exec('CREATE TABLE t (x)');
        db.close();
      },
    ],
    [
      'no database',
      'RL-VAULT-DAMAGED',
      (dir: string) => {
        mkdirSync(dir);
        writeFileSync(path.join(dir, 'vault.db'), 'x'.repeat(5000));
      },
    ],
  ])('%s is refused', async (_, code, prepare) => {
    const dir = path.join(testFolder('sealed'), 'vault');
    prepare(dir);
    await expect(openStore(dir, memorySeal())).rejects.toMatchObject({ code });
  });

  test('a newer schema is refused, untouched', async () => {
    const { dir, store } = await freshStore();
    await store.close();
    const db = new DatabaseSync(path.join(dir, 'vault.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(openStore(dir, memorySeal())).rejects.toMatchObject({ code: 'RL-VAULT-NEWER' });
  });
});

describe('secrets', () => {
  test('any text comes back as it was put', async () => {
    const { store } = await freshStore();
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ minLength: 1 }),
      fc.constantFrom('\ud800', '\0', '\ufeff', '__proto__'),
    );
    const secret = fc.uniqueArray(fc.tuple(text, text), { minLength: 1, maxLength: 5, selector: ([name]) => name });
    fc.assert(
      fc.property(secret, (pairs) => {
        const put = new Map(pairs.map(([name, value]) => [name, new SecretValue(value)]));
        const version = store.put('any/text', put);
        const got = store.get('any/text');
        expect(got?.version).toBe(version);
        expect([...(got?.fields ?? [])].map(([name, value]) => [name, value.reveal()])).toEqual(pairs);
      }),
    );
    await store.close();
  });

  test.each([
    '',
    '/',
    'a//b',
    '/a',
    'a/',
    'a/../b',
    '.',
    'a\nb',
    'a\0',
    'a?b',
    'a#b',
    'a%2fb',
    'a\\b',
    '\ud800',
    'x'.repeat(513),
  ])('the path %j is refused', async (wrong) => {
    const { store } = await freshStore();
    expect(() => store.put(wrong, fields({ k: 'v' }))).toThrow(expect.objectContaining({ code: 'RL-VAULT-PATH' }));
    expect(() => store.get(wrong)).toThrow(expect.objectContaining({ code: 'RL-VAULT-PATH' }));
    await store.close();
  });

  test.each([
    ['no field', {}],
    ['a field without a name', { '': 'v' }],
    ['an empty value', { k: '' }],
    ['more than a megabyte', { k: 'x'.repeat(1024 * 1024) }],
  ])('%s is refused, and nothing is left behind', async (_, values) => {
    const { store } = await freshStore();
    expect(() => store.put('a', fields(values))).toThrow(expect.objectContaining({ code: 'RL-VAULT-VALUE' }));
    expect(store.status()).toMatchObject({ secrets: 0, versions: 0 });
    await store.close();
  });

  test('versions count up, are listed, destroyed one by one, and removed together', async () => {
    const { store } = await freshStore();
    expect([1, 2, 3].map((n) => store.put('ci/db', fields({ k: `value ${n}` })))).toEqual([1, 2, 3]);
    store.put('ci/app', fields({ k: 'v' }));
    store.put('ops', fields({ k: 'v' }));
    expect(store.list()).toEqual(['ci/app', 'ci/db', 'ops']);
    expect(store.list('ci/')).toEqual(['ci/app', 'ci/db']);
    expect(plain(store.get('ci/db', 1))).toEqual({ k: 'value 1' });
    expect(store.get('ci/db', 4)).toBeNull();

    expect(() => store.destroy('ci/db', [1, 9])).toThrow(expect.objectContaining({ code: 'RL-VAULT-NO-VERSION' }));
    expect(store.destroy('ci/db', [1, 3, 3])).toBe(2);
    expect(store.destroy('ci/db', [1])).toBe(0);
    expect(store.versions('ci/db')?.map(({ destroyed }) => destroyed === undefined)).toEqual([false, true, false]);
    expect(() => store.get('ci/db')).toThrow(expect.objectContaining({ code: 'RL-VAULT-DELETED' }));
    expect(plain(store.get('ci/db', 2))).toEqual({ k: 'value 2' });
    expect(store.put('ci/db', fields({ k: 'value 4' }))).toBe(4);

    expect(store.remove('ci/db')).toBe(true);
    expect(store.remove('ci/db')).toBe(false);
    expect(store.get('ci/db')).toBeNull();
    expect(store.versions('ci/db')).toBeNull();
    await store.close();
  });

  test('a secret whose rotation waits is not removed', async () => {
    const { store } = await freshStore();
    store.put('a', fields({ k: 'old' }));
    store.stage('a', fields({ k: 'new' }), 'r1');
    expect(() => store.remove('a')).toThrow(expect.objectContaining({ code: 'RL-VAULT-PENDING' }));
    expect(plain(store.get('a'))).toEqual({ k: 'old' });
    store.discard('a', 'r1');
    expect(store.remove('a')).toBe(true);
    await store.close();
  });

  test('the files tell neither paths, nor fields, nor kinds, nor values, and not what was destroyed', async () => {
    const { dir, store } = await freshStore();
    const [value, staged, gone] = [strong(), strong(), strong()];
    store.put('visible-path/db', fields({ 'visible-field': gone }), { kind: 'visible-kind' });
    store.put('visible-path/db', fields({ 'visible-field': value }));
    store.stage('visible-path/db', fields({ 'visible-field': staged }), 'r1');
    store.writeJournal('visible-path/db', 'visible-journal', null);
    const sealed = new DatabaseSync(path.join(dir, 'vault.db'), { readOnly: true });
    const box = sealed.prepare('SELECT value FROM version WHERE number = 1').get()?.['value'];
    sealed.close();
    store.destroy('visible-path/db', [1]);
    if (!(box instanceof Uint8Array)) throw new Error('there was nothing to destroy');
    for (const name of readdirSync(dir)) {
      const bytes = readFileSync(path.join(dir, name));
      for (const trace of [value, staged, gone, 'visible-', Buffer.from(box)])
        expect(bytes.includes(trace)).toBe(false);
    }
    await store.close();
    expect(existsSync(path.join(dir, 'vault.db-wal'))).toBe(false);
  });
});

describe('the index of managed keys', () => {
  /** The states that a scanner sees for a value. */
  function seen(store: Store, value: string): string | undefined {
    const index = store.readFingerprints();
    if (index === null) return undefined;
    const mac = formMac(Buffer.from(value), indexKeys(index.key));
    const entry = index.entries.find(({ forms }) => forms.some((form) => form.mac === mac));
    return entry && `${entry.kind} ${entry.state} ${entry.address}`;
  }

  test('follows put, stage and promote, also for versions of before the secret was managed', async () => {
    const { store } = await freshStore();
    const [first, second, third, fourth] = [strong(), strong(), strong(), strong()];
    store.put('ci/db', fields({ user: 'app', password: first }));
    expect(store.readFingerprints()).toBeNull();
    store.put('ci/db', fields({ user: 'app', password: second }), { kind: 'postgres' });
    expect(seen(store, first)).toBe('postgres current relock://ci/db#/password');
    expect(seen(store, second)).toBe('postgres current relock://ci/db#/password');

    store.stage('ci/db', fields({ user: 'app', password: third }), 'r1');
    expect(seen(store, third)).toBe('postgres staged relock://ci/db#/password');
    store.promote('ci/db', 'r1', 2);
    expect(seen(store, third)).toBe('postgres current relock://ci/db#/password');
    // Its issuer has not refused it yet.
    expect(seen(store, second)).toBe('postgres current relock://ci/db#/password');

    store.stage('ci/db', fields({ user: 'app', password: fourth }), 'r2');
    store.discard('ci/db', 'r2');
    expect(seen(store, fourth)).toBeUndefined();
    store.put('ci/db', fields({ user: 'app', password: fourth }));
    expect(seen(store, third)).toBe('postgres current relock://ci/db#/password');
    store.destroy('ci/db', [4]);
    // Nobody knows whether it is dead.
    expect(seen(store, fourth)).toBeUndefined();
    await store.close();
  });

  test('follows the fields that it was told of: a host’s name beside the password is no key', async () => {
    const { store } = await freshStore();
    const [host, first, second, third] = [strong(), strong(), strong(), strong()];
    store.put('ci/db', fields({ host, password: first }));
    store.writeFingerprints('ci/db', 'password', 'postgres', [{ value: new SecretValue(first), state: 'current' }]);
    store.stage('ci/db', fields({ host, password: second }), 'r1');
    expect([seen(store, second), seen(store, host)]).toEqual(['postgres staged relock://ci/db#/password', undefined]);
    store.promote('ci/db', 'r1', 1);
    store.put('ci/db', fields({ host, password: third }));
    expect([seen(store, third), seen(store, host)]).toEqual(['postgres current relock://ci/db#/password', undefined]);
    await store.close();
  });

  test('weak values are counted and not given to scanners', async () => {
    const { store } = await freshStore();
    store.put('ci/db', fields({ user: 'app', password: 'correcthorse' }), { kind: 'postgres' });
    expect(store.readFingerprints()?.entries.flatMap(({ forms }) => forms)).toEqual([]);
    expect(store.status()).toMatchObject({ managed: 2, weak: 2 });
    await store.close();
  });
});
