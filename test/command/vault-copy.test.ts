import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copy } from '../../src/command/vault/copy.ts';
import type { CopyRequest } from '../../src/command/vault/copy.ts';
import { diff } from '../../src/command/vault/diff.ts';
import { checkPlaces, pairsOf, parsePlace } from '../../src/command/vault/transfer.ts';
import type { Stores } from '../../src/command/vault/transfer.ts';
import type { Invocation } from '../../src/config/invocation.ts';
import { RelockError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openEmbedded } from '../../src/vault/embedded.ts';
import { openHashicorp } from '../../src/vault/hashicorp.ts';
import type { OpenedVault } from '../../src/vault/open.ts';
import { missing } from '../servers/find.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { startVault } from '../servers/vault.ts';
import type { VaultServer } from '../servers/vault.ts';
import { makeEmbedded } from '../rotate/stores.ts';
import { serverConfig } from '../vault/server-config.ts';

const secret = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));
const fresh = () => randomBytes(18).toString('base64url');

describe.skipIf(missing('vault'))('relock vault copy and diff', () => {
  const { folder, remove } = makeFolder('vault-copy');
  let server: VaultServer;
  let vault: OpenedVault;
  let own: OpenedVault;
  let stores: Stores;
  const values: string[] = [];
  const put = async (store: OpenedVault, address: string, fields: Record<string, string>) => {
    values.push(...Object.values(fields));
    return store.write(parseAddress(address), secret(fields));
  };

  beforeAll(async () => {
    server = await startVault();
    vault = await openHashicorp(serverConfig(server.address), { token: new SecretValue(server.token) });
    const place = await makeEmbedded(folder);
    if (place.kind !== 'embedded') throw new Error('no embedded vault');
    own = await openEmbedded({ dir: place.dir, env: { RELOCK_PASSPHRASE_FILE: place.passphraseFile } });
    stores = { store: async ({ scheme }) => (scheme === 'relock' ? own : vault) };
  });
  afterAll(async () => {
    await vault?.close();
    await own?.close();
    await server?.stop();
    remove();
  });

  async function run(work: (invocation: Invocation) => Promise<number>) {
    const said = { out: '', err: '', status: -1 };
    const invocation: Invocation = {
      env: {},
      cwd: '/',
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      stdin: Readable.from([]),
      interactive: false,
      signals: new EventEmitter(),
    } as Invocation;
    said.status = await work(invocation);
    // Whatever happens, no value is ever told.
    for (const value of values) expect(said.out + said.err).not.toContain(value);
    return said;
  }
  const copied = (request: Partial<CopyRequest> & { from: string; to: string }, by: Stores = stores) =>
    run((invocation) => copy({ write: true, allVersions: false, overwrite: false, ...request }, invocation, by));

  test('is a rehearsal unless told to write, then copies and reads back, then finds all the same', async () => {
    await put(vault, 'vault://secret/a/db', { user: 'app', password: fresh() });
    await put(vault, 'vault://secret/a/deep/mail', { key: fresh() });
    const [from, to] = ['vault://secret/a/', 'relock://moved/'];
    const rehearsal = await copied({ from, to, write: false });
    expect(rehearsal).toMatchObject({ status: 0, err: expect.stringContaining('Nothing was changed') });
    expect(await own.list(parseAddress('relock://moved'))).toEqual([]);
    expect(await copied({ from, to })).toMatchObject({ status: 0, err: '2 secrets: 2 copied\n' });
    expect(await copied({ from, to })).toMatchObject({ status: 0, err: '2 secrets: 2 same\n' });
    expect((await own.read(parseAddress('relock://moved/deep/mail')))?.fields.get('key')?.reveal()).toBe(values.at(-1));
    expect(await run((invocation) => diff({ a: from, b: to }, invocation, stores))).toMatchObject({ status: 0 });
  });

  test('what the target has already is left alone, unless told to write over it', async () => {
    await put(vault, 'vault://secret/b', { user: 'app', password: fresh() });
    await put(own, 'relock://b', { user: 'app', password: fresh() });
    const told = await run((invocation) => diff({ a: 'vault://secret/b', b: 'relock://b' }, invocation, stores));
    expect(told).toMatchObject({ status: 1, out: expect.stringContaining('in password') });
    const left = await copied({ from: 'vault://secret/b', to: 'relock://b' });
    expect(left).toMatchObject({ status: 2, out: expect.stringContaining('another password') });
    expect((await own.read(parseAddress('relock://b')))?.version).toBe(1);
    expect(await copied({ from: 'vault://secret/b', to: 'relock://b', overwrite: true })).toMatchObject({ status: 0 });
    expect((await own.read(parseAddress('relock://b')))?.version).toBe(2);
  });

  test('a history that was interrupted anywhere is gone on with, never doubled', async () => {
    const all = [fresh(), fresh(), fresh()];
    for (const key of all) await put(vault, 'vault://secret/c', { key });
    for (let allowed = 0; allowed <= 3; allowed++) {
      const to = `relock://c${allowed}`;
      let left = allowed;
      const breaking = new Proxy(own, {
        get(target, name) {
          if (name === 'write') {
            return async (...given: Parameters<OpenedVault['write']>) => {
              if (left-- === 0) throw new RelockError('RL-HTTP-BROKEN', 'the line was cut');
              return target.write(...given);
            };
          }
          const member: unknown = Reflect.get(target, name);
          return typeof member === 'function' ? (member.bind(target) as unknown) : member;
        },
      });
      const first = await copied(
        { from: 'vault://secret/c', to, allVersions: true },
        { store: async ({ scheme }) => (scheme === 'relock' ? breaking : vault) },
      );
      expect(first.status).toBe(allowed === 3 ? 0 : 2);
      expect(await copied({ from: 'vault://secret/c', to, allVersions: true })).toMatchObject({ status: 0 });
      const versions = await own.versions(parseAddress(to));
      const kept: unknown[] = [];
      for (const { version } of versions) {
        kept.push((await own.read(parseAddress(`${to}?version=${version}`)))?.fields.get('key')?.reveal());
      }
      expect(kept).toEqual(all);
    }
  });

  test('with its history a secret whose newest version was taken away does not come to life again', async () => {
    await put(vault, 'vault://secret/gone', { key: fresh() });
    const newest = await put(vault, 'vault://secret/gone', { key: fresh() });
    await vault.disable(parseAddress('vault://secret/gone'), newest);
    const told = await copied({ from: 'vault://secret/gone', to: 'relock://gone', allVersions: true });
    expect(told.status).toBe(2);
    expect(told.out).toContain('RL-VAULT-DELETED');
    expect(await own.read(parseAddress('relock://gone'))).toBeNull();
  });

  test('below a prefix, what was deleted is not there: it is left out and named, and the rest goes on', async () => {
    const [a, z] = [fresh(), fresh()];
    await put(vault, 'vault://secret/mix/a', { key: a });
    const newest = await put(vault, 'vault://secret/mix/b', { key: fresh() });
    await vault.disable(parseAddress('vault://secret/mix/b'), newest);
    await put(vault, 'vault://secret/mix/z', { key: z });
    const told = await copied({ from: 'vault://secret/mix/', to: 'relock://mix/' });
    expect(told).toMatchObject({ status: 0, err: '3 secrets: 2 copied, 1 deleted\n' });
    const compared = await run((invocation) =>
      diff({ a: 'vault://secret/mix/', b: 'relock://mix/' }, invocation, stores),
    );
    expect(compared).toMatchObject({ status: 0, err: 'No difference.\n' });
    expect(compared.out).toMatch(/^same +vault:\/\/secret\/mix\/a\nsame +vault:\/\/secret\/mix\/z\n$/);
  });

  test('a secret that is only on one side is told by diff', async () => {
    await put(own, 'relock://only/b', { key: fresh() });
    await put(vault, 'vault://secret/only/a', { key: fresh() });
    const told = await run((invocation) =>
      diff({ a: 'vault://secret/only/', b: 'relock://only/' }, invocation, stores),
    );
    expect(told).toMatchObject({ status: 1, err: '2 differences.\n' });
    expect(told.out).toMatch(/only in A\s+vault:\/\/secret\/only\/a\n.*only in B\s+relock:\/\/only\/b/s);
  });

  test.each([
    ['vault://secret/a/', 'relock://x'],
    ['vault://secret/a/', 'vault://secret/a/b/'],
    ['vault://secret/a', 'vault://secret/a'],
  ])('%s and %s are refused', (from, to) => {
    expect(() => checkPlaces(parsePlace(from), parsePlace(to))).toThrow(RelockError);
  });

  test('names without folders get hyphens, and two that fall together are refused', async () => {
    const listing = (...paths: string[]): Stores => ({
      store: async () =>
        ({ list: async () => paths.map((path) => parseAddress(`vault://${path}`)) }) as unknown as OpenedVault,
    });
    const flat = await pairsOf(
      parsePlace('vault://ci/'),
      parsePlace('azurekeyvault://house/ci/'),
      listing('ci/db/main_1'),
    );
    expect(flat.map(({ to }) => to.text)).toEqual(['azurekeyvault://house/ci-db-main-1']);
    const wanted = pairsOf(parsePlace('vault://ci/'), parsePlace('gcpsecrets://p/'), listing('ci/a/b', 'ci/a-b'));
    await expect(wanted).rejects.toMatchObject({ code: 'RL-COPY-COLLISION' });
    const capitals = pairsOf(parsePlace('vault://ci/'), parsePlace('azurekeyvault://house/'), listing('ci/A', 'ci/a'));
    await expect(capitals).rejects.toMatchObject({ code: 'RL-COPY-COLLISION' });
  });

  test('from names without folders, what begins with the prefix and a hyphen is below it', async () => {
    const paths = ['house/ci-db', 'house/ci2-db', 'house/cinema'];
    const list = async () => paths.map((path) => parseAddress(`azurekeyvault://${path}`));
    const back = await pairsOf(parsePlace('azurekeyvault://house/ci/'), parsePlace('vault://x/'), {
      store: async () => ({ list }) as unknown as OpenedVault,
    });
    expect(back.map(({ from, to }) => [from.path, to.text])).toEqual([['house/ci-db', 'vault://x/db']]);
  });
});
