import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Judge } from '../../src/policy/judge.ts';
import { PolicyError } from '../../src/policy/path-policy.ts';
import type { Claims, Question, Subject } from '../../src/policy/policy.ts';
import type { PolicyKind } from '../../src/policy/store.ts';
import type { World } from '../serve/world.ts';
import { startWorld } from '../serve/world.ts';

const NOON = Date.UTC(2026, 0, 7, 12); // a Wednesday

const CLAIMS: Claims = {
  repository: 'acme/app',
  repository_owner: 'acme',
  ref: 'refs/heads/main',
  environment: 'prod',
  workflow: 'deploy',
  job_workflow_ref: 'acme/flows/.github/workflows/deploy.yml@refs/tags/v1',
  actor: 'ada',
  event_name: 'push',
  run_attempt: '1',
  ref_protected: 'true',
  aud: 'vault',
  department: 'ops',
};

let tokens = 0;

function subject(policies: readonly string[], claims: Claims = CLAIMS): Subject {
  return { token: `t${++tokens}`, name: 'jwt-repo:acme/app', mount: 'auth/jwt/', policies, claims };
}

function question(change: Partial<Question> = {}): Question {
  return {
    path: 'secret/data/ci/prod/db',
    capability: 'read',
    sudo: false,
    address: '10.1.2.3',
    time: NOON,
    parameters: {},
    wrap: undefined,
    ...change,
  };
}

describe('policies decide', () => {
  let world: World;
  let judge: Judge;
  beforeAll(async () => {
    world = await startWorld();
    judge = new Judge(world.core.policyStore);
  });
  afterAll(() => world.close());

  async function put(kind: PolicyKind, name: string, text: string): Promise<void> {
    const checked = await world.core.policyStore.check(kind, name, text);
    await world.core.batch.run(() => world.core.policyStore.put(checked), true);
  }

  async function only(...statements: string[]): Promise<void> {
    for (const name of world.core.policyStore.names('cedar')) {
      await world.core.batch.run(() => world.core.policyStore.delete('cedar', name), true);
    }
    for (const [index, text] of statements.entries()) await put('cedar', `c${index}`, text);
  }

  const permit = (condition: string) => `permit (principal, action, resource) when { ${condition} };`;

  describe('by Cedar', () => {
    test.each([
      [
        permit('principal.claims has repository && principal.claims.repository == "acme/app"'),
        {},
        { repository: 'evil/app' },
      ],
      [
        permit('principal.claims has ref && principal.claims.ref like "refs/heads/*"'),
        {},
        { ref: 'refs/pull/1/merge' },
      ],
      [
        permit('principal.claims has environment && principal.claims.environment == "prod"'),
        {},
        { environment: 'dev' },
      ],
      [permit('principal.claims has workflow && principal.claims.workflow == "deploy"'), {}, { workflow: 'test' }],
      [
        permit(
          'principal.claims has job_workflow_ref && principal.claims.job_workflow_ref like "acme/flows/.github/workflows/deploy.yml@refs/tags/*"',
        ),
        {},
        { job_workflow_ref: 'evil/flows/.github/workflows/deploy.yml@refs/tags/v1' },
      ],
      [permit('principal.claims has actor && ["ada", "bob"].contains(principal.claims.actor)'), {}, { actor: 'eve' }],
      [
        permit('principal.claims has event_name && principal.claims.event_name != "pull_request_target"'),
        {},
        { event_name: 'pull_request_target' },
      ],
      [permit('principal.claims has run_attempt && principal.claims.run_attempt == 1'), {}, { run_attempt: '2' }],
      [permit('principal.claims has ref_protected && principal.claims.ref_protected'), {}, { ref_protected: 'false' }],
      [permit('principal.claims has aud && principal.claims.aud.contains("vault")'), {}, { aud: ['other'] }],
      [
        permit('principal.hasTag("department") && principal.getTag("department").contains("ops")'),
        {},
        { department: 'sales' },
      ],
      [permit('context.address.isInRange(ip("10.0.0.0/8"))'), { address: '11.1.2.3' }, {}],
      [permit('context.hour >= 8 && context.hour < 18 && context.weekday <= 5'), { time: NOON + 8 * 3_600_000 }, {}],
      [permit('context.time < datetime("2026-02-01")'), { time: NOON + 40 * 86_400_000 }, {}],
      [
        'permit (principal in Role::"ci", action == Action::"read", resource in Path::"secret/data/ci");',
        { path: 'secret/data/other' },
        {},
      ],
      [
        'permit (principal in Mount::"auth/jwt", action in [Action::"read", Action::"list"], resource);',
        { capability: 'delete' },
        {},
      ],
      [permit('resource.path like "secret/data/*/db"'), { path: 'secret/data/ci/prod/api' }, {}],
    ] as Array<[string, Partial<Question>, Claims]>)('%s', async (policy, other, claims) => {
      await only(policy);
      expect(judge.decide(subject(['ci']), question())).toEqual({ allowed: true, policy: 'cedar/c0#1' });
      const denied = judge.decide(subject(['ci'], { ...CLAIMS, ...claims }), question(other));
      expect(denied).toEqual({ allowed: false, policy: '' });
    });

    test('whose writes are one action', async () => {
      await only('permit (principal, action in Action::"write", resource);');
      const may = (capability: Question['capability']) =>
        judge.decide(subject(['ci']), question({ capability })).allowed;
      expect([may('create'), may('update'), may('patch'), may('read'), may('delete')]).toEqual([
        true,
        true,
        true,
        false,
        false,
      ]);
    });

    test.each([
      [
        '// a slip\npermit (principal, action, resource) when { principal.claims has repositry };',
        /line 2: .*impossible/,
      ],
      [
        'permit (principal, action, resource)\n\nwhen { principal.claims.repository == "a" };',
        /line 3: .*optional attribute/,
      ],
      [permit('context.hour == "8"'), /line 1: .*types/],
      [permit('context.place == 1'), /line 1: .*`place`/],
      ['permit (principal == User::"ada", action, resource);', /line 1: .*User/],
      ['permit (principal, action == Action::"raed", resource);', /line 1: .*raed/],
      ['permit (principal, action, resource', /line 1: /],
      ['permit (principal == ?principal, action, resource);', /templates are not supported/],
      ['// nothing', /no statement/],
      ['@id("x") permit (principal, action, resource);\n@id("x") forbid (principal, action, resource);', /given twice/],
    ])('%j is refused: %s', async (policy, why) => {
      const refused = world.core.policyStore.check('cedar', 'bad', policy);
      await expect(refused).rejects.toThrow(why);
      await expect(refused).rejects.toBeInstanceOf(PolicyError);
    });
  });

  describe('together', () => {
    test('an allow of either allows, a deny of either wins, and nothing is allowed by itself', async () => {
      await put('acl', 'reader', 'path "secret/data/ci/*" { capabilities = ["read"] }');
      await put('acl', 'no', 'path "secret/data/ci/prod/*" { capabilities = ["deny"] }');
      await put(
        'acl',
        'bounded',
        'path "secret/data/ci/prod/db" { capabilities = ["update"] denied_parameters = { x = [] } }',
      );
      await only();
      expect(judge.decide(subject([]), question())).toEqual({ allowed: false, policy: '' });
      expect(judge.decide(subject(['reader']), question())).toEqual({ allowed: true, policy: 'reader' });
      await only('@id("all") permit (principal, action, resource);');
      expect(judge.decide(subject([]), question())).toEqual({ allowed: true, policy: 'cedar/c0#all' });
      expect(judge.decide(subject(['no', 'reader']), question())).toEqual({ allowed: false, policy: 'no' });
      const update = { capability: 'update', parameters: { x: 1 } } as const;
      expect(judge.decide(subject(['bounded']), question(update)).allowed).toBe(false);
      expect(judge.decide(subject(['bounded']), question({ ...update, parameters: {} })).allowed).toBe(true);
      await only(
        'forbid (principal, action, resource) unless { principal.claims has actor && principal.claims.actor == "ada" };',
      );
      expect(judge.decide(subject(['reader']), question()).allowed).toBe(true);
      expect(judge.decide(subject(['reader'], {}), question())).toEqual({ allowed: false, policy: 'cedar/c0#1' });
      // A mistaken forbid locks nobody out for good.
      expect(judge.decide(subject(['root'], {}), question())).toEqual({ allowed: true, policy: 'root' });
    });

    test('sudo is needed beside the operation, from either', async () => {
      await put('acl', 'half', 'path "sys/x" { capabilities = ["update"] }');
      await put('acl', 'whole', 'path "sys/x" { capabilities = ["update", "sudo"] }');
      const asked = question({ path: 'sys/x', capability: 'update', sudo: true });
      await only();
      expect(judge.decide(subject(['half']), asked).allowed).toBe(false);
      expect(judge.decide(subject(['whole']), asked).allowed).toBe(true);
      await only('permit (principal, action == Action::"sudo", resource);');
      expect(judge.decide(subject(['half']), asked).allowed).toBe(true);
      expect(judge.decide(subject([]), asked).allowed).toBe(false);
      await only('forbid (principal, action == Action::"sudo", resource);');
      expect(judge.decide(subject(['whole']), asked).allowed).toBe(false);
    });

    test('capabilities are those of both', async () => {
      await only(
        'permit (principal, action == Action::"list", resource);',
        'forbid (principal, action == Action::"read", resource);',
      );
      expect(judge.capabilities(subject(['reader']), 'secret/data/ci/prod/db', '10.0.0.1', NOON)).toEqual(['list']);
      expect(judge.capabilities(subject(['no']), 'secret/data/ci/prod/db', '10.0.0.1', NOON)).toEqual(['deny']);
    });

    test('each policy tells what it had to say', async () => {
      await only('permit (principal, action, resource in Path::"keys");', permit('context.hour < 6'));
      const { allowed, policy, considered } = judge.explain(subject(['gone', 'no', 'reader']), question());
      expect([allowed, policy]).toEqual([false, 'no']);
      expect(considered).toEqual([
        { policy: 'gone', effect: 'says nothing', why: 'no path policy has this name' },
        { policy: 'no', effect: 'denies', why: 'at "secret/data/ci/prod/*"' },
        {
          policy: 'reader',
          effect: 'says nothing',
          why: '"secret/data/ci/*" fits, but "secret/data/ci/prod/*" is more specific',
        },
        { policy: 'cedar/c0#1', effect: 'says nothing', why: 'it is for other paths' },
        { policy: 'cedar/c1#1', effect: 'says nothing', why: 'its conditions are not met' },
      ]);
    });
  });

  describe('what was decided is kept', () => {
    test('until a policy changes', async () => {
      const one = subject(['ci']);
      await only('permit (principal, action, resource);');
      expect(judge.decide(one, question()).allowed).toBe(true);
      await only('forbid (principal, action, resource);');
      expect(judge.decide(one, question()).allowed).toBe(false);
      await only();
      await put('acl', 'ci', 'path "secret/data/ci/prod/db" { capabilities = ["read"] }');
      expect(judge.decide(one, question()).allowed).toBe(true);
      await put('acl', 'ci', 'path "secret/data/ci/prod/db" { capabilities = ["list"] }');
      expect(judge.decide(one, question()).allowed).toBe(false);
    });

    test('a change that is undone counts for nothing', async () => {
      const one = subject(['kept']);
      await put('acl', 'kept', 'path "secret/data/ci/prod/db" { capabilities = ["read"] }');
      const checked = await world.core.policyStore.check('acl', 'kept', 'path "x" { capabilities = ["read"] }');
      const failed = world.core.batch.run(() => {
        world.core.policyStore.put(checked);
        throw new Error('undone');
      }, true);
      await expect(failed).rejects.toThrow('undone');
      expect(judge.decide(one, question()).allowed).toBe(true);
    });

    test('for just the moment and place that a policy reads', async () => {
      const one = subject(['ci']);
      const at = (change: Partial<Question>) => judge.decide(one, question(change)).allowed;
      await only(permit('context.hour == 12'));
      expect([at({}), at({ time: NOON + 3_600_000 }), at({})]).toEqual([true, false, true]);
      await only(permit('context.time < datetime("2026-01-07T12:00:01Z")'));
      expect([at({}), at({ time: NOON + 999 }), at({ time: NOON + 1000 })]).toEqual([true, true, false]);
      await only(permit('context has address && context.address.isInRange(ip("10.0.0.0/8"))'));
      expect([at({}), at({ address: '::1' }), at({ address: 'fe80::1%eth0' }), at({})]).toEqual([
        true,
        false,
        false,
        true,
      ]);
    });

    test('for one identity, operation and path', async () => {
      await only(
        'permit (principal in Role::"a", action == Action::"read", resource == Path::"secret/data/ci/prod/db");',
      );
      const [a, b] = [subject(['a']), subject(['b'])];
      expect(judge.decide(a, question()).allowed).toBe(true);
      expect(judge.decide(b, question()).allowed).toBe(false);
      expect(judge.decide(a, question({ capability: 'delete' })).allowed).toBe(false);
      expect(judge.decide(a, question({ path: 'secret/data/ci/prod/db2' })).allowed).toBe(false);
    });
  });

  describe('by the claims in a path', () => {
    test.each([
      [{ repository: 'acme/app' }, 'secret/data/acme/app/db', true],
      [{ repository: 'acme/app' }, 'secret/data/acme/other/db', false],
      [{}, 'secret/data//db', false],
      [{ repository: '*' }, 'secret/data/x/db', false],
      [{ repository: '+/+' }, 'secret/data/x/y/db', false],
      [{ repository: '../..' }, 'secret/data/../../db', false],
      [{ repository: ['acme/app'] }, 'secret/data/acme/app/db', false],
    ])('%j at %s → %s', async (claims, path, isAllowed) => {
      await only();
      await put('acl', 'own', 'path "secret/data/{{ identity.claims.repository }}/*" { capabilities = ["read"] }');
      expect(judge.decide(subject(['own'], claims as Claims), question({ path })).allowed).toBe(isAllowed);
    });
  });
});
