import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexKeys, formMac } from '../../src/core/fingerprint.ts';
import type { ManagedIndex } from '../../src/core/fingerprint.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import type { Address } from '../../src/vault/address.ts';
import type { FingerprintStore, IncidentStore, Rotatable, Version } from '../../src/vault/vault.ts';

/** One backend, ready for the contract: `address` gives the address of a path that nobody uses yet. */
export interface VaultUnderTest {
  readonly vault: Rotatable & FingerprintStore & IncidentStore;
  /** The address of `path` in this backend, whole or of one field. */
  address(path: string, key?: string): Address;
  /** The address of one version of a secret; `?version=` unless given. */
  at?(address: Address, version: Version): Address;
  stop(): Promise<void>;
}

/** The address of one version, as the backend spells it. */
export function versionAddress(subject: VaultUnderTest, address: Address, version: Version): Address {
  if (subject.at !== undefined) return subject.at(address, version);
  return {
    ...address,
    params: new Map([...address.params, ['version', String(version)]]),
    text: `${address.text}?version=${version}`,
  };
}

/** What every store that Relock rotates keys in must do, whoever keeps it. */
export function vaultContract(name: string, make: () => Promise<VaultUnderTest>): void {
  describe(`${name} keeps the vault contract:`, () => {
    let subject: VaultUnderTest;
    let vault: VaultUnderTest['vault'];
    let count = 0;
    const fresh = () => subject.address(`contract/key-${++count}`);

    beforeAll(async () => {
      subject = await make();
      ({ vault } = subject);
    });
    afterAll(async () => {
      await vault?.close();
      await subject?.stop();
    });

    test('a secret that is not there is null', async () => {
      expect(await vault.read(fresh())).toBeNull();
    });

    test('what is written is read, with its version', async () => {
      const address = fresh();
      const first = await vault.write(address, fields({ user: 'app', password: 'first “ü” \n value' }));
      const second = await vault.write(address, fields({ user: 'app', password: 'second value' }));
      expect(second).not.toBe(first);
      const reading = await vault.read(address);
      expect(plain(reading?.fields)).toEqual({ user: 'app', password: 'second value' });
      expect(reading?.version).toBe(second);
    });

    test('texts that look like a store’s own form come back as they were', async () => {
      for (const values of [
        { value: '{"user":"app"}' },
        { value: 'plain text' },
        { config: '{"hosts":["a"],"port":5432}', list: '[1, 2]' },
        { value: '{"not": json' },
      ]) {
        const address = fresh();
        await vault.write(address, fields(values));
        expect(plain((await vault.read(address))?.fields)).toEqual(values);
      }
    });

    test('an old version is read by its name', async () => {
      const address = fresh();
      const first = await vault.write(address, fields({ password: 'old value' }));
      await vault.write(address, fields({ password: 'new value' }));
      const old = versionAddress(subject, address, first);
      expect(plain((await vault.read(old))?.fields)).toEqual({ password: 'old value' });
    });

    test('many are read at once, each as it would be alone', async () => {
      const [one, two, none] = [fresh(), fresh(), fresh()];
      await vault.write(one, fields({ password: 'of one' }));
      await vault.write(two, fields({ password: 'of two', user: 'app' }));
      const results = await (vault.readMany?.([two, none, one, two]) ??
        Promise.allSettled([two, none, one, two].map((address) => vault.read(address))));
      const values = results.map((result) => (result.status === 'fulfilled' ? plain(result.value?.fields) : 'failed'));
      const second = { password: 'of two', user: 'app' };
      expect(values).toEqual([second, undefined, { password: 'of one' }, second]);
    });

    test('a write that expects another version loses, and changes nothing', async () => {
      const address = fresh();
      const first = await vault.write(address, fields({ password: 'one' }), 0);
      await expect(vault.write(address, fields({ password: 'two' }), 0)).rejects.toMatchObject(CONFLICT);
      const second = await vault.write(address, fields({ password: 'two' }), first);
      await expect(vault.write(address, fields({ password: 'three' }), first)).rejects.toMatchObject(CONFLICT);
      expect((await vault.read(address))?.version).toBe(second);
    });

    test('an empty value is never given out', async () => {
      const address = fresh();
      await vault.write(address, fields({ password: '' })).catch(() => undefined);
      const reading = await vault.read(address).catch(() => null);
      expect(reading).toBeNull();
    });

    test('a pending value is not what readers get', async () => {
      const address = fresh();
      await vault.write(address, fields({ password: 'current' }));
      await vault.stage(address, fields({ password: 'pending' }), 'r1');
      expect(plain((await vault.read(address))?.fields)).toEqual({ password: 'current' });
      expect(plain(await vault.readStaged(address, 'r1'))).toEqual({ password: 'pending' });
      expect(await vault.readStaged(address, 'r2')).toBeNull();
    });

    test('staging again changes nothing; another value or another rotation is refused', async () => {
      const address = fresh();
      await vault.write(address, fields({ password: 'current' }));
      await vault.stage(address, fields({ password: 'pending' }), 'r1');
      await vault.stage(address, fields({ password: 'pending' }), 'r1');
      await expect(vault.stage(address, fields({ password: 'other' }), 'r1')).rejects.toMatchObject(CONFLICT);
      await expect(vault.stage(address, fields({ password: 'other' }), 'r2')).rejects.toMatchObject(CONFLICT);
      expect(plain(await vault.readStaged(address, 'r1'))).toEqual({ password: 'pending' });
    });

    test('promoting makes it current once, however often it is done', async () => {
      const address = fresh();
      const from = await vault.write(address, fields({ user: 'app', password: 'current' }));
      await vault.stage(address, fields({ user: 'app', password: 'pending' }), 'r1');
      const version = await vault.promote(address, 'r1', from);
      expect(await vault.promote(address, 'r1', from)).toBe(version);
      const reading = await vault.read(address);
      expect(plain(reading?.fields)).toEqual({ user: 'app', password: 'pending' });
      expect(reading?.version).toBe(version);
      expect(await vault.readStaged(address, 'r1')).toBeNull();
    });

    test('a next rotation finds the place free', async () => {
      const address = fresh();
      let version = await vault.write(address, fields({ password: 'value 0' }));
      for (const turn of [1, 2, 3]) {
        await vault.stage(address, fields({ password: `value ${turn}` }), `r${turn}`);
        version = await vault.promote(address, `r${turn}`, version);
      }
      expect(plain((await vault.read(address))?.fields)).toEqual({ password: 'value 3' });
    });

    test('promoting over a change of someone else is refused, and the pending value is kept', async () => {
      const address = fresh();
      const from = await vault.write(address, fields({ password: 'current' }));
      await vault.stage(address, fields({ password: 'pending' }), 'r1');
      await vault.write(address, fields({ password: 'by hand' }));
      await expect(vault.promote(address, 'r1', from)).rejects.toMatchObject(CONFLICT);
      expect(plain((await vault.read(address))?.fields)).toEqual({ password: 'by hand' });
      expect(plain(await vault.readStaged(address, 'r1'))).toEqual({ password: 'pending' });
    });

    test('a discarded value is gone, and only that rotation’s', async () => {
      const address = fresh();
      await vault.write(address, fields({ password: 'current' }));
      await vault.stage(address, fields({ password: 'pending' }), 'r1');
      await vault.discard(address, 'r2');
      expect(await vault.readStaged(address, 'r1')).not.toBeNull();
      await vault.discard(address, 'r1');
      await vault.discard(address, 'r1');
      expect(await vault.readStaged(address, 'r1')).toBeNull();
      await vault.stage(address, fields({ password: 'other' }), 'r2');
      expect(plain(await vault.readStaged(address, 'r2'))).toEqual({ password: 'other' });
    });

    test('of two that write the journal at once, one wins', async () => {
      const address = fresh();
      expect(await vault.readJournal(address)).toBeNull();
      const first = await vault.writeJournal(address, '{"step":1}', null);
      await expect(vault.writeJournal(address, '{"step":"x"}', null)).rejects.toMatchObject(CONFLICT);
      const results = await Promise.allSettled(
        ['{"step":2}', '{"step":3}'].map((record) => vault.writeJournal(address, record, first)),
      );
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const entry = await vault.readJournal(address);
      expect(entry?.record).toBe(results[0]?.status === 'fulfilled' ? '{"step":2}' : '{"step":3}');
      expect(entry?.revision).toBe(results.find((result) => result.status === 'fulfilled')?.value);
    });

    test('the record of a leak is kept by its key: the newest is given, and is no secret of its own', async () => {
      const address = fresh();
      await vault.write(address, fields({ password: 'value' }));
      expect(await vault.readIncident(address)).toBeNull();
      const record = (result: string) =>
        JSON.stringify({ format: 1, key: address.text, result, places: [{ path: 'a “b”\u001b', line: 3 }] });
      expect(await vault.writeIncident(address, `i-${count}-a`, record('failed'))).not.toBe('');
      expect(await vault.writeIncident(address, `i-${count}-a`, record('failed'))).not.toBe('');
      await vault.writeIncident(address, `i-${count}-b`, record('rotated'));
      expect(JSON.parse((await vault.readIncident(address)) ?? '')).toEqual(JSON.parse(record('rotated')));
      expect(plain((await vault.read(address))?.fields)).toEqual({ password: 'value' });
    });

    test('fingerprints recognise each value of an address, and follow its states', async () => {
      const address = subject.address(`contract/key-${++count}`, 'password');
      const [old, next] = [strong(), strong()];
      await vault.writeFingerprints(address, 'postgres', [{ value: old, state: 'current' }]);
      await vault.writeFingerprints(address, 'postgres', [
        { value: old, state: 'current' },
        { value: next, state: 'staged' },
      ]);
      expect(states(await vault.readFingerprints(address), address, [old, next])).toEqual(['current', 'staged']);
      await vault.writeFingerprints(address, 'postgres', [
        { value: next, state: 'current' },
        { value: old, state: 'retired' },
      ]);
      expect(states(await vault.readFingerprints(address), address, [old, next])).toEqual(['retired', 'current']);
      // A later write need not name what is retired: it stays, so that its leak is told to be harmless.
      await vault.writeFingerprints(address, 'postgres', [{ value: next, state: 'current' }]);
      expect(states(await vault.readFingerprints(address), address, [old, next])).toEqual(['retired', 'current']);
    });

    test('the key of the fingerprints stays the same, also when many are written at once', async () => {
      const addresses = Array.from({ length: 4 }, () => fresh());
      await Promise.all(
        addresses.map((address) =>
          vault.writeFingerprints(address, 'postgres', [{ value: strong(), state: 'current' }]),
        ),
      );
      const index = await vault.readFingerprints(fresh());
      const known = new Set(index?.entries.map((entry) => entry.address));
      expect(addresses.every((address) => known.has(address.text))).toBe(true);
      const key = index?.key.reveal();
      expect(Buffer.from(key ?? '', 'base64url')).toHaveLength(32);
      await vault.writeFingerprints(fresh(), 'postgres', [{ value: strong(), state: 'current' }]);
      expect((await vault.readFingerprints(fresh()))?.key.reveal()).toBe(key);
    });

    test('a value that could be guessed is counted and not fingerprinted', async () => {
      const address = fresh();
      await vault.writeFingerprints(address, 'postgres', [
        { value: new SecretValue('correcthorse'), state: 'current' },
      ]);
      const entries = (await vault.readFingerprints(address))?.entries.filter((one) => one.address === address.text);
      expect(entries).toMatchObject([{ state: 'current', kind: 'postgres', forms: [] }]);
    });

    test('promoting takes the staged value’s fingerprint along', async () => {
      const address = fresh();
      const [old, next] = [strong(), strong()];
      const from = await vault.write(address, new Map([['password', old]]));
      await vault.stage(address, new Map([['password', next]]), 'r1');
      await vault.writeFingerprints(address, 'postgres', [
        { value: old, state: 'current' },
        { value: next, state: 'staged' },
      ]);
      await vault.promote(address, 'r1', from);
      const [, promoted] = states(await vault.readFingerprints(address), address, [old, next]);
      expect(promoted).toBe('current');
    });
  });
}

const CONFLICT = { name: 'RelockError', code: 'RL-ROTATE-CONFLICT' };

function fields(values: Record<string, string>): SecretFields {
  return new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));
}

function plain(secret: SecretFields | null | undefined): Record<string, string> | undefined {
  return secret ? Object.fromEntries([...secret].map(([name, value]) => [name, value.reveal()])) : undefined;
}

function strong(): SecretValue {
  return new SecretValue(randomBytes(24).toString('base64url'));
}

/** For each value the state that the index gives it, found as a scanner would: by its HMAC. */
function states(
  index: ManagedIndex | null,
  address: Address,
  values: readonly SecretValue[],
): Array<string | undefined> {
  if (index === null) return values.map(() => undefined);
  const keys = indexKeys(index.key);
  return values.map((value) => {
    const mac = formMac(Buffer.from(value.reveal()), keys);
    return index.entries.find((entry) => entry.address === address.text && entry.forms.some((form) => form.mac === mac))
      ?.state;
  });
}
