import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { RelockError } from '../../src/core/error.ts';
import type { Seal } from '../../src/seal/seal.ts';

/** A kind of seal, with two keys to open it with. */
export interface SealUnderTest {
  /** Opens a seal of this kind over one key or the other. */
  readonly open: (key: 'one' | 'other') => Promise<Seal>;
  /** Takes the key away, as an unplugged token or a key that somebody disabled is; undefined where nothing can. */
  readonly lose?: (key: 'one' | 'other') => Promise<void>;
}

/** What every kind of seal promises. `setUp` is asked once a test. */
export function describeSeal(kind: string, setUp: () => Promise<SealUnderTest>): void {
  describe(`the contract of a seal: ${kind}`, () => {
    const here = Buffer.from('relock sealed v1 root of this vault');

    test('gives back what it wrapped, each time wrapped anew, and never in the clear', async () => {
      const { open } = await setUp();
      const [seal, root] = [await open('one'), randomBytes(32)];
      const wrapped = await seal.wrap(root, here);
      expect(wrapped.kind).toBe(seal.verdict.kind);
      expect(Buffer.from(wrapped.bytes).includes(root)).toBe(false);
      expect((await seal.wrap(root, here)).bytes).not.toEqual(wrapped.bytes);
      await seal.close();
      const again = await open('one');
      expect(Buffer.from(await again.unwrap(wrapped, here))).toEqual(root);
      await again.check();
      await again.close();
    });

    test('opens nothing for another context, from another key, of another kind', async () => {
      const { open } = await setUp();
      const [seal, other] = [await open('one'), await open('other')];
      const wrapped = await seal.wrap(randomBytes(32), here);
      await expect(seal.unwrap(wrapped, Buffer.from('another vault'))).rejects.toMatchObject({
        code: 'RL-SEAL-BROKEN',
      });
      await expect(other.unwrap(wrapped, here)).rejects.toMatchObject({
        code: expect.stringMatching(/^RL-SEAL-(MISMATCH|PASSPHRASE)$/),
      });
      await expect(seal.unwrap({ ...wrapped, kind: 'another' }, here)).rejects.toMatchObject({
        code: 'RL-SEAL-MISMATCH',
      });
      await seal.close();
      await other.close();
    });

    test('opens nothing that was changed or cut', async () => {
      const { open } = await setUp();
      const [seal, root] = [await open('one'), randomBytes(32)];
      const wrapped = await seal.wrap(root, here);
      const { length } = wrapped.bytes;
      const places = [0, 1, 2, 20, Math.floor(length / 2), length - 17, length - 1].filter((at) => at < length);
      for (const at of places) {
        const bytes = Buffer.from(wrapped.bytes);
        bytes[at] = (bytes[at] ?? 0) ^ 0x20;
        await expect(seal.unwrap({ ...wrapped, bytes }, here)).rejects.toBeInstanceOf(RelockError);
      }
      for (const end of [0, 1, 3, 40, length - 1]) {
        const bytes = wrapped.bytes.subarray(0, end);
        await expect(seal.unwrap({ ...wrapped, bytes }, here)).rejects.toBeInstanceOf(RelockError);
      }
      expect(Buffer.from(await seal.unwrap(wrapped, here))).toEqual(root);
      await seal.close();
    });

    test('notices that its key is gone', async ({ skip }) => {
      const { open, lose } = await setUp();
      if (lose === undefined) return skip();
      const seal = await open('one');
      await seal.check();
      await lose('one');
      await expect(seal.check()).rejects.toBeInstanceOf(RelockError);
      await expect(open('one')).rejects.toBeInstanceOf(RelockError);
      await seal.close();
    });
  });
}
