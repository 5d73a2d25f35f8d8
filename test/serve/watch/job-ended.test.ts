import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryOf } from '../../../src/audit/audit.ts';
import type { Claims } from '../../../src/policy/policy.ts';
import { factsOf } from '../../../src/serve/watch/facts.ts';
import { resumeVaultSession } from '../../../src/vault/hashicorp-session.ts';
import type { World } from '../world.ts';
import { startWorld } from '../world.ts';
import type { Client } from './client.ts';
import { clientOf } from './client.ts';
import { verified } from './past.ts';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld();
  client = clientOf(world);
  await client.settled();
});
afterAll(() => world?.close());

async function login(claims: Claims): Promise<string> {
  const { auth } = await world.core.batch.run(
    () =>
      world.core.tokens.create({
        policies: ['default'],
        name: 'jwt-job',
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

/** The facts of all that was asked of the server meanwhile. */
async function factsOfAll(work: () => Promise<unknown>) {
  const before = world.core.audit.last.number;
  await work();
  return world.core.audit.after(before, 10).flatMap(({ text }) => factsOf(entryOf(text), world.core));
}

/** As the Action's post step gives a login back. */
async function post(token: string): Promise<void> {
  const session = resumeVaultSession(
    {
      kind: 'vault',
      address: world.address,
      namespace: undefined,
      caFile: undefined,
      token,
      accessor: undefined,
      ours: true,
      tokenTtl: 60,
      leases: [],
    },
    {},
  );
  for (const lease of session.leases()) await session.revoke(lease);
  await session.close();
}

test('the post step’s goodbye says that its job is over, where one job is told from the others of its run', async () => {
  const job = await login({ run_id: '7', check_run_id: '9', sub: 'repo:acme/app' });
  expect(await factsOfAll(() => post(job))).toMatchObject([{ kind: 'job-ended', job: '7/9' }]);
  expect(await factsOfAll(async () => post(await login({ run_id: '7' })))).toEqual([]);
  expect(await factsOfAll(async () => post(await login({})))).toEqual([]);
  // Another step may log in anew after it.
  const step = await login({ run_id: '7', check_run_id: '9' });
  expect(await factsOfAll(() => client.ok('POST', 'auth/token/revoke-self', undefined, { token: step }))).toEqual([]);
});

test('what a job uses after it is over alarms, and is authenticated', async () => {
  const { id } = (await client.ok('POST', 'keys/roles/r', {}).then(() => client.ok('POST', 'keys/issue/r', {}))).data;
  const now = Date.now();
  const claims = { run_id: '8', check_run_id: '1', sub: 'repo:acme/app:ref:refs/heads/main' };
  const identity = { name: 'jwt-job', accessor: 'a', mount: 'auth/jwt/', claims };
  const use = (at: number, n: number) => ({ ...verified(id, at, n), identity });
  const goodbye = { ...use(now - 240_000, 3), path: 'auth/token/revoke-self', key: 'auth/token/revoke-self' };
  await world.core.batch.run(() => {
    world.core.audit.append(use(now - 300_000, 1));
    world.core.audit.append({ ...goodbye, given: null, sent: { job_ended: true } });
    // What was under way meanwhile, another step that gives its login back, and another job of the run.
    world.core.audit.append(use(now - 230_000, 4));
    world.core.audit.append({ ...goodbye, request: 'again', time: now - 120_000, given: null, sent: null });
    const other = { ...identity, claims: { ...claims, check_run_id: '2' } };
    world.core.audit.append({ ...use(now - 110_000, 5), identity: other });
  }, false);
  await client.settled();
  expect(await client.alarms()).toEqual([]);
  await world.core.batch.run(() => world.core.audit.append(use(now - 60_000, 6)), false);
  await client.settled();
  expect(await client.alarms()).toMatchObject([
    {
      detector: 'lease',
      basis: 'authenticated',
      sentence: expect.stringMatching(/was used by .*, 3 minutes after its job had ended\./),
    },
  ]);
});
