import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseArguments } from '../../src/config/command-line.ts';
import { COMMANDS } from '../../src/config/commands.ts';
import { DEFAULT_CONFIG } from '../../src/config/default.ts';
import { parseConfig } from '../../src/config/file.ts';
import { INPUTS, readInputs } from '../../src/config/inputs.ts';
import { jsonSchema } from '../../src/config/schema.ts';
import { describeError, RelockError } from '../../src/core/error.ts';

const refused = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(RelockError);
    return describeError(error);
  }
  throw new Error('it was accepted');
};

describe('.relock.yml', () => {
  test('an empty one says what none says', () => {
    expect(parseConfig('', '.relock.yml')).toEqual(DEFAULT_CONFIG);
  });

  test('reads the whole of it and fills in what is not said', () => {
    const config = parseConfig(
      `vaults:
  vault: { address: https://vault.example.org/, role: ci, auth: jwt }
require-hsm: true
scan:
  fail-on: high
  allow: [ { path: 'test/**', reason: samples } ]
rotate:
  keys:
    - address: vault://ci/db#/password
      kind: postgres
      issuer: { host: db.example.org, port: 5432, role: billing, admin: "vault://ops/pg#/admin" }
      fields: { username: user, password: password }
      every: 30d
      on-leak: rotate
`,
      '.relock.yml',
    );
    expect(config.vaults.get('vault')).toMatchObject({
      address: 'https://vault.example.org',
      audience: 'https://vault.example.org',
      mount: 'jwt',
    });
    expect(config).toMatchObject({ requireHsm: true, requireManaged: false, scan: { failOn: 'high' } });
    expect(config.rotate.keys[0]).toMatchObject({
      everyDays: 30,
      overlapHours: 0,
      retirement: { unusedForHours: 1, atMostHours: 7 * 24 },
      onLeak: 'rotate',
      issuer: { port: 5432 },
    });
  });

  test.each([
    ['scan:\n  fail_on: low', 'line 2', 'unknown key "fail_on" in "scan"', 'Did you mean "fail-on"?'],
    ['scna: {}', 'line 1', 'unknown key "scna"', 'Did you mean "scan"?'],
    ['a: b: c', 'line 1', 'not valid YAML'],
    ['scan: [', 'line 1', 'not valid YAML'],
    ['scan:\n  fail-on: sometimes', 'line 2', 'must be one of low, medium, high, never'],
    ['scan:\n  allow:\n    - reason: all of it', 'line 3', 'would allow everything'],
    ['scan:\n  allow:\n    - path: x', 'line 3', 'lacks "reason"'],
    ['scan:\n  allow:\n    - { value: "(", reason: r }', 'line 3', 'not a regular expression'],
    ['scan:\n  rules:\n    - { id: mine, regex: x, keywords: [] }', 'line 3', 'needs keywords'],
    ['vaults:\n  v:\n    address: http://vault.example.org', 'line 3', 'https://'],
    ['vaults:\n  v:\n    address: https://user:pw@vault.example.org', 'line 3', 'https://'],
    ['require-hsm: "yes"', 'line 1', 'true or false'],
    [
      'rotate:\n  keys:\n    - address: relock://a\n      kind: postgres\n      every: quarterly',
      'line 5',
      'a duration',
    ],
    [
      'rotate:\n  keys:\n    - { address: "relock://a", kind: postgres, strategy: in-place, overlap: 1h }',
      'line 3',
      'no overlap',
    ],
    ['watch:\n  detectors:\n    rat: { on: false }', 'line 3', 'unknown key "rat"', 'Did you mean "rate"?'],
    ['watch:\n  detectors: { rate: { sensitivity: 90 } }', 'line 2', 'a number between 0.05 and 20'],
    ['watch:\n  learn-days: 1.5', 'line 2', 'a whole number between 0 and 3650'],
    ['watch:\n  expected:\n    - { reason: r, until: soon }', 'line 3', 'a day such as'],
    ['watch:\n  respond: { high: { do: [ explode ] } }', 'line 2', 'must be one of tell, limit'],
    ['x: &a [1]\nscan: *a', 'line 1', 'unknown key "x"'],
    ['- a', 'line 1', 'must be a mapping'],
    ['__proto__: {}', 'line 1', 'unknown key "__proto__"'],
  ])('refuses %j with the line', (text, ...expected) => {
    const message = refused(() => parseConfig(text, '.relock.yml'));
    for (const part of ['[RL-CONFIG-INVALID]', ...expected]) expect(message).toContain(part);
  });

  test('whatever the file holds, the answer is a config or an error of ours', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .array(fc.constantFrom('scan', ':', '\n', '  ', '- ', '&a', '*a', '{', '}', '? ', '!!x ', '"'))
            .map((parts) => parts.join('')),
        ),
        (text) => {
          try {
            parseConfig(text, 'x');
          } catch (error) {
            expect(error).toBeInstanceOf(RelockError);
          }
        },
      ),
    );
  });

  test('the schema for editors is the one that the program checks by', () => {
    expect(JSON.parse(readFileSync('schema/relock.schema.json', 'utf8'))).toEqual(jsonSchema());
  });
});

describe('the command line', () => {
  test('reads flags in both spellings, repeated flags, operands and what follows --', () => {
    const parsed = parseArguments([
      'run',
      '--secret',
      'A=vault://x#/y',
      '--secret=B=relock://p#/k',
      '--',
      'make',
      '--help',
    ]);
    if (parsed.kind !== 'run') throw new Error('not run');
    expect(parsed.arguments.flags.get('secret')).toEqual(['A=vault://x#/y', 'B=relock://p#/k']);
    expect(parsed.arguments.rest).toEqual(['make', '--help']);
    const scan = parseArguments(['scan', '--stdin', '--', '-odd-name']);
    expect(scan.kind === 'run' && scan.arguments.operands).toEqual(['-odd-name']);
  });

  test.each([
    [['scna'], 'Did you mean "relock scan"?'],
    [['vault', 'pt'], 'Did you mean "vault put"?'],
    [['vault'], 'wants a command after it'],
    [['scan', '--fail-om', 'low'], 'Did you mean --fail-on?'],
    [['scan', '--fail-on', 'nver'], 'takes low, medium, high, never'],
    [['scan', '--fail-on'], '--fail-on wants LEVEL'],
    [['scan', '--staged=yes'], 'takes no value'],
    [['scan', '-x'], 'knows no flag "-x"'],
    [['scan', '--format', 'json', '--format', 'text'], 'given twice'],
    [['mint', 'github-pat', '--count', '0'], 'at least 1'],
    [['mint'], 'wants an argument'],
    [['explain', 'a', 'b'], 'unexpected argument "b"'],
    [['run', '--secret', 'A=relock://p#/k', 'make', '-x'], 'the command "make" must stand behind "--"'],
    [['help', 'scna'], 'Did you mean "relock scan"?'],
    [['\u001b[31mred'], String.raw`unknown command "\x1b[31mred"`],
  ])('refuses %j', (argv, part) => {
    const message = refused(() => parseArguments(argv));
    expect(message).toContain('[RL-USAGE]');
    expect(message).toContain(part);
  });

  test('--help stands on every group, and "help" before every command', () => {
    const text = (...argv: string[]) => {
      const parsed = parseArguments(argv);
      return parsed.kind === 'help' ? parsed.text : '';
    };
    expect(text('vault', '--help')).toContain('relock vault put');
    expect(text('vault', '--help')).not.toContain('relock scan');
    expect(text('help', 'vault')).toBe(text('vault', '--help'));
    expect(text('help', 'vault', 'put')).toBe(text('vault', 'put', '--help'));
    expect(text('help', 'scan')).toContain('--staged');
  });

  test('--help stands on every command', () => {
    for (const { name, flags } of COMMANDS) {
      const parsed = parseArguments([...name.split(' '), '--help']);
      if (parsed.kind !== 'help') throw new Error(name);
      for (const flag of flags) expect(parsed.text).toContain(`--${flag.name}`);
    }
  });
});

describe('the inputs', () => {
  test('are those of action.yml', () => {
    const action: { inputs: object } = parse(readFileSync('action.yml', 'utf8'));
    expect(Object.keys(INPUTS).sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test('are read as the runner passes them, and misspelt ones refused', () => {
    expect(readInputs({ INPUT_COMMAND: ' scan ', 'INPUT_FAIL-ON': '', PATH: '/bin' })).toEqual(
      new Map([['command', 'scan']]),
    );
    expect(refused(() => readInputs({ INPUT_FAILON: 'low' }))).toContain('Did you mean "fail-on"?');
    expect(refused(() => readInputs({ INPUT_COMMAND: 'scam' }))).toContain('takes scan, inject, revoke, rotate');
  });
});
