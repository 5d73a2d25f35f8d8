import { expect, test } from 'vitest';
import { roleOf } from '../../../src/serve/backend/jwt-role.ts';

const GITHUB = 'https://token.actions.githubusercontent.com';
const SERVER = 'https://git.acme.example/_services/token';

/** Whether a role with these bounds may be written for an issuer. */
function isTaken(issuer: string, bounds: object): boolean {
  try {
    roleOf({ user_claim: 'sub', bound_audiences: 'relock', ...bounds }, issuer);
    return true;
  } catch {
    return false;
  }
}

test.each([
  [{ bound_subject: 'repo:acme/app:ref:refs/heads/main' }, true],
  [{ bound_claims: { repository_id: '1' } }, true],
  [{ bound_claims: { repository: ['acme/app', 'acme/docs'] } }, true],
  [{ bound_claims: { repository: 'acme/app*' }, bound_claims_type: 'glob' }, false],
  [{ bound_claims: { sub: 'repo:acme/app:*' }, bound_claims_type: 'glob' }, true],
  [{ bound_claims: { sub: 'repo:acme/*' }, bound_claims_type: 'glob' }, false],
  [{ bound_claims: { sub: ['repo:acme/app:x', '*'] }, bound_claims_type: 'glob' }, false],
  [{ bound_claims: { sub: 'environment:production' } }, false],
  [{ bound_subject: 'x' }, false],
  [{ bound_claims: { repository_owner: 'acme', environment: 'production' } }, false],
  [{ bound_claims: { '/repository': 'acme/app' } }, false],
  [{ bound_claims: { repository: [] } }, false],
  // Any repository may call a workflow, and run it on a machine of its owner's.
  [{ bound_claims: { job_workflow_ref: 'acme/flows/.github/workflows/deploy.yml@refs/tags/v1' } }, false],
])('at GitHub, whatever its address, a role must pin a repository: %o is taken: %s', (bounds, taken) => {
  for (const issuer of [
    GITHUB,
    `${GITHUB}/`,
    `${GITHUB}/acme`,
    'https://token.actions.acme.ghe.com',
    SERVER,
    `${SERVER}/`,
    `${SERVER}/acme`,
  ]) {
    expect([issuer, isTaken(issuer, bounds)]).toEqual([issuer, taken]);
  }
});

test.each([
  [{ bound_subject: 'system:serviceaccount:ci:deploy' }, true],
  [{ bound_claims: { sub: 'system:serviceaccount:ci:*' }, bound_claims_type: 'glob' }, true],
  [{ bound_claims: { sub: '*' }, bound_claims_type: 'glob' }, false],
  [{ bound_claims: { groups: 'admins' } }, false],
  [{ bound_subject: 'x', bound_audiences: [] }, false],
])('elsewhere a role must pin a subject: %o is taken: %s', (bounds, taken) => {
  // One that only looks like GitHub is elsewhere.
  for (const issuer of ['https://issuer.acme.example', `${GITHUB}.acme.example`, 'https://acme.ghe.com']) {
    expect([issuer, isTaken(issuer, bounds)]).toEqual([issuer, taken]);
  }
});
