import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventOf, LONGEST } from '../../src/watch/event.ts';
import { networkOf } from '../../src/watch/network.ts';
import { Watcher } from '../../src/watch/watcher.ts';

const LINE = { id: 'a', at: Date.UTC(2026, 0), action: 'read', outcome: 'ok', authenticated: true };

describe('an event from outside', () => {
  test.each([
    ['text', 'read', 'not-an-object'],
    ['a list', [LINE], 'not-an-object'],
    ['no id', { ...LINE, id: '' }, 'no-id'],
    ['a time in words', { ...LINE, at: '2026-01-01' }, 'no-time'],
    ['a time before there were vaults', { ...LINE, at: 12 }, 'no-time'],
    ['no number', { ...LINE, at: NaN }, 'no-time'],
    ['an action of its own', { ...LINE, action: 'pwn' }, 'unknown-action'],
    ['an action of every object', { ...LINE, action: 'toString' }, 'unknown-action'],
    ['no outcome', { ...LINE, outcome: undefined }, 'unknown-outcome'],
    ['a word for true', { ...LINE, authenticated: 'yes' }, 'no-authenticated'],
  ])('is refused with its reason: %s', (_, value, reason) => {
    expect(eventOf(value, 'log', 'foreign')).toBe(reason);
  });

  test('says nothing about where it is from and how far that is trusted', () => {
    const event = eventOf({ ...LINE, source: 'audit', trust: 'own' }, 'log', 'foreign');
    expect(event).toMatchObject({ source: 'log', trust: 'foreign' });
  });

  test('is cut, not refused, where a text is too long, and keeps no empty ones', () => {
    const event = eventOf({ ...LINE, key: 'k'.repeat(100_000), ref: '', agent: 7 }, 'log', 'foreign');
    expect(event).toMatchObject({ key: `${'k'.repeat(LONGEST.key - 1)}…` });
    expect(event).not.toHaveProperty('ref');
    expect(event).not.toHaveProperty('agent');
  });

  test('may be anything at all, and so may a thousand: the watch never throws, and its numbers add up', () => {
    const text = fc.oneof(fc.constantFrom('', 'a', '__proto__', 'k\n1', '::1', '10.0.0.1', '999.1.1.1'), fc.string());
    const line = fc.record(
      {
        id: text,
        at: fc.oneof(fc.integer({ min: LINE.at - 1e7, max: LINE.at + 1e10 }), fc.double(), text),
        action: fc.constantFrom('read', 'login', 'lease', 'verify', 'list', 'x'),
        outcome: fc.constantFrom('ok', 'refused', 'maybe'),
        authenticated: fc.oneof(fc.boolean(), text),
        key: text,
        identity: text,
        workflow: text,
        ref: text,
        address: text,
        lease: text,
        leaseUntil: fc.double(),
        job: text,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.anything()), { maxLength: 60 }), fc.boolean(), (lines, own) => {
        const watcher = new Watcher();
        let refused = 0;
        for (const value of lines) {
          const event = eventOf(value, 'log', own ? 'own' : 'foreign');
          if (typeof event === 'string') refused += 1;
          else
            for (const alarm of watcher.feed(event, LINE.at + 1e9)) {
              expect(alarm.sentence).not.toMatch(/[\u0000-\u001f]/);
              if (!own) expect(alarm.basis).toBe('foreign');
            }
        }
        expect(watcher.counts.events + refused).toBe(lines.length);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['10.1.2.3', '10.1.2.0/24', '10.1.0.0/16'],
  ['::ffff:10.1.2.3', '10.1.2.0/24', '10.1.0.0/16'],
  ['2001:db8:1:2::3', '2001:db8:1::/48', '2001:db8::/32'],
  ['2001:0DB8:0001::', '2001:db8:1::/48', '2001:db8::/32'],
  ['::1', '0:0:0::/48', '0:0::/32'],
])('the network of %s is %s in %s', (address, prefix, range) => {
  expect(networkOf(address)).toEqual({ prefix, range });
});

test.each(['', 'localhost', '10.1.2', '1:2:3', 'fe80', '10.1.2.3:443'])('%j has no network', (address) => {
  expect(networkOf(address)).toBeUndefined();
});
