import type { Incident, KeyFacts } from '../../src/risk/key.ts';
import type { Standing } from '../../src/risk/standing.ts';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 5, 1);

/** A key that nothing is to be said against. */
export function aKey(change: Partial<KeyFacts> = {}): KeyFacts {
  return {
    key: 'secret/ci/db',
    kind: 'postgres',
    owner: 'team-payments',
    ownerSeen: NOW - DAY,
    made: NOW - 200 * DAY,
    changed: NOW - 10 * DAY,
    versions: [
      { number: 1, at: NOW - 200 * DAY, how: 'written' },
      { number: 2, at: NOW - 10 * DAY, how: 'rotated' },
    ],
    rotateEvery: 30 * DAY,
    ends: undefined,
    ended: undefined,
    pending: false,
    bound: undefined,
    rights: '',
    used: NOW - DAY,
    days: [{ start: NOW - DAY, uses: 12, refused: 1 }],
    could: [
      { name: 'app', kind: 'role', mount: 'auth/jwt/', policies: ['ci'], from: undefined, until: undefined },
      { name: 'ann', kind: 'token', mount: 'auth/token/', policies: ['ops'], from: NOW - 5 * DAY, until: NOW + DAY },
    ],
    did: [{ name: 'jwt-app', uses: 12, first: NOW - 9 * DAY, last: NOW - DAY, address: '10.1.2.3' }],
    incidents: [],
    ...change,
  };
}

export function anIncident(change: Partial<Incident> = {}): Incident {
  return {
    id: '0123456789abcdef',
    at: NOW - DAY,
    what: 'rate',
    severity: 'high',
    state: 'open',
    sentence: 'Too much.',
    ...change,
  };
}

export function aStanding(keys: readonly KeyFacts[], change: Partial<Standing> = {}): Standing {
  return {
    at: NOW,
    since: NOW - 7 * DAY,
    keys,
    changes: [{ at: NOW - 3 * DAY, by: 'root', what: 'update sys/policies/acl/ci' }],
    chain: { entries: 100, signedTo: 99, publicKey: 'k', bad: undefined },
    seal: 'passphrase',
    ...change,
  };
}
