import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { entryOf } from '../../src/audit/audit.ts';
import { readHeadFile } from '../../src/audit/head-file.ts';
import { closeParts, openParts } from '../../src/command/serve/parts.ts';
import { createVault } from '../../src/sealed/create.ts';
import { Metrics } from '../../src/serve/metrics.ts';
import { SealKeeper } from '../../src/serve/seal-keeper.ts';
import { anEntry } from '../audit/scene.ts';
import { memorySeal } from '../sealed/memory-seal.ts';
import { testFolder } from '../servers/folder.ts';

test('a vault that was put back from yesterday is not served, unless told to, and that is audited', async () => {
  const folder = testFolder('audit-start');
  const [dir, headFile] = [path.join(folder, 'vault'), path.join(folder, 'head')];
  const [file, yesterday] = [path.join(dir, 'vault.db'), path.join(folder, 'yesterday.db')];
  const seal = memorySeal(Buffer.alloc(32, 3));
  await createVault(dir, seal);
  const seals = new SealKeeper(seal, async () => seal);
  const log: string[] = [];
  const start = (acceptRollback = false) =>
    openParts(
      dir,
      { seal: () => undefined, seals, metrics: new Metrics() },
      {},
      (line) => log.push(line),
      { headFile, acceptRollback },
      { config: undefined, address: () => '' },
    );
  const serve = async (requests: number, acceptRollback = false) => {
    const core = await start(acceptRollback);
    for (let i = 0; i < requests; i++) await core.batch.run(() => core.audit.append(anEntry()), false);
    await closeParts(core);
  };
  await serve(3);
  copyFileSync(file, yesterday);
  await serve(2);
  const newest = readHeadFile(headFile)?.number ?? 0;
  expect(newest).toBeGreaterThanOrEqual(5);
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  copyFileSync(yesterday, file);
  await expect(start()).rejects.toMatchObject({ code: 'RL-AUDIT-ROLLBACK' });
  const core = await start(true);
  const [told] = core.audit.search({ limit: 1, oldestFirst: false });
  expect(entryOf(told?.text ?? '{}').note).toContain(`signed up to entry ${newest}`);
  expect(log.join('\n')).toContain('--accept-rollback');
  await closeParts(core);
  // From here on the head outside is the new one's: the next start has nothing to accept.
  await serve(1);
});
