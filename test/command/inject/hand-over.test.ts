import { expect, test } from 'vitest';
import { takeOver, writeHandOver } from '../../../src/command/inject/hand-over.ts';
import type { AccessorRevoker, VaultSession } from '../../../src/vault/session.ts';
import type { Vault } from '../../../src/vault/vault.ts';
import { serverConfig } from '../../vault/server-config.ts';

const session = (address: string, namespace?: string): VaultSession => ({
  kind: 'vault',
  address,
  namespace,
  caFile: undefined,
  token: crypto.randomUUID(),
  accessor: `accessor-${namespace ?? 'root'}`,
  ours: true,
  tokenTtl: 600,
  leases: [],
});

/** Ends logins at servers in memory; gives who was asked for what. */
async function end(handedOver: readonly VaultSession[], servers: ReadonlyArray<ReturnType<typeof serverConfig>>) {
  const ended: string[] = [];
  const work = takeOver(
    writeHandOver(handedOver),
    { vaults: new Map(servers.map((server) => [server.name, server])) },
    { err: () => undefined },
    {
      runner: undefined,
      openVaults: () => ({
        async for({ server }) {
          const vault: Partial<Vault & AccessorRevoker> = {
            async revokeAccessor(accessor: string) {
              ended.push(`${server} ${accessor}`);
            },
          };
          return vault as Vault;
        },
        all: async () => [],
        dumpSessions: () => [],
        close: async () => undefined,
      }),
    },
  );
  return { status: await work.catch((error: unknown) => error), ended };
}

const A = { ...serverConfig('https://a.example'), name: 'a' };

test('each login is ended in its own namespace', async () => {
  const team = { ...A, name: 'team', namespace: 'team' };
  const { status, ended } = await end([session(A.address, 'team'), session(A.address)], [A, team]);
  expect([status, ended]).toEqual([0, ['team accessor-team', 'a accessor-root']]);
});

test.each([
  ['a server', session('https://b.example')],
  ['a namespace', session(A.address, 'team')],
])('%s that the config does not have stops all, before anything is ended', async (_, strange) => {
  const { status, ended } = await end([session(A.address), strange], [A]);
  expect(status).toMatchObject({ code: 'RL-INJECT-HANDOVER', state: 'Nothing was revoked.' });
  expect(ended).toEqual([]);
});
