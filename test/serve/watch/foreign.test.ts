import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watch } from '../../../src/command/watch.ts';
import { addressOf } from '../../../src/watch/log/address.ts';
import { request } from '../../command/watch-request.ts';
import type { RelockServer, RelockVault } from '../../servers/relock.ts';
import { makeRelockVault } from '../../servers/relock.ts';
import type { Client } from './client.ts';
import { clientOf } from './client.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let vault: RelockVault;
let server: Omit<RelockServer, 'stop'>;
let client: Client;
/** May tell of alarms, and nothing else. */
let teller = '';
beforeAll(async () => {
  vault = await makeRelockVault();
  server = await vault.serve();
  client = clientOf(server);
  await client.ok('PUT', 'sys/policies/acl/teller', {
    policy: 'path "sys/relock/watch/foreign" { capabilities = ["update"] }',
  });
  const { auth } = await client.ok('POST', 'auth/token/create', { policies: ['teller'], no_default_policy: true });
  teller = auth.client_token;
  const all = ['tell', 'limit', 'login', 'lease', 'rotate', 'seal'];
  const everything = { do: all };
  await client.ok('POST', 'sys/relock/watch/config', { respond: { high: everything, critical: everything } });
});
afterAll(async () => {
  if (server !== undefined && server.child.exitCode === null) {
    server.child.kill('SIGTERM');
    await once(server.child, 'close');
  }
  vault?.remove();
});

/** Three weeks of a secret in AWS, and a flood of yesterday. */
function trail(): string {
  const yesterday = Math.floor(Date.now() / DAY) * DAY - DAY;
  const times = Array.from(
    { length: 21 * 8 },
    (_, use) => yesterday - 21 * DAY + Math.floor(use / 8) * DAY + (8 + (use % 8)) * HOUR,
  );
  const flood = Array.from({ length: 400 }, (_, use) => yesterday + 10 * HOUR + use * 100 + 1);
  return [...times, ...flood]
    .map((time) =>
      JSON.stringify({
        eventID: `e-${time}`,
        eventTime: new Date(time).toISOString(),
        eventSource: 'secretsmanager.amazonaws.com',
        eventName: 'GetSecretValue',
        awsRegion: 'eu-west-1',
        recipientAccountId: '123456789012',
        sourceIPAddress: '10.1.2.3',
        userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer: { arn: 'arn:aws:iam::1:role/ci' } } },
        requestParameters: { secretId: 'billing/db' },
      }),
    )
    .join('\n');
}

async function proposed(token: string) {
  const file = path.join(path.dirname(vault.dir), 'trail.json');
  writeFileSync(file, trail());
  let [out, err] = ['', ''];
  const status = await watch(request({ sources: [file], propose: true, format: 'jsonl' }), {
    env: { VAULT_ADDR: server.address, VAULT_TOKEN: token },
    cwd: '/',
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    stdin: Readable.from(['']),
    interactive: false,
  });
  return { status, out, err };
}

test('an alarm over CloudTrail is kept and told by the server, and only proposes what ends the key there', async () => {
  const { status, out } = await proposed(teller);
  expect(status).toBe(1);
  await client.settled();
  const [alarm, ...more] = await client.alarms();
  expect(more).toEqual([]);
  expect(alarm).toMatchObject({
    detector: 'rate',
    basis: 'foreign',
    key: 'aws:123456789012:eu-west-1/billing/db',
    sentence: expect.stringMatching(/So tells token\.$/),
    steps: [
      { action: 'rotate', state: 'proposed', said: 'it rests on the log of somebody else' },
      { action: 'tell', state: 'done' },
    ],
  });
  expect(server.log()).toContain(`alarm ${alarm?.id} (high, rate)`);
  // Told again, it is the same; its id is none that the log's reader could choose.
  expect(JSON.parse(out).id).not.toBe(alarm?.id);
  await proposed(teller);
  expect(await client.alarms()).toHaveLength(1);
  const done = await client.ok('POST', `sys/relock/watch/alarms/${alarm?.id}/approve`, { action: 'rotate' });
  expect(done.data.steps[0]).toMatchObject({
    state: 'handed over',
    command: `relock rotate 'awssecrets://billing/db?region=eu-west-1' --emergency --reason 'watch ${alarm?.id}'`,
  });
});

test('who tells of alarms may do nothing else, can’t make them weigh more, and is heard so often an hour', async () => {
  const as = { token: teller };
  for (const [method, at] of [
    ['GET', 'sys/relock/watch/alarms'],
    ['POST', 'sys/relock/watch/config'],
    ['POST', 'sys/relock/watch/foreign/x'],
    ['GET', 'secret/data/ci/db'],
  ] as const)
    expect((await client.ask(method, at, method === 'POST' ? {} : undefined, as)).status, at).toBe(403);
  await client.ok('POST', 'secret/data/ci/db', { data: { a: 'b' } });
  const body = {
    id: '0123456789abcdef',
    at: Date.now(),
    detector: 'leaked',
    severity: 'critical',
    basis: 'authenticated',
    source: 'audit',
    key: 'secret/ci/db',
    identity: 'root',
    lease: 'x',
    sentence: 'a\u001b[31m lie\n',
    numbers: { a: 1, b: 'x', __proto__: 3 },
    evidence: ['e'],
  };
  expect((await client.ask('POST', 'sys/relock/watch/foreign', body, as)).status).toBe(200);
  await client.settled();
  const lie = (await client.alarms()).find(({ key }) => key === 'secret/ci/db');
  expect(lie).toMatchObject({ basis: 'foreign', steps: [{ action: 'tell', state: 'done' }] });
  // eslint-disable-next-line no-control-regex -- none may be left
  expect(lie?.sentence).not.toMatch(/[\u0000-\u001f]/);
  for (const change of [{ at: Date.now() + DAY }, { at: 'x' }, { id: '../x' }, { severity: 'worst' }, { sentence: '' }])
    expect((await client.ask('POST', 'sys/relock/watch/foreign', { ...body, ...change }, as)).status).toBe(400);
  const flood = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      client.ask('POST', 'sys/relock/watch/foreign', { ...body, id: String(n).padStart(16, '0') }, as),
    ),
  );
  const statuses = flood.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeLessThan(60);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(40);
  // What somebody proved is told all the same.
  await client.ok('POST', 'sys/relock/watch/config', { respond: { critical: { do: ['tell'] } } });
  await client.ok('POST', 'sys/relock/watch/leaked/secret/ci/db', {});
  const { auth } = await client.ok('POST', 'auth/token/create', { display_name: 'thief' });
  await client.ok('GET', 'secret/data/ci/db', undefined, { token: auth.client_token });
  await client.settled();
  const own = (await client.alarms()).find(({ basis }) => basis === 'authenticated');
  expect(own?.steps).toMatchObject([{ action: 'tell', state: 'done', said: expect.stringContaining('log') }]);
  // Nor can a key here be made to look worse.
  const { data } = await client.ok('GET', 'sys/relock/life?key=secret/ci/db');
  expect(data.incidents.filter(({ id }: { id: string }) => id === lie?.id)).toEqual([]);
});

test.each<[string, string, string | undefined]>([
  ['secret/ci/db', 'vault', 'vault://secret/ci/db'],
  ['secret/ci/db', 'vault:eu', 'vault+eu://secret/ci/db'],
  ['secret/ci/db', 'relock', 'vault://secret/ci/db'],
  ['database/creds/ci', 'vault', undefined],
  ['sys/policies/acl/x', 'vault', undefined],
  ['secret/a?version=1', 'vault', undefined],
  ['aws:123456789012:eu-west-1/ci/db', 'cloudtrail', 'awssecrets://ci/db?region=eu-west-1'],
  ['aws:123456789012/access-key/AKIA', 'cloudtrail', undefined],
  ['projects/p/secrets/s', 'google', 'gcpsecrets://p/s'],
  ['azure:vault/secrets/name', 'azure', 'azurekeyvault://vault/name'],
  ['azure:vault/keys/name', 'azure', undefined],
  ['github:token/x', 'github', undefined],
  ['secret/ci/db', 'audit', undefined],
])('%s of the log %s is %s', (key, source, address) => {
  expect(addressOf(key, source)).toBe(address);
});
