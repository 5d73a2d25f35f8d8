import { expect, test } from 'vitest';
import { RelockError } from '../../src/core/error.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import { openRelockKey } from '../../src/issuer/relock-key.ts';
import { secret } from '../rotate/memory-store.ts';
import { postgresKey } from '../rotate/world.ts';

const key = postgresKey({ port: 1 }, 'x', {
  address: 'relock://ci/app#/key',
  kind: 'relock-key',
  issuer: { accepts: 'relock://accepted/app' },
});

function keeper() {
  const kept = new Map<string, SecretFields>();
  return {
    kept,
    async readSecret(address: string) {
      const found = kept.get(address);
      if (found === undefined) throw new RelockError('RL-VAULT-MISSING', 'there is none');
      return found;
    },
    writeSecret: async (address: string, fields: SecretFields) => void kept.set(address, fields),
  };
}

test('accepting another key leaves what stands beside its hash', async () => {
  const services = keeper();
  const issuer = openRelockKey(key, services);
  const made = await issuer.create(secret({ key: 'old' }), 'r1');
  await issuer.set(made, secret({ key: 'old' }));
  expect(await issuer.validate(made)).toBe('active');
  services.kept.set(
    'relock://accepted/app',
    new Map([...(services.kept.get('relock://accepted/app') ?? []), ...secret({ owner: 'billing' })]),
  );
  await issuer.revoke(made);
  expect(await issuer.validate(made)).toBe('inactive');
  expect(services.kept.get('relock://accepted/app')?.get('owner')?.reveal()).toBe('billing');
});

test("the key's own secret is no place for what is accepted: the hash would take the key's place", () => {
  for (const accepts of ['relock://ci/app', 'ref+relock://ci/app#/sha256']) {
    expect(() => openRelockKey({ ...key, issuer: { accepts } }, keeper())).toThrow(
      expect.objectContaining({ code: 'RL-RELOCK-KEY-CONFIG' }),
    );
  }
});
