import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { clientOf } from './client.ts';

interface Opened {
  readonly address: string;
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** `sys/audit` as a real Vault and `relock serve` both answer it. */
export function describeAudit(open: () => Promise<Opened>): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'relock-audit-'));
  let opened: Opened;
  let client: Client;

  beforeAll(async () => {
    opened = await open();
    client = clientOf(opened);
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = (name: string) => ({
    type: 'file',
    description: 'kept',
    options: { file_path: path.join(folder, name) },
  });

  test('a device is enabled, listed and disabled', async () => {
    expect((await client.ask('GET', 'sys/audit')).json.data).toEqual({});
    expect((await client.ask('PUT', 'sys/audit/one', file('one'))).status).toBe(204);
    expect((await client.ask('POST', 'sys/audit/deep/two', file('two'))).status).toBe(204);
    const { json } = await client.ok('GET', 'sys/audit');
    const one = { ...file('one'), local: false, path: 'one/' };
    expect(json.data).toEqual({ 'one/': one, 'deep/two/': { ...file('two'), local: false, path: 'deep/two/' } });
    expect(json['one/']).toEqual(one);
    expect((await client.ask('DELETE', 'sys/audit/deep/two')).status).toBe(204);
    expect(Object.keys((await client.ok('GET', 'sys/audit')).json.data)).toEqual(['one/']);
    expect((await client.ask('DELETE', 'sys/audit/never')).status).toBe(204);
  });

  test('what is written to it tells who did what where, and no secret', async () => {
    const secret = `s-${Math.random().toString(36).slice(2)}`;
    await client.ok('POST', 'secret/data/audited', { data: { password: secret } });
    await client.ok('GET', 'secret/data/audited');
    await client.ask('GET', 'secret/data/audited', undefined, 'no-token');
    const text = readFileSync(path.join(folder, 'one'), 'utf8');
    expect(text).toContain('secret/data/audited');
    expect(text).not.toContain(secret);
    expect(text).not.toContain(opened.token.length > 8 ? opened.token : secret);
    const { json } = await client.ok('POST', 'sys/audit-hash/one', { input: secret });
    expect(json.data.hash).toMatch(/^hmac-sha256:[0-9a-f]{64}$/);
    expect(json.hash).toBe(json.data.hash);
    // Once as it was sent, once as it was read.
    expect(text.split(json.data.hash).length - 1).toBeGreaterThanOrEqual(2);
  });

  test.each<[string, string, unknown, number, string]>([
    ['PUT', 'sys/audit/one', { type: 'file', options: { file_path: '/tmp/x' } }, 400, 'path already in use'],
    ['PUT', 'sys/audit/x', { type: 'file', options: {} }, 400, 'file_path is required'],
    ['PUT', 'sys/audit/x', { type: 'nope' }, 400, 'unknown backend type: "nope"'],
    [
      'PUT',
      'sys/audit/x',
      { type: 'socket', options: { address: '127.0.0.1:1' } },
      400,
      'audit backend failed test message',
    ],
    ['GET', 'sys/audit/one', undefined, 405, 'unsupported operation'],
    ['POST', 'sys/audit-hash/never', { input: 'x' }, 400, 'unknown audit backend "never/"'],
    ['POST', 'sys/audit-hash/one', {}, 400, 'the "input" parameter is empty'],
  ])('%s %s %o is refused', async (method, where, body, status, error) => {
    const reply = await client.ask(method, where, body);
    expect(reply.status).toBe(status);
    expect(reply.json.errors[0]).toContain(error);
  });
}
