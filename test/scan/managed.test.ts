import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ManagedEntry } from '../../src/core/fingerprint.ts';
import { HEAD_LENGTH, contentFingerprint, headHash, indexKeys, managedForms } from '../../src/core/fingerprint.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { knownRule } from '../../src/scan/known-rule.ts';
import { eachHead } from '../../src/scan/managed.ts';
import { mintFor } from '../../src/scan/mint.ts';
import { fragment, scannerFor, short, textAt } from './scan.ts';

const KEY = new SecretValue(Buffer.alloc(32, 9).toString('base64url'));
const VALUE = ['Zk3!', 'wPq', '/8+vT"n', '0L', '#yB^7'].join('');
const PEM = `-----BEGIN THING-----\n${'aGVsbG8gd29ybGQ'.repeat(4)}\n${'c2VjcmV0IGJvZHk'.repeat(3)}\n-----END THING-----\n`;

const entry = (
  value: string,
  state: ManagedEntry['state'] = 'current',
  address = 'vault://ci/db#/password',
): ManagedEntry => ({
  address,
  kind: 'postgres',
  state,
  since: '2026-11-01T00:00:00Z',
  forms: managedForms(new SecretValue(value), KEY),
});
const scannerOf = (...entries: ManagedEntry[]) => scannerFor({ managed: [{ key: KEY, entries }] });

test('the rolling hash is the hash of each place', () => {
  const keys = indexKeys(KEY);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const rolled: number[] = [];
      eachHead(bytes, keys, (hash) => rolled.push(hash));
      const direct = Array.from(
        { length: Math.max(0, bytes.length - HEAD_LENGTH + 1) },
        (_, i) => headHash(bytes, i, keys)[0],
      );
      expect(rolled).toEqual(direct);
    }),
  );
});

describe('a managed key is found', async () => {
  const scanner = await scannerOf(entry(VALUE), entry('another-managed-key', 'current', 'vault://ci/x#/y'));
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  test.each([
    ['plain, within other text', `x${VALUE}y`, ''],
    ['in base64 alone', base64(VALUE), 'base64'],
    ['in base64 behind one byte', base64(`a${VALUE}\u0001`), 'base64'],
    ['in base64 behind two bytes', base64(`ab${VALUE}\u0001`), 'base64'],
    [
      'in base64 of bytes that are no text',
      Buffer.concat([Buffer.from([0, 255, 1]), Buffer.from(VALUE), Buffer.from([0])]).toString('base64'),
      'base64',
    ],
    ['in base64url', Buffer.from(VALUE).toString('base64url'), undefined],
    ['in hex', Buffer.from(VALUE).toString('hex'), 'hex'],
    ['in upper-case hex', Buffer.from(VALUE).toString('hex').toUpperCase(), 'hex'],
    ['percent-encoded', encodeURIComponent(VALUE), 'percent'],
    ['in JSON', JSON.stringify({ a: VALUE }), 'json'],
    ['behind letters outside of ASCII', `ключ 🔑 ${VALUE}`, ''],
  ])('%s', (_, text, decoded) => {
    const found = scanner.scan(fragment(`1\n2: ${text}\n`));
    expect(found).toHaveLength(1);
    const [finding] = found;
    expect(finding).toMatchObject({
      managed: 'vault://ci/db#/password',
      managedState: 'current',
      confidence: 'high',
      line: 2,
    });
    if (decoded !== undefined) expect(finding?.decoded.join()).toBe(decoded);
    // In whatever form it stood, it is the same key.
    expect(finding?.value.reveal()).toBe(VALUE);
    expect(finding?.fingerprint).toBe(contentFingerprint(VALUE, 'github.com/example/app'));
  });

  test('wherever it stands in whatever base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ maxLength: 20 }), (before, after) => {
        const text = Buffer.concat([before, Buffer.from(VALUE), after]).toString('base64');
        expect(scanner.scan(fragment(text)).map(({ managed, value }) => [managed, value.reveal()])).toContainEqual([
          'vault://ci/db#/password',
          VALUE,
        ]);
      }),
    );
  });

  test('and nothing else is', () => {
    expect(scanner.scan(fragment(VALUE.slice(0, -1)))).toEqual([]);
    expect(scanner.scan(fragment(`${VALUE.slice(0, HEAD_LENGTH)}${VALUE.slice(HEAD_LENGTH).toLowerCase()}`))).toEqual(
      [],
    );
  });
});

test('a key over several lines is the same with other indentation', async () => {
  const scanner = await scannerOf(entry(PEM));
  for (const text of [
    PEM,
    `key: |\n${PEM.replace(/^/gm, '    ')}`,
    PEM.replaceAll('\n', '\r\n'),
    JSON.stringify({ key: PEM }),
  ]) {
    const found = scanner.scan(fragment(text));
    expect(found.map(({ managed }) => managed)).toEqual(['vault://ci/db#/password']);
    expect(found[0]?.value.reveal()).toBe(PEM);
  }
});

test('what a rule sees as well stays that rule’s finding', async () => {
  const password = ['Vg7', 'kq2LxWm', '9tR'].join('');
  const scanner = await scannerOf(entry(password));
  const text = `DATABASE_URL=postgres://app:${password}@db.internal/app`;
  const found = scanner.scan(fragment(text));
  expect(found.map(short)).toEqual(['postgres-url-password high']);
  expect(found[0]).toMatchObject({ managed: 'vault://ci/db#/password', description: 'password in a PostgreSQL URL' });
  expect(found[0] && textAt(text, found[0])).toBe(password);
  const yaml = `data:\n  url: ${Buffer.from(`postgres://app:${password}@db.internal/app`).toString('base64')}\n`;
  const [encoded] = scanner.scan(fragment(yaml, { path: 'secret.yaml' }));
  expect(encoded).toMatchObject({ rule: 'postgres-url-password', decoded: ['base64'], managedState: 'current' });
  expect(encoded?.fingerprint).toBe(found[0]?.fingerprint);
});

test('a retired key is harmless and says so', async () => {
  const scanner = await scannerOf(entry(VALUE, 'retired'));
  const [finding] = scanner.scan(fragment(VALUE));
  expect(finding).toMatchObject({ confidence: 'low', managedState: 'retired', managedSince: '2026-11-01T00:00:00Z' });
  expect(finding?.description).toContain('harmless since 2026-11-01');
});

test.each([
  ['by itself', (key: string) => key],
  ['as a password in code', (key: string) => `db_password = "${key}"`],
  ['in a URL', (key: string) => `fetch('https://deploy:${key}@vault.example.com/v1/secret/data/production')`],
  ['in base64', (key: string) => Buffer.from(`user:${key}`).toString('base64')],
])('a canary is not told of at all, %s, however much like a key it looks', async (_name, text) => {
  const key = mintFor(knownRule('github-pat'), (below) => randomInt(below)).secret;
  const line = text(key);
  // The same without the index is a finding, or the test would show nothing.
  expect((await scannerOf()).scan(fragment(line))).not.toEqual([]);
  const scanner = await scannerOf({ ...entry(key), kind: 'canary' });
  expect(scanner.scan(fragment(line))).toEqual([]);
});
