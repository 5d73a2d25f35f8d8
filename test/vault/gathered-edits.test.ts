import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ManagedIndex } from '../../src/core/fingerprint.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { gatherEdits, gatherReads } from '../../src/vault/gathered-edits.ts';
import type { IndexEdit } from '../../src/vault/gathered-edits.ts';

const add =
  (address: string): IndexEdit =>
  (index) => ({
    key: index?.key ?? new SecretValue('k'),
    entries: [...(index?.entries ?? []), { address, kind: 'k', state: 'current', since: '', forms: [] }],
  });

test('a hundred edits at once are two writes, none is lost, each in its turn', async () => {
  let kept: ManagedIndex | null = null;
  let writes = 0;
  const change = gatherEdits(async (_, edit) => {
    const before = kept;
    await sleep(1);
    kept = edit(before);
    writes++;
  });
  await Promise.all(Array.from({ length: 100 }, (_, i) => change('', add(`a${i}`))));
  expect((kept as ManagedIndex | null)?.entries.map(({ address }) => address)).toEqual(
    Array.from({ length: 100 }, (_, i) => `a${i}`),
  );
  expect(writes).toBe(2);
});

test('a write that fails is told to all whose edits were in it; the next one is tried', async () => {
  let fails = true;
  const change = gatherEdits(async () => {
    await sleep(1);
    if (fails) throw new Error('down');
  });
  const results = await Promise.allSettled([change('', add('a')), change('', add('b'))]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  await change('', add('c'));
});

test('what changes nothing writes nothing', async () => {
  let edited: ManagedIndex | null | undefined;
  const change = gatherEdits(async (_, edit) => void (edited = edit(null)));
  await change('', () => null);
  expect(edited).toBeNull();
});

test('reads asked for while one is under way share the next one, which sees what was written before they were asked for', async () => {
  let value = 0;
  let reads = 0;
  const read = gatherReads(async () => {
    reads++;
    const seen = value;
    await sleep(1);
    return seen;
  });
  const first = read();
  value = 1;
  const others = [read(), read(), read()];
  expect(await first).toBe(0);
  expect(await Promise.all(others)).toEqual([1, 1, 1]);
  expect(reads).toBe(2);
  value = 2;
  expect(await read()).toBe(2);
});

test('a read that fails fails those that share it, and no later one', async () => {
  let fails = true;
  const read = gatherReads(async () => {
    await sleep(1);
    if (fails) throw new Error('down');
    return 1;
  });
  const results = await Promise.allSettled([read(), read(), read()]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  fails = false;
  expect(await read()).toBe(1);
});
