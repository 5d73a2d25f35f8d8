import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryOf } from '../../src/audit/audit.ts';
import { verifyFile } from '../../src/audit/verify-file.ts';
import { describeAudit } from '../contract/server/audit.ts';
import { testFolder } from '../servers/folder.ts';
import { startVault } from '../servers/vault.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

describe('sys/audit of a real Vault', () => {
  describeAudit(async () => {
    const vault = await startVault();
    return { address: vault.address, token: vault.token, close: () => vault.stop() };
  });
});

describe('sys/audit of relock serve', () => {
  describeAudit(startWorld);
});

describe('the audit of a server', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  const newest = () => entryOf(world.core.audit.search({ limit: 1, oldestFirst: false })[0]?.text ?? '{}');

  test('each request is an entry: who, from where, what, how it went', async () => {
    await world.ask('POST', 'secret/data/ci/db', { data: { password: 'x' } });
    expect(newest()).toMatchObject({
      identity: { name: 'root', mount: 'auth/token/' },
      address: '127.0.0.1',
      operation: 'create',
      path: 'secret/data/ci/db',
      key: 'secret/ci/db',
      decision: 'allowed',
      policy: 'root',
      status: 200,
      given: { data: { version: 1 } },
    });
    await world.ask('GET', 'secret/data/none');
    expect(newest()).toMatchObject({ operation: 'read', status: 404 });
    await world.ask('GET', 'secret/data/ci/db', undefined, { token: null });
    expect(newest()).toMatchObject({ identity: null, decision: 'denied', status: 403 });
    await world.ask('GET', `auth/token/lookup/${world.token}`);
    expect(newest().path).toMatch(/^auth\/token\/lookup\/hmac-sha256:[0-9a-f]{64}$/);
  });

  test('no text or number of a request or an answer stands in an entry or on a device', async () => {
    const file = path.join(testFolder('audit-secrets'), 'audit.jsonl');
    await world.ask('PUT', 'sys/audit/secrets', { type: 'file', options: { file_path: file } });
    // Long enough not to stand anywhere by chance, and of characters that JSON escapes too.
    const secret = fc
      .tuple(fc.stringMatching(/^[\w"\\<>é/+=.-]{6,20}$/), fc.integer({ min: 10 ** 12, max: 10 ** 15 }))
      .map(([text, number]) => ({ text: `${text}-${number}`, number }));
    const bodies = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, tie('text'), tie('number'), tie('list'), tie('map')),
      text: secret.map(({ text }) => text),
      number: secret.map(({ number }) => number),
      list: fc.array(tie('value'), { maxLength: 3 }),
      map: fc.dictionary(
        fc.constantFrom('data', 'metadata', 'version', 'lease_id', 'token', '__proto__'),
        tie('value'),
        {
          maxKeys: 4,
        },
      ),
    })).map;
    const leaves = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(leaves)
        : [String(value), JSON.stringify(value).replace(/^"|"$/g, '')];
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const before = world.core.audit.last.number;
        const text = JSON.stringify(body);
        await world.ask('POST', 'secret/data/random', { data: body });
        await world.ask('GET', 'secret/data/random');
        await world.ask('PATCH', 'secret/metadata/random', JSON.parse(text));
        await world.ask('POST', 'sys/wrapping/wrap', JSON.parse(text), { headers: { 'x-vault-wrap-ttl': '60' } });
        await world.ask('POST', 'auth/token/create', JSON.parse(text));
        const records = world.core.audit.search({ limit: 20, oldestFirst: true, from: before });
        const kept = [records.map((record) => record.text).join('\n'), readFileSync(file, 'utf8')];
        for (const leaf of leaves(body)) for (const one of kept) expect(one).not.toContain(leaf);
        expect(kept[0]).not.toContain(world.token);
      }),
      { numRuns: 40 },
    );
    await world.ask('DELETE', 'sys/audit/secrets');
    expect((await verifyFile(file, { outside: undefined, publicKey: world.core.audit.publicKey })).bad).toBeUndefined();
  });

  test('when nothing can be written the request fails and changes nothing', async () => {
    const { db } = world.core.vault;
    await world.ask('POST', 'secret/data/steady', { data: { n: 'before' } });
    const { number } = world.core.audit.last;
    db.run('PRAGMA query_only = ON');
    const write = await world.ask('POST', 'secret/data/steady', { data: { n: 'after' } });
    const read = await world.ask('GET', 'secret/data/steady');
    db.run('PRAGMA query_only = OFF');
    expect([write.status, read.status]).toEqual([500, 500]);
    expect(read.text).not.toContain('before');
    expect(world.core.audit.last.number).toBe(number);
    expect((await world.ask('GET', 'secret/data/steady')).json.data.data).toEqual({ n: 'before' });
  });

  test('entries are asked for over the API, by key as people name it; old ones are removed on demand', async () => {
    await world.ask('POST', 'secret/data/asked', { data: { a: 'b' } });
    await world.ask('GET', 'secret/data/asked');
    for (const key of ['secret/asked', 'secret/data/asked', 'secret/metadata/asked']) {
      const { json } = await world.ask('GET', `sys/relock/audit/entries?key=${key}&limit=5`);
      expect(json.data.entries.map((entry: { operation: string }) => entry.operation)).toEqual(['read', 'create']);
    }
    const page = await world.ask('GET', 'sys/relock/audit/entries?order=oldest&limit=2&from=1');
    expect(page.json.data.entries.map((entry: { number: number }) => entry.number)).toEqual([2, 3]);
    expect((await world.ask('GET', 'sys/relock/audit/entries?since=yesterday')).status).toBe(400);
    expect((await world.ask('POST', 'sys/relock/audit/config', { retention_days: 400 })).status).toBe(204);
    expect((await world.ask('GET', 'sys/relock/audit/config')).json.data).toEqual({ retention_days: 400 });
    expect((await world.ask('POST', 'sys/relock/audit/prune')).json.data).toEqual({ removed: 0, up_to: 0 });
    const { json } = await world.ask('GET', 'sys/relock/audit/head');
    expect(json.data).toMatchObject({ key: world.core.audit.publicKey, last: world.core.audit.last.number - 1 });
  });
});
