import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditEntry } from '../../../src/audit/audit.ts';
import { entryOf } from '../../../src/audit/audit.ts';
import { factsOf } from '../../../src/serve/watch/facts.ts';
import type { Fact } from '../../../src/watch/fact.ts';
import type { World } from '../world.ts';
import { startWorld } from '../world.ts';
import type { Client } from './client.ts';
import { clientOf } from './client.ts';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld();
  client = clientOf(world);
  const { publicKey } = generateKeyPairSync('ed25519');
  await client.ok('POST', 'sys/auth/jwt', { type: 'jwt' });
  await client.ok('POST', 'auth/jwt/config', {
    jwt_validation_pubkeys: publicKey.export({ type: 'spki', format: 'pem' }),
    bound_issuer: 'https://issuer.example',
  });
  await client.ok('POST', 'keys/roles/r', {});
});
afterAll(() => world?.close());

/** The facts that the audit's entry of a request gives, their times aside. */
async function factsAfter(method: string, path: string, body?: unknown): Promise<unknown[]> {
  const before = world.core.audit.last.number;
  const { status } = await client.ask(method, path, body);
  const entries = world.core.audit.after(before, 10).map(({ text }): AuditEntry => entryOf(text));
  expect(entries, `${status}`).toHaveLength(1);
  const timeless = (fact: Fact) => Object.fromEntries(Object.entries(fact).filter(([name]) => name !== 'at'));
  return entries.flatMap((entry) => factsOf(entry, world.core)).map(timeless);
}

test.each<[string, string, string, unknown, unknown[]]>([
  ['a read', 'GET', 'secret/data/ci/db', undefined, []],
  [
    'a first version',
    'POST',
    'secret/data/ci/db',
    { data: { a: 'b' } },
    [
      { kind: 'renewed', key: 'secret/ci/db' },
      { kind: 'made', key: 'secret/ci/db' },
    ],
  ],
  ['another one', 'POST', 'secret/data/ci/db', { data: { a: 'c' } }, [{ kind: 'renewed', key: 'secret/ci/db' }]],
  ['a version that is set aside', 'DELETE', 'secret/data/ci/db', undefined, []],
  ['the whole secret', 'DELETE', 'secret/metadata/ci/db', undefined, [{ kind: 'retired', key: 'secret/ci/db' }]],
  [
    'what somebody saw',
    'POST',
    'sys/relock/watch/leaked/secret/ci/x',
    {},
    [{ kind: 'leaked', key: 'secret/ci/x', by: 'root' }],
  ],
  ['a refused write', 'POST', 'secret/data/', { data: { a: 'b' } }, []],
  [
    'a role',
    'POST',
    'auth/jwt/role/ci',
    {
      role_type: 'jwt',
      user_claim: 'sub',
      bound_audiences: ['vault'],
      bound_subject: 'repo:acme/app:ref:refs/heads/main',
      bound_claims: { repository: 'acme/app', environment: 'production', ref: ['refs/heads/main'] },
      token_policies: ['team'],
    },
    [
      { kind: 'announced', identity: 'repo:acme/app:ref:refs/heads/main' },
      { kind: 'announced', identity: 'repo:acme/app' },
      { kind: 'announced', identity: 'repo:acme/app:pull_request' },
      { kind: 'announced', identity: 'repo:acme/app:environment:production' },
      { kind: 'announced', ref: 'refs/heads/main' },
    ],
  ],
  [
    'a policy that a role gives',
    'PUT',
    'sys/policies/acl/team',
    {
      policy:
        'path "secret/data/team/*" { capabilities = ["read"] }\npath "secret/data/+/x" { capabilities = ["read"] }\npath "sys/mounts" { capabilities = ["list"] }',
    },
    [
      'repo:acme/app:ref:refs/heads/main',
      'repo:acme/app',
      'repo:acme/app:pull_request',
      'repo:acme/app:environment:production',
    ]
      .map((identity): unknown => ({ kind: 'announced', key: 'secret/team/*', identity }))
      .concat([{ kind: 'announced', key: 'secret/team/*', ref: 'refs/heads/main' }]),
  ],
  [
    'a policy that nobody has',
    'PUT',
    'sys/policies/acl/other',
    { policy: 'path "secret/data/o" { capabilities = ["read"] }' },
    [],
  ],
  ['its end', 'DELETE', 'sys/policies/acl/team', undefined, []],
])('%s', async (_name, method, path, body, facts) => {
  expect(await factsAfter(method, path, body)).toEqual(facts);
});

test('an issued key is made, replaced, ended: the old one when its overlap is over', async () => {
  const { id } = (await client.ok('POST', 'keys/issue/r', {})).data;
  const key = `keys/keys/${id}`;
  expect(await factsAfter('POST', 'keys/rotate', { id, overlap: '1h' })).toMatchObject([{ kind: 'made' }]);
  expect(await factsAfter('POST', 'keys/revoke', { id })).toEqual([{ kind: 'retired', key }]);
  const other = (await client.ok('POST', 'keys/issue/r', {})).data;
  const ended = { kind: 'retired', key: `keys/keys/${other.id}` };
  expect(await factsAfter('POST', 'keys/rotate', { id: other.id, overlap: '0s' })).toMatchObject([
    { kind: 'made' },
    ended,
  ]);
  const third = (await client.ok('POST', 'keys/issue/r', {})).data;
  expect(await factsAfter('POST', 'keys/revoke', { key: third.key })).toEqual([
    { kind: 'retired', key: `keys/keys/${third.id}` },
  ]);
});

test('a secret that is limited is given so often a minute, then refused until the limit ends', async () => {
  await client.ok('POST', 'secret/data/ci/slow', { data: { a: 'b' } });
  const limit = { what: 'key' as const, name: 'secret/ci/slow', perMinute: 3, until: Date.now() + 60_000 };
  await world.core.batch.run(() => world.core.watch.limits.set(limit, Date.now()), false);
  const read = async () => (await client.ask('GET', 'secret/data/ci/slow')).status;
  const statuses = await Promise.all(Array.from({ length: 12 }, read));
  // The minute may end meanwhile.
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(6);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  const over = { ...limit, until: Date.now() - 1 };
  await world.core.batch.run(() => world.core.watch.limits.set(over, Date.now()), false);
  expect(await read()).toBe(200);
});
