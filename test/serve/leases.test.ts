import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { RelockError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { Minter } from '../../src/issuer/minter.ts';
import type { Client } from '../contract/server/client.ts';
import { clientOf } from '../contract/server/client.ts';
import { until } from '../servers/port.ts';
import type { World } from './world.ts';
import { startWorld } from './world.ts';

/** An issuer whose steps the test holds up, lets go and makes fail. */
class Issuer implements Minter {
  readonly longestName = 60;
  readonly alive = new Set<string>();
  readonly steps: string[] = [];
  most = 0;
  #inside = 0;
  /** What each step waits for. */
  held: Promise<void> | undefined;
  broken = false;
  ends: number | undefined;

  check = async () => undefined;
  close = async () => undefined;
  async mint({ name }: { name: string }) {
    this.steps.push('mint');
    await this.held;
    if (this.broken) throw new RelockError('RL-MINTER-UNREACHABLE', 'no issuer');
    this.alive.add(name);
    this.steps.push('minted');
    return { fields: { username: name, password: new SecretValue('x') } };
  }
  async extend() {
    this.steps.push('extend');
    await this.held;
  }
  async takeBack({ name }: { name: string }) {
    this.steps.push('take back');
    this.most = Math.max(this.most, ++this.#inside);
    try {
      await this.held;
      await new Promise((resolve) => setImmediate(resolve));
      if (this.broken) throw new RelockError('RL-MINTER-UNREACHABLE', 'no issuer');
      if (this.ends !== undefined) return this.ends;
      this.alive.delete(name);
      return undefined;
    } finally {
      this.#inside--;
    }
  }
}

describe('leases', () => {
  let world: World;
  let server: Client;
  let issuers: Record<string, Issuer>;
  let one: Issuer;

  beforeEach(async () => {
    issuers = { one: new Issuer(), two: new Issuer() };
    one = issuers['one']!;
    world = await startWorld((parts) => ({
      ...parts,
      minters: { password: () => new SecretValue('p'), open: async (kind) => issuers[kind] },
    }));
    onTestFinished(() => world.close());
    server = clientOf(world);
    for (const name of ['one', 'two']) {
      await server.ok('POST', `sys/mounts/${name}`, { type: 'database' });
      await server.ok('POST', `${name}/config/c`, { plugin_name: name, allowed_roles: '*' });
      await server.ok('POST', `${name}/roles/r`, { db_name: 'c', default_ttl: '1h' });
    }
  });

  const creds = async (mount = 'one', token?: string) =>
    (await server.ok('GET', `${mount}/creds/r`, undefined, token)).json;
  const lookup = async (lease_id: string) => server.ask('PUT', 'sys/leases/lookup', { lease_id });
  const tokenOf = async () =>
    (await server.ok('POST', 'auth/token/create', { policies: ['root'], ttl: '1h' })).json.auth.client_token as string;
  function hold(issuer: Issuer): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    issuer.held = promise;
    onTestFinished(() => resolve());
    return () => {
      issuer.held = undefined;
      resolve();
    };
  }

  test('what is revoked while it is made is not given, and taken back once it is made', async () => {
    const release = hold(one);
    const asked = server.ask('GET', 'one/creds/r');
    await until(() => expect(one.steps).toEqual(['mint']));
    const revoked = server.ask('PUT', 'sys/leases/revoke-prefix/one', { sync: true });
    await until(() => expect(world.core.leases.below('one/')[0]?.due).toBe(0));
    release();
    expect((await asked).status).toBe(400);
    expect((await revoked).status).toBe(204);
    expect(one.steps).toEqual(['mint', 'minted', 'take back']);
    expect(one.alive.size).toBe(0);
  });

  test('what was made for a token that ended meanwhile is not given', async () => {
    const token = await tokenOf();
    const release = hold(one);
    const asked = server.ask('GET', 'one/creds/r', undefined, token);
    await until(() => expect(one.steps).toEqual(['mint']));
    await server.ok('POST', 'auth/token/revoke-self', {}, token);
    release();
    expect((await asked).status).toBe(403);
    await until(() => expect(one.steps).toEqual(['mint', 'minted', 'take back']));
  });

  test('what is made and committed, and not told because the audit’s devices fail, is taken back', async () => {
    const { audit } = world.core;
    const flush = audit.flush.bind(audit);
    audit.flush = async () => {
      throw new RelockError('RL-AUDIT-DEVICES', 'no device took it');
    };
    const { status } = await server.ask('GET', 'one/creds/r');
    audit.flush = flush;
    expect(status).toBe(500);
    await until(() => expect(one.steps).toEqual(['mint', 'minted', 'take back']));
    await until(() => expect(world.core.leases.below('')).toEqual([]));
  });

  test('a prefix is a folder: what only begins like it goes on', async () => {
    await server.ok('POST', 'one/roles/r-admin', { db_name: 'c', default_ttl: '1h' });
    const kept = (await server.ok('GET', 'one/creds/r-admin')).json.lease_id;
    const ended = (await creds()).lease_id;
    await server.ok('PUT', 'sys/leases/revoke-prefix/one/creds/r', { sync: true });
    expect([(await lookup(kept)).status, (await lookup(ended)).status]).toEqual([200, 400]);
    await server.ok('PUT', `sys/leases/revoke-prefix/${kept}`, { sync: true });
    expect((await lookup(kept)).status).toBe(400);
  });

  test('a renewal does not outlive the token that ended while the issuer was asked', async () => {
    const token = await tokenOf();
    const { lease_id } = await creds('one', token);
    const release = hold(one);
    const renewed = server.ask('PUT', 'sys/leases/renew', { lease_id });
    await until(() => expect(one.steps).toContain('extend'));
    await server.ok('POST', 'auth/token/revoke-self', {}, token);
    release();
    expect((await renewed).status).toBe(400);
    await until(async () => expect((await lookup(lease_id)).status).toBe(400));
    expect(one.alive.size).toBe(0);
  });

  test('what the issuer fails to make is taken back, in case it was made', async () => {
    one.broken = true;
    expect((await server.ask('GET', 'one/creds/r')).status).toBe(500);
    await until(() => expect(one.steps).toContain('take back'));
    one.broken = false;
    await until(() => expect(world.core.leases.below('')).toEqual([]));
  });

  test('what can’t be taken back is seen, is tried again, and is gone once the issuer is there again', async () => {
    const { lease_id } = await creds();
    one.broken = true;
    const { status, json } = await server.ask('PUT', 'sys/leases/revoke', { lease_id, sync: true });
    expect([status, json.errors.join()]).toEqual([400, expect.stringContaining('RL-MINTER-UNREACHABLE')]);
    expect((await lookup(lease_id)).json.data).toMatchObject({ last_failure: 'RL-MINTER-UNREACHABLE' });
    expect((await server.ok('GET', 'sys/leases?type=irrevocable')).json.data).toEqual({
      lease_count: 1,
      leases: [{ lease_id, error: 'RL-MINTER-UNREACHABLE' }],
    });
    expect((await server.ok('GET', 'sys/leases/count?type=irrevocable')).json.data).toEqual({
      lease_count: 1,
      counts: { 'one/': 1 },
    });
    expect((await server.ask('PUT', 'sys/leases/renew', { lease_id })).json.errors).toEqual(['lease expired']);
    const first = world.core.leases.find(lease_id);
    await until(() => expect(world.core.leases.find(lease_id)?.failures).toBeGreaterThan(first?.failures ?? 0));
    one.broken = false;
    await until(async () => expect((await lookup(lease_id)).status).toBe(400));
    expect(one.alive.size).toBe(0);
  });

  test('what the issuer can’t end runs out by itself, and the answer says so', async () => {
    const { lease_id } = await creds();
    one.ends = Date.now() + 2_000;
    const { status, json } = await server.ask('PUT', 'sys/leases/revoke', { lease_id, sync: true });
    expect([status, json.warnings.join()]).toEqual([200, expect.stringContaining('it ends by itself at')]);
    expect((await lookup(lease_id)).json.data).toMatchObject({ failures: 0, last_failure: 'RL-LEASE-RUNS-OUT' });
    await until(async () => expect((await lookup(lease_id)).status).toBe(400));
    expect(world.log).toEqual([]);
  });

  test('many that are due at once are taken back a few at a time, and an issuer that hangs holds up only its own', async () => {
    const token = await tokenOf();
    await Promise.all(Array.from({ length: 60 }, () => creds('one', token)));
    const release = hold(one);
    await server.ok('POST', 'auth/token/revoke-self', {}, token);
    await until(() => expect(one.steps).toContain('take back'));
    const { lease_id } = await creds('two');
    expect((await server.ask('PUT', 'sys/leases/revoke', { lease_id, sync: true })).status).toBe(204);
    expect(one.alive.size).toBe(60);
    release();
    await until(() => expect(one.alive.size).toBe(0));
    expect(one.most).toBe(4);
    expect(one.steps.filter((step) => step === 'take back')).toHaveLength(60);
  });

  test('an answer that can’t be audited gives nothing, and what was made is taken back', async () => {
    const append = world.core.audit.append.bind(world.core.audit);
    world.core.audit.append = () => {
      throw new Error('the disk is full');
    };
    expect((await server.ask('GET', 'one/creds/r')).status).toBe(500);
    world.core.audit.append = append;
    expect(one.steps).toContain('minted');
    await until(() => expect(one.alive.size).toBe(0));
  });

  test('a clock that was set forward ends what is over by it', async () => {
    await creds();
    const now = Date.now.bind(Date);
    Date.now = () => now() + 2 * 3_600_000;
    onTestFinished(() => void (Date.now = now));
    await creds('two');
    await until(() => expect(one.alive.size).toBe(0));
    expect(issuers['two']?.alive.size).toBe(1);
  });

  test('a mount whose issuer does not confirm stays, until a person says that there is nothing left', async () => {
    const folder = `database/${world.core.mounts.at('one')?.id}/config/`;
    await creds();
    one.broken = true;
    expect((await server.ask('DELETE', 'sys/mounts/one')).status).toBe(400);
    expect(world.core.entries.list(folder)).toEqual(['c']);
    expect((await server.ok('PUT', 'sys/leases/revoke-force/one')).json.warnings.join()).toContain('not asked');
    expect((await server.ask('DELETE', 'sys/mounts/one')).status).toBe(204);
    expect(world.core.entries.list(folder)).toEqual([]);
  });
});
