import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { RelockError } from '../../src/core/error.ts';
import { openSealed } from '../../src/sealed/open.ts';
import { openForRecovery } from '../../src/sealed/recovery.ts';
import { restoreVault } from '../../src/sealed/restore.ts';
import { SealKeeper } from '../../src/serve/seal-keeper.ts';
import { memorySeal } from '../sealed/memory-seal.ts';
import { testFolder } from '../servers/folder.ts';
import { until } from '../servers/port.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const write = (where: string, value: string) => world.ask('POST', `secret/data/${where}`, { data: { value } });
const read = async (where: string) => (await world.ask('GET', `secret/data/${where}`)).json?.data?.data?.value;
const settled = () =>
  until(async () => expect((await world.ask('GET', 'sys/relock/seal')).json.data.changing).toBe(false));

test('a new root key while clients read and write', async () => {
  for (let n = 0; n < 150; n++) await write(`s${n}`, `old ${n}`);
  const before = (await world.ask('GET', 'sys/key-status')).json.data;
  expect((await world.ask('POST', 'sys/rotate')).status).toBe(204);
  const meanwhile = Array.from({ length: 60 }, async (_, n) => {
    expect(await read(`s${n}`)).toBe(`old ${n}`);
    expect((await write(`s${n}`, `new ${n}`)).status).toBe(200);
  });
  await Promise.all(meanwhile);
  await settled();
  expect((await world.ask('GET', 'sys/key-status')).json.data.term).toBe(before.term + 1);
  for (const n of [0, 59, 60, 149]) expect(await read(`s${n}`)).toBe(`${n < 60 ? 'new' : 'old'} ${n}`);
});

test('another seal while serving: the old one opens nothing any more, and everyone is told which it is', async () => {
  await write('a', '1');
  const fresh = memorySeal();
  const keeper = world.core.control.seals;
  Object.assign(keeper, { open: async () => fresh });
  const old = keeper.seal;
  expect((await world.ask('POST', 'sys/relock/reseal', { seal: 'nonsense' })).status).toBe(400);
  const module = { seal: 'pkcs11', settings: { RELOCK_PKCS11_MODULE: '/tmp/x.so' } };
  expect((await world.ask('POST', 'sys/relock/reseal', module)).status).toBe(400);
  expect((await world.ask('POST', 'sys/relock/reseal', { seal: 'passphrase' })).status).toBe(200);
  expect(keeper.seal).toBe(fresh);
  await expect(openSealed(world.folder, old)).rejects.toThrow();
  (await openSealed(world.folder, fresh)).vault.db.close();
  expect(await read('a')).toBe('1');
});

test('a backup while serving is restored under another seal by a post-quantum identity', async () => {
  const identity = await generateHybridIdentity();
  const recipients = [await identityToRecipient(identity)];
  expect((await world.ask('POST', 'sys/relock/recovery', { recipients: ['age1nonsense'] })).status).toBe(500);
  expect((await world.ask('POST', 'sys/relock/recovery', { recipients })).status).toBe(204);
  await write('a', '1');
  const [made] = await Promise.all([
    world.ask('POST', 'sys/relock/backup', { recipients }),
    ...Array.from({ length: 30 }, (_, n) => write(`during/${n}`, 'x')),
  ]);
  expect(made.status).toBe(200);
  const { file } = made.json.data;
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(world.folder).filter((name) => name.includes('backup-'))).toEqual([]);
  // What was changed after it is not in it, and no key of before it is needed.
  await world.ask('POST', 'sys/rotate');
  await settled();
  const fresh = memorySeal();
  const folder = path.join(testFolder('restored'), 'vault');
  const request = {
    ...{ file, folder, verify: () => undefined, newSeal: async () => fresh },
    keys: { identities: [new SecretValue(identity)], shares: [] },
    oldSeal: async () => {
      throw new RelockError('RL-SEAL-SERVICE', 'gone');
    },
  };
  expect(await restoreVault(request)).toMatchObject({ lost: 0 });
  await expect(restoreVault(request)).rejects.toMatchObject({ code: 'RL-VAULT-EXISTS' });
  const again = await startWorld(undefined, { folder, seal: fresh });
  const answer = await again.ask('GET', 'secret/data/a', undefined, { token: world.token });
  expect(answer.json.data.data).toEqual({ value: '1' });
  await again.close();
  // The copy for recovery follows the root key.
  const row = world.core.vault.db.get('SELECT id, recovery FROM vault');
  const root = await openForRecovery(
    [new SecretValue(identity)],
    row?.['id'] as Uint8Array,
    row?.['recovery'] as Uint8Array,
  );
  expect(root.equals(world.core.vault.keys.root.export())).toBe(true);
});

test('tells when the seal is lost, and when it is back', async () => {
  const seal = memorySeal();
  const state = { gone: false };
  const check = async () => {
    if (state.gone) throw new RelockError('RL-SEAL-PKCS11-FAILED', 'the token failed');
  };
  const keeper = new SealKeeper({ ...seal, check }, async () => seal);
  const told: unknown[] = [];
  for (const gone of [false, true, true, false]) {
    state.gone = gone;
    await keeper.look((lost) => told.push(lost));
  }
  expect(told).toEqual(['RL-SEAL-PKCS11-FAILED', undefined]);
});
