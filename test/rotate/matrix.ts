import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import { openHttp } from '../../src/core/http.ts';
import { rotateKey } from '../../src/rotate/engine.ts';
import { isFinished, readJournal } from '../../src/rotate/journal.ts';
import type { RotationMode } from '../../src/rotate/journal.ts';
import type { RotationOutcome } from '../../src/rotate/outcome.ts';
import { parseAddress, wholeSecret } from '../../src/vault/address.ts';
import type { FingerprintStore, Rotatable } from '../../src/vault/vault.ts';
import type { MatrixOrder } from './matrix-child.ts';
import { openSubjectIssuer, requestOf } from './matrix-issuer.ts';
import { MemoryStore, secret } from './memory-store.ts';
import { plain, serveStore, storeAt } from './store-server.ts';
import type { Fate } from './wire.ts';
import { standBefore } from './wire.ts';

/** A child is started at each call: compiling its scripts would be most of the time. */
const COMPILED = path.join(tmpdir(), 'relock-test-compiled');

type Plain = Readonly<Record<string, string>>;

/**
 * A kind of key for the crash matrix, with a real or faithful server. To add one: write a `Subject` beside its server's
 * starter, and put it into the list of one of `matrix-*.test.ts` (one line). Its issuer is opened by `src/issuer/open.ts`, in a
 * process of its own that gets the config and `secrets` below and nothing else.
 */
export interface Subject {
  readonly name: string;
  /** Starts the server; called once for all tests. */
  start(): Promise<RunningSubject>;
}

export interface RunningSubject {
  /** The issuer's ports on 127.0.0.1 that a rotation talks to. A counting proxy is put before each. */
  readonly ports: readonly number[];
  /** What the issuer reads of the vault: the fields of its admin's secret, by address without `#/KEY`. */
  readonly secrets: Readonly<Record<string, Plain>>;
  /** Makes a key that nobody else uses, and gives its config, reached through these ports (as many as `ports`), and its secret. */
  fresh(name: string, ports: readonly number[]): Promise<{ readonly key: ManagedKey; readonly fields: Plain }>;
  /** Logs in with a secret's fields as a client does, straight at the server. */
  logsIn(key: ManagedKey, fields: Plain): Promise<boolean>;
  /** How many credentials of this key the server lets in, as its admin sees it. Absent where there can be but one. */
  alive?(key: ManagedKey): Promise<number>;
  /** For an issuer that has the store itself replace what it keeps: gives it the store of a key that `fresh` made. */
  attach?(key: ManagedKey, store: MemoryStore): void;
  /** What a whole rotation ends in: `accepted` where nobody can be asked whether the old value is refused; else `rotated`. */
  readonly end?: 'rotated' | 'accepted';
  /** True for an issuer without an overlap. */
  readonly isInPlace?: boolean;
  /** True for an issuer that picks the new value and replaces the old one at once: killed then, no value works until the next run. */
  readonly hasGap?: boolean;
  stop(): Promise<void> | void;
}

/** One moment at which a rotation was killed, and what came of it. */
export interface Row {
  readonly before: string;
  readonly journal: string;
  readonly logsIn: string;
}

/** The counts that must all be 0. */
export interface Faults {
  lost: number;
  gaps: number;
  orphans: number;
  doubles: number;
}

/** A key with its own store, served to other processes, and proxies before all that a rotation talks to. */
async function place(
  subject: RunningSubject,
  name: string,
  decide: (count: number, what: string) => Fate = () => 'pass',
  overlapHours = 0,
) {
  const store = new MemoryStore();
  const served = await serveStore(store);
  const wire = await standBefore([served.port, ...subject.ports], decide);
  const [storePort = 0, ...ports] = wire.ports;
  const made = await subject.fresh(name, ports);
  const key: ManagedKey = { ...made.key, overlapHours };
  const { fields } = made;
  const direct = directKey(subject, key, ports);
  const address = wholeSecret(parseAddress(key.address));
  await store.write(address, secret(fields));
  subject.attach?.(direct, store);
  return {
    store,
    wire,
    key,
    direct,
    address,
    fields,
    storePort,
    close() {
      wire.close();
      served.stop();
    },
  };
}

/** The same config past the proxies: each of their ports put back. */
function directKey(subject: RunningSubject, key: ManagedKey, ports: readonly number[]): ManagedKey {
  const put = (_name: string, value: unknown) => {
    const at = ports.findIndex((port) => value === port);
    if (at >= 0) return subject.ports[at];
    if (typeof value !== 'string') return value;
    return ports.reduce((text, port, i) => text.replaceAll(`:${port}`, `:${subject.ports[i] ?? 0}`), value);
  };
  return JSON.parse(JSON.stringify(key), put) as ManagedKey;
}

type Place = Awaited<ReturnType<typeof place>>;

/** Runs a rotation past the proxies, a minute later by its clock: what a killed run held is free by then. */
async function runAgain(
  subject: RunningSubject,
  at: Place,
  mode: RotationMode,
  later = 61_000,
  pause = 0,
): Promise<RotationOutcome> {
  const http = openHttp();
  const issuer = await openSubjectIssuer(at.direct, subject.secrets, http);
  const now = () => new Date(Date.now() + later);
  try {
    const [store, slowIssuer] = [slowed(at.store, pause), slowed(issuer, pause)];
    return await rotateKey({ ...requestOf(at.direct, store, slowIssuer, mode), now });
  } finally {
    await issuer.close();
    http.close();
  }
}

/** The same, with a pause before each call, so that a client sees each moment between two of them. */
function slowed<Target extends object>(target: Target, pause: number): Target {
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        if (pause > 0) await sleep(pause);
        return Reflect.apply(member, object, args) as unknown;
      };
    },
  });
}

/** What logs in of what the vault has. */
async function working(
  subject: RunningSubject,
  at: Place,
): Promise<{ current: boolean; staged: boolean; state: string }> {
  const journal = (await readJournal(at.store, at.address))?.journal;
  const current = (await at.store.read(at.address))?.fields;
  const staged = journal === undefined ? null : await at.store.readStaged(at.address, journal.rotation);
  return {
    current: current !== undefined && (await subject.logsIn(at.direct, plain(current))),
    staged: staged !== null && (await subject.logsIn(at.direct, plain(staged))),
    state: journal?.state ?? 'none',
  };
}

function endOf({ end = 'rotated' }: RunningSubject): 'rotated' | 'accepted' {
  return end;
}

/** Finishes what was stopped, and counts what went wrong with it. */
async function settle(subject: RunningSubject, at: Place, mode: RotationMode, faults: Faults): Promise<void> {
  // A rotation that may not do more in one run says so; a person's patience is three.
  for (let run = 1; run <= 3; run++) {
    const kept = await readJournal(at.store, at.address);
    const finished = endOf(subject) === 'rotated' ? 'done' : 'unproven';
    if (kept !== null && isFinished(kept.journal) && kept.journal.state === finished) break;
    const outcome = await runAgain(subject, at, mode, run * 61_000);
    if (outcome.result !== endOf(subject) && run === 3) throw new Error(JSON.stringify(outcome, undefined, 1));
  }
  const reading = await at.store.read(at.address);
  const value = plain(reading?.fields ?? new Map());
  if (!(await subject.logsIn(at.direct, value))) faults.lost++;
  if (await subject.logsIn(at.direct, at.fields)) faults.lost++;
  if (((await subject.alive?.(at.direct)) ?? 1) !== 1) faults.orphans++;
  if (reading?.version !== 2) faults.doubles++;
  const states = (await at.store.readFingerprints())?.entries.map(({ state }) => state).sort();
  // Where nobody saw the old value refused, scans go on to treat it as alive.
  expect(states).toEqual(endOf(subject) === 'rotated' ? ['current', 'retired'] : ['current', 'current']);
}

/**
 * Kills a rotation, by SIGKILL in a process of its own, before its first network call and after each one, the last
 * included; then lets a second run finish it. After a call is before the next one: nothing leaves the process between.
 */
export async function killEverywhere(subject: RunningSubject, label: string): Promise<{ rows: Row[]; faults: Faults }> {
  const rows: Row[] = [];
  const faults: Faults = { lost: 0, gaps: 0, orphans: 0, doubles: 0 };
  for (let first = 1; ; first += 3) {
    const batch = await Promise.all(
      [first, first + 1, first + 2].map((call) => killOnce(subject, `${label}-k${call}`, call, faults)),
    );
    rows.push(...batch.filter((row) => row !== undefined));
    if (batch.includes(undefined)) return { rows, faults };
  }
}

async function killOnce(subject: RunningSubject, name: string, call: number, faults: Faults): Promise<Row | undefined> {
  let kill = () => {};
  let killed: string | undefined;
  const at = await place(subject, name, (count, what) => {
    if (count < call) return 'pass';
    killed ??= what;
    kill();
    return 'before';
  });
  try {
    const order: MatrixOrder = { key: at.key, secrets: subject.secrets, storePort: at.storePort, mode: 'scheduled' };
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'matrix-child.ts')], {
      env: { RELOCK_TEST_ORDER: JSON.stringify(order), NODE_COMPILE_CACHE: COMPILED },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    kill = () => child.kill('SIGKILL');
    const [code] = await new Promise<[number | null]>((resolve) => {
      child.once('close', (...ended) => resolve([ended[0]]));
    });
    if (killed === undefined) {
      if (code !== 0 || said !== endOf(subject)) throw new Error(`not killed, and not done: ${said}`);
      await settle(subject, at, 'scheduled', faults);
      return undefined;
    }
    const { current, staged, state } = await working(subject, at);
    if (!current && !staged) faults.gaps++;
    await settle(subject, at, 'scheduled', faults);
    const logsIn = [current ? 'current' : '', staged ? 'staged' : ''].filter((one) => one !== '').join(' and ');
    return { before: killed, journal: state, logsIn: logsIn === '' ? 'none' : logsIn };
  } finally {
    at.close();
  }
}

/** Loses the answer of each network call in turn, the run living on; then a second run finishes what is left. Gives how many. */
export async function loseEveryAnswer(
  subject: RunningSubject,
  label: string,
  mode: RotationMode = 'scheduled',
): Promise<{ calls: number; unfinished: number; faults: Faults }> {
  const faults: Faults = { lost: 0, gaps: 0, orphans: 0, doubles: 0 };
  let unfinished = 0;
  for (let call = 1; ; call++) {
    let wasLost = false;
    const at = await place(subject, `${label}-l${call}`, (count) => {
      if (count !== call) return 'pass';
      wasLost = true;
      return 'answer';
    });
    try {
      const { result } = await rotateThrough(subject, at, mode);
      if (result !== endOf(subject)) unfinished++;
      const { current, staged } = await working(subject, at);
      if (!current && !staged) faults.gaps++;
      await settle(subject, at, mode, faults);
      if (!wasLost) return { calls: call - 1, unfinished, faults };
    } finally {
      at.close();
    }
  }
}

/** Starts two runs of the same rotation together. */
export async function runTwice(subject: RunningSubject, label: string): Promise<Faults> {
  const faults: Faults = { lost: 0, gaps: 0, orphans: 0, doubles: 0 };
  const at = await place(subject, `${label}-two`);
  try {
    const both = await Promise.all([rotateThrough(subject, at), rotateThrough(subject, at)]);
    expect(both.map(({ result }) => result)).toEqual([endOf(subject), endOf(subject)]);
    if (new Set(both.map(({ rotation }) => rotation)).size !== 1) faults.doubles++;
    await settle(subject, at, 'scheduled', faults);
    return faults;
  } finally {
    at.close();
  }
}

async function rotateThrough(
  subject: RunningSubject,
  at: Place,
  mode: RotationMode = 'scheduled',
): Promise<RotationOutcome> {
  const http = openHttp();
  const store: Rotatable & FingerprintStore = storeAt(at.storePort, http);
  const issuer = await openSubjectIssuer(at.key, subject.secrets, http);
  try {
    return await rotateKey(requestOf(at.key, store, issuer, mode));
  } finally {
    await issuer.close().catch(() => undefined);
    http.close();
  }
}

/** What a client saw that read the vault and logged in every 10 ms while the key was rotated. */
export interface Overlap {
  readonly logins: number;
  readonly failed: number;
  /** Milliseconds from the first login that failed to the first one after it that did not; 0 when none failed. */
  readonly gap: number;
  readonly results: ReadonlyArray<RotationOutcome['result']>;
}

/** A scheduled rotation with an overlap, and the run that retires the old value after it, under a client's eyes. */
export async function watchOverlap(subject: RunningSubject, label: string): Promise<Overlap> {
  const at = await place(subject, `${label}-overlap`, undefined, subject.isInPlace === true ? 0 : 24);
  const ended = new AbortController();
  let logins = 0;
  const failures: Array<[from: number, to: number]> = [];
  const client = async () => {
    let since: number | undefined;
    while (!ended.signal.aborted) {
      const asked = performance.now();
      const fields = plain((await at.store.read(at.address))?.fields ?? new Map());
      const isIn = await subject.logsIn(at.direct, fields);
      logins++;
      if (!isIn) since ??= asked;
      if (isIn && since !== undefined) {
        failures.push([since, performance.now()]);
        since = undefined;
      }
      await sleep(Math.max(0, 10 - (performance.now() - asked)));
    }
    if (since !== undefined) failures.push([since, performance.now()]);
  };
  const watching = client();
  try {
    const day = 24 * 60 * 60 * 1000;
    // In place the gap is to be measured as it is.
    const pause = subject.isInPlace === true ? 0 : 12;
    const results = [(await runAgain(subject, at, 'scheduled', 0, pause)).result];
    if (results[0] === 'overlap') {
      // Too early, and then after the overlap.
      results.push((await runAgain(subject, at, 'scheduled', 60_000, pause)).result);
      results.push((await runAgain(subject, at, 'scheduled', 3 * day, pause)).result);
    }
    ended.abort();
    await watching;
    const faults: Faults = { lost: 0, gaps: 0, orphans: 0, doubles: 0 };
    await settle(subject, at, 'scheduled', faults);
    expect(faults).toEqual({ lost: 0, gaps: 0, orphans: 0, doubles: 0 });
    return {
      logins,
      failed: failures.length,
      gap: Math.round(failures.reduce((sum, [from, to]) => sum + to - from, 0)),
      results,
    };
  } finally {
    ended.abort();
    await watching;
    at.close();
  }
}
