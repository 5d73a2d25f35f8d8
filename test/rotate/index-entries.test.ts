import { describe, expect, test } from 'vitest';
import { RelockError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { ManagedEntry } from '../../src/core/fingerprint.ts';
import { keepIndex } from '../../src/rotate/index-entries.ts';
import type { Enrolment } from '../../src/rotate/index-entries.ts';
import { readOlder } from '../../src/rotate/versions.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { wholeSecret } from '../../src/vault/address.ts';
import { testFolder } from '../servers/folder.ts';
import { MemoryStore, secret } from './memory-store.ts';
import { makeEmbedded, openStoreAt } from './stores.ts';
import { freshPassword, postgresKey } from './world.ts';

type State = ManagedEntry['state'];

async function memory(): Promise<Enrolment> {
  const key = postgresKey({ port: 1 }, 'app');
  const address = wholeSecret(parseAddress(key.address));
  return { key, address, store: new MemoryStore(), issuer: { secretFields: ['password'] } };
}

async function embedded(): Promise<Enrolment> {
  const store = await openStoreAt(await makeEmbedded(testFolder()));
  const key = postgresKey({ port: 1 }, 'app', { address: 'relock://app#/password' });
  const address = wholeSecret(parseAddress(key.address));
  await store.write(address, secret({ user: 'app', password: freshPassword() }));
  return { key, address, store, issuer: { secretFields: ['password'] } };
}

describe.for([
  ['memory', memory],
  ['the embedded vault', embedded],
] as const)('the index in %s', ([, open]) => {
  test.for<[string, string, string]>([
    ['strong', freshPassword(), freshPassword()],
    ['weak', 'hunter2', 'hunter3'],
    ['weak, then strong', 'hunter2', freshPassword()],
    ['strong, then weak', freshPassword(), 'hunter2'],
  ])(
    'follows a key through its life, its values being %s, and is written only when it must be',
    async ([, one, two]) => {
      const enrolment = await open();
      const [first, second] = [secret({ password: one }), secret({ password: two })];
      const isWeak = (value: string) => value.startsWith('hunter');
      const states = async () =>
        ((await enrolment.store.readFingerprints(enrolment.address))?.entries ?? [])
          .filter(({ address }) => address.endsWith('#/password'))
          .map(({ state, forms }) => `${forms.length === 0 ? 'weak' : 'strong'} ${state}`)
          .sort();
      const keep = async (...values: Array<[State, ReturnType<typeof secret>]>) => [
        await keepIndex(enrolment, values),
        await keepIndex(enrolment, values),
      ];
      const of = (value: string, state: State) => `${isWeak(value) ? 'weak' : 'strong'} ${state}`;

      expect(await keep(['current', first])).toEqual([true, false]);
      expect(await states()).toContain(of(one, 'current'));
      expect(await keep(['current', first], ['staged', second])).toEqual([true, false]);
      expect(await keep(['current', second], ['retired', first])).toEqual([true, false]);
      expect(await states()).toEqual(expect.arrayContaining([of(two, 'current'), of(one, 'retired')]));
      expect((await states()).filter((state) => !state.endsWith('retired'))).toEqual([of(two, 'current')]);
      // Revoked, whatever the value: nothing of it lives any more.
      expect(await keep(['retired', second])).toEqual([true, false]);
      expect((await states()).filter((state) => !state.endsWith('retired'))).toEqual([]);
    },
  );
});

test.for([
  ['RL-VAULT-DELETED', true],
  ['RL-VAULT-NO-VERSION', true],
  ['RL-VAULT-PARAM', true],
  ['RL-VAULT-UNREACHABLE', false],
  ['RL-VAULT-DENIED', false],
  ['RL-VAULT-SEALED', false],
  ['RL-VAULT-LOGIN', false],
] as const)('a store that answers %s for an older version has it no more: %s', async ([code, isGone]) => {
  const { address, store } = await memory();
  await store.write(address, new Map([['password', new SecretValue('x')]]));
  const refusing = new Proxy(store, {
    get: (target, name) =>
      name === 'read' ? () => Promise.reject(new RelockError(code, 'no')) : (Reflect.get(target, name) as unknown),
  });
  const reading = readOlder(refusing, address, 1);
  if (isGone) expect(await reading).toBeNull();
  else await expect(reading).rejects.toMatchObject({ code });
});
