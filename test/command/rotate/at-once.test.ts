import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ManagedKey } from '../../../src/config/config.ts';
import { atOnce } from '../../../src/command/rotate/at-once.ts';
import { postgresKey } from '../../rotate/world.ts';

const key = (name: string, issuer: ManagedKey['issuer'] = {}): { key: ManagedKey; kind: string } => ({
  key: { ...postgresKey({ port: 1 }, name), issuer },
  kind: 'postgres',
});

test('eight of one API at once, sixteen of a server of one’s own, another issuer beside them; the results in the order of the jobs', async () => {
  const jobs = Array.from({ length: 60 }, (_, i) => key(`k${i}`, i % 3 === 0 ? { url: 'https://a' } : { host: 'b' }));
  const now = new Map<unknown, number>();
  const most = new Map<unknown, number>();
  const results = await atOnce(jobs, async (job) => {
    const host = job.key.issuer['host'] ?? 'a';
    now.set(host, (now.get(host) ?? 0) + 1);
    most.set(host, Math.max(most.get(host) ?? 0, now.get(host) ?? 0));
    await sleep(1);
    now.set(host, (now.get(host) ?? 0) - 1);
    return job.key.address;
  });
  expect(results).toEqual(jobs.map((job) => job.key.address));
  expect(Object.fromEntries(most)).toEqual({ a: 8, b: 16 });
});

test('what others are rotated with comes last, whatever the order; one key is worked on once at a time', async () => {
  const root = key('root');
  const admin = key('admin', { admin: 'vault://secret/root#/password' });
  const others = [
    key('a', { admin: 'vault://secret/admin#/password' }),
    key('b', { admin: 'ref+vault://secret/admin' }),
  ];
  const again = { ...admin, key: others[0]?.key ?? admin.key };
  const jobs = [root, admin, ...others, again];
  const done: string[] = [];
  let busy = 0;
  await atOnce(jobs, async (job) => {
    const name = job.key.address;
    if (job === others[0] || job === again) expect(++busy).toBe(1);
    await sleep(2);
    if (job === others[0] || job === again) busy--;
    done.push(name);
  });
  expect(done.slice(-2)).toEqual(['vault://secret/admin#/password', 'vault://secret/root#/password']);
});

test('keys that name each other do not wait for each other for ever', async () => {
  const jobs = [
    key('a', { admin: 'vault://secret/b' }),
    key('b', { admin: 'vault://secret/a' }),
    key('c', { admin: 'vault://secret/c' }),
  ];
  expect(await atOnce(jobs, async (job) => job.key.address)).toHaveLength(3);
});
