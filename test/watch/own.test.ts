import { expect, test } from 'vitest';
import type { AuditEntry } from '../../src/audit/audit.ts';
import { eventOfEntry } from '../../src/watch/own.ts';

const ENTRY: AuditEntry = {
  time: Date.UTC(2026, 0, 5),
  request: 'r1',
  identity: {
    name: 'jwt-repo:org/app:ref:refs/heads/main',
    accessor: 'a',
    mount: 'auth/jwt/',
    claims: {
      sub: 'repo:org/app:ref:refs/heads/main',
      repository: 'org/app',
      workflow_ref: 'org/app/.github/workflows/deploy.yml@refs/heads/main',
      ref: 'refs/heads/main',
      environment: 'production',
      run_id: '12',
    },
  },
  address: '10.1.2.3',
  operation: 'read',
  path: 'secret/data/ci/db',
  key: 'secret/ci/db',
  decision: 'allowed',
  policy: 'ci',
  status: 200,
  error: '',
  lease: '',
  sent: null,
  given: null,
};

test('an entry of our audit is a use with all that its claims say', () => {
  expect(eventOfEntry(ENTRY)).toEqual({
    id: 'r1',
    at: ENTRY.time,
    source: 'audit',
    trust: 'own',
    action: 'read',
    outcome: 'ok',
    authenticated: true,
    key: 'secret/ci/db',
    identity: 'repo:org/app:ref:refs/heads/main',
    repository: 'org/app',
    workflow: 'org/app/.github/workflows/deploy.yml',
    ref: 'refs/heads/main',
    environment: 'production',
    address: '10.1.2.3',
    job: '12',
  });
});

test.each<[string, Partial<AuditEntry>, object]>([
  [
    'a refusal',
    { status: 403, decision: 'denied', error: 'permission denied' },
    { outcome: 'refused', reason: 'permission denied' },
  ],
  ['nobody', { identity: null, status: 403 }, { authenticated: false, outcome: 'refused' }],
  [
    'a login',
    { path: 'auth/jwt/login', key: 'auth/jwt/login', operation: 'update' },
    { action: 'login', authenticated: false },
  ],
  [
    'a lease',
    { path: 'database/creds/app', lease: 'database/creds/app/x' },
    { action: 'lease', lease: 'database/creds/app/x' },
  ],
  ['a renewal', { path: 'sys/leases/renew', operation: 'update' }, { action: 'lease' }],
  ['a change of policy', { path: 'sys/policies/acl/ci', operation: 'update' }, { action: 'admin' }],
  ['a write', { operation: 'create' }, { action: 'write' }],
  ['a list', { operation: 'list' }, { action: 'list' }],
  ['an issue', { path: 'keys/issue/ci', operation: 'update' }, { action: 'issue' }],
  [
    'a good key that is verified',
    { path: 'keys/verify', key: 'keys/keys/0123', operation: 'update', given: { data: { valid: true } } },
    { action: 'verify', outcome: 'ok', key: 'keys/keys/0123', authenticated: true },
  ],
  [
    'a key that has ended, shown once more: the audit knows which one',
    {
      path: 'keys/verify',
      key: 'keys/keys/0123',
      operation: 'update',
      given: { data: { valid: false, reason: 'revoked' } },
    },
    { action: 'verify', outcome: 'refused', key: 'keys/keys/0123', authenticated: false, reason: 'revoked' },
  ],
  [
    'a wrong key that is verified: whoever showed it is not who asked',
    {
      path: 'keys/verify',
      key: 'keys/verify',
      operation: 'update',
      given: { data: { valid: false, reason: 'unknown' } },
    },
    { action: 'verify', outcome: 'refused', authenticated: false, reason: 'unknown' },
  ],
])('%s', (_, change, expected) => {
  expect(eventOfEntry({ ...ENTRY, ...change })).toMatchObject(expected);
});

test('an export that nobody checked is not ours, whatever it says', () => {
  expect(eventOfEntry(ENTRY, 'foreign')).toMatchObject({ trust: 'foreign' });
});
