/** A process of its own that writes into a vault: it is killed, run beside others, and run on a full disk. */
import path from 'node:path';
import { rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { createVault } from '../../src/sealed/create.ts';
import { openStore } from '../../src/sealed/store.ts';
import { memorySeal } from './memory-seal.ts';

const [dir = '', mode = '', argument = ''] = process.argv.slice(2);
const seal = memorySeal(Buffer.alloc(32, 7));
const say = (line: string | number) => writeFileSync(1, `${line}\n`);
const value = (n: number, size: number) => new Map([['k', new SecretValue(`value ${n} ${'x'.repeat(size)}`)]]);

if (mode === 'lock') {
  const db = new DatabaseSync(path.join(dir, 'vault.db'));
  db.exec('BEGIN IMMEDIATE');
  process.send?.('locked');
  await sleep(Number(argument));
  db.exec('COMMIT');
  db.close();
} else if (mode === 'full') {
  await fillDisk();
} else {
  const store = await openStore(dir, seal);
  process.send?.('open');
  const most = mode === 'forever' ? Infinity : Number(mode);
  for (let written = 0; written < most;) {
    const expected = store.versions('ci/db')?.length ?? 0;
    try {
      say(store.put('ci/db', value(expected + 1, 2000), { expected }));
      written++;
    } catch (error) {
      if (!(error instanceof RelockError && error.code === 'RL-ROTATE-CONFLICT')) throw error;
    }
  }
  await store.close();
}
process.disconnect?.();

async function fillDisk(): Promise<void> {
  const reserve = path.join(path.dirname(dir), 'reserve');
  writeFileSync(reserve, Buffer.alloc(300_000));
  await createVault(dir, seal);
  const store = await openStore(dir, seal);
  let stored = 0;
  try {
    for (;;) stored = store.put('a', value(stored + 1, 20_000));
  } catch (error) {
    say(stored);
    say(error instanceof RelockError ? error.code : String(error));
  }
  const whole = Array.from({ length: stored }, (_, index) =>
    store
      .get('a', index + 1)
      ?.fields.get('k')
      ?.reveal(),
  );
  const right = whole.every(
    (text, index) =>
      text ===
      value(index + 1, 20_000)
        .get('k')
        ?.reveal(),
  );
  say(right && store.versions('a')?.length === stored ? 'all there' : 'something is lost');
  rmSync(reserve);
  say(store.put('a', value(stored + 1, 20_000)) === stored + 1 ? 'written again' : 'a version was skipped');
  await store.close();
}
