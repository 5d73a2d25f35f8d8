import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import type { Rotator, Setter } from '../../src/issuer/issuer.ts';
import { newRotationId } from '../../src/rotate/journal.ts';

/** One kind of in-place issuer, ready for the contract. */
export interface RotatorUnderTest {
  readonly issuer: Setter;
  /** A credential that is alive and that nobody else uses. */
  fresh(): Promise<SecretFields>;
  stop(): Promise<void> | void;
}

/** What every issuer that replaces a key in place must do. */
export function inPlaceContract(name: string, make: () => Promise<RotatorUnderTest>): void {
  describe(`${name} keeps the in-place contract:`, () => {
    let subject: RotatorUnderTest;
    let issuer: Setter;
    beforeAll(async () => {
      subject = await make();
      ({ issuer } = subject);
    });
    afterAll(async () => {
      await issuer?.close();
      await subject?.stop();
    });

    test('making a replacement changes nothing at the issuer', async () => {
      const old = await subject.fresh();
      const pending = await issuer.create(old, 'r1');
      expect(await issuer.validate(old)).toBe('active');
      expect(await issuer.validate(pending)).toBe('inactive');
      for (const field of issuer.secretFields) {
        expect(pending.get(field)?.equals(old.get(field) ?? new SecretValue(''))).toBe(false);
      }
    });

    test('setting it, once or twice, makes it the only one that is accepted', async () => {
      const old = await subject.fresh();
      const pending = await issuer.create(old, 'r1');
      await issuer.set(pending, old);
      await issuer.set(pending, old);
      await issuer.test(pending);
      expect(await issuer.validate(pending)).toBe('active');
      expect(await issuer.validate(old)).toBe('inactive');
      await expect(issuer.test(old)).rejects.toMatchObject({ name: 'RelockError' });
    });

    test('it can be set when the old one is no longer known, for a thief may have changed it', async () => {
      const old = await subject.fresh();
      const stolen = await issuer.create(old, 'thief');
      await issuer.set(stolen, old);
      const pending = await issuer.create(old, 'r1');
      await issuer.set(pending, old);
      expect(await issuer.validate(pending)).toBe('active');
      expect(await issuer.validate(stolen)).toBe('inactive');
    });

    test('what is revoked is refused, and revoking it again is success', async () => {
      const old = await subject.fresh();
      await issuer.revoke(old);
      expect(await issuer.validate(old)).toBe('inactive');
      await issuer.revoke(old);
    });
  });
}

/** One kind of issuer whose old and new credentials live side by side, ready for the contract. */
export interface SideBySideUnderTest {
  readonly issuer: Rotator;
  /** A credential that is alive, of a user or account that nobody else uses. */
  fresh(): Promise<SecretFields>;
  stop(): Promise<void> | void;
}

/** What every issuer must do by `create-delete`, `two-slot` or `alternate`. */
export function sideBySideContract(name: string, make: () => Promise<SideBySideUnderTest>): void {
  describe(`${name} keeps the contract of two side by side:`, () => {
    let subject: SideBySideUnderTest;
    let issuer: Rotator;
    beforeAll(async () => {
      subject = await make();
      ({ issuer } = subject);
    });
    afterAll(async () => {
      await issuer?.close();
      await subject?.stop();
    });

    /** Two that work: the old one and its replacement. */
    async function both(): Promise<{ old: SecretFields; made: SecretFields; rotation: string }> {
      const old = await subject.fresh();
      const rotation = newRotationId(new Date());
      const made = await issuer.create(old, rotation);
      await issuer.set?.(made, old);
      return { old, made, rotation };
    }

    test('the replacement has all its fields, and both work', async () => {
      const { old, made } = await both();
      const wanted = [...issuer.secretFields, ...(issuer.changingFields ?? [])];
      for (const field of wanted) expect(made.get(field)?.isEmpty).toBe(false);
      await issuer.test(made);
      expect([await issuer.validate(old), await issuer.validate(made)]).toEqual(['active', 'active']);
    });

    test('setting it again changes nothing', async () => {
      const { old, made } = await both();
      await issuer.set?.(made, old);
      expect([await issuer.validate(old), await issuer.validate(made)]).toEqual(['active', 'active']);
    });

    test('the old one is revoked alone, and once more is success', async () => {
      const { old, made } = await both();
      await issuer.revoke(old);
      await issuer.revoke(old);
      expect([await issuer.validate(old), await issuer.validate(made)]).toEqual(['inactive', 'active']);
      await expect(issuer.test(old)).rejects.toMatchObject({ name: 'RelockError' });
    });

    test('a replacement that is given up leaves the old one working, and another can be made', async () => {
      const { old, made } = await both();
      await issuer.revoke(made);
      expect([await issuer.validate(old), await issuer.validate(made)]).toEqual(['active', 'inactive']);
      const another = await issuer.create(old, newRotationId(new Date()));
      await issuer.set?.(another, old);
      expect(await issuer.validate(another)).toBe('active');
    });

    test('rotated again and again, the last one works alone', async () => {
      let current = await subject.fresh();
      for (let round = 0; round < 3; round++) {
        const made = await issuer.create(current, newRotationId(new Date()));
        await issuer.set?.(made, current);
        await issuer.revoke(current);
        expect([await issuer.validate(current), await issuer.validate(made)]).toEqual(['inactive', 'active']);
        current = made;
      }
    });

    test('what a lost answer left is removed, and what is to be kept is not', async () => {
      if (issuer.reclaim === undefined) {
        // Then making it again must not leave one more than two.
        const { old, rotation } = await both();
        const again = await issuer.create(old, rotation);
        await issuer.set?.(again, old);
        expect([await issuer.validate(old), await issuer.validate(again)]).toEqual(['active', 'active']);
        return;
      }
      const { old, made, rotation } = await both();
      expect(await issuer.reclaim(made, rotation)).toBe(0);
      expect(await issuer.validate(made)).toBe('active');
      expect(await issuer.reclaim(old, rotation)).toBe(1);
      expect([await issuer.validate(old), await issuer.validate(made)]).toEqual(['active', 'inactive']);
    });

    test('what is stopped in an emergency works again when that is undone', async () => {
      const { old, made } = await both();
      expect(issuer.capabilities.includes('contain')).toBe(issuer.contain !== undefined);
      await issuer.contain?.(old);
      await issuer.contain?.(old);
      const stopped = issuer.contain === undefined ? 'active' : 'inactive';
      expect([await issuer.validate(old), await issuer.validate(made)]).toEqual([stopped, 'active']);
      await issuer.release?.(old);
      await issuer.release?.(old);
      expect(await issuer.validate(old)).toBe('active');
    });
  });
}
