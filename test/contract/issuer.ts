import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import type { Setter } from '../../src/issuer/issuer.ts';

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
