import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditEntry } from '../../src/audit/audit.ts';
import { Judge } from '../../src/policy/judge.ts';
import type { Claims } from '../../src/policy/policy.ts';
import type { World } from './world.ts';
import { startWorld } from './world.ts';

let world: World;
const entries: AuditEntry[] = [];

beforeAll(async () => {
  world = await startWorld((parts) => ({ ...parts, policies: new Judge(parts.policyStore) }));
  const { audit } = world.core;
  const append = audit.append.bind(audit);
  audit.append = (entry) => {
    entries.push(entry);
    append(entry);
  };
  for (const name of ['prod', 'dev']) {
    await world.ask('POST', `secret/data/ci/${name}/db`, { data: { value: name } });
  }
  const policy = 'path "secret/data/ci/prod/*" { capabilities = ["read", "create", "update"] }';
  await world.ask('PUT', 'sys/policies/acl/prod', { policy });
});
afterAll(() => world.close());

async function tokenWith(claims: Claims): Promise<string> {
  const { auth } = await world.core.batch.run(
    () =>
      world.core.tokens.create({
        policies: ['default', 'prod'],
        name: 'jwt-x',
        mount: 'auth/jwt/',
        claims,
        meta: {},
        expires: Date.now() + 60_000,
        ttl: 60,
        latest: undefined,
        period: 0,
        renewable: false,
        orphan: true,
        uses: 0,
      }),
    true,
  );
  return auth.clientToken.reveal();
}

const PATH = 'secret/data/ci/%7Benvironment%7D/db';

test('{environment} is the token’s own, judged and audited as what it is', async () => {
  const token = await tokenWith({ environment: 'prod' });
  const { status, json } = await world.ask('GET', PATH, undefined, { token });
  expect([status, json.data.data]).toEqual([200, { value: 'prod' }]);
  expect(entries.at(-1)).toMatchObject({ path: 'secret/data/ci/prod/db', decision: 'allowed', policy: 'prod' });
  const other = await tokenWith({ environment: 'dev' });
  expect((await world.ask('GET', PATH, undefined, { token: other })).status).toBe(403);
  expect(entries.at(-1)).toMatchObject({ path: 'secret/data/ci/dev/db', decision: 'denied', policy: '' });
});

test.each([
  [{}],
  [{ environment: '' }],
  [{ environment: '..' }],
  [{ environment: 'a/b' }],
  [{ environment: '*' }],
  [{ environment: ['prod'] }],
])('%j fills nothing in', async (claims) => {
  const token = await tokenWith(claims);
  expect((await world.ask('GET', PATH, undefined, { token })).status).toBe(400);
});

test('nothing is written by a path with a claim', async () => {
  const token = await tokenWith({ environment: 'prod' });
  expect((await world.ask('POST', PATH, { data: {} }, { token })).status).toBe(400);
});

test('a token explains itself; another only with sudo', async () => {
  const token = await tokenWith({ environment: 'prod' });
  const body = { operation: 'read', path: 'secret/data/ci/prod/db' };
  const own = await world.ask('POST', 'sys/relock/policies/explain-self', body, { token });
  expect(own.json.data).toMatchObject({ allowed: true, policy: 'prod' });
  expect((await world.ask('POST', 'sys/relock/policies/explain', { ...body, token }, { token })).status).toBe(403);
  const found = await world.ask('POST', 'sys/relock/policies/explain', { ...body, token });
  expect(found.json.data).toMatchObject({ allowed: true, policy: 'prod', identity: { name: 'jwt-x' } });
});
