import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryOf } from '../../src/audit/audit.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

const record = (result: string, key = 'vault://secret/ci/db') => ({
  format: 1,
  key,
  result,
  open: ['look \u001b at it'],
});
const digestOf = (value: object) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('sys/relock/incidents', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const path = (id: string) => `sys/relock/incidents/${id}`;
  const newest = () => entryOf(world.core.audit.search({ limit: 1, oldestFirst: false })[0]?.text ?? '{}');

  test('a record is kept as it is, and the audit says which; another one of the same id does not replace it', async () => {
    const first = await world.ask('POST', path('i-1'), { record: record('failed') });
    expect(first.json.data).toMatchObject({ id: 'i-1', sha256: digestOf(record('failed')), result: 'failed' });
    expect(newest()).toMatchObject({
      path: path('i-1'),
      note: `the record of incident i-1 of vault://secret/ci/db (failed) is kept: sha256 ${digestOf(record('failed'))}`,
    });
    expect((await world.ask('POST', path('i-1'), { record: record('failed') })).json.data.id).toBe('i-1');
    expect((await world.ask('POST', path('i-1'), { record: record('rotated') })).json.data.id).toBe('i-1-2');
    expect((await world.ask('GET', path('i-1'))).json.data.record).toEqual(record('failed'));
    expect((await world.ask('GET', path('i-1-2'))).json.data.record).toEqual(record('rotated'));
    expect((await world.ask('DELETE', path('i-1'))).status).toBe(405);
  });

  test('the list is newest first, and goes by key', async () => {
    await world.ask('POST', path('i-2'), { record: record('revoked', 'vault://secret/other') });
    const all = (await world.ask('GET', 'sys/relock/incidents')).json.data;
    expect(all.keys).toEqual(['i-2', 'i-1-2', 'i-1']);
    expect(all.incidents[0]).toMatchObject({ id: 'i-2', key: 'vault://secret/other', result: 'revoked' });
    expect(all.incidents[0].record).toBeUndefined();
    const some = await world.ask('GET', 'sys/relock/incidents?key=vault%3A%2F%2Fsecret%2Fci%2Fdb');
    expect(some.json.data.keys).toEqual(['i-1-2', 'i-1']);
  });

  test('a second record of the longest id there may be is read as well', async () => {
    const id = 'k'.repeat(80);
    await world.ask('POST', path(id), { record: record('failed') });
    const { id: name } = (await world.ask('POST', path(id), { record: record('rotated') })).json.data;
    expect(name).toBe(`${id}-2`);
    expect((await world.ask('GET', path(name))).json.data.record).toEqual(record('rotated'));
    expect((await world.ask('POST', path(`${id}k`), { record: record('failed') })).status).toBe(400);
  });

  test.for([
    ['..%2Fx', { record: record('failed') }, 400],
    ['a b', { record: record('failed') }, 400],
    ['i-9', {}, 400],
    ['i-9', { record: 'text' }, 400],
    ['i-9', { record: { ...record('failed'), more: 'x'.repeat(300_000) } }, 400],
  ] as const)('%s with what is none is refused', async ([id, body, status]) => {
    expect((await world.ask('POST', path(id), body)).status).toBe(status);
    expect((await world.ask('GET', 'sys/relock/incidents')).json.data.keys).not.toContain('i-9');
  });

  test('one that is not there is 404', async () => {
    expect((await world.ask('GET', path('none'))).status).toBe(404);
  });

  test('another key of the vault keeps them readable', async () => {
    expect((await world.ask('PUT', 'sys/rotate')).status).toBeLessThan(300);
    expect((await world.ask('GET', path('i-1'))).json.data.record).toEqual(record('failed'));
  });
});
