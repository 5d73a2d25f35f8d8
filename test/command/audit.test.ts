import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuditLog } from '../../src/audit/log.ts';
import { FileDevice } from '../../src/audit/file-device.ts';
import { audit } from '../../src/command/audit.ts';
import type { AuditFilterText, AuditRequest } from '../../src/command/audit.ts';
import type { Invocation } from '../../src/config/invocation.ts';
import { openSeal } from '../../src/seal/open.ts';
import { Batch } from '../../src/sealed/batch.ts';
import { createVault } from '../../src/sealed/create.ts';
import { Entries } from '../../src/sealed/entries.ts';
import { openSealed } from '../../src/sealed/open.ts';
import { anEntry } from '../audit/scene.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { startWorld } from '../serve/world.ts';
import type { World } from '../serve/world.ts';

const { folder, remove } = makeFolder('audit-command');
const dir = path.join(folder, 'vault');
const [lines, head] = [path.join(folder, 'audit.jsonl'), path.join(folder, 'head')];
const env = { RELOCK_PASSPHRASE_FILE: path.join(folder, 'passphrase') };
const NONE: AuditFilterText = {
  key: undefined,
  identity: undefined,
  address: undefined,
  action: undefined,
  lease: undefined,
  since: undefined,
  until: undefined,
};

async function run(request: AuditRequest, more: Partial<Invocation> = {}) {
  const ran = { status: -1, out: '', err: '', code: undefined as string | undefined };
  const invocation: Invocation = {
    env,
    cwd: folder,
    out: (text) => void (ran.out += text),
    err: (text) => void (ran.err += text),
    stdin: Readable.from([]),
    interactive: false,
    ...more,
  };
  try {
    ran.status = await audit(request, invocation);
  } catch (error) {
    ran.code = (error as { code?: string }).code;
  }
  return ran;
}

const query = (filter: Partial<AuditFilterText>, format: 'text' | 'json' | 'jsonl' = 'jsonl', limit = 100) =>
  ({ action: 'query', dir: undefined, filter: { ...NONE, ...filter }, limit, format }) as const;
const exported = (format: 'jsonl' | 'csv' | 'ocsf') =>
  ({ action: 'export', dir: undefined, filter: NONE, format }) as const;
const verify = (more: { dir?: string; file?: string; head?: string; publicKey?: string }) =>
  ({
    action: 'verify',
    dir: undefined,
    file: undefined,
    head: undefined,
    publicKey: undefined,
    format: 'text',
    ...more,
  }) as const;

beforeAll(async () => {
  writeFileSync(env.RELOCK_PASSPHRASE_FILE, 'a passphrase of the tests\n', { mode: 0o600 });
  const options = { env, create: true, ask: undefined, warn: () => undefined };
  const seal = await openSeal('passphrase', options);
  await createVault(dir, seal);
  const { vault } = await openSealed(dir, seal);
  const log = new AuditLog(vault, new Entries(vault), { headFile: head, log: () => undefined });
  const batch = new Batch(vault.db, log);
  log.enable('file/', () => new FileDevice(lines, 0o600));
  for (const change of [
    { key: 'secret/ci/db', operation: 'read' },
    { key: 'secret/ci/db', operation: 'update', path: '=cmd|calc', error: '-1+"x",\n' },
    { key: 'secret/other', operation: 'delete', identity: null, status: 403, decision: 'denied' as const },
  ]) {
    await batch.run(() => log.append(anEntry(change)), false);
    await log.flush();
  }
  await log.stop(batch);
  vault.db.close();
  await seal.close();
});
afterAll(remove);

describe('relock audit, on a vault’s folder', () => {
  test('query: newest first, by key as in a config, by time', async () => {
    const found = await run({ ...query({ key: 'relock://ci/db#password' }), dir });
    expect(found.status).toBe(0);
    expect(
      found.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).number),
    ).toEqual([2, 1]);
    expect((await run({ ...query({ action: 'delete' }, 'text'), dir })).out).toMatch(
      /^3 {2}20\S+ {2}- {2}127\.0\.0\.1 {2}delete .* denied 403 {2}policy root\n$/,
    );
    expect(
      JSON.parse((await run({ ...query({ since: '2026-01-01', until: '2026-01-02' }, 'json'), dir })).out),
    ).toEqual([]);
    expect(await run({ ...query({ since: 'soon' }), dir })).toMatchObject({ code: 'RL-USAGE' });
    expect(await run(query({}))).toMatchObject({ code: 'RL-USAGE' });
  });

  test('export: lines that verify as they are, a table without formulas, events of OCSF', async () => {
    const { out: jsonl } = await run({ ...exported('jsonl'), dir });
    writeFileSync(path.join(folder, 'exported.jsonl'), jsonl);
    expect(await run(verify({ file: 'exported.jsonl', head }))).toMatchObject({ status: 0 });
    const { out: csv } = await run({ ...exported('csv'), dir });
    expect(csv).toContain(`,'=cmd|calc,`);
    expect(csv).toContain(`,"'-1+""x"",\n",`);
    const { out: ocsf } = await run({ ...exported('ocsf'), dir });
    const events = ocsf
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ type_uid, status_id }) => [type_uid, status_id])).toEqual([
      [600302, 1],
      [600303, 1],
      [600304, 2],
    ]);
    for (const event of events) {
      // What the class and the base event require.
      expect(event).toMatchObject({
        class_uid: 6003,
        category_uid: 6,
        severity_id: expect.any(Number),
        time: expect.any(Number),
        metadata: { version: expect.any(String), product: { vendor_name: 'Relock' } },
        actor: expect.any(Object),
        api: { operation: expect.any(String) },
        src_endpoint: { ip: '127.0.0.1' },
      });
    }
  });

  test('verify: 0 when it holds, 1 with the first bad entry, else an error', async () => {
    expect(await run(verify({ dir, head }))).toMatchObject({
      status: 0,
      out: expect.stringContaining('3 entries hold together, 1 to 3\nsigned up to entry 3'),
    });
    expect(await run(verify({ file: lines, head }))).toMatchObject({ status: 0 });
    const changed = path.join(folder, 'changed');
    mkdirSync(changed);
    copyFileSync(path.join(dir, 'vault.db'), path.join(changed, 'vault.db'));
    const db = new DatabaseSync(path.join(changed, 'vault.db'));
    db.exec('DELETE FROM audit WHERE number = 2');
    db.close();
    expect(await run(verify({ dir: changed }))).toMatchObject({
      status: 1,
      out: expect.stringMatching(/^BAD: entry 2: it is missing/),
    });
    writeFileSync(path.join(folder, 'changed.jsonl'), readFileSync(lines, 'utf8').replace('"delete"', '"read"'));
    expect(await run(verify({ file: 'changed.jsonl' }))).toMatchObject({
      status: 1,
      out: expect.stringMatching(/^BAD: entry 3: /),
    });
    expect(await run(verify({ file: lines, publicKey: 'A'.repeat(43) }))).toMatchObject({ status: 1 });
    expect(await run(verify({ file: 'none.jsonl', head }))).toMatchObject({ code: 'RL-AUDIT-FILE' });
    expect(await run(verify({ file: lines, head: 'none' }))).toMatchObject({ code: 'RL-AUDIT-HEAD' });
  });
});

describe('relock audit, on a running server', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  test('the same entries, page by page', async () => {
    for (let i = 0; i < 3; i++) await world.ask('POST', `secret/data/k${i}`, { data: { a: 'b' } });
    const server = { env: { VAULT_ADDR: world.address, VAULT_TOKEN: world.token } };
    const found = await run(query({ key: 'relock://k1' }), server);
    expect(JSON.parse(found.out)).toMatchObject({ path: 'secret/data/k1', operation: 'create', number: 2 });
    const { out } = await run(exported('jsonl'), server);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).number),
    ).toEqual([1, 2, 3, 4]);
    await world.core.audit.signNow(world.core.batch);
    writeFileSync(path.join(folder, 'served.jsonl'), out);
    const { publicKey } = world.core.audit;
    expect(await run(verify({ file: 'served.jsonl', publicKey }))).toMatchObject({ status: 0 });
    expect(await run(query({}), { env: { VAULT_ADDR: world.address } })).toMatchObject({ code: 'RL-USAGE' });
  });
});
