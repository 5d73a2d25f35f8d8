import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rotateKey } from '../../src/rotate/engine.ts';
import { isFinished, readJournal } from '../../src/rotate/journal.ts';
import { parseAddress, wholeSecret } from '../../src/vault/address.ts';
import { missing } from '../servers/find.ts';
import { makeFolder } from '../servers/make-folder.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startPostgres } from '../servers/postgres.ts';
import { startVault } from '../servers/vault.ts';
import type { ChildOrder } from './crash-child.ts';
import { secret } from './memory-store.ts';
import { makeEmbedded, openStoreAt } from './stores.ts';
import type { StorePlace } from './stores.ts';
import { emergency, freshPassword, postgresIssuer, postgresKey } from './world.ts';

/** A child is started at each call: compiling its scripts would be most of the time. */
const COMPILED = path.join(tmpdir(), 'relock-test-compiled');

interface StoreUnderTest {
  readonly place: StorePlace;
  readonly scheme: string;
  stop(): Promise<void> | void;
}

interface Row {
  readonly call: number;
  readonly killedAfter: string;
  readonly journal: string;
  readonly thenLogsIn: string;
  readonly versions: number;
}

const STORES: ReadonlyArray<readonly [string, boolean, () => Promise<StoreUnderTest>]> = [
  [
    'a real Vault',
    missing('postgres', 'vault'),
    async () => {
      const vault = await startVault();
      return { place: { kind: 'vault', ...vault }, scheme: 'vault', stop: () => vault.stop() };
    },
  ],
  [
    'the embedded vault',
    missing('postgres'),
    async () => {
      const { folder, remove } = makeFolder('crash');
      return { place: await makeEmbedded(folder), scheme: 'relock', stop: remove };
    },
  ],
];

/** The matrix in `matrix-*.test.ts` is of issuers; this is of stores. */
describe.skipIf(missing('postgres'))('kill -9 after each change of a rotation, then a second run', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  test.for(STORES.filter(([, absent]) => !absent))('with %s', { timeout: 480_000 }, async ([name, , make]) => {
    const under = await make();
    const table: Row[] = [];
    try {
      for (let call = 1; ; call++) {
        const role = `crash_${under.place.kind}_${call}`;
        const { row, finished } = await killAndResume(postgres, under, role, call);
        if (finished !== undefined) {
          expect(finished).toMatch(/^finished: rotated/);
          break;
        }
        table.push(row);
      }
    } finally {
      await under.stop();
    }
    console.log(`${name}:`);
    console.table(table);
    // Fewer would mean that the rotation leaves steps out, or that the calls are no longer counted.
    expect(table.length).toBeGreaterThan(15);
    expect(new Set(table.map(({ journal }) => journal).filter((state) => state !== 'none'))).toEqual(
      new Set(['planned', 'staged', 'set', 'tested', 'promoted', 'verified', 'refused', 'done']),
    );
  });
});

async function killAndResume(
  postgres: PostgresServer,
  { place, scheme }: StoreUnderTest,
  role: string,
  killAfter: number,
): Promise<{ row: Row; finished?: string }> {
  const old = freshPassword();
  const adminPassword = postgres.admin.password;
  postgres.sql(`create role ${role} login password '${old}'`);
  const key = postgresKey(postgres, role, { address: `${scheme}://secret/${role}#/password` });
  const address = wholeSecret(parseAddress(key.address));
  await using(place, (store) => store.write(address, secret({ user: role, password: old })));

  const order: ChildOrder = {
    place,
    port: postgres.port,
    adminPassword,
    role,
    address: key.address,
    killAfter,
  };
  const said = await runChild(order);
  if (said.startsWith('finished')) return { row: emptyRow(killAfter), finished: said };

  return using(place, async (store) => {
    const before = await readJournal(store, address);
    const current = (await store.read(address))?.fields.get('password')?.reveal() ?? '';
    const staged = before === null ? null : await store.readStaged(address, before.journal.rotation);
    const currentWorks = postgres.logsIn(role, current);
    const stagedWorks = staged !== null && postgres.logsIn(role, staged.get('password')?.reveal() ?? '');
    expect({ said, works: currentWorks || stagedWorks }).toEqual({ said, works: true });

    // A minute later the dead run no longer holds the journal.
    const now = () => new Date(Date.now() + 61_000);
    const issuer = postgresIssuer({ port: postgres.port, adminPassword }, key);
    const finished = before !== null && isFinished(before.journal);
    if (!finished) {
      const outcome = await rotateKey(emergency(key, store, issuer, { now }));
      expect(outcome).toMatchObject({ result: 'rotated' });
      if (before !== null) expect(outcome.rotation).toBe(before.journal.rotation);
    }
    await issuer.close();

    const after = await readJournal(store, address);
    const reading = await store.read(address);
    const value = reading?.fields.get('password')?.reveal() ?? '';
    expect(after?.journal.state).toBe('done');
    expect(value).not.toBe(old);
    expect(postgres.logsIn(role, value)).toBe(true);
    expect(postgres.logsIn(role, old)).toBe(false);
    expect(await store.readStaged(address, after?.journal.rotation ?? '')).toBeNull();
    expect(reading?.version).toBe(2);
    // A later leak of the old value is then told to be harmless.
    const entries = (await store.readFingerprints(address))?.entries.filter((entry) => entry.address === key.address);
    expect({ said, states: entries?.map(({ state }) => state).sort() }).toEqual({
      said,
      states: ['current', 'retired'],
    });
    const row: Row = {
      call: killAfter,
      killedAfter: said,
      journal: before?.journal.state ?? 'none',
      thenLogsIn: [currentWorks ? 'current' : '', stagedWorks ? 'staged' : ''].filter(Boolean).join(' and '),
      versions: Number(reading?.version),
    };
    return { row };
  });
}

async function runChild(order: ChildOrder): Promise<string> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'crash-child.ts')], {
    env: { RELOCK_TEST_ORDER: JSON.stringify(order), NODE_COMPILE_CACHE: COMPILED },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let failed = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (failed += part.toString()));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.once('close', (...ended) => resolve(ended));
  });
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the child failed: ${failed}`);
  return said;
}

async function using<Result>(
  place: StorePlace,
  act: (store: Awaited<ReturnType<typeof openStoreAt>>) => Promise<Result>,
): Promise<Result> {
  const store = await openStoreAt(place);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

function emptyRow(call: number): Row {
  return { call, killedAfter: '', journal: '', thenLogsIn: '', versions: 0 };
}
