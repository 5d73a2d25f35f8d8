/**
 * What a year of sums weighs, and what the pages cost over it: a vault of 10,000 keys, of which each was used in every
 * hour of the last two weeks and on every day before, by 500 identities from 2,000 networks, all names sealed. The server
 * is the real one in this process, asked over HTTP by a session. `node bench/watch-rollups.ts`; `KEYS=1000` for less.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { SecretValue } from '../src/core/secret.ts';
import { Judge } from '../src/policy/judge.ts';
import { findOrMakeRecord, saveRecord } from '../src/sealed/record.ts';
import { addVersion } from '../src/sealed/version.ts';
import { SealedNames } from '../src/serve/watch/sealed-names.ts';
import type { Dimension } from '../src/watch/roll-up.ts';
import { DAY, HOUR } from '../src/watch/roll-up.ts';
import { SqliteRollUps } from '../src/watch/sqlite-roll-ups.ts';
import { Visitor } from '../test/serve/page-visitor.ts';
import { startWorld } from '../test/serve/world.ts';

const KEYS = Number(process.env['KEYS'] ?? 10_000);
const ROUNDS = 7;
const FORTNIGHT = 14;

const world = await startWorld((parts) => ({ ...parts, policies: new Judge(parts.policyStore) }));
const { vault } = world.core;
const size = () =>
  readdirSync(world.folder).reduce((sum, name) => sum + statSync(path.join(world.folder, name)).size, 0) / 1e6;

const secrets = Array.from({ length: KEYS }, (_, n) => `team${n % 200}/key${n}`);
for (let begin = 0; begin < KEYS; begin += 1000) {
  vault.db.write(() => {
    for (const name of secrets.slice(begin, begin + 1000)) {
      const record = findOrMakeRecord(vault, name);
      addVersion(vault, record, new Map([['password', new SecretValue(`worthless ${name}`)]]), '');
      saveRecord(vault, { ...record, current: 1, kind: 'postgres' });
    }
  });
}
vault.db.connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
const before = size();

const names: Array<readonly [Dimension, string]> = [
  ...secrets.map((name) => ['key', `secret/${name}`] as const),
  ...Array.from({ length: 500 }, (_, n) => ['identity', `repo:org/app${n}`] as const),
  ...Array.from({ length: 2000 }, (_, n) => ['network', `10.${n >> 8}.${n & 255}.0/24`] as const),
];
const sums = new SealedNames(vault, () => new SqliteRollUps(vault.db.connection));
const now = Date.now();
const today = Math.floor(now / DAY) * DAY;
function add(start: number, hours: 1 | 24): void {
  // As many uses as nobody could press together.
  const rows = names.map(([dimension, name], n) => {
    const uses = (n * 7919 + start / HOUR) % 500;
    return { dimension, name, start, hours, uses, refused: n % 3, unauthenticated: 0 };
  });
  vault.db.write(() => {
    sums.add(rows);
    sums.write();
  });
  sums.settle(true);
}
for (let day = 365; day > FORTNIGHT; day--) add(today - day * DAY, 24);
for (let hour = FORTNIGHT * 24; hour > 0; hour--) add(today - hour * HOUR, 1);
vault.db.connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
console.log(`${KEYS} keys: ${before.toFixed(0)} MB of secrets, ${(size() - before).toFixed(0)} MB of sums for a year`);

const visitor = new Visitor(world.address);
await visitor.logIn(world.token);
const asked = performance.now();
const early: number[] = [];
for (let isCounting = true; isCounting;) {
  const began = performance.now();
  const { text } = await visitor.get('/ui');
  early.push(performance.now() - began);
  isCounting = text.includes('are being looked at');
}
const [begin = 0] = early;
console.log(
  `/ui while all keys are looked at for the first time: first ${begin.toFixed(0)} ms, slowest ${Math.max(...early).toFixed(0)} ms, all there after ${((performance.now() - asked) / 1000).toFixed(1)} s`,
);
const one = secrets[Math.floor(KEYS / 2)] ?? '';
for (const page of ['/ui', '/ui/risk', `/ui/secret?path=secret/${one}`, '/ui/alarms', '/ui/canaries']) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    const { status } = await visitor.get(page);
    times.push(performance.now() - began);
    if (status !== 200) throw new Error(`${page}: ${status}`);
  }
  const [first = 0, ...later] = times;
  const sorted = later.sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(
    `${page.padEnd(40)} first ${first.toFixed(0)} ms, then ${middle.toFixed(0)} ms (${(sorted[0] ?? 0).toFixed(0)} to ${(sorted.at(-1) ?? 0).toFixed(0)})`,
  );
}
await world.close();
