import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { describeError, RelockError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { Address } from '../../src/vault/address.ts';
import type { Writer } from '../../src/vault/vault.ts';
import { canMakeCertificates, makeCertificate } from '../servers/certificate.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { BACKENDS } from './fault-backends.ts';
import type { FaultyBackend } from './fault-backends.ts';
import { FAULTS, PAGE, startFaultProxy } from './fault-proxy.ts';
import type { Fault } from './fault-proxy.ts';

/** What a fault came to: right values, a clear error, or something that must not be. */
type Outcome = 'right' | 'error' | `wrong: ${string}`;

const NOTHING = FAULTS[0] ?? never();

/** Fault → backend → how often a read or write had right values, and how often a clear error. */
const table = new Map<string, Map<string, { right: number; error: number }>>();

function note(fault: string, backend: string, outcome: Outcome): void {
  const row = table.get(fault) ?? new Map<string, { right: number; error: number }>();
  table.set(fault, row);
  const cell = row.get(backend) ?? { right: 0, error: 0 };
  row.set(backend, cell);
  if (outcome === 'right') cell.right++;
  if (outcome === 'error') cell.error++;
}

afterAll(() => {
  const names = BACKENDS.map(({ name }) => name);
  const lines = [...table].map(([fault, row]) => {
    const cells = names.map((name) => {
      const cell = row.get(name);
      return (cell === undefined ? '-' : `${cell.right} / ${cell.error}`).padStart(name.length);
    });
    return `${fault.padEnd(36)} ${cells.join('  ')}`;
  });
  console.log(['right / clear error'.padEnd(36) + ` ${names.join('  ')}`, ...lines].join('\n'));
});

const started = new Map<string, Promise<FaultyBackend>>();
function running({ name, start }: (typeof BACKENDS)[number]): Promise<FaultyBackend> {
  const backend = started.get(name) ?? start();
  started.set(name, backend);
  return backend;
}
afterAll(async () => {
  for (const backend of started.values()) await backend.then((one) => one.stop()).catch(() => undefined);
});

const present = BACKENDS.filter(({ skip }) => !skip);
const value = () => new SecretValue(`value-${randomBytes(12).toString('hex')}`);

describe.concurrent.each(present)('between Relock and $name', ({ name, ...row }) => {
  test('whatever stands there: right values or a clear error', { timeout: 180_000 }, async () => {
    const backend = await running({ name, ...row });
    const wrong: string[] = [];
    // Twice: the first read makes the secret, too.
    await lengthOf(backend, readOnce);
    const [read, write] = await Promise.all([lengthOf(backend, readOnce), lengthOf(backend, writeOnce)]);
    expect(read).toBeGreaterThan(1);
    const jobs: Array<{ readonly fault: Fault; readonly from: number; readonly kind: 'read' | 'write' }> = [];
    for (const fault of FAULTS) {
      for (let from = 0; from < read; from++) jobs.push({ fault, from, kind: 'read' });
      for (let from = 0; from < write && fault.onWrites === true; from++) jobs.push({ fault, from, kind: 'write' });
    }
    await inTurns(jobs, 12, async ({ fault, from, kind }) => {
      const outcome = await met(backend, fault, from, kind === 'read' ? readOnce : writeOnce);
      note(fault.name, name, outcome);
      if (outcome.startsWith('wrong')) wrong.push(`${kind}, ${fault.name}, from request ${from}: ${outcome}`);
      if (fault.passes && outcome !== 'right') wrong.push(`${kind}, ${fault.name}, from request ${from}: no value`);
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(present)('$name', ({ name, ...row }) => {
  test.each([10, -10])('with our own clock %i minutes off', async (minutes) => {
    const backend = await running({ name, ...row });
    const outcome = await met(backend, NOTHING, 0, (...given) => readOnce(...given, (read) => clockOff(minutes, read)));
    note(`our own clock ${minutes} min off`, name, outcome);
    expect(outcome).toMatch(/^(?:right|error)$/);
  });

  test.skipIf(!canMakeCertificates)('with certificates that are not its own', async () => {
    await certificates(await running({ name, ...row }), name);
  });
});

type Action = (backend: FaultyBackend, vault: Writer, direct: Writer) => Promise<Outcome>;

/** How many requests a whole action takes when nothing is wrong. */
async function lengthOf(backend: FaultyBackend, action: Action): Promise<number> {
  const proxy = await startFaultProxy(backend.upstream, NOTHING, 0);
  try {
    const vault = await backend.open(proxy.address);
    const outcome = await action(backend, vault, vault);
    if (outcome !== 'right') throw new Error(`without any fault: ${outcome}`);
    await vault.close();
    return proxy.count();
  } finally {
    proxy.stop();
  }
}

async function met(backend: FaultyBackend, fault: Fault, from: number, action: Action): Promise<Outcome> {
  const [faulty, sound] = await Promise.all([
    startFaultProxy(backend.upstream, fault, from),
    startFaultProxy(backend.upstream, NOTHING, 0),
  ]);
  const [vault, direct] = await Promise.all([backend.open(faulty.address), backend.open(sound.address)]);
  try {
    return await action(backend, vault, direct);
  } finally {
    await Promise.all([vault.close(), direct.close()]);
    faulty.stop();
    sound.stop();
  }
}

/** One secret a backend is read by all. */
const kept = new Map<FaultyBackend, Promise<{ readonly address: Address; readonly stored: SecretValue }>>();
function secretIn(backend: FaultyBackend, direct: Writer) {
  const known = kept.get(backend) ?? makeSecret(backend, direct);
  kept.set(backend, known);
  return known;
}

async function makeSecret(backend: FaultyBackend, direct: Writer) {
  const [address, stored] = [fresh(backend), value()];
  await direct.write(
    address,
    new Map([
      ['password', stored],
      ['user', new SecretValue('app')],
    ]),
  );
  return { address, stored };
}

async function readOnce(
  backend: FaultyBackend,
  vault: Writer,
  direct: Writer,
  around: <T>(read: () => Promise<T>) => Promise<T> = (read) => read(),
): Promise<Outcome> {
  const { address, stored } = await secretIn(backend, direct);
  const found = await around(() => vault.read(address)).catch((error: unknown) => judged(error, backend, [stored]));
  if (typeof found === 'string') return found;
  if (found === null) return 'wrong: it says that there is no such secret';
  const right = found.fields.size === 2 && found.fields.get('password')?.equals(stored) === true;
  return right && found.fields.get('user')?.reveal() === 'app' ? 'right' : 'wrong: another value';
}

async function writeOnce(backend: FaultyBackend, vault: Writer, direct: Writer): Promise<Outcome> {
  const [address, before, after] = [fresh(backend), value(), value()];
  const version = await direct.write(address, new Map([['password', before]]));
  const outcome = await vault.write(address, new Map([['password', after]]), version).then(
    (): Outcome => 'right',
    (error: unknown) => judged(error, backend, [before, after]),
  );
  const now = await currentOf(direct, address);
  if (outcome === 'right') return now?.equals(after) === true ? 'right' : 'wrong: it says stored, and is not';
  if (outcome === 'error' && now?.equals(before) !== true && now?.equals(after) !== true) return 'wrong: lost';
  return outcome;
}

async function certificates(backend: FaultyBackend, backendName: string): Promise<void> {
  const { folder, remove } = makeFolder('faults');
  try {
    const trusted = makeCertificate(folder);
    const elsewhere = path.join(folder, 'other');
    mkdirSync(elsewhere);
    const cases = [
      ['certificate of our authority', trusted.certFile, trusted, 'right'],
      ['certificate of nobody known', undefined, trusted, 'error'],
      ['certificate of another name', undefined, undefined, 'error'],
    ] as const;
    for (const [label, caFile, certificate, expected] of cases) {
      const other = certificate ?? makeCertificate(elsewhere, 'other.example');
      const proxy = await startFaultProxy(backend.upstream, NOTHING, 0, other);
      const sound = await startFaultProxy(backend.upstream, NOTHING, 0);
      const vault = await backend.open(proxy.address, caFile ?? (certificate ? undefined : other.certFile));
      const direct = await backend.open(sound.address);
      const outcome = await readOnce(backend, vault, direct);
      note(label, backendName, outcome);
      expect(`${label}: ${outcome}`).toBe(`${label}: ${expected}`);
      if (expected === 'error') expect(proxy.count()).toBe(0);
      await vault.close();
      await direct.close();
      proxy.stop();
      sound.stop();
    }
  } finally {
    remove();
  }
}

let count = 0;
function fresh(backend: FaultyBackend): Address {
  return backend.address(`fault-${randomBytes(3).toString('hex')}-${++count}`);
}

async function currentOf(vault: Writer, address: Address): Promise<SecretValue | undefined> {
  return (await vault.read(address))?.fields.get('password');
}

/** An error is clear when it is ours, and shows neither a secret nor what it did not understand. */
function judged(error: unknown, backend: FaultyBackend, values: readonly SecretValue[]): Outcome {
  if (!(error instanceof RelockError)) return `wrong: ${inspect(error).slice(0, 200)}`;
  const shown = describeError(error) + inspect(error);
  const secrets = [...backend.secrets, ...values.map((one) => one.reveal()), PAGE];
  if (secrets.some((secret) => shown.includes(secret)) || /eyJ[\w-]{20}/.test(shown))
    return 'wrong: it shows a secret or a page';
  return /^RL-(?!INTERNAL)/.test(error.code) ? 'error' : `wrong: ${error.code}`;
}

/** Runs with this process's clock so many minutes off. */
async function clockOff<T>(minutes: number, action: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
  try {
    return await action();
  } finally {
    vi.useRealTimers();
  }
}

async function inTurns<T>(jobs: readonly T[], atOnce: number, run: (job: T) => Promise<void>): Promise<void> {
  const left = jobs.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const job of left) await run(job);
    }),
  );
}

function never(): never {
  throw new Error('there should be one');
}
