import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import type { Browsable, Version } from '../../src/vault/vault.ts';
import { versionAddress } from './vault.ts';
import type { VaultUnderTest } from './vault.ts';

/** A backend ready for this contract. */
export interface BrowsableUnderTest extends VaultUnderTest {
  readonly vault: VaultUnderTest['vault'] & Browsable;
  /** What its API has; what it has not must throw `RL-VAULT-UNSUPPORTED` and change nothing. */
  readonly can: {
    /** Versions can be taken from readers and given back. */
    readonly disable: boolean;
    /** Versions can be ended for good. */
    readonly destroy: boolean;
  };
}

/** What a store must do whose content is looked over and whose versions are ended: for copy, diff and prefixes. */
export function browsableContract(name: string, make: () => Promise<BrowsableUnderTest>): void {
  describe(`${name} keeps the contract of browsing:`, () => {
    let subject: BrowsableUnderTest;
    let vault: BrowsableUnderTest['vault'];
    let count = 0;
    const folder = `browse-${randomBytes(4).toString('hex')}`;
    const fresh = () => subject.address(`${folder}/key-${++count}`);
    const states = async (address: ReturnType<typeof fresh>) =>
      new Map((await vault.versions(address)).map(({ version, state }) => [version, state]));

    beforeAll(async () => {
      subject = await make();
      ({ vault } = subject);
    });
    afterAll(async () => {
      await vault?.close();
      await subject?.stop();
    });

    /** A secret with two versions. */
    async function twice(): Promise<{ address: ReturnType<typeof fresh>; first: Version; second: Version }> {
      const address = fresh();
      const first = await vault.write(address, fields('the first value'));
      const second = await vault.write(address, fields('the second value'));
      return { address, first, second };
    }

    /** A version's value, or why there is none. */
    async function valueOf(address: ReturnType<typeof fresh>, version: Version): Promise<string | null> {
      try {
        const reading = await vault.read(versionAddress(subject, address, version));
        return reading?.fields.get('password')?.reveal() ?? null;
      } catch (error) {
        expect(error).toMatchObject({ name: 'RelockError' });
        return null;
      }
    }

    test('nothing under a prefix is an empty list', async () => {
      expect(await vault.list(subject.address(`${folder}/nothing`))).toEqual([]);
    });

    test('all secrets under a prefix are listed, whole and sorted, and none of Relock’s own records', async () => {
      const names = ['b', 'a', 'deep/c', 'deep/er/d'];
      const addresses = names.map((one) => subject.address(`${folder}/list/${one}`));
      for (const address of addresses) await vault.write(address, fields('a value'));
      await vault.write(subject.address(`${folder}/other`), fields('a value'));
      const [one] = addresses;
      if (one === undefined) throw new Error('no address');
      await vault.stage(one, fields('a pending value'), 'r1');
      await vault.writeJournal(one, '{}', null);
      await vault.writeFingerprints(one, 'x', [
        { value: new SecretValue(randomBytes(24).toString('hex')), state: 'current' },
      ]);
      const listed = await vault.list(subject.address(`${folder}/list`));
      expect(listed.map(({ text }) => text)).toEqual(addresses.map(({ text }) => text).sort());
      const read = await Promise.all(listed.map((address) => vault.read(address)));
      expect(read.map((reading) => reading?.fields.get('password')?.reveal())).toEqual(names.map(() => 'a value'));
    });

    test('versions come oldest first, each readable; of no secret there are none', async () => {
      expect(await vault.versions(fresh())).toEqual([]);
      const { address, first, second } = await twice();
      const listed = await vault.versions(address);
      expect(listed.map(({ version }) => version)).toEqual([first, second]);
      expect(listed.every(({ state }) => state === 'enabled')).toBe(true);
      for (const { created } of listed) {
        if (created !== undefined) expect(new Date(created).toISOString().slice(0, 19)).toBe(created.slice(0, 19));
      }
      expect(await valueOf(address, first)).toBe('the first value');
      expect(await valueOf(address, second)).toBe('the second value');
    });

    test('a disabled version is nobody’s to read until it is enabled; the others are', async () => {
      const { address, first, second } = await twice();
      if (!subject.can.disable) {
        await expect(vault.disable(address, first)).rejects.toMatchObject(UNSUPPORTED);
        await expect(vault.enable(address, first)).rejects.toMatchObject(UNSUPPORTED);
        expect(await valueOf(address, first)).toBe('the first value');
        return;
      }
      await vault.disable(address, first);
      expect((await states(address)).get(first)).toBe('disabled');
      expect((await states(address)).get(second)).toBe('enabled');
      expect(await valueOf(address, first)).toBeNull();
      expect(await valueOf(address, second)).toBe('the second value');
      await vault.enable(address, first);
      expect((await states(address)).get(first)).toBe('enabled');
      expect(await valueOf(address, first)).toBe('the first value');
    });

    test('a destroyed version is gone for good; the others are not', async () => {
      const { address, first, second } = await twice();
      if (!subject.can.destroy) {
        await expect(vault.destroy(address, first)).rejects.toMatchObject(UNSUPPORTED);
        expect(await valueOf(address, first)).toBe('the first value');
        return;
      }
      await vault.destroy(address, first);
      expect((await states(address)).get(first) ?? 'destroyed').toBe('destroyed');
      expect(await valueOf(address, first)).toBeNull();
      if (subject.can.disable) await vault.enable(address, first).catch(() => undefined);
      expect(await valueOf(address, first)).toBeNull();
      expect(await valueOf(address, second)).toBe('the second value');
    });
  });
}

const UNSUPPORTED = { name: 'RelockError', code: 'RL-VAULT-UNSUPPORTED' };

function fields(password: string): Map<string, SecretValue> {
  return new Map([['password', new SecretValue(password)]]);
}
