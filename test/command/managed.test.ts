import { expect, test } from 'vitest';
import { lookUpManaged } from '../../src/command/managed.ts';
import { DEFAULT_CONFIG } from '../../src/config/default.ts';
import type { ManagedIndex } from '../../src/core/fingerprint.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { VaultSet } from '../../src/vault/open.ts';
import { postgresKey } from '../rotate/world.ts';

test('each mount is asked for its index, also those whose names begin alike; each index counts once', async () => {
  const mounts = ['kv/team-a', 'kv/team-b', 'secret'];
  const indexes = new Map<string, ManagedIndex>(
    mounts.map((mount) => [mount, { key: new SecretValue(`K of ${mount}`), entries: [] }]),
  );
  const store = {
    readFingerprints: async ({ path }: { path: string }) =>
      indexes.get(mounts.find((mount) => path.startsWith(`${mount}/`)) ?? '') ?? null,
  };
  const vaults = { store: async () => store } as unknown as VaultSet;
  const paths = ['kv/team-a/db', 'kv/team-b/db', 'kv/team-b/app', 'secret/ci/db', 'secret/ops/db'];
  const keys = paths.map((path) => postgresKey({ port: 1 }, 'x', { address: `vault://${path}#/password` }));
  const found = await lookUpManaged({ ...DEFAULT_CONFIG, rotate: { ...DEFAULT_CONFIG.rotate, keys } }, vaults);
  expect(found.state).toEqual({ state: 'asked' });
  expect(found.indexes.map(({ key }) => key.reveal())).toEqual(mounts.map((mount) => `K of ${mount}`));
});
