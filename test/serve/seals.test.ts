import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { RelockError } from '../../src/core/error.ts';
import type { Seal } from '../../src/seal/seal.ts';
import { openSealed } from '../../src/sealed/open.ts';
import { openForRecovery } from '../../src/sealed/recovery.ts';
import { changeSeal } from '../../src/sealed/rekey.ts';
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
  await expect(openSealed(world.folder, old)).rejects.toThrow('authenticate');
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
    file,
    folder,
    verify: () => undefined,
    newSeal: async () => fresh,
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

test('what one seal wrapped is not written once the vault is under another', async () => {
  const before = world.core.control.seals.seal;
  const wrap = before.wrap.bind(before);
  const [reached, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const late: Seal['wrap'] = async (plain, context) => {
    reached.resolve();
    await held.promise;
    return wrap(plain, context);
  };
  await world.ask('POST', 'sys/mounts/jewel', { type: 'kv', options: { version: '2', seal: 'every-read' } });
  Object.assign(before, { wrap: late });
  const written = world.ask('POST', 'jewel/data/a', { data: { value: '1' } });
  await reached.promise;
  expect((await world.ask('POST', 'sys/relock/reseal', { seal: 'passphrase' })).status).toBe(200);
  held.resolve();
  expect((await written).status).toBe(503);
  expect((await world.ask('GET', 'jewel/data/a')).status).toBe(404);
  expect((await world.ask('POST', 'jewel/data/a', { data: { value: '2' } })).status).toBe(200);
  expect((await world.ask('GET', 'jewel/data/a')).json.data.data).toEqual({ value: '2' });
});

test('a mount with seal=every-read asks the seal for each value, and fails closed without it', async () => {
  let asked = 0;
  const state = { gone: false };
  const counting = (seal: Seal): Seal => ({
    ...seal,
    unwrap: async (key, context) => {
      if (state.gone) throw new RelockError('RL-SEAL-PKCS11-FAILED', 'the token failed');
      asked++;
      return seal.unwrap(key, context);
    },
  });
  const keeper = world.core.control.seals;
  const seal = counting(keeper.seal);
  Object.defineProperty(keeper, 'seal', { get: () => seal, configurable: true });
  const mount = { type: 'kv', options: { version: '2', seal: 'every-read' } };
  expect((await world.ask('POST', 'sys/mounts/crown', mount)).status).toBe(204);
  expect((await world.ask('POST', 'crown/data/a', { data: { value: '1' } })).status).toBe(200);
  const value = async (where: string) => (await world.ask('GET', `crown/data/${where}`)).json?.data?.data;
  asked = 0;
  expect([await value('a'), await value('a')]).toEqual([{ value: '1' }, { value: '1' }]);
  expect(asked).toBe(2);
  const patch = { headers: { 'content-type': 'application/merge-patch+json' } };
  expect((await world.ask('PATCH', 'crown/data/a', { data: { more: '2' } }, patch)).status).toBe(200);
  expect((await world.ask('GET', 'crown/subkeys/a')).json.data.subkeys).toEqual({ value: null, more: null });
  expect((await world.ask('GET', 'crown/data/a?version=1')).json.data.data).toEqual({ value: '1' });
  // New keys of the vault leave what the seal wrapped as it is.
  asked = 0;
  await world.ask('POST', 'sys/rotate');
  await settled();
  expect(asked).toBe(1);
  expect(await value('a')).toEqual({ value: '1', more: '2' });
  // Another seal wraps it anew; the old one reads nothing any more.
  const fresh = memorySeal();
  await changeSeal(world.core.vault, seal, fresh);
  const refused = await world.ask('GET', 'crown/data/a');
  expect([refused.status, refused.text.includes('more')]).toEqual([500, false]);
  Object.defineProperty(keeper, 'seal', { get: () => fresh, configurable: true });
  expect(await value('a')).toEqual({ value: '1', more: '2' });
  await changeSeal(world.core.vault, fresh, seal);
  Object.defineProperty(keeper, 'seal', { get: () => seal, configurable: true });
  await write('b', '1');
  state.gone = true;
  expect((await world.ask('GET', 'crown/data/a')).status).toBe(500);
  expect((await world.ask('POST', 'crown/data/a', { data: { value: '3' } })).status).toBe(500);
  expect(await read('b')).toBe('1');
  state.gone = false;
  expect(await value('a')).toEqual({ value: '1', more: '2' });
});
