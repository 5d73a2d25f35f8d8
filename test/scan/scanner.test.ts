import { describe, expect, test } from 'vitest';
import { mintFor } from '../../src/scan/mint.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import { mintSample } from '../../src/scan/shape.ts';
import { randomText } from '../../src/scan/random.ts';
import { fragment, scannerFor, seeded, short, textAt } from './scan.ts';

const scanner = await scannerFor();
const random = seeded(42);
const sample = (id: string) => {
  const rule = allRules().find((one) => one.id === id);
  if (rule === undefined) throw new Error(id);
  return mintSample(rule.shape, random).secret;
};
const minted = (length: number) => randomText('abcdefghkmnpXYZ23456789', length, random);
const scan = (text: string, path = 'app.env') => scanner.scan(fragment(text, { path }));

describe('one finding for each place', () => {
  const token = sample('github-pat');
  const password = mintFor(allRules().find(({ id }) => id === 'generic-password') ?? never(), random).secret;

  test.each([
    ['a token in an assignment', `API_TOKEN=${token}`, ['github-pat high'], [token]],
    ['a token as the password of a URL', `https://bot:${token}@github.com/a/b`, ['github-pat high'], [token]],
    ['a token as a bearer', `Authorization: Bearer ${token}`, ['github-pat high'], [token]],
    [
      'a password in a URL in an assignment',
      `DATABASE_PASSWORD=postgres://app:${password}@db.internal/x`,
      ['postgres-url-password high'],
      [password],
    ],
    [
      'a password in any other URL',
      `url = "nats://app:${password}@mq.internal:4222"`,
      ['url-password medium'],
      [password],
    ],
    [
      'two secrets in a line',
      `a=${token} b=${token}x ${sample('npm-access-token')}`,
      ['github-pat high', 'npm-access-token high'],
      undefined,
    ],
    ['the same secret twice', `${token}\n${token}`, ['github-pat high', 'github-pat high'], [token, token]],
    ['a token after an escape', String.raw`"line\n${token}\n"`, ['github-pat high'], [token]],
    ['a token inside a longer word', `x${token}`, [], []],
  ])('%s', (_, text, expected, values) => {
    const found = scan(text);
    expect(found.map(short)).toEqual(expected);
    if (values !== undefined) expect(found.map(({ value }) => value.reveal())).toEqual(values);
    for (const finding of found) expect(textAt(text, finding)).toBe(finding.value.reveal());
  });

  test('says where, counting from the fragment’s place and in UTF-16 units', () => {
    const text = `first\n  "ключ 🔑": "${token}",\r\nlast`;
    const [finding] = scanner.scan(fragment(text, { firstLine: 10 }));
    expect(finding).toMatchObject({ line: 11, column: 15, endLine: 11, endColumn: 15 + token.length });
    const [cut] = scanner.scan(fragment(`x ${token}`, { firstLine: 3, firstColumn: 1001 }));
    expect(cut).toMatchObject({ line: 3, column: 1003, endColumn: 1003 + token.length });
    const commit = { id: 'a'.repeat(40) };
    expect(scanner.scan(fragment(token, { commit }))[0]?.commit).toEqual(commit);
  });

  test('a key over several lines ends where it ends', () => {
    const key = sample('openssh-private-key');
    const text = `key: |\n${key}\nafter`;
    const [finding] = scan(text, 'a.yaml');
    expect(finding).toMatchObject({ rule: 'openssh-private-key', line: 2, column: 1 });
    expect(finding && textAt(text, finding)).toBe(key);
  });

  test.each([
    ['with \\n written out', (key: string) => JSON.stringify({ key })],
    ['indented', (key: string) => key.replaceAll('\n', '\n    ')],
    [
      'as joined strings',
      (key: string) =>
        key
          .split('\n')
          .map((line) => `"${line}\\n"`)
          .join(' +\n  '),
    ],
    ['cut off by the end of a diff', (key: string) => key.split('\n').slice(0, 4).join('\n')],
  ])('a private key %s', (_, write) => {
    const found = scan(write(sample('private-key')), 'a.txt');
    expect(found.map(({ rule }) => rule)).toContain('private-key');
  });
});

test('a short secret does not hide the one right behind it', () => {
  const [first, second] = [minted(6), minted(6)];
  const found = scan(`db.a:5432:d:u:${first}\ndb.b:5432:d:u:${second}\n`, '.pgpass');
  expect(found.map(({ value }) => value.reveal())).toEqual([first, second]);
});

test('a provider’s name counts only where case does not cut it', () => {
  const key = randomText('abcdefghkmnp23456789', 24, random);
  const rules = (name: string) => scan(`${name} = "${key}"\n`).map(({ rule }) => rule);
  expect(rules('etsyApiKey')).toEqual(['etsy-api-key']);
  expect(rules('SetSysctl')).toEqual([]);
});

test('a JSON Web Key is one in JSON and in JavaScript', () => {
  const d = Buffer.from(randomText('0123456789abcdef', 32, random)).toString('base64url');
  for (const text of [`{"kty":"EC","crv":"P-256","d":"${d}"}`, `{\n  crv: 'P-256',\n  d: '${d}',\n  kty: 'EC',\n}`])
    expect(scan(text, 'a.mjs').map(({ rule, value }) => [rule, value.reveal()])).toEqual([['jwk-private-key', d]]);
});

test('a token in colours is a token', () => {
  const token = sample('github-pat');
  expect(scan(`\u001b[94m${token}\u001b[0m`, 'a.log').map(({ value }) => value.reveal())).toEqual([token]);
});

describe('what is no secret', () => {
  test.each([
    'password: ${DB_PASSWORD}',
    'password = "{{ vault.password }}"',
    'password: <your-password>',
    'DB_PASSWORD=changeme',
    'password = "xxxxxxxxxxxx"',
    'api_key = "your-api-key-goes-here-1234"',
    ['token = "', 'abcdefgh', '12345678', '"'].join(''),
    ['AWS_ACCESS_KEY_ID=AKIA', 'IOSFODNN7', 'EXAMPLE'].join(''),
    'postgres://user:password@localhost/test',
    'postgres://user:${PASSWORD}@localhost/test',
    'const password = request.body.password;',
    "const kind = isHuman ? 'passphrase' : 'pkcs11';",
    'if (password === confirmPassword) {',
    'password: string;',
    'type Props = { token: string; secret?: string };',
    'export const TOKEN_HEADER = "x-access-token";',
    '"passwordLabel": "Password",',
    'password_field_name = "user_password"',
    'secretName: database-credentials',
    'passwordHash = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"',
    'public_key = "9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit"',
    'tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")',
    'sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
    'key: "ArrowDown"',
    'Authorization: Bearer <token>',
    'Authorization: Bearer $TOKEN',
    'password: choose one that is hard to guess',
    '"minipass": "^7.0.2",',
    'const STENCIL_PASS_DEPTH_FAIL = "0x0B95";',
    '#define SN_id_it_revPassphrase "id-it-revPassphrase"',
    ['#define SN_dhSinglePass_stdDH_sha1kdf "dhSinglePass', '-stdDH-sha1kdf"'].join(''),
    'passphrase: privPassphrase,',
    ':type passphrase: :py:data:`bytes`',
    'password_encryption = scram-sha-256',
    'let s:netrw_passwd = g:netrw_passwd1',
    'test "$PWD" = "`+expected1+`"',
    'import pwd "github.com/example/go-secure-stdlib/password"',
    ['client_token: "hmac-sha256:', '08ba357e274f528065766c770a639abf', '6809b39ccfd37c2a"'].join(''),
    ['client.GetServiceKeyByGuid("6ad2cc9b-1996-', '49a3-9538-dfc0da3b1f32")'].join(''),
    ['"nextToken": "', 'q7RtvZ1mK9wLpXc4', 'Jd82Hf"'].join(''),
  ])('%s', (line) => {
    for (const path of ['app.ts', 'config.yaml', 'README.md']) {
      expect(scan(line, path).map((finding) => `${short(finding)} ${finding.value.reveal()}`)).toEqual([]);
    }
  });

  test('tables of numbers in base64 are no tokens', () => {
    const table = Buffer.from(Uint32Array.from({ length: 90 }, (_, i) => 0xc400 + i * 22).buffer).toString('base64');
    expect(scan(`/EAAB${table.replace(/[^A-Za-z0-9]/g, '').slice(0, 120)}/`).map(short)).toEqual([]);
    expect(scan(`\n${'A'.repeat(110)}!`).map(short)).toEqual([]);
  });

  test('a PowerShell command is no password', () => {
    expect(scan('$password = ConvertTo-SecureString $text', 'a.ps1').map(short)).toEqual([]);
  });

  test('an expired or tutorial JWT does not fail a run', () => {
    const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');
    const jwt = (claims: unknown) => `x-jwt ${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${'aB3_'.repeat(11)}`;
    expect(scan(jwt({ sub: 'app', exp: 1_600_000_000 })).map(short)).toEqual(['jwt low']);
    expect(scan(jwt({ sub: 'app', exp: 4_000_000_000 })).map(short)).toEqual(['jwt medium']);
    expect(scan(jwt({ sub: '1234567890', name: 'John Doe', iat: 1516239022 }))).toEqual([]);
  });
});

describe('assignments of all kinds', () => {
  const secret = ['q7', 'RtvZ1', 'mK9w', 'LpXc4'].join('');

  test.each([
    ['.env', `API_SECRET=${secret}`],
    ['run.sh', `export API_SECRET='${secret}'`],
    ['a.json', `{"api_secret": "${secret}", "other": 1}`],
    ['a.yaml', `api_secret: ${secret} # rotate me`],
    ['a.toml', `api-secret = "${secret}"`],
    ['a.ini', `api.secret=${secret}`],
    ['a.ts', `const apiSecret: string = '${secret}';`],
    ['a.py', `API_SECRET: str = "${secret}"`],
    ['a.go', `var apiSecret string = "${secret}"`],
    ['a.go', `apiSecret := \`${secret}\``],
    ['a.rb', `config['api_secret'] = '${secret}'`],
    ['a.php', `define('API_SECRET', '${secret}');`],
    ['a.php', `'api_secret' => '${secret}',`],
    ['a.java', `System.setProperty("api.secret", "${secret}");`],
    ['a.c', `#define API_SECRET "${secret}"`],
    ['a.c', `char api_secret[] = "${secret}";`],
    ['a.xml', `<apiSecret>${secret}</apiSecret>`],
    ['a.config', `<add key="apiSecret" value="${secret}" />`],
    ['k8s.yaml', `- name: API_SECRET\n  value: "${secret}"`],
    ['a.sh', `tool --api-secret ${secret} --verbose`],
    ['a.md', `"{\\"api_secret\\": \\"${secret}\\"}"`],
    ['a.js', `if (apiSecret === "${secret}") {`],
  ])('in %s: %s', (path, text) => {
    const [finding, ...others] = scan(text, path);
    expect(finding && short(finding)).toBe('generic-api-key medium');
    expect(finding?.value.reveal()).toBe(secret);
    expect(others).toEqual([]);
  });
});

test('own rules count, with their group, words and errors', async () => {
  const rule = {
    id: 'ours',
    description: 'our token',
    regex: 'our-(?<secret>[a-z]{4})',
    keywords: ['our-'],
    confidence: 'high',
  } as const;
  const own = await scannerFor({ ownRules: [rule] });
  const [finding] = own.scan(fragment('see our-abcd'));
  expect(finding).toMatchObject({ rule: 'ours', column: 9, endColumn: 13, secret: '' });
  expect(own.scan(fragment('OUR abcd'))).toEqual([]);
  const broken = await scannerFor({ ownRules: [{ ...rule, regex: '(' }] });
  expect(() => broken.scan(fragment('our-'))).toThrow(expect.objectContaining({ code: 'RL-RULE-PATTERN' }));
});

test('hostile lines end', () => {
  const long = (unit: string) => unit.repeat(Math.ceil(100_000 / unit.length));
  const units = [
    'a',
    '=',
    '"',
    'key="',
    'key=',
    'password = ',
    'eyJ-',
    'eyJhbGciOi.',
    '-----BEGIN PRIVATE KEY-----\n',
    '://a:',
    '://a:b@',
    'discord MT',
    'bearer ',
    '%41',
    String.raw`\u0041`,
    'QUJD',
    'token:',
  ];
  for (const unit of units) expect(() => scan(long(unit))).not.toThrow();
  // What is hidden at the end of such a line is found.
  const token = sample('github-pat');
  for (const unit of ['a ', 'key=', 'discord MT', 'eyJ-'])
    expect(scan(`${long(unit)} ${token}`).map(({ rule }) => rule)).toContain('github-pat');
});

function never(): never {
  throw new Error('no such rule');
}
