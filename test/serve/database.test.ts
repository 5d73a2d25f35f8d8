import { afterAll, describe } from 'vitest';
import { describeDatabase } from '../contract/server/database.ts';
import { missing } from '../servers/find.ts';
import { startVault } from '../servers/vault.ts';
import { startWorld } from './world.ts';

const ends: Array<() => Promise<void>> = [];
afterAll(() => Promise.all(ends.map((end) => end())));

describe.skipIf(missing('postgres'))('relock serve', () => {
  describeDatabase(async () => {
    const world = await startWorld();
    ends.push(world.close);
    return world;
  });
});

describe.skipIf(missing('postgres', 'vault'))('HashiCorp Vault', () => {
  describeDatabase(async () => {
    const vault = await startVault();
    ends.push(() => vault.stop());
    return vault;
  });
});
