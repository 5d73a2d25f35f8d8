import { openHttp } from '../../src/core/http.ts';
import { inPlaceContract, sideBySideContract } from '../contract/issuer.ts';
import type { Setter } from '../../src/issuer/issuer.ts';
import { startFakeIssuer } from './fake-issuer.ts';
import { openFake } from './fake-kinds.ts';
import { secret } from './memory-store.ts';
import { postgresKey } from './world.ts';

// The strategies' tests are worth as much as the issuer that they are tried with.
for (const kind of ['fake-create-delete', 'fake-two-slot', 'fake-alternate']) {
  sideBySideContract(kind, () => start(kind));
}
inPlaceContract('fake-in-place', async () => {
  const { issuer, ...rest } = await start('fake-in-place');
  return { issuer: issuer as Setter, ...rest };
});

/** One account, emptied for each fresh credential: the issuer lets it have two. */
async function start(kind: string) {
  const fake = await startFakeIssuer();
  const http = openHttp();
  const key = { ...postgresKey({ port: 0 }, 'x'), kind, issuer: { port: fake.port, account: 'shared' } };
  return {
    issuer: openFake(key, { http }),
    async fresh() {
      fake.forget('shared');
      const { id, value } = fake.account('shared', kind === 'fake-two-slot' ? 'slot1' : 'app-a');
      return secret({ id, value });
    },
    stop() {
      http.close();
      fake.stop();
    },
  };
}
