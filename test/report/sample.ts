import { randomBytes } from 'node:crypto';
import type { Finding } from '../../src/core/finding.ts';
import { contentFingerprint } from '../../src/core/fingerprint.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { MarkdownContext } from '../../src/report/markdown-finding.ts';
import type { Report } from '../../src/report/report.ts';

export const HEAD = 'ab'.repeat(20);

/** A finding with a fresh secret; `more` overrides. */
export function makeFinding(more: Partial<Finding> = {}): Finding {
  const value = more.value ?? new SecretValue(randomBytes(18).toString('base64url'));
  return {
    rule: 'sendgrid-api-key',
    description: 'SendGrid API key',
    path: 'scripts/mail.sh',
    line: 4,
    column: 9,
    endLine: 4,
    endColumn: 33,
    secret: 'SG.',
    fingerprint: contentFingerprint(value.reveal(), 'github.com/example/app'),
    confidence: 'high',
    status: 'unchecked',
    remedy: 'none',
    decoded: [],
    ...more,
    value,
  };
}

/** The two findings of a typical pull request: a managed one that was replaced, and one that a person must revoke. */
export function typicalFindings(): [replaced: Finding, open: Finding] {
  return [
    makeFinding({
      rule: 'postgres-url-password',
      description: 'PostgreSQL role billing',
      path: 'deploy/prod.yml',
      line: 12,
      column: 15,
      endLine: 12,
      secret: '',
      commit: { id: '3f2a91c'.padEnd(40, '0'), author: 'Mona', date: '2026-03-03T10:00:00Z' },
      managed: 'vault://ci/db#/password',
      managedState: 'retired',
      remedy: 'rotated',
      remediedAt: '2026-03-03T10:00:02.300Z',
      decoded: ['base64'],
    }),
    makeFinding({ commit: { id: '77be0d1'.padEnd(40, '0') }, historyOnly: true, status: 'active' }),
  ];
}

export function makeReport(more: Partial<Report> = {}): Report {
  return {
    findings: [],
    allowed: [],
    unscanned: [],
    notes: [],
    managed: { state: 'asked' },
    scanned: { files: 34_187, commits: 0, bytes: 305_000_000, milliseconds: 900 },
    gate: 'medium',
    timeline: [],
    ...more,
  };
}

export function typicalReport(): Report {
  const [replaced, open] = typicalFindings();
  return makeReport({
    findings: [replaced, open],
    timeline: [
      { at: '2026-03-03T10:00:01.000Z', fingerprint: replaced.fingerprint, what: 'found' },
      { at: '2026-03-03T10:00:02.300Z', fingerprint: replaced.fingerprint, what: 'the old password is refused' },
    ],
  });
}

export function makeContext(more: Partial<MarkdownContext> = {}): MarkdownContext {
  return {
    rule: (id) =>
      id === 'sendgrid-api-key'
        ? { description: 'SendGrid API key', docs: 'https://docs.sendgrid.com/keys', opens: 'sends mail in your name' }
        : undefined,
    isPrivate: false,
    limit: 65_000,
    ...more,
  };
}
