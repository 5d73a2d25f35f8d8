import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRotationId } from '../../src/rotate/journal.ts';
import { sideBySideContract } from '../contract/issuer.ts';
import { secret } from '../rotate/memory-store.ts';
import type { RelockServer } from '../servers/relock.ts';
import { startRelock } from '../servers/relock.ts';
import { vaultIssuer } from './vault-world.ts';

describe('keys that a relock serve issues', () => {
  let server: RelockServer;
  beforeAll(async () => {
    server = await startRelock();
    await post('keys/roles/app', { prefix: 'app', scopes: ['read', 'write'], ttl: '720h' });
  });
  afterAll(() => server?.stop());

  async function post(path: string, body: unknown, token = server.token): Promise<any> {
    const answer = await fetch(`${server.address}/v1/${path}`, {
      method: 'POST',
      headers: { 'x-vault-token': token },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.status >= 300) throw new Error(text);
    return text === '' ? undefined : JSON.parse(text).data;
  }

  async function fresh(more: object = {}) {
    const { key, id } = await post('keys/issue/app', more);
    return secret({ key, id });
  }

  sideBySideContract('a served key', async () => ({
    issuer: await vaultIssuer('relock-served-key', server, { role: 'app' }),
    fresh,
    stop: () => undefined,
  }));

  test('the new key has the scopes, the owner and the metadata of the old one', async () => {
    const issuer = await vaultIssuer('relock-served-key', server, { role: 'app' });
    const old = await fresh({ scopes: ['read'], owner: 'billing', metadata: { team: 'b' } });
    const rotation = newRotationId(new Date());
    const made = await issuer.create(old, rotation);
    expect(await post('keys/verify', { key: made.get('key')?.reveal() })).toMatchObject({
      valid: true,
      scopes: ['read'],
      owner: 'billing',
      metadata: { team: 'b', relock: `relock ${rotation}` },
    });
  });

  /** What the server has said, once it says no more: its lines come through a pipe. */
  async function wholeLog(): Promise<string> {
    for (;;) {
      const said = server.log();
      await sleep(300);
      if (server.log() === said) return said;
    }
  }

  test('it is known when a key was used last, and a key without its id is ended all the same', async () => {
    const issuer = await vaultIssuer('relock-served-key', server, { role: 'app' });
    const old = await fresh();
    expect(await issuer.lastUsed?.(old)).toBeNull();
    await post('keys/verify', { key: old.get('key')?.reveal() });
    expect(await issuer.lastUsed?.(old)).toBeInstanceOf(Date);
    const bare = new Map([...old].filter(([field]) => field === 'key'));
    await issuer.revoke(await issuer.create(bare, newRotationId(new Date())));
    await issuer.revoke(bare);
    await issuer.revoke(bare);
    // Asked by its id: to show a key that was retired raises an alarm.
    const alarms = await wholeLog();
    expect(await issuer.validate(old)).toBe('inactive');
    expect(await wholeLog()).toBe(alarms);
    expect(await issuer.validate(bare)).toBe('inactive');
  });

  test('the check names what the token that rotates may not do', async () => {
    const issuer = await vaultIssuer('relock-served-key', server, { role: 'app' });
    await issuer.check?.(new Map());
    await fetch(`${server.address}/v1/sys/policies/acl/some`, {
      method: 'PUT',
      headers: { 'x-vault-token': server.token },
      body: JSON.stringify({ policy: 'path "keys/issue/app" { capabilities = ["update"] }' }),
    });
    const answer = await fetch(`${server.address}/v1/auth/token/create`, {
      method: 'POST',
      headers: { 'x-vault-token': server.token },
      body: JSON.stringify({ policies: ['some'] }),
    });
    const { auth } = (await answer.json()) as { auth: { client_token: string } };
    const token = auth.client_token;
    const weak = await vaultIssuer('relock-served-key', { ...server, token }, { role: 'app' });
    await expect(weak.check?.(new Map())).rejects.toMatchObject({
      code: 'RL-ISSUER-REFUSED',
      evidence: expect.arrayContaining([['keys/revoke', 'needs update']]),
    });
  });
});
