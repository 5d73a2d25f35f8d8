import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { RelockError, describeError } from '../../src/core/error.ts';
import { base64Core, contentFingerprint, managedForms } from '../../src/core/fingerprint.ts';
import { printable } from '../../src/core/printable.ts';
import { SecretValue } from '../../src/core/secret.ts';

describe('SecretValue', () => {
  test('prints [redacted] by every way into text', () => {
    const secret = new SecretValue('open sesame');
    const shown = [
      `${secret}`,
      String(secret),
      JSON.stringify({ secret }),
      inspect({ secret }),
      inspect(secret, { showHidden: true }),
    ];
    for (const text of shown) {
      expect(text).not.toContain('sesame');
      expect(text).toContain('[redacted]');
    }
    expect(secret.reveal()).toBe('open sesame');
    expect(secret.equals(new SecretValue('open sesame'))).toBe(true);
    expect(secret.equals(new SecretValue('open'))).toBe(false);
  });
});

describe('describeError', () => {
  test('shows what, evidence in columns, remedy and state', () => {
    const error = new RelockError('RL-TEST', 'it can’t be read', {
      evidence: [
        ['The token says', 'sub = a'],
        ['Vault', 'b'],
      ],
      remedy: 'Do this.',
      state: 'Nothing was exported.',
    });
    expect(describeError(error)).toBe(
      'relock: it can’t be read  [RL-TEST]\n  The token says  sub = a\n  Vault           b\n  Do this.\n  Nothing was exported.',
    );
  });

  test('tells neither stack nor message of an error that is not ours', () => {
    const text = describeError(new TypeError('cannot read s3cr3t'));
    expect(text).toContain('[RL-INTERNAL]');
    expect(text).not.toContain('s3cr3t');
    expect(text).not.toContain('.ts:');
  });
});

describe('printable', () => {
  test('leaves nothing that moves a cursor, breaks a line or turns the reading direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]/u);
        expect(printable(text).isWellFormed()).toBe(true);
      }),
    );
    expect(printable('a\u001b[2Jb\n::error::')).toBe(String.raw`a\x1b[2Jb\x0a::error::`);
    expect(printable('Grüße 日本')).toBe('Grüße 日本');
  });
});

describe('fingerprints', () => {
  test('of content differ by repository and by secret only', () => {
    expect(contentFingerprint('s', 'github.com/a/b')).toBe(contentFingerprint('s', 'GitHub.com/A/b'));
    expect(contentFingerprint('s', 'github.com/a/b')).not.toBe(contentFingerprint('s', 'github.com/a/c'));
    expect(contentFingerprint('s', '')).toMatch(/^rl1:[0-9a-f]{20}$/);
  });

  test('a base64 core stands in the base64 text whatever surrounds the value', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 4, maxLength: 64 }),
        fc.uint8Array({ maxLength: 9 }),
        fc.uint8Array({ maxLength: 9 }),
        (value, before, after) => {
          const text = Buffer.concat([before, value, after]).toString('base64');
          expect(text).toContain(base64Core(value, (before.length % 3) as 0 | 1 | 2));
        },
      ),
    );
  });

  test('a value too short for a head has no forms', () => {
    const key = new SecretValue(Buffer.alloc(32, 7).toString('base64url'));
    expect(managedForms(new SecretValue('elevenchars'), key)).toEqual([]);
    expect(managedForms(new SecretValue('twelve chars'), key).map(({ form }) => form)).toContain('base64+2');
  });
});
