import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openHashicorp } from '../../src/vault/hashicorp.ts';
import type { HashicorpVault } from '../../src/vault/hashicorp.ts';
import { missing } from '../servers/find.ts';
import { startVault } from '../servers/vault.ts';
import type { VaultServer } from '../servers/vault.ts';
import { policy } from './policy.ts';
import { serverConfig } from './server-config.ts';

describe.skipIf(missing('vault'))('the policies in docs/vault-policies.md', () => {
  let server: VaultServer;
  const opened: HashicorpVault[] = [];
  const address = parseAddress('vault://secret/ci/db');
  const DENIED = { code: 'RL-VAULT-DENIED' };
  const value = () => new SecretValue(randomBytes(24).toString('base64url'));
  const [old, next] = [value(), value()];

  const as = async (heading: string) => {
    const { auth } = await server.api('POST', 'auth/token/create', { policies: [heading], ttl: '10m' });
    const token = new SecretValue(auth.client_token as string);
    const vault = await openHashicorp(serverConfig(server.address), { token });
    opened.push(vault);
    return vault;
  };

  beforeAll(async () => {
    server = await startVault();
    for (const heading of ['Scan', 'Inject', 'Rotate']) {
      await server.api('POST', `sys/policies/acl/${heading}`, { policy: policy(heading) });
    }
    await server.api('POST', 'secret/data/ci/db', { data: { password: old.reveal() } });
    await server.api('POST', 'secret/data/ops/pg', { data: { password: 'of the admin' } });
  });
  afterAll(async () => {
    for (const vault of opened) await vault.close();
    await server?.stop();
  });

  test('Rotate suffices for a whole rotation, twice, and one that is given up', async () => {
    const vault = await as('Rotate');
    const last = value();
    let current = { value: old, version: 1 };
    for (const [rotation, fresh] of [
      ['r1', next],
      ['r2', last],
    ] as const) {
      const journal = await vault.readJournal(address);
      await vault.writeJournal(address, rotation, journal?.revision ?? null);
      await vault.writeIncident(address, rotation, '{"format":1}');
      await vault.stage(address, new Map([['password', fresh]]), rotation);
      await vault.writeFingerprints(address, 'postgres', [
        { value: current.value, state: 'current' },
        { value: fresh, state: 'staged' },
      ]);
      const version = await vault.promote(address, rotation, current.version);
      await vault.writeFingerprints(address, 'postgres', [
        { value: fresh, state: 'current' },
        { value: current.value, state: 'retired' },
      ]);
      await vault.discard(address, rotation);
      current = { value: fresh, version: Number(version) };
    }
    await vault.stage(address, new Map([['password', value()]]), 'r3');
    await vault.discard(address, 'r3');
    expect((await vault.read(address))?.fields.get('password')?.equals(last)).toBe(true);
    await expect(vault.read(parseAddress('vault://secret/ops/pg'))).rejects.toMatchObject(DENIED);
  });

  test('whether a login may rotate is told beforehand, with the lines that it lacks', async () => {
    await (await as('Rotate')).checkRights?.(address);
    const error = await (await as('Inject')).checkRights?.(address).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject(DENIED);
    const text = describeError(error);
    expect(text).toContain('path "secret/data/ci/db" { capabilities = ["create", "update", "read"] }');
    expect(text).toContain('path "secret/destroy/relock/pending/ci/db" { capabilities = ["update"] }');
    expect(text).toContain('path "secret/data/relock/fingerprints"');
    const other = parseAddress('vault://secret/ops/pg');
    await expect((await as('Rotate')).checkRights?.(other)).rejects.toMatchObject(DENIED);
  });

  test('Inject suffices to read, and does not let it write or see what is pending', async () => {
    const vault = await as('Inject');
    const reading = await vault.read(address);
    expect(reading?.fields.has('password')).toBe(true);
    await expect(vault.write(address, new Map([['password', value()]]))).rejects.toMatchObject(DENIED);
    await expect(vault.readStaged(address, 'r1')).rejects.toMatchObject(DENIED);
    await expect(vault.readFingerprints(address)).rejects.toMatchObject(DENIED);
    await expect(vault.read(parseAddress('vault://secret/ops/pg'))).rejects.toMatchObject(DENIED);
  });

  test('Scan suffices for the fingerprints, and can’t read a key in any way', async () => {
    const vault = await as('Scan');
    const index = await vault.readFingerprints(address);
    expect(index?.entries.map(({ state }) => state)).toEqual(['current', 'retired', 'retired']);
    expect(JSON.stringify(index)).not.toContain(old.reveal());
    await expect(vault.read(address)).rejects.toMatchObject(DENIED);
    await expect(vault.readStaged(address, 'r1')).rejects.toMatchObject(DENIED);
    await expect(vault.readJournal(address)).rejects.toMatchObject(DENIED);
    await expect(vault.writeFingerprints(address, 'postgres', [])).rejects.toMatchObject(DENIED);
  });
});
