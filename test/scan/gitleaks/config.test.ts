import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readGitleaksBaseline } from '../../../src/scan/gitleaks/baseline.ts';
import { readGitleaksConfig } from '../../../src/scan/gitleaks/config.ts';
import { compileFilter } from '../../../src/scan/gitleaks/filter.ts';
import { createIgnore, placeOf, readIgnoreFile } from '../../../src/scan/gitleaks/ignore.ts';
import { ourRules, renamedRules } from '../../../src/scan/gitleaks/rule-names.ts';
import { gitHubRules } from '../../../src/scan/rules/github.ts';
import { mintSample } from '../../../src/scan/shape.ts';
import { makeFinding } from '../../report/sample.ts';
import { fragment, scannerFor, seeded } from '../scan.ts';

const [pat] = gitHubRules();
const TOKEN = pat === undefined ? '' : mintSample(pat.shape, seeded(7)).secret;
const RULE = `[[rules]]\nid = "acme"\nregex = '''acme_(\\w+)'''\n`;

const read = (text: string) => readGitleaksConfig(text, '.gitleaks.toml', async () => undefined);

async function scan(config: string, text: string, change: Parameters<typeof fragment>[1] = {}) {
  const scanner = await scannerFor({ gitleaks: { ...(await read(config)), ignored: [] } });
  return scanner.scan(fragment(text, change));
}

describe('what can’t be honoured is named', () => {
  test.each<[string, string, RegExp]>([
    [
      'an expression',
      `[[rules]]\nid = "a"\nregex = '''(?=x)'''`,
      /the rule a is left out, its expression has a group that Go/,
    ],
    [
      'a rule of paths',
      `[[rules]]\nid = "a"\npath = '''\\.p12$'''`,
      /the rule a is left out: it looks at names of files only/,
    ],
    ['a group that is not there', `${RULE}secretGroup = 2`, /the rule acme is left out: it has no group 2/],
    ['what is required and absent', `${RULE}[[rules.required]]\nid = "b"`, /requires "b", which is not there/],
    ['a url', `[extend]\nurl = "https://example.org"`, /extend\.url is not followed/],
    ['a file that is not there', `[extend]\npath = "/etc/x.toml"`, /"\/etc\/x\.toml" that it extends is not followed/],
    ['an empty list', `${RULE}[[rules.allowlists]]\ndescription = "x"`, /it checks nothing/],
    [
      'an unknown condition',
      `${RULE}[[rules.allowlists]]\ncondition = "XOR"\npaths = ["a"]`,
      /has an unknown condition/,
    ],
    [
      'a part of a list',
      `[[allowlists]]\npaths = ['''a''', '''(''']`,
      /an allow list of \.gitleaks\.toml lacks an expression/,
    ],
    [
      'a list that would widen',
      `[[allowlists]]\ncondition = "AND"\npaths = ['''a''']\nregexes = ['''(''']`,
      /it needs all of its conditions/,
    ],
    [
      'other keys, counted',
      `${RULE}validate = "x"\n[[rules]]\nid = "b"\nregex = "b"\nvalidate = "y"`,
      /not honoured: "validate" \(2 times\)/,
    ],
    [
      'a filter',
      `${RULE}filter = '''finding.secret in'''`,
      /the filter of the rule acme is left out: it ends too soon/,
    ],
    [
      'a part of a filter',
      `${RULE}filter = '''failsTokenEfficiency(finding.secret)'''`,
      /without failsTokenEfficiency/,
    ],
    [
      'a rule to be switched off',
      `[extend]\nuseDefault = true\ndisabledRules = ["nope"]`,
      /no rule nope to be switched off/,
    ],
    [
      'a change of a rule of ours',
      `[extend]\nuseDefault = true\n[[rules]]\nid = "github-pat"\nentropy = 4`,
      /github-pat is Relock's own here/,
    ],
  ])('%s', async (_, config, note) => {
    const { notes } = await read(config);
    expect(notes).toHaveLength(config.includes("paths = ['''a''']") ? 2 : 1);
    expect(notes.join('\n')).toMatch(note);
    expect((await scannerFor({ gitleaks: { ...(await read(config)), ignored: [] } })).notes).toEqual(notes);
  });

  test('what is no TOML is an error with its line', async () => {
    await expect(read('[[rules]]\nid = \n')).rejects.toMatchObject({
      code: 'RL-GITLEAKS-INVALID',
      message: expect.stringContaining('.gitleaks.toml:2') as unknown,
    });
  });
});

describe('Relock’s own rules', () => {
  test.each<[string, string, string | undefined, string]>([
    ['a path that is allowed', `[[allowlists]]\npaths = ['''^config/''']`, 'allow list of .gitleaks.toml', 'x'],
    [
      'an expression for the secret',
      `[[allowlists]]\ndescription = "old"\nregexes = ['''^ghp_''']`,
      '.gitleaks.toml: old',
      'x',
    ],
    [
      'one for the name before it',
      `[[allowlists]]\nregexTarget = "match"\nregexes = ['''^é EXAMPLE = ''']`,
      'allow list of .gitleaks.toml',
      'é EXAMPLE',
    ],
    [
      'one for its line',
      `[[allowlists]]\nregexTarget = "line"\nregexes = ['''^é EXAMPLE.*# ok$''']`,
      'allow list of .gitleaks.toml',
      'é EXAMPLE',
    ],
    ['one for another line', `[[allowlists]]\nregexTarget = "line"\nregexes = ['''second''']`, undefined, 'x'],
    ['a commit', `[[allowlists]]\ncommits = ["${'AB'.repeat(20)}"]`, 'allow list of .gitleaks.toml', 'x'],
    [
      'lists of a rule of gitleaks’ own name',
      `[[allowlists]]\ntargetRules = ["github-pat"]\nstopwords = ["GHP"]`,
      'allow list of .gitleaks.toml',
      'x',
    ],
    [
      'lists of another rule',
      `[[allowlists]]\ntargetRules = ["stripe-access-token"]\nstopwords = ["ghp"]`,
      undefined,
      'x',
    ],
    [
      'a list added to it',
      `[extend]\nuseDefault = true\n[[rules]]\nid = "github-pat"\n[[rules.allowlists]]\nstopwords = ["ghp"]`,
      'allow list of the rule github-pat',
      'x',
    ],
    [
      'a filter for all',
      `filter = '''attributes["path"].startsWith("config/") && finding.rule_id == "github-pat"'''`,
      'filter of .gitleaks.toml',
      'x',
    ],
  ])('%s', async (_, config, allowed, name) => {
    const [finding] = await scan(config, `first\n${name} = ${TOKEN} # ok\nsecond`, { commit: { id: 'ab'.repeat(20) } });
    expect(finding?.rule).toBe('github-pat');
    expect(finding?.allowed).toBe(allowed);
  });

  test('can be switched off by gitleaks’ names, when its own rules are in use', async () => {
    const off = '[extend]\nuseDefault = true\ndisabledRules = ["github-pat"]';
    expect((await scan(off, TOKEN)).map(({ rule }) => rule)).not.toContain('github-pat');
    expect((await scan(off.replace('useDefault = true\n', ''), TOKEN)).map(({ rule }) => rule)).toEqual(['github-pat']);
  });

  test('there is one of the same meaning for each name that is listed', () => {
    for (const name of renamedRules()) expect(ourRules(name), name).not.toEqual([]);
    expect(ourRules('github-pat')).toEqual(['github-pat']);
    expect(ourRules('nothing-of-the-kind')).toEqual([]);
  });
});

describe('filters', () => {
  const sight = {
    rule: 'r',
    description: 'd',
    path: 'docs/Read.MD',
    commit: undefined,
    secret: 'abcd-Example',
    match: () => 'k=abcd-Example',
    line: () => 'k=abcd-Example # note',
  };
  test.each<[string, boolean]>([
    ['finding.secret == "abcd-Example"', true],
    ['finding["secret"] != "x" and not (finding.rule_id == "x")', true],
    ['filter.matchesAny(attributes[?"path"].orValue(""), [r"""(?i)\\.(?:md|txt)$"""])', true],
    ["matchesAny(attributes.path ?? '', [`\\.md$`])", false],
    ['containsAny(finding["secret"], ["example"])', true],
    ['containsAny(finding["secret"], ["Example"])', false],
    ['entropy(finding.secret) <= 3.5', true],
    ['filter.entropy(finding["secret"]) <= 2.5', false],
    ['failsTokenEfficiency(finding.secret) || len(finding.secret) < 20', true],
    ['failsTokenEfficiency(finding.secret)', false],
    ['!failsTokenEfficiency(finding.secret)', false],
    ['failsTokenEfficiency(finding.secret) && true', false],
    ['attributes["git.author_name"].orValue("") == ""', false],
    ['finding.line endsWith "note" && finding.match startsWith "k="', true],
    ['finding.secret not in ["a", "b"]', true],
    ['finding.secret matches "^ab" // why', true],
  ])('%s is %s', (source, expected) => expect(compileFilter(source).holds(sight)).toBe(expected));

  test.each([
    '',
    'a ==',
    '(true',
    '[1',
    '"a',
    'a ? b : c',
    'x + 1',
    `${'('.repeat(500)}true`,
    'matchesAny("a", attributes.path)',
  ])('%s is refused', (source) => expect(() => compileFilter(source)).toThrow(SyntaxError));
});

describe('ignore files and baselines', () => {
  const finding = makeFinding({ rule: 'github-pat', path: 'a/b.txt', line: 3, commit: { id: 'c'.repeat(40) } });

  test.each<[string, boolean]>([
    ['a/b.txt:github-pat:3', true],
    ['  a\\b.txt:github-pat:3  ', true],
    [`${'c'.repeat(40)}:a/b.txt:github-pat:3`, true],
    [`${'d'.repeat(40)}:a/b.txt:github-pat:3`, false],
    ['a/b.txt:github-pat:4', false],
    ['a/b.txt:npm-access-token:3', false],
    ['# a/b.txt:github-pat:3', false],
    [createHash('sha256').update(finding.value.reveal()).digest('hex'), true],
  ])('%s: %s', (line, ignored) => {
    const file = readIgnoreFile(`\n${line}\r\n`, '.gitleaksignore');
    expect(file.notes).toEqual([]);
    const reasonFor = createIgnore(file.ignored);
    expect(reasonFor(finding)).toBe(ignored ? 'listed in .gitleaksignore' : undefined);
    expect(reasonFor({ ...finding, managedState: 'current' })).toBeUndefined();
  });

  test('a fingerprint of gitleaks’ name for a rule is one of ours; what is none is named', () => {
    expect(placeOf('a:aws-access-token:1', 'f')).toMatchObject({ rules: ['aws-access-token', 'aws-access-key-id'] });
    expect(readIgnoreFile('x\na:b\na:b:c\n', 'f').notes).toEqual(
      [1, 2, 3].map((line) => `f:${line} is no fingerprint of gitleaks and counts for nothing`),
    );
  });

  test('a report of gitleaks silences its secrets wherever they stand; a redacted one its places', async () => {
    const entry = { RuleID: 'github-pat', File: 'x.env', StartLine: 9, Commit: '', Secret: TOKEN };
    const { baseline } = readGitleaksBaseline(JSON.stringify([entry]), 'b.json');
    const scanner = await scannerFor({ baseline });
    expect(scanner.scan(fragment(TOKEN))[0]?.allowed).toBe('known since the baseline was written');
    const redacted = readGitleaksBaseline(JSON.stringify([{ ...entry, Secret: 'REDACTED' }]), 'b.json');
    expect(redacted.baseline.has('REDACTED', 'github-pat')).toBe(false);
    expect(createIgnore(redacted.ignored)(makeFinding({ rule: 'github-pat', path: 'x.env', line: 9 }))).toBe(
      'listed in b.json',
    );
  });

  test.each(['[', '{}', '[1]', '[{"Secret":"x"}]'])('%s is no baseline', (text) => {
    expect(() => readGitleaksBaseline(text, 'b.json')).toThrow(
      expect.objectContaining({ code: 'RL-BASELINE-INVALID' }),
    );
  });
});
