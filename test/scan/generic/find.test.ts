import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../../src/scan/generic/candidate.ts';
import { LEAD_WORDS, candidatesIn } from '../../../src/scan/generic/find.ts';

/** Stands for the secret in the tables. */
const HERE = '§';
const secret = ['vR7', 'mk2Q', 'x9'].join('');
const long = ['q7RtvZ', '1mK9wLp', 'Xc4Jd82', 'Hf'].join('');

const seen = (text: string) => candidatesIn(text).map(({ form, name, value }) => `${form} ${name} ${value}`);

describe('a value is seen beside its name', () => {
  test.each<[Form, string, string]>([
    ['assignment', 'DB_PASSWORD', `export DB_PASSWORD=§`],
    ['assignment', 'password', `let password: Option<String> = "§";`],
    ['assignment', 'DbPassword', `DbPassword := \`§\``],
    ['assignment', 'password', String.raw`char *password = L"§";`],
    ['assignment', 'password', `password = Some("§"),`],
    ['assignment', 'AccessKeyId', `AccessKeyId: aws.String("§"),`],
    ['assignment', 'key', `var key = []byte("§")`],
    ['assignment', 'secretKey', `const secretKey = createSecretKey(Buffer.from('§', 'hex'))`],
    ['assignment', 'env.PASSWORD', `const password = env.PASSWORD || '§';`],
    ['assignment', 'DB_PASSWORD', `password = os.environ.get("DB_PASSWORD") or "§"`],
    ['assignment', 'DB_PASSWORD', 'echo ${DB_PASSWORD:-§}'],
    ['assignment', 'app.secret.key', '@Value("${app.secret.key:§}")'],
    ['assignment', 'password', `login, password = 'someone', '§'`],
    ['assignment', 'password', `password = \\\n    "§"`],
    ['assignment', 'apiToken', `const apiToken =\n  '§';`],
    ['assignment', 'password', `password: |\n  §\n`],
    ['assignment', 'passwords', `passwords:\n  - §\n`],
    ['assignment', 'tokens', `"tokens": ["one", "§"]`],
    ['assignment', 'Tokens', `Tokens: []string{"§"},`],
    ['assignment', 'password', String.raw`{"source": ["password = \"§\"\n"]}`],
    ['assignment', 'password', `<pre>{&#34;password&#34;: &#34;§&#34;}</pre>`],
    ['assignment', 'password', `- **password**: §`],
    ['assignment', 'PASSWORD', `ENV PASSWORD §`],
    ['assignment', 'password', `db_user = "x" ; password = "§" # comment`],
    ['pair', 'db_password', `variable "db_password" {\n  default = "§"\n}`],
    ['assignment', 'IDENTIFIED', `ALTER USER a IDENTIFIED WITH mysql_native_password BY '§';`],
    ['assignment', 'PASSWORD', `CREATE ROLE app WITH LOGIN PASSWORD '§';`],
    ['pair', 'password', `INSERT INTO users (name, password, age) VALUES ('a', '§', 3);`],
    ['argument', 'user.setPassword', `user.setPassword("§");`],
    ['argument', 'GitCredential', `new GitCredential("alice", "§");`],
    ['argument', 'API_TOKEN', `define('API_TOKEN', '§');`],
    ['argument', 'signup_password', `fill_in :signup_password, with: "§"`],
    ['argument', 'CURLOPT_PASSWORD', `curl_easy_setopt(curl, CURLOPT_PASSWORD, "§");`],
    ['argument', 'ConvertTo-SecureString', `ConvertTo-SecureString("§")`],
    ['pair', 'API_TOKEN', `- name: API_TOKEN\n  value: "§"`],
    ['pair', 'API_TOKEN', `{"value": "§", "name": "API_TOKEN"}`],
    ['assignment', 'password', `"password": {"type": "string", "value": "§"}`],
    ['pair', 'Password', `<key>Password</key>\n<string>§</string>`],
    ['pair', 'apiToken', `<add key="apiToken" value="§" />`],
    ['element', 'password', `<password>§</password>`],
    ['element', 'api_key', `<string name="api_key">§</string>`],
    ['option', '--password', `tool --password § --verbose`],
    ['option', '-Password', `Get-Token -User Bob -Password §`],
    ['option', 'mysql -p', `mysql -u root -p§ shop`],
    ['option', 'sshpass -p', `sshpass -p '§' ssh host`],
    ['option', 'curl -u', `curl -s -u admin:§ https://host/`],
    ['option', 'docker login -p', `docker login -u me -p § registry`],
    ['header', 'Bearer', `> GET / with Bearer §`],
    ['userinfo', 'amqp', `amqp://guest:§@localhost:5672/`],
    ['userinfo', 'nats', `fmt.Sprintf("nats://user:§@%s:%d", host, port)`],
    ['userinfo', 'smtps', `smtps://me@example.org:§@smtp.example.org:465`],
    ['userinfo', 'root', `sql.Open("mysql", "root:§@tcp(db:3306)/shop")`],
    ['userinfo', 'scott', `jdbc:oracle:thin:scott/§@db:1521:x`],
    ['connection', 'Password', `"Server=db;User=sa;Password=§;Encrypt=true"`],
    ['connection', 'token', `https://host/path?a=1&token=§&b=2`],
    ['comparison', 'password', `if (password == "§") {`],
    ['comparison', 'user.password', `expect(user.password).toBe("§")`],
    ['comparison', 'password', `if ("§".equals(password)) {`],
    ['comparison', 'user.getPassword', `assertEquals("§", user.getPassword());`],
    ['prose', 'password', `The password is "§".`],
    ['prose', 'password', `| password | § |`],
  ])('%s %s: %s', (form, name, text) => {
    expect(seen(text.replace(HERE, secret))).toContain(`${form} ${name} ${secret}`);
  });

  test('a header’s value is told from its scheme', () => {
    for (const scheme of ['Bearer', 'Basic', 'Token'])
      expect(seen(`"Authorization": "${scheme} ${long}"`)).toContain(`assignment Authorization ${long}`);
  });

  test('named bytes are one value', () => {
    const bytes = '0x01, 0xfe, 0x13, 0x37, 0xab, 0x9c, 0x00, 0x42';
    for (const text of [
      `unsigned char key[8] = { ${bytes} };`,
      `byte[] key = new byte[] { ${bytes} };`,
      `key = [${bytes}]`,
    ])
      expect(seen(text), text).toEqual([`assignment key ${bytes}`]);
  });

  test('a value in several lines is known by its first', () => {
    const line = long.repeat(3);
    expect(seen(`"private_key": "${line}\n${line}"`)).toContain(`assignment private_key ${line}`);
  });
});

describe('a value is seen by its look', () => {
  const uuid = ['6ad2cc9b', '1996', '49a3', '9538', 'dfc0da3b1f32'].join('-');

  test.each([
    ['in quotes', `send("§")`, long],
    ['in a path', `https://host/hooks/§/json`, long],
    ['at the end', `see §`, long],
    ['a UUID in a path', `/orders/§/items`, uuid],
  ])('%s', (_, text, value) => {
    expect(seen(text.replace(HERE, value))).toContain(`value  ${value}`);
  });

  test('but not checksums, identifiers, integrity, certificates', () => {
    const hex = '0123456789abcdef'.repeat(4);
    const certificate = Array.from({ length: 3 }, (_, i) => long.repeat(3).slice(i, i + 60)).join('\n');
    for (const text of [
      hex,
      'ConvertInt32ToFloat64Checked',
      'some-long-package-name-2',
      `sha512-${long}==`,
      certificate,
    ])
      expect(seen(text), text).toEqual([]);
  });
});

test.each([
  'password: string;',
  'password = None',
  'token: token,',
  'author: "somebody-1234"',
  'keyboard = "qwerty-1234"',
  'if (token) {',
  'choose a password that is hard to guess',
  'password: choose a good one',
  "['username', 'password', 'email']",
])('no candidate: %s', (text) => {
  expect(seen(text)).toEqual([]);
});

test('places are those of the text, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...LEAD_WORDS,
      '=',
      ': ',
      '"',
      "'",
      '`',
      '\\',
      '(',
      ')',
      '{',
      '[',
      ',',
      '\n',
      ' ',
      '://',
      '@',
      '|',
      '0x01,',
      '&#34;',
      '😀',
      long,
    ),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      for (const { form, start, end, value, name, nameStart } of candidatesIn(text)) {
        expect(text.slice(start, end)).toBe(value);
        expect(value).not.toBe('');
        if (form !== 'option') expect(text.slice(nameStart, nameStart + name.length)).toBe(name);
      }
    }),
    { numRuns: 400 },
  );
});
