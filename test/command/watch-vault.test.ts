import http from 'node:http';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watch } from '../../src/command/watch.ts';
import type { Alarm } from '../../src/watch/alarm.ts';
import { find } from '../servers/find.ts';
import { makeFolder } from '../servers/make-folder.ts';
import type { VaultServer } from '../servers/vault.ts';
import { startVault } from '../servers/vault.ts';
import { request as asked } from './watch-request.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday. */
const START = Date.UTC(2026, 0, 5);
const ATTACK = START + 21 * DAY;

/**
 * Three weeks of three jobs of a real Vault, and then four attacks, as its own audit device wrote them; only the times
 * are others: each request was made at once, and is told at the time that it stands for.
 */
describe.skipIf(find('vault') === undefined)('the audit of a real Vault', () => {
  const { folder, remove } = makeFolder('watch-vault');
  const file = path.join(folder, 'audit.log');
  const times: number[] = [];
  let vault: VaultServer;
  let tokens: readonly string[];

  /** One request, from any loopback address, that stands for one at `at`. */
  async function at(time: number, method: string, place: string, token: string, from = '127.0.0.1'): Promise<void> {
    times.push(time);
    const headers = { 'x-vault-token': token };
    const sent = http.request(`${vault.address}/v1/${place}`, { method, headers, localAddress: from, agent: false });
    sent.end();
    const [answer] = (await once(sent, 'response')) as [http.IncomingMessage];
    await text(answer);
  }

  beforeAll(async () => {
    vault = await startVault();
    for (let number = 0; number < 20; number++) {
      await vault.api('POST', `secret/data/team/key${number}`, { data: { password: `${number}` } });
    }
    await vault.api('PUT', 'sys/policies/acl/team', {
      policy: 'path "secret/data/team/*" { capabilities = ["read"] }',
    });
    tokens = await Promise.all(
      ['web', 'batch', 'report'].map(async (name) => {
        const { auth } = await vault.api('POST', 'auth/token/create', { policies: ['team'], display_name: name });
        return auth.client_token as string;
      }),
    );
    const device = path.join(folder, 'device.log');
    await vault.api('PUT', 'sys/audit/file', { type: 'file', options: { file_path: device } });
    for (let day = 0; day < 21; day++) {
      // Weekends are quiet.
      if (day % 7 > 4) continue;
      for (const [number, token] of tokens.entries()) {
        for (let use = 0; use < 8; use++) {
          await at(
            START + day * DAY + (8 + use) * HOUR + number * MINUTE,
            'GET',
            `secret/data/team/key${number}`,
            token,
          );
        }
      }
    }
    const [web = '', batch = '', report = ''] = tokens;
    for (let use = 0; use < 300; use++) await at(ATTACK + 10 * HOUR + use * 100, 'GET', 'secret/data/team/key0', web);
    await at(ATTACK + 11 * HOUR, 'GET', 'secret/data/team/key1', batch, '127.66.1.9');
    for (let number = 6; number < 18; number++) {
      await at(ATTACK + 12 * HOUR + number * 20_000, 'GET', `secret/data/team/key${number}`, report);
    }
    for (let guess = 0; guess < 200; guess++) {
      await at(ATTACK + 13 * HOUR + guess * 100, 'GET', 'secret/data/team/key0', `wrong-${guess}`, '127.77.1.9');
    }
    // What switched the device on stands there as well.
    const lines = readFileSync(device, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"path":"secret/data/team/'));
    const numbers = new Map<string, number>();
    const told = lines.map((line) => {
      const entry = JSON.parse(line) as { time: string; request: { id: string } };
      const number = numbers.get(entry.request.id) ?? numbers.size;
      numbers.set(entry.request.id, number);
      return JSON.stringify({ ...entry, time: new Date(times[number] ?? Number.NaN).toISOString() });
    });
    expect(numbers.size).toBe(times.length);
    writeFileSync(file, told.map((line) => `${line}\n`).join(''));
  }, 60_000);
  afterAll(async () => {
    await vault.stop();
    remove();
  });

  test('ordinary life raises nothing, and each attack is found by what it is', async () => {
    let out = '';
    const status = await watch(asked({ sources: ['audit.log'], format: 'jsonl' }), {
      env: {},
      cwd: folder,
      out: (line) => void (out += line),
      err: () => {},
      stdin: Readable.from([]),
      interactive: false,
    });
    expect(status).toBe(1);
    const alarms = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Alarm);
    expect(alarms.filter((alarm) => alarm.at < ATTACK)).toEqual([]);
    const inHour = (hour: number) =>
      alarms.filter((alarm) => Math.floor((alarm.at - ATTACK) / HOUR) === hour).map(({ detector }) => detector);
    expect(inHour(10)).toContain('rate');
    expect(inHour(11)).toContain('network');
    expect(inHour(12).filter((name) => name === 'reach' || name === 'identity')).not.toEqual([]);
    expect(inHour(13)).toContain('refusals');
    expect(alarms.every(({ basis }) => basis === 'foreign')).toBe(true);
    expect(alarms.find(({ detector }) => detector === 'rate')).toMatchObject({
      key: 'secret/team/key0',
      identity: 'token-web',
      address: '127.0.0.1',
    });
  });
});
