import { expect, onTestFinished, test } from 'vitest';
import type { Core } from '../../src/serve/core.ts';
import { listen } from '../../src/serve/listener.ts';
import { Metrics } from '../../src/serve/metrics.ts';
import { VaultServer } from '../../src/serve/server.ts';

test('the vault is opened once at a time, and not while requests still have it open', async () => {
  const opened: Array<PromiseWithResolvers<Core>> = [];
  // Nothing of it is used before a request comes.
  const core: Core = Object.create(null);
  const closed = Promise.withResolvers<void>();
  const server = new VaultServer(
    {
      seals: { verdict: { kind: 'passphrase', protection: 'not hardware', evidence: '' } },
      clusterId: '',
      address: () => '',
    },
    {
      open: () => {
        const opening = Promise.withResolvers<Core>();
        opened.push(opening);
        return opening.promise;
      },
      close: () => closed.promise,
    },
    new Metrics(),
  );
  const listener = await listen({ host: '127.0.0.1', port: 0 }, server.exchange);
  onTestFinished(() => listener.close(100));
  const unsealing = [server.unseal(), server.unseal()];
  expect(opened).toHaveLength(1);
  opened[0]?.resolve(core);
  await Promise.all(unsealing);
  expect(server.sealed).toBe(false);

  const sealing = server.seal();
  const early = await fetch(`${listener.address}/v1/sys/unseal`, { method: 'POST' });
  expect([early.status, opened.length, server.sealed]).toEqual([503, 1, true]);
  closed.resolve();
  await sealing;
  const again = fetch(`${listener.address}/v1/sys/unseal`, { method: 'POST' });
  await expect.poll(() => opened.length).toBe(2);
  opened[1]?.resolve(core);
  expect((await again).status).toBe(200);
});
