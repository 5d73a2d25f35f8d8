import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchReport } from '../../../src/command/watch/report.ts';
import { tellTarget } from '../../../src/config/tell.ts';
import { openHttp } from '../../../src/core/http.ts';
import type { ReportTimes } from '../../../src/serve/watch/reports.ts';
import { dueAfter } from '../../../src/serve/watch/reports.ts';
import { tellChannel } from '../../../src/tell/channel.ts';
import { until } from '../../servers/port.ts';
import type { World } from '../world.ts';
import { startWorld } from '../world.ts';
import type { Client } from './client.ts';
import { clientOf } from './client.ts';

const DAY = 86_400_000;
const told: any[] = [];
let listening: Server;
let world: World;
let client: Client;
beforeAll(async () => {
  listening = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (more: string) => (body += more));
    request.on('end', () => {
      told.push(JSON.parse(body));
      response.writeHead(204).end();
    });
  });
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const http = openHttp();
  world = await startWorld((parts) => ({
    ...parts,
    teller: {
      channelOf: tellTarget,
      send: (target, message, readValue) => tellChannel(target, message, { readValue, http }),
    },
  }));
  client = clientOf(world);
  await client.settled();
});
afterAll(async () => {
  await world?.close();
  listening?.close();
});

test('a report that was due while nobody served the vault is made and sent, once, with all of it along', async () => {
  const password = `never-${Math.random().toString(36).slice(2)}`;
  await client.ok('POST', 'secret/data/ci/db', { data: { password } });
  for (let read = 0; read < 3; read++) await client.ok('GET', 'secret/data/ci/db');
  await client.ok('PUT', 'sys/policies/acl/ci', { policy: 'path "secret/*" { capabilities = ["read"] }' });
  await world.core.batch.run(() => world.core.entries.put('watch/report', { at: Date.now() - 9 * DAY }), true);
  const place = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`;
  await client.ok('POST', 'sys/relock/watch/config', {
    tell: [{ webhook: place }],
    report: { every: 'week', hour: 5 },
  });
  await until(() => expect(told).toHaveLength(1));
  const [{ title, facts, todo, attachments }] = told;
  expect(title).toMatch(/^Keys, \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d: \d+ asks? for something, 0 open alarms$/);
  expect(facts.join('\n')).toMatch(/The audit log holds: \d+ entries, signed up to \d+\./);
  expect(todo.join('\n')).toContain('secret/ci/db (');
  expect(attachments.map(({ name }: { name: string }) => name)).toEqual(['relock-report.html', 'relock-report.md']);
  const [html, markdown] = attachments.map(({ text }: { text: string }) => text);
  expect(html).toContain('<svg');
  expect(markdown).toContain('3 uses and 0 refusals');
  expect(markdown).toMatch(/\| root \| .*sys\/policies\/acl\/ci/);
  expect(JSON.stringify(told)).not.toContain(password);
  // The next one is next week's.
  await until(async () => {
    const { entries } = (await client.ok('GET', 'sys/relock/audit/entries?limit=20')).data;
    const note = entries.find(({ path }: { path: string }) => path === 'sys/relock/watch/report')?.note;
    expect(note).toBe('the report of the week was told on 1 channels');
  });
  await client.ok('POST', 'sys/relock/watch/config', { report: { every: 'week', hour: 5 } });
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(told).toHaveLength(1);
});

test('the same at any time, by a request', async () => {
  const { data } = await client.ok('GET', 'sys/relock/watch/report?days=30');
  expect(data.markdown).toMatch(/^# Keys, /);
  expect((await client.ok('GET', 'sys/relock/watch/report?format=html')).data.html).toMatch(/^<!doctype html>/i);
});

test('relock watch report asks the server where no folder is named', async () => {
  let out = '';
  const request = { dir: undefined, since: '30d', at: undefined, action: 'report', format: 'markdown' } as const;
  const status = await watchReport(request, {
    env: { VAULT_ADDR: world.address, VAULT_TOKEN: world.token },
    cwd: '/',
    out: (text) => void (out += text),
    err: () => undefined,
    stdin: Readable.from([]),
    interactive: false,
  });
  expect([status, out]).toEqual([0, expect.stringMatching(/^# Keys, [^]*secret\/ci\/db/)]);
});

test.each<[string, ReportTimes, string]>([
  ['2026-11-22T17:00Z', { every: 'week', hour: 6 }, '2026-11-23T06:00Z'],
  ['2026-11-23T06:00Z', { every: 'week', hour: 6 }, '2026-11-30T06:00Z'],
  ['2026-11-23T05:59Z', { every: 'week', hour: 6 }, '2026-11-23T06:00Z'],
  ['2026-11-22T17:00Z', { every: 'day', hour: 18 }, '2026-11-22T18:00Z'],
  ['2026-12-31T23:30Z', { every: 'day', hour: 0 }, '2027-01-01T00:00Z'],
  ['2027-02-01T07:00Z', { every: 'month', hour: 6 }, '2027-03-01T06:00Z'],
])('after %s one of %j is due at %s', (now, times, due) => {
  expect(dueAfter(Date.parse(now), times)).toBe(Date.parse(due));
});

test.each([[{ every: 'hour' }], [{ every: 'week', hour: 24 }], ['week']])('%j is no report', async (report) => {
  expect((await client.ask('POST', 'sys/relock/watch/config', { report })).status).toBe(400);
});
