import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { keepAlive } from '../../../src/command/inject/renew.ts';
import { startRenewer, stopRenewer } from '../../../src/command/inject/renewer.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import type { Lease } from '../../../src/vault/vault.ts';

const lease = (label: string, ttl: number, kind: Lease['kind'] = 'lease'): Lease => ({
  kind,
  label,
  handle: new SecretValue(crypto.randomUUID()),
  ttl,
});

describe('leases are kept alive', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A login whose renewals give what `answer` says, and the seconds at which each was asked. */
  function login(leases: readonly Lease[], answer: (asked: number) => number) {
    const began = Date.now();
    const asked: Array<[label: string, at: number]> = [];
    return {
      asked,
      name: 'vault',
      leases: () => leases,
      async renew(one: Lease, seconds: number): Promise<Lease> {
        asked.push([one.label, Math.round((Date.now() - began) / 1000)]);
        return { ...one, ttl: answer(seconds) };
      },
    };
  }

  test('at two thirds of their life, the token too, and what has no end never', async () => {
    const vault = login([lease('db', 600), lease('endless', 0), lease('login token', 900, 'token')], (asked) => asked);
    const keeping = keepAlive([vault], () => undefined);
    await vi.advanceTimersByTimeAsync(1_300_000);
    keeping.stop();
    expect(vault.asked).toEqual([
      ['db', 400],
      ['login token', 600],
      ['db', 800],
      ['login token', 1201],
      ['db', 1201],
    ]);
    await vi.advanceTimersByTimeAsync(10_000_000);
    expect(vault.asked).toHaveLength(5);
  });

  test('one at its role’s limit is told and left', async () => {
    const told: string[] = [];
    const vault = login([lease('db', 600)], () => 120);
    const { done } = keepAlive([vault], (sentence) => void told.push(sentence));
    await vi.advanceTimersByTimeAsync(600_000);
    await done;
    expect([vault.asked.length, told]).toEqual([
      1,
      [expect.stringContaining('2 min from now: its role allows no more')],
    ]);
  });

  test('a failure is tried again until the life is over', async () => {
    const told: string[] = [];
    let fails = 3;
    const vault = login([lease('db', 600)], (asked) => {
      if (fails-- > 0) throw new Error('no answer');
      return asked;
    });
    const keeping = keepAlive([vault], (sentence) => void told.push(sentence));
    await vi.advanceTimersByTimeAsync(590_000);
    expect([vault.asked.length, told]).toEqual([4, []]);
    fails = Number.POSITIVE_INFINITY;
    await vi.advanceTimersByTimeAsync(900_000);
    await keeping.done;
    expect(told).toEqual([expect.stringContaining('was not renewed and has ended')]);
  });
});

describe('the process that renews', () => {
  /** A Vault that only renews, and what it was asked. */
  async function renewing(seconds: number) {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ lease_duration: seconds, auth: { lease_duration: seconds } }));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  const session = (address: string, seconds: number) => ({
    kind: 'vault' as const,
    address,
    namespace: undefined,
    caFile: undefined,
    accessor: undefined,
    token: `hvs.${crypto.randomUUID()}`,
    ours: true,
    tokenTtl: seconds,
    leases: [{ label: 'db', id: `db/${crypto.randomUUID()}`, ttl: seconds }],
  });

  const isThere = (pid: number) => {
    try {
      // A dead child of ours that nobody waited for is still listed, as a zombie.
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  };
  const until = async (is: () => boolean) => {
    for (let i = 0; i < 200 && !is(); i++) await sleep(50);
    return is();
  };

  test('renews by itself, shows no secret to other processes, and ends when it is told to', async () => {
    const { asked, address } = await renewing(1);
    const saved = session(address, 1);
    const proxy = `http://user:${crypto.randomUUID()}@proxy.example.org`;
    const pid =
      (await startRenewer([saved], { NO_PROXY: '127.0.0.1', HTTPS_PROXY: proxy, RUNNER_TRACKING_ID: 'job' })) ?? 0;
    onTestFinished(() => stopRenewer(pid));
    expect(await until(() => asked.filter((url) => url.endsWith('leases/renew')).length >= 2)).toBe(true);
    expect(asked.some((url) => url.endsWith('auth/token/renew-self'))).toBe(true);
    const seen = ['environ', 'cmdline'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'latin1')).join();
    expect(seen).toContain('RUNNER_TRACKING_ID=job');
    for (const hidden of [saved.token, saved.leases[0]?.id ?? '', proxy]) expect(seen).not.toContain(hidden);
    stopRenewer(pid);
    expect(await until(() => !isThere(pid))).toBe(true);
  });

  test('ends when nothing can be renewed any more', async () => {
    const { address } = await renewing(0);
    const pid = (await startRenewer([session(address, 1)], {})) ?? 0;
    expect(await until(() => !isThere(pid))).toBe(true);
  });

  test('an id that is another process’ by now is left alone', async () => {
    const other = spawn('sleep', ['30']);
    onTestFinished(() => void other.kill());
    stopRenewer(other.pid ?? 0);
    await sleep(200);
    expect(other.exitCode ?? other.signalCode).toBeNull();
  });
});
