import { describe, expect, test } from 'vitest';
import type { AllowRule } from '../../src/config/config.ts';
import { contentFingerprint, managedForms } from '../../src/core/fingerprint.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { readBaseline, writeBaseline } from '../../src/scan/baseline.ts';
import { mintSample } from '../../src/scan/shape.ts';
import { gitHubRules } from '../../src/scan/rules/github.ts';
import { fragment, scannerFor, seeded } from './scan.ts';

const [pat] = gitHubRules();
const TOKEN = pat === undefined ? '' : mintSample(pat.shape, seeded(11)).secret;
const PASSWORD = ['tulip', 'Garden', '77'].join('');
const KEY = new SecretValue(Buffer.alloc(32, 5).toString('base64url'));
const managed = [
  {
    key: KEY,
    entries: [
      {
        address: 'vault://ci/a#/b',
        kind: 'relock',
        state: 'current' as const,
        since: '2026-01-01T00:00:00Z',
        forms: managedForms(new SecretValue(TOKEN), KEY),
      },
    ],
  },
];

describe('allow entries', () => {
  test.each<[string, Omit<AllowRule, 'reason'>, boolean]>([
    ['by fingerprint', { fingerprint: contentFingerprint(TOKEN, 'github.com/example/app') }, true],
    ['by another fingerprint', { fingerprint: contentFingerprint(TOKEN, '') }, false],
    ['by rule', { rule: 'github-pat' }, true],
    ['by path', { path: 'config/**' }, true],
    ['by a hidden file’s path', { path: '**/*.env' }, true],
    ['by another path', { path: '*.env' }, false],
    ['by value', { value: 'ghp_[A-Za-z0-9]+' }, true],
    ['by a part of the value', { value: 'ghp_' }, false],
    ['when all conditions hold', { rule: 'github-pat', path: 'config/*' }, true],
    ['when only one of two holds', { rule: 'npm-access-token', path: 'config/*' }, false],
    ['until its last day', { rule: 'github-pat', expires: '2026-11-22' }, true],
    ['no longer', { rule: 'github-pat', expires: '2026-11-21' }, false],
  ])('%s', async (_, condition, silenced) => {
    const scanner = await scannerFor({ allow: [{ ...condition, reason: 'known' }] });
    expect(scanner.scan(fragment(TOKEN))[0]?.allowed).toBe(silenced ? 'known' : undefined);
    expect(scanner.notes.length).toBe(condition.expires === '2026-11-21' ? 1 : 0);
  });

  test('never silence a current managed key', async () => {
    const scanner = await scannerFor({ managed, allow: [{ path: '**', reason: 'all' }] });
    expect(scanner.scan(fragment(`${TOKEN} # relock:allow because`))[0]).toMatchObject({ managedState: 'current' });
    expect(scanner.scan(fragment(`${TOKEN} # relock:allow because`))[0]?.allowed).toBeUndefined();
  });

  test.each<[string, AllowRule]>([
    ['no condition', { reason: 'all of it' }],
    ['no reason', { rule: 'github-pat', reason: ' ' }],
    ['a pattern that is none', { value: '(', reason: 'x' }],
  ])('%s is an error', async (_, rule) => {
    await expect(scannerFor({ allow: [rule] })).rejects.toMatchObject({ code: 'RL-ALLOW-INVALID' });
  });
});

describe('marks in the text', async () => {
  const line = `password = "${PASSWORD}"`;

  test.each([
    ['with a reason', `${line} # relock:allow a test’s own`, false, 'relock:allow a test’s own'],
    ['in a comment that ends', `${line} /* relock:allow a test's own */`, false, "relock:allow a test's own"],
    ['of Betterleaks', `${line} // betterleaks:allow known`, false, 'betterleaks:allow known'],
    ['of gitleaks', `${line} # gitleaks:allow`, false, 'gitleaks:allow'],
    ['added by the pull request, for a medium finding', `${line} # relock:allow mine`, true, 'relock:allow mine'],
    ['added by the pull request, for a high finding', `t = ${TOKEN} # relock:allow mine`, true, undefined],
    ['already there, for a high finding', `t = ${TOKEN} # relock:allow mine`, false, 'relock:allow mine'],
    ['without a reason', `${line} # relock:allow`, false, undefined],
    ['on another line', `# relock:allow above\n${line}`, false, undefined],
  ])('%s', async (_, text, added, allowed) => {
    const scanner = await scannerFor();
    const [finding] = scanner.scan(fragment(text, { added }));
    expect(finding?.allowed).toBe(allowed);
    // Somebody who wrote a mark that does not count is told.
    expect(scanner.notes.length).toBe(allowed === undefined && !text.startsWith('#') ? 1 : 0);
  });

  test('one line’s mark is not another’s', async () => {
    const scanner = await scannerFor();
    const text = `${line} # relock:allow here\n${line}\n${line} ${line} # relock:allow both`;
    expect(scanner.scan(fragment(text)).map(({ allowed }) => allowed)).toEqual([
      'relock:allow here',
      undefined,
      'relock:allow both',
      'relock:allow both',
    ]);
  });
});

describe('a baseline', async () => {
  const text = `${TOKEN}\npassword = "${PASSWORD}"\n`;
  const findings = (await scannerFor()).scan(fragment(text));
  const written = writeBaseline(findings);

  test('silences what it was written from, wherever that moves, and nothing else', async () => {
    const scanner = await scannerFor({ baseline: readBaseline(written, 'b.json') });
    const moved = scanner.scan(fragment(`\n\n${text}password = "${PASSWORD}x"`, { path: 'elsewhere.env' }));
    expect(moved.map(({ allowed }) => allowed !== undefined)).toEqual([true, true, false]);
    const ours = await scannerFor({ managed, baseline: readBaseline(written, 'b.json') });
    expect(ours.scan(fragment(TOKEN))[0]?.allowed).toBeUndefined();
  });

  test('holds no secret, slow hashes for weak values, and differs each time by its salt', () => {
    expect(findings.map(({ rule }) => rule)).toEqual(['github-pat', 'generic-password']);
    expect(written).not.toContain(TOKEN);
    expect(written).not.toContain(PASSWORD);
    const { entries } = readBaseline(written, 'b.json');
    expect(entries.map(({ rule, hash }) => `${rule} ${hash.split(':')[0]}`)).toEqual([
      'generic-password scrypt',
      'github-pat hmac',
    ]);
    expect(writeBaseline(findings)).not.toBe(written);
    expect(writeBaseline(findings, readBaseline(written, 'b.json'))).toBe(written);
  });

  test.each([
    '',
    '[]',
    '{"version":2}',
    '{"version":1}',
    '{"version":1,"salt":"AAAAAAAAAAAAAAAAAAAAAA","entries":[{}]}',
    '{"version":1,"salt":"AAAA","entries":[]}',
  ])('%s is refused', (file) => {
    expect(() => readBaseline(file, 'b.json')).toThrow(expect.objectContaining({ code: 'RL-BASELINE-INVALID' }));
  });
});
