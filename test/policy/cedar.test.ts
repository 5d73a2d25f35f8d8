import { beforeAll, describe, expect, test } from 'vitest';
import type { CedarEngine } from '../../src/policy/cedar.ts';
import { CedarPolicies, loadCedar, parseCedar } from '../../src/policy/cedar.ts';
import { PolicyError } from '../../src/policy/path-policy.ts';

const when = (condition: string) => `permit(principal, action, resource) when { ${condition} };`;

describe('a policy that the engine can’t bear', () => {
  let engine: CedarEngine;
  beforeAll(async () => {
    engine = await loadCedar();
  });

  test.each([
    ['brackets', when(`${'('.repeat(5000)}true${')'.repeat(5000)}`)],
    ['brackets, not closed', '('.repeat(100_000)],
    ['sets', when(`${'['.repeat(64)}${']'.repeat(64)} == []`)],
    ['records', when(`${'{a:'.repeat(64)}1${'}'.repeat(64)} == {}`)],
    ['conditions', when(`${'if true then true else '.repeat(1000)}true`)],
    ['alternatives', when(Array.from({ length: 200 }, (_, n) => `principal.name == "n${n}"`).join(' || '))],
    ['members', when(`context${'.address'.repeat(60_000)} == 1`)],
    // Two policies could have a statement of one name, and one of them would be lost.
    ['a mark in an id', '@id("b#1") permit(principal, action, resource);'],
  ])('is refused, and leaves the engine whole: %s', (_what, text) => {
    expect(() => parseCedar(engine, 'bad', text)).toThrow(PolicyError);
    const names = Array.from({ length: 200 }, (_, n) => `"n${n}"`).join(', ');
    const good = parseCedar(
      engine,
      'good',
      `${when('principal.name == "((((if if (((("')}\n`.repeat(20) + when(`[${names}].contains(principal.name)`),
    );
    const policies = new CedarPolicies(engine, good, 'test');
    const subject = { token: '', name: 'n7', mount: 'auth/jwt/', policies: [], claims: {} };
    expect(policies.judge(subject, 'read', 'secret/a', { address: '', time: 0 }).allowed).toBe(true);
  });
});
