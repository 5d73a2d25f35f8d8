import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HclError, parseHcl } from '../../src/policy/hcl.ts';
import { parsePathPolicy, PolicyError } from '../../src/policy/path-policy.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  // Nearly right: pieces of the language in any order.
  fc
    .array(
      fc.constantFrom(
        'path',
        ' ',
        '"a/*"',
        '{',
        '}',
        '[',
        ']',
        '=',
        ',',
        '\n',
        '# x',
        '/*',
        '*/',
        '"',
        '\\',
        '7',
        'true',
        'capabilities',
        '["read"]',
        '__proto__',
        'constructor',
        '<<EOT',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

const CAPABILITIES = ['create', 'read', 'update', 'patch', 'delete', 'list', 'sudo'] as const;
const name = fc.stringMatching(/^[a-z][a-z_]{0,8}$/);
const value = fc.oneof(fc.string(), fc.boolean(), fc.integer({ min: -1e9, max: 1e9 }));
const parameters = fc.dictionary(name, fc.array(value, { maxLength: 3 }), { maxKeys: 3, noNullPrototype: true });
const rule = fc.record({
  pattern: fc
    .array(fc.oneof(name, fc.constant('+')), { minLength: 1, maxLength: 4 })
    .chain((list) => fc.constantFrom('', '/', '/*').map((end) => `${list.join('/')}${end}`)),
  capabilities: fc.uniqueArray(fc.constantFrom(...CAPABILITIES), { maxLength: 4 }),
  allowed: fc.option(parameters, { nil: undefined }),
  denied: fc.option(parameters, { nil: undefined }),
  required: fc.uniqueArray(name, { maxLength: 3 }),
  leastWrap: fc.nat(60),
  mostWrap: fc.integer({ min: 60, max: 600 }),
});
type Rule = typeof rule extends fc.Arbitrary<infer T> ? T : never;

/** A rule as people write it. */
function written(one: Rule): string {
  const map = (given: Record<string, unknown[]>) =>
    `{ ${Object.entries(given)
      .map(([key, list]) => `${JSON.stringify(key)} = [${list.map((item) => JSON.stringify(item)).join(', ')}]`)
      .join('\n')} }`;
  return `# a rule
path ${JSON.stringify(one.pattern)} {
  capabilities = ${JSON.stringify(one.capabilities)} // these
  ${one.allowed === undefined ? '' : `allowed_parameters = ${map(one.allowed)}`}
  ${one.denied === undefined ? '' : `denied_parameters ${map(one.denied)}`}
  required_parameters = ${JSON.stringify(one.required)}
  min_wrapping_ttl = "${one.leastWrap}s", max_wrapping_ttl = ${one.mostWrap} /* seconds */
}
`;
}

describe('policies in HCL', () => {
  test('any text is read or refused, with a line that it has', () => {
    fc.assert(
      fc.property(text, (any) => {
        try {
          parseHcl(any);
        } catch (error) {
          if (!(error instanceof HclError)) throw error;
          expect(error.line).toBeGreaterThanOrEqual(1);
          expect(error.line).toBeLessThanOrEqual(any.split('\n').length);
        }
        try {
          parsePathPolicy(any);
        } catch (error) {
          if (!(error instanceof PolicyError)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('what is written is what is read', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), (rules) => {
        expect(parsePathPolicy(rules.map(written).join('\n'))).toEqual(rules);
      }),
    );
  });

  // A text of these sizes would take minutes, were the time not linear.
  test.each([
    ['an open comment', `/*${'*'.repeat(400_000)}`],
    ['an open text', `path "${'\\"'.repeat(200_000)}`],
    ['open lists', '['.repeat(400_000)],
    ['open blocks', 'path "a" { '.repeat(100_000)],
    ['a long pattern', `path "${'a'.repeat(400_000)}" { capabilities = ["read"] }`],
    ['many braces in a pattern', `path "${'{{'.repeat(100_000)}" { capabilities = ["read"] }`],
    ['many templates', `path "${'{{ '.repeat(50_000)}${' '.repeat(50_000)}" { capabilities = ["read"] }`],
    ['many spaces in a template', `path "{{${' '.repeat(200_000)}x" { capabilities = ["read"] }`],
    ['many stars', `path "${'*'.repeat(400_000)}" { capabilities = ["read"] }`],
    ['many lines', `${'\n'.repeat(400_000)}!`],
  ])('%s is settled in time', (_what, long) => {
    try {
      parsePathPolicy(long);
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError);
    }
  });

  test.each([
    ['path "a" { capabilities = ["read"] }\npath "b" { capabilities = ["raed"] }', /line 2/],
    ['path "a" {\n  capabilities = ["read"]\n', /line 2: it ends too early/],
    ['path "a/*/b" { capabilities = ["read"] }', /counts at the end only/],
    ['path "a" { mfa_methods = ["x"] }', /invalid key "mfa_methods"/],
    ['path "{{identity.claim.x}}" { capabilities = ["read"] }', /unknown template/],
    ['path "a" { policy = "read" policy = "write" }', /policy is said twice/],
    ['path "a" { __proto__ = { capabilities = ["read"] } }', /invalid key "__proto__"/],
  ])('%j is refused: %s', (policy, why) => {
    expect(() => parsePathPolicy(policy)).toThrow(why);
  });
});
