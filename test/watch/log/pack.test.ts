import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIONS } from '../../../src/watch/event.ts';
import type { UseEvent } from '../../../src/watch/event.ts';
import { Packer, Unpacker } from '../../../src/watch/log/pack.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom('a', 'b', '__proto__', '0', '\n'),
);
const uses: fc.Arbitrary<UseEvent[]> = fc.array(
  fc.record(
    {
      id: text,
      at: fc.nat(),
      source: text,
      trust: fc.constantFrom('own', 'foreign'),
      action: fc.constantFrom(...ACTIONS),
      outcome: fc.constantFrom('ok', 'refused'),
      authenticated: fc.boolean(),
      key: text,
      identity: text,
      repository: text,
      workflow: text,
      ref: text,
      environment: text,
      address: text,
      lease: text,
      leaseUntil: fc.nat(),
      job: text,
      agent: text,
      reason: text,
    },
    { requiredKeys: ['id', 'at', 'source', 'trust', 'action', 'outcome', 'authenticated'], noNullPrototype: true },
  ),
  { maxLength: 300 },
);

test('uses come out of it as they went in, nothing more and nothing less', () => {
  fc.assert(
    fc.property(fc.array(uses, { maxLength: 4 }), (pieces) => {
      const [packer, unpacker] = [new Packer(), new Unpacker()];
      for (const piece of pieces)
        expect([...unpacker.unpack(structuredClone(packer.pack(piece)))].flat()).toStrictEqual(piece);
    }),
  );
});

test('with ever new texts numbers are given anew, and mean the right ones', () => {
  const [packer, unpacker] = [new Packer(), new Unpacker()];
  for (let piece = 0; piece < 80; piece++) {
    const events = Array.from({ length: 1000 }, (_, index): UseEvent => {
      const key = `key ${index % 2 === 0 ? index : piece * 1000 + index}`;
      return { id: key, at: 1, source: 's', trust: 'own', action: 'read', outcome: 'ok', authenticated: true, key };
    });
    expect([...unpacker.unpack(packer.pack(events))].flat()).toEqual(events);
  }
});
