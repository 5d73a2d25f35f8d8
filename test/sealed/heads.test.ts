import { afterEach, beforeEach, expect, test } from 'vitest';
import { createVault } from '../../src/sealed/create.ts';
import { KvStore } from '../../src/sealed/kv.ts';
import { openSealed } from '../../src/sealed/open.ts';
import type { Sealed } from '../../src/sealed/sealed.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { memorySeal } from './memory-seal.ts';

let one: Sealed;
let other: Sealed;
let end: () => void;

beforeEach(async () => {
  const { folder, remove } = makeFolder('heads');
  const seal = memorySeal();
  await createVault(folder, seal);
  one = (await openSealed(folder, seal)).vault;
  other = (await openSealed(folder, seal)).vault;
  end = () => {
    for (const { db } of [one, other]) db.close();
    remove();
  };
});

afterEach(() => end());

const put = ({ db, ...vault }: Sealed, value: string) =>
  db.write(() =>
    new KvStore({ db, ...vault }, '').write(
      'ci/db',
      { value },
      undefined,
      { maxVersions: 0, casRequired: false, deleteAfter: 0 },
      1,
    ),
  );
const get = (vault: Sealed) => new KvStore(vault, '').read('ci/db', 0, 1)?.data?.['value'];

test('what another process wrote or removed is seen at once', () => {
  put(one, 'first');
  expect(get(one)).toBe('first');
  put(other, 'second');
  expect(get(one)).toBe('second');
  other.db.write(() => new KvStore(other, '').remove('ci/db'));
  expect(get(one)).toBeUndefined();
});

test('what a transaction undid is not kept: a part of it, or all', () => {
  put(one, 'first');
  const failing = () => {
    put(one, 'second');
    expect(get(one)).toBe('second');
    throw new Error('undone');
  };
  one.db.write(() => {
    expect(() => one.db.part(failing)).toThrow('undone');
    expect(get(one)).toBe('first');
  });
  expect(get(one)).toBe('first');
  expect(() => one.db.write(failing)).toThrow('undone');
  expect(get(one)).toBe('first');
  put(one, 'second');
  expect(get(one)).toBe('second');
});
