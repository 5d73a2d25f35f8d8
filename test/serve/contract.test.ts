import { afterAll, beforeAll, describe } from 'vitest';
import { describeErrors } from '../contract/server/errors.ts';
import { describeJwt } from '../contract/server/jwt.ts';
import { describeKv } from '../contract/server/kv.ts';
import { describeMounts } from '../contract/server/mounts.ts';
import type { Opened } from '../contract/server/opened.ts';
import { describeTokens } from '../contract/server/tokens.ts';
import { describeTransit } from '../contract/server/transit.ts';
import { describeWrapping } from '../contract/server/wrapping.ts';
import { missing } from '../servers/find.ts';
import { startRelock } from '../servers/relock.ts';
import { startVault } from '../servers/vault.ts';

const SERVERS = [
  ['a real Vault', startVault],
  ['relock serve', startRelock],
] as const;

for (const [name, start] of SERVERS) {
  describe.skipIf(name === 'a real Vault' && missing('vault'))(`Vault’s API, at ${name}:`, () => {
    let server: Opened & { stop(): Promise<unknown> };
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server.stop());

    const open = () => server;
    describeKv(open);
    describeMounts(open);
    describeTokens(open);
    describeWrapping(open);
    describeJwt(open);
    describeErrors(open);
    describeTransit(open);
  });
}
