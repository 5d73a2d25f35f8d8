/**
 * What the watch costs: a million entries of an audit export, of 10,000 keys over two weeks, read from a file as
 * `relock watch` reads it, rolled up into a database and judged. `node bench/watch.ts` runs it in a process of its own for
 * each of three rounds, so that the memory is the round's; `node bench/watch.ts feed` one event of a few hundred keys in
 * steady use, as a verifier's are; `node bench/watch.ts keys` uses of a million keys.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, appendFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AuditEntry } from '../src/audit/audit.ts';
import { openLog } from '../src/command/watch/log-thread.ts';
import type { UseEvent } from '../src/watch/event.ts';
import { RollUps } from '../src/watch/roll-up.ts';
import { DEFAULT_SETTINGS } from '../src/watch/settings.ts';
import { SqliteRollUps } from '../src/watch/sqlite-roll-ups.ts';
import { Watcher } from '../src/watch/watcher.ts';

const ENTRIES = 1_000_000;
const KEYS = 10_000;
const START = Date.UTC(2026, 0, 5);
/** The heap that a round may have; the goal is 300 MB in all. */
const HEAP_MB = 200;
const SPAN = 14 * 86_400_000;
const MANY_KEYS = 1_000_000;

if (process.argv[2] === 'write') write(process.argv[3] ?? '');
else if (process.argv[2] === 'feed') feed();
else if (process.argv[2] === 'keys') keys();
else if (process.argv[2] === 'round') await round(process.argv[3] ?? '');
else measure();

function measure(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-watch-'));
  try {
    const file = path.join(folder, 'audit.jsonl');
    write(file);
    console.log(`${ENTRIES} entries, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
    for (let number = 0; number < 3; number++) {
      rmSync(`${file}.db`, { force: true });
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [`--max-old-space-size=${HEAP_MB}`, '--max-semi-space-size=8', import.meta.filename, 'round', file],
        {
          encoding: 'utf8',
        },
      );
      console.log((stdout + stderr).trim());
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** 300 keys that are verified a million times in four weeks, from three machines each; the processor's time of one. */
function feed(): void {
  const watcher = new Watcher(DEFAULT_SETTINGS, undefined, new RollUps(new SqliteRollUps(':memory:')));
  const costs: number[] = [];
  for (let part = 0; part < 100; part++) {
    const events = Array.from({ length: 10_000 }, (_, n): UseEvent => {
      const number = part * 10_000 + n;
      const key = (number * 7919) % 300;
      return {
        id: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
        at: Math.floor(START + (2 * SPAN * number) / 1_000_000),
        source: 'audit',
        trust: 'own',
        action: 'verify',
        outcome: 'ok',
        authenticated: true,
        key: `keys/keys/${key.toString(16).padStart(24, '0')}`,
        identity: `k8s:team${key % 20}/app${key}`,
        address: `10.${key % 200}.${number % 3}.${number % 250}`,
      };
    });
    const before = process.cpuUsage();
    for (const event of events) watcher.feed(event);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / events.length);
  }
  // The second half, when learning is over and the forest has grown.
  const steady = costs.slice(50).sort((a, b) => a - b);
  const at = (share: number) => (steady[Math.floor(share * steady.length)] ?? NaN).toFixed(1);
  console.log(
    `one event: ${at(0.5)} µs of the processor (a tenth of the parts below ${at(0.1)}, a tenth above ${at(0.9)})`,
  );
}

/**
 * A million keys in ten days, each used twice by one of 100,000 identities from one of 200,000 networks, and among them
 * one try in ten for a key that nobody has: what is held in the end, and what was given up for it.
 */
function keys(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-watch-'));
  const file = path.join(folder, 'watch.db');
  try {
    const watcher = new Watcher(DEFAULT_SETTINGS, undefined, new RollUps(new SqliteRollUps(file)));
    const before = process.cpuUsage();
    let alarms = 0;
    const uses = 2 * MANY_KEYS;
    for (let number = 0; number < uses; number++) {
      // Each key's second use is far from its first.
      const key = (number * 600_011) % MANY_KEYS;
      const isTry = number % 10 === 9;
      const event: UseEvent = {
        id: `use-${number}`,
        at: START + Math.floor((10 * 86_400_000 * number) / uses),
        source: 'audit',
        trust: 'own',
        action: 'read',
        outcome: isTry ? 'refused' : 'ok',
        authenticated: !isTry,
        key: `secret/${isTry ? 'made-up/' : ''}team${key % 1000}/key${key}`,
        identity: `repo:org/app${key % 100_000}:ref:refs/heads/main`,
        workflow: `org/app${key % 100_000}/.github/workflows/deploy.yml`,
        address: `${key % 199}.${key % 251}.${key % 4}.${number % 250}`,
      };
      alarms += watcher.feed(event).length;
    }
    watcher.flush();
    const { user, system } = process.cpuUsage(before);
    const memory = process.resourceUsage().maxRSS / 1024;
    const { counts } = watcher;
    const state = watcher.snapshot().length / 1e6;
    console.log(
      `${uses} uses of ${MANY_KEYS} keys: ${((user + system) / uses).toFixed(1)} µs of the processor each, ${memory.toFixed(0)} MB at most, ${alarms} alarms, ${counts.forgotten} profiles given up, ${counts.repeated} repeated; state ${state.toFixed(0)} MB, sums ${(statSync(file).size / 1e6).toFixed(0)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function round(file: string): Promise<void> {
  const store = new SqliteRollUps(`${file}.db`);
  const rollUps = new RollUps(store);
  const watcher = new Watcher({ ...DEFAULT_SETTINGS, learnDays: 7 }, undefined, rollUps);
  let alarms = 0;
  const cpu = process.cpuUsage();
  const began = performance.now();
  // As ours: the chain is made up, and another bench's matter.
  const log = openLog(file, file, { trustUpTo: ENTRIES });
  for await (const events of log.events()) for (const event of events) alarms += watcher.feed(event).length;
  rollUps.flush();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const memory = process.resourceUsage().maxRSS / 1024;
  const kept = watcher.snapshot().length / 1e6;
  console.log(
    `${seconds.toFixed(1)} s, of which ${((user + system) / 1e6).toFixed(1)} s of the processor, ${memory.toFixed(0)} MB at most, ${log.counts.uses} uses, ${alarms} alarms, state ${kept.toFixed(0)} MB`,
  );
}

/** Keys are used as keys are: a few very often, most of them seldom. */
function write(file: string): void {
  writeFileSync(file, '');
  let lines: string[] = [];
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  for (let number = 0; number < ENTRIES; number++) {
    const key = Math.floor(KEYS * random() ** 4);
    const team = key % 200;
    const entry: AuditEntry & { number: number; chain: string } = {
      time: Math.floor(START + (SPAN * number) / ENTRIES),
      request: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
      identity: {
        name: `jwt-repo:org/app${team}:ref:refs/heads/main`,
        accessor: `a${team}`,
        mount: 'auth/jwt/',
        claims: {
          sub: `repo:org/app${team}:ref:refs/heads/main`,
          repository: `org/app${team}`,
          workflow_ref: `org/app${team}/.github/workflows/deploy.yml@refs/heads/main`,
          ref: 'refs/heads/main',
          run_id: `${number}`,
        },
      },
      address: `10.${team}.${Math.floor(random() * 3)}.${Math.floor(random() * 250)}`,
      operation: 'read',
      path: `secret/data/team${team}/key${key}`,
      key: `secret/team${team}/key${key}`,
      decision: 'allowed',
      policy: `team${team}`,
      status: random() < 0.003 ? 403 : 200,
      error: '',
      lease: '',
      sent: null,
      given: { data: { data: { value: `hmac-sha256:${'0'.repeat(64)}` }, metadata: { version: 3 } } },
      number,
      chain: '0'.repeat(64),
    };
    lines.push(JSON.stringify(entry));
    if (lines.length < 20_000) continue;
    appendFileSync(file, `${lines.join('\n')}\n`);
    lines = [];
  }
}
