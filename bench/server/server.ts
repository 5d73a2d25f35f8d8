import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { find } from '../../test/servers/find.ts';
import { makeFolder } from '../../test/servers/make-folder.ts';
import { median } from '../measure.ts';
import { measureKeys } from './keys.ts';
import { measureKv } from './kv.ts';
import { fillAudit, fillSecrets, measureQueries, measureReady, measureRewrap } from './large.ts';
import type { Round } from './load.ts';
import { measureLogin } from './login.ts';
import { makeVault, startRelock, startVault } from './servers.ts';
import type { NewVault, Server } from './servers.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SECONDS = Number(process.env['SECONDS'] ?? 3);
const SECRETS = Number(process.env['SECRETS'] ?? 100_000);
const ENTRIES = Number(process.env['ENTRIES'] ?? 1_000_000);

const say = (text: string) => console.log(text);

/** `relock serve` beside a real Vault: what is answered how fast, and what is on disk by then. */
export async function measureServer(words = ''): Promise<void> {
  const { folder, remove } = makeFolder('bench-server');
  const wanted = (part: string) => words === '' || words.split(',').includes(part);
  try {
    say(`Node ${process.version}, ${process.arch}; medians of ${ROUNDS} rounds in turn, with their range`);
    say(`One fdatasync of 16 kB on this disk: ${show(diskTimes(folder), 2)} ms\n`);
    if (wanted('requests')) await measureRequests(path.join(folder, 'requests'));
    if (wanted('large')) await measureLarge(path.join(folder, 'large'));
  } finally {
    remove();
  }
}

async function measureRequests(folder: string): Promise<void> {
  const vault = makeVault(folder);
  const relock = await startRelock(vault);
  const servers: Server[] = find('vault') === undefined ? [relock] : [relock, await startVault(folder)];
  try {
    say(`relock serve: SQLite on disk, its audit log in it, seal ${vault.seal}`);
    say(servers.length > 1 ? 'Vault: storage in memory, audit log in a file\n' : 'Vault is not here\n');
    const kv = await measureKv(servers, ROUNDS, SECONDS);
    say('KV v2 read, 16 connections (the audit entry survives the process, not the machine)');
    compare(
      servers,
      kv.map(({ read }) => read),
    );
    say('KV v2 write, 16 connections (on disk when acknowledged: synchronous=FULL, group commit; Vault: in memory)');
    compare(
      servers,
      kv.map(({ write }) => write),
    );
    say('jwt login, RS256, 16 connections (on disk when acknowledged; Vault: in memory)');
    compare(servers, await measureLogin(servers, ROUNDS), false);
    const keys = await measureKeys(relock, ROUNDS, 500);
    say('Issued keys');
    line('issue', keys.issue, 'p99 2 ms; on disk when acknowledged');
    line('verify', keys.verify, 'p99 1 ms; the count survives the process');
    line('verify, 16 connections', keys.verifyMany, '10,000/s');
    line('revoke', keys.revoke, 'p99 5 ms; on disk when acknowledged');
    for (const server of servers) say(`  memory of ${server.name} after that: ${server.memory().toFixed(0)} MB`);
    say('');
  } finally {
    for (const server of servers) await server.stop();
    vault.remove();
  }
}

async function measureLarge(folder: string): Promise<void> {
  const vault = makeVault(folder);
  try {
    await ready(vault, 'an empty vault');
    let server = await startRelock(vault);
    await fillSecrets(server, SECRETS);
    say(`Memory after ${SECRETS} secrets were written and 20000 read: ${server.memory().toFixed(0)} MB (goal 150)`);
    say(`All boxes of ${SECRETS} secrets under new keys, while serving: ${(await measureRewrap(server)).toFixed(1)} s`);
    await server.stop();
    await ready(vault, `${SECRETS} secrets`);
    await fillAudit(vault, ENTRIES);
    server = await startRelock(vault);
    const times = await measureQueries(server, 100);
    say(`Audit query, 100 entries of one key among ${ENTRIES}: ${show(times, 1)} ms (goal 50)`);
    say(`Memory then: ${server.memory().toFixed(0)} MB; start to ready ${server.ready.toFixed(0)} ms`);
    await server.stop();
  } finally {
    vault.remove();
  }
}

async function ready(vault: NewVault, what: string): Promise<void> {
  const { times, processor } = await measureReady(vault, ROUNDS);
  say(`Start to ready, ${what}: ${show(times, 0)} ms (goal 400), of processor time ${show(processor, 0)} ms`);
}

function compare(servers: readonly Server[], figures: ReadonlyArray<readonly Round[]>, isGoal = true): void {
  for (const [at, server] of servers.entries()) line(server.name, figures[at] ?? []);
  const [ours = [], theirs] = figures;
  if (theirs === undefined) return;
  const ratios = ours.map(({ perSecond }, round) => perSecond / (theirs[round]?.perSecond ?? Number.NaN));
  const tails = ours.map(({ p99 }, round) => p99 / (theirs[round]?.p99 ?? Number.NaN));
  const [goal, tail] = isGoal ? [' (goal 1.5)', ' (goal 1)'] : ['', ''];
  say(`  = ${show(ratios, 2)} × its throughput${goal}, p99 ${show(tails, 2)} × its${tail}\n`);
}

function line(name: string, rounds: readonly Round[], goal = ''): void {
  const of = (field: keyof Round) => rounds.map((round) => round[field]);
  const figures = `${show(of('perSecond'), 0)}/s, p50 ${show(of('p50'), 2)} ms, p99 ${show(of('p99'), 2)} ms`;
  say(
    `  ${name.padEnd(24)} ${figures}, processor ${median(of('processor')).toFixed(0)} µs${goal === '' ? '' : ` (goal ${goal})`}`,
  );
}

function show(values: readonly number[], digits: number): string {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)];
  return `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** Milliseconds that this disk takes for what each acknowledged write waits for. */
function diskTimes(folder: string): number[] {
  const file = openSync(path.join(folder, 'disk'), 'w');
  const bytes = Buffer.alloc(16_384, 1);
  const times = Array.from({ length: 100 }, (_, index) => {
    writeSync(file, bytes, 0, bytes.length, index * bytes.length);
    const began = performance.now();
    fdatasyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  return times;
}
