import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchReport } from '../../src/command/watch/report.ts';
import type { ReportRequest } from '../../src/command/watch/report.ts';
import { Judge } from '../../src/policy/judge.ts';
import { openSeal } from '../../src/seal/open.ts';
import { createVault } from '../../src/sealed/create.ts';
import { makeFolder } from '../servers/make-folder.ts';
import type { World } from '../serve/world.ts';
import { startWorld } from '../serve/world.ts';

const { folder, remove } = makeFolder('watch-report');
const dir = path.join(folder, 'vault');
const env = { RELOCK_PASSPHRASE_FILE: path.join(folder, 'passphrase') };
const password = randomBytes(18).toString('base64url');
let world: World;
let key = '';

/** A vault with a life, which is served all the while. */
beforeAll(async () => {
  writeFileSync(env.RELOCK_PASSPHRASE_FILE, 'a passphrase of the tests\n', { mode: 0o600 });
  const seal = await openSeal('passphrase', { env, create: true, ask: undefined, warn: () => undefined });
  const token = (await createVault(dir, seal)).reveal();
  world = await startWorld((parts) => ({ ...parts, policies: new Judge(parts.policyStore) }), { folder: dir, seal });
  const ask = async (method: string, place: string, body?: unknown, as = token) => {
    const reply = await world.ask(method, place, body, { token: as });
    expect(reply.status, `${method} ${place} ${reply.text}`).toBeLessThan(300);
    return reply.json;
  };
  await ask('POST', 'secret/data/ci/db', { data: { password } });
  await ask('POST', 'secret/data/ci/db', { data: { password: `${password}2` } });
  await ask('POST', 'secret/metadata/ci/db', {
    custom_metadata: { owner: '=HYPERLINK("x")', rotate_every_days: '30' },
  });
  await ask('POST', 'secret/data/ci/other', { data: { password } });
  await ask('PUT', 'sys/policies/acl/ci', { policy: 'path "secret/data/ci/db" { capabilities = ["read"] }' });
  const { auth } = await ask('POST', 'auth/token/create', { policies: ['ci'], display_name: 'deploy', ttl: '1h' });
  for (let use = 0; use < 3; use++) await ask('GET', 'secret/data/ci/db', undefined, auth.client_token);
  await ask('POST', 'keys/roles/gateway', { prefix: 'gw', ttl: '30d' });
  key = (await ask('POST', 'keys/issue/gateway', { owner: 'checkout' })).data.id;
  await ask('POST', 'sys/relock/watch/leaked/secret/ci/db', {});
});
afterAll(async () => {
  await world.close();
  remove();
});

async function run(given: Partial<ReportRequest>) {
  const ran = { status: -1, out: '', err: '', code: undefined as string | undefined };
  const request = { dir: 'vault', since: undefined, at: undefined, action: 'report', format: 'markdown', ...given };
  try {
    ran.status = await watchReport(request as ReportRequest, {
      env,
      cwd: folder,
      out: (text) => void (ran.out += text),
      err: (text) => void (ran.err += text),
      stdin: Readable.from([]),
      interactive: false,
    });
  } catch (error) {
    ran.code = (error as { code?: string }).code;
  }
  return ran;
}

test('the report: what was leaked comes first, in every format, and no value stands in any', async () => {
  const { status, out } = await run({ format: 'json' });
  expect(status).toBe(0);
  const standing = JSON.parse(out);
  expect(standing.chain).toMatchObject({ entries: expect.any(Number) });
  expect(standing.chain.bad).toBeUndefined();
  expect(standing.risks[0]).toMatchObject({ key: 'secret/ci/db', level: 'critical' });
  const facts = Object.fromEntries(standing.keys.map((one: { key: string }) => [one.key, one]));
  expect(Object.keys(facts).sort()).toEqual([`keys/keys/${key}`, 'secret/ci/db', 'secret/ci/other'].sort());
  expect(facts['secret/ci/db']).toMatchObject({
    versions: [{ how: 'written' }, { how: 'written' }],
    did: [{ name: 'token-deploy', uses: 3, address: '127.0.0.1' }],
  });
  const could = (name: string) => facts[name].could.map((holder: { name: string }) => holder.name).sort();
  expect(could('secret/ci/db')).toEqual(['root', 'token-deploy']);
  expect(could('secret/ci/other')).toEqual(['root']);
  expect(facts['secret/ci/other'].used).toBeNull();
  const [text, page, table] = await Promise.all(
    (['markdown', 'html', 'csv'] as const).map(async (format) => (await run({ format })).out),
  );
  expect(text).toContain('## What to rotate next');
  expect(page).toMatch(/^<!doctype html>/);
  expect(table).toContain(`"'=HYPERLINK(""x"")"`);
  for (const each of [out, text, page, table]) expect(each).not.toContain(password);
});

test('who could read a key, and who did; a change since then is named', async () => {
  const now = await run({ action: 'access', key: 'relock://ci/db#password', format: 'text' });
  expect(now.out).toContain('token token-deploy at auth/token/ by ci, default');
  expect(now.out).toContain('token-deploy: 3 uses');
  expect(now.out).toContain('no policy or role was changed since');
  const before = await run({ action: 'access', key: 'secret/ci/db', format: 'json', at: '1h' });
  const access = JSON.parse(before.out);
  expect(access).toMatchObject({ could: [], did: [] });
  expect(access.changed.map(({ what }: { what: string }) => what)).toContain('update sys/policies/acl/ci');
  expect(await run({ action: 'access', key: 'secret/none', format: 'text' })).toMatchObject({ code: 'RL-WATCH-KEY' });
});

test('evidence: private files with their sums, in a folder of their own', async () => {
  expect(await run({ action: 'evidence', output: 'evidence' })).toMatchObject({ status: 0 });
  const place = path.join(folder, 'evidence');
  const sums = readFileSync(path.join(place, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(sums).toHaveLength(readdirSync(place).length - 1);
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    const bytes = readFileSync(path.join(place, name));
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum);
    expect(bytes.includes(password), name).toBe(false);
    expect(statSync(path.join(place, name)).mode & 0o077).toBe(0);
  }
  expect(await run({ action: 'evidence', output: 'evidence' })).toMatchObject({ code: 'RL-WATCH-OUTPUT' });
});

test('a time that is none, and a vault that is not there', async () => {
  expect(await run({ since: 'soon' })).toMatchObject({ code: 'RL-USAGE' });
  expect(await run({ since: '1d', at: '2d' })).toMatchObject({ code: 'RL-USAGE' });
  expect(await run({ dir: undefined })).toMatchObject({ code: 'RL-USAGE' });
});
