import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reaches } from '../../src/core/finding.ts';
import type { GenericCandidate } from '../../src/scan/generic/candidate.ts';
import { candidatesIn } from '../../src/scan/generic/find.ts';
import { randomText } from '../../src/scan/random.ts';
import { featuresOf, movesOf, readModel, shippedModel, sumOf } from '../../src/scan/score/model.ts';
import { reasonsAt } from '../../src/scan/score/reasons.ts';
import { judgeCandidate } from '../../src/scan/score/score.ts';
import { fragment, scannerFor, seeded } from './scan.ts';

const scanner = await scannerFor();
const model = shippedModel();

const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const minted = (seed: number, length: number, from = LETTERS) => randomText(from, length, seeded(seed));
const hex = (seed: number, length: number) => minted(seed, length, '0123456789abcdef');

const uuidOf = (seed: number) => hex(seed, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** What is told of a text at the default gate. */
function alarms(text: string, path: string): string[] {
  return scanner
    .scan(fragment(text, { path }))
    .filter(({ confidence }) => reaches(confidence, 'medium'))
    .map(({ value }) => value.reveal());
}

describe('a secret', () => {
  const key = minted(7, 24);
  test.each([
    ['config.py', 'PASSWORD = "VALUE"', minted(1, 12)],
    ['src/db.ts', "const dbPassword = 'VALUE';", minted(2, 14)],
    ['Settings.java', 'private static final String SECRET_KEY = "VALUE";', key],
    ['main.go', 'apiKey := "VALUE"', hex(3, 32)],
    ['deploy.yml', '  api_token: VALUE', hex(4, 40)],
    ['config.json', '{ "clientSecret": "VALUE" }', key],
    ['.env', 'JWT_SECRET=VALUE', key],
    ['Dockerfile', 'ENV DB_PASSWORD VALUE', minted(5, 12)],
    ['main.tf', '  secret_key = "VALUE"', minted(6, 40)],
    ['app.properties', 'spring.datasource.password=VALUE', minted(8, 12)],
    ['web.config', '<add key="ApiSecret" value="VALUE" />', key],
    ['login.rb', 'client.set_password("VALUE")', minted(9, 12)],
    ['run.sh', 'export ACCESS_TOKEN="VALUE"', hex(10, 40)],
    ['people.yml', 'admin_password: VALUE', ['Dragon', '1987', '!x'].join('')],
    ['a.yml', 'api_token: VALUE', `${minted(23, 27)}=`],
    ['a.ini', 'pssword=VALUE', minted(24, 12)],
    ['README.md', 'curl -u deploy:VALUE https://example.org/', minted(25, 14)],
    ['docs/setup.md', 'DB_PASSWORD=VALUE', minted(26, 14)],
  ])('is found in %s: %s', (path, line, value) => {
    expect(alarms(`${line.replace('VALUE', value)}\n`, path)).toEqual([value]);
  });
});

describe('no secret', () => {
  test.each([
    ['translations/da.json', ['"password": ', '"Adgangskode",'].join('')],
    ['translations/pl.json', ['"password": ', String.raw`"Has\u0142o",`].join('')],
    ['src/messages_hu.properties', 'token.label=Kulcsneve'],
    ['app.json', '"password": "Contraseña",'],
    ['prices.json', '"input_cost_per_token": 1.142857142857143e-07,'],
    ['app.ts', 'const password = process.env.DB_PASSWORD;'],
    ['app.ts', 'const token = await getToken(request);'],
    ['app.py', 'password = "changeme"'],
    ['app.py', 'api_key = "<your-api-key>"'],
    ['app.yml', 'password: ${DB_PASSWORD}'],
    ['app.yml', "password: \"{{ lookup('env', 'DB_PASSWORD') }}\""],
    ['README.md', 'export API_KEY=your_api_key_here'],
    ['app.java', 'private String passwordHash = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";'],
    ['src/kinds.cs', 'public const string TokenKindId = "38c00140-1d60-47d8-9c41-17c7e2f5af79";'],
    ['src/kinds.ts', 'const id = "38c00140-1d60-47d8-9c41-17c7e2f5af79";'],
    ['package-lock.json', `"integrity": "sha512-${minted(11, 86)}=="`],
    ['src/files.ts', 'const keyFile = "/etc/ssl/private/server.key";'],
    ['src/messages.ts', 'const passwordMessage = "The password must have eight characters.";'],
    ['src/names.ts', 'export const TOKEN_NAME = "x-request-token";'],
    ['src/keys.ts', 'const sortKey = "created_at";'],
    [
      'go.sum',
      'github.com/sean-/seed v0.0.0-20170313163322-e2103e2c3529/go.mod h1:DxrIzT+xaE7yg65j358z/aeFdxmN0P9QXhEzd20vsDc=',
    ],
    ['CHANGELOG.md', `* bump(golang.org/x/oauth2): ${hex(19, 40)}`],
    ['README.md', `[cover]: https://codecov.example/gh/a/b/badge.svg?token=${minted(20, 10)}`],
    ['src/parse.js', 'const tokensRegExp = /[yYQqMLwIdDecihHKkms]o|(\\w)\\1*/g;'],
    ['docs/a.md', '{ "password": "p4ssw0rd" }'],
    ['docs/rules.md', '| Bitbucket app password | `ATBB`, then 24 letters |'],
    ['list.txt', 'khadija\n<password>\npetrov\nluigi'],
    ['test/a.ts', `const password = ['${minted(21, 5)}', '${minted(22, 7)}'].join('');`],
    ['a.yml', 'url: postgres://me:p%40ssw0rd@db/x'],
    ['src/urls.go', 'tokenURL := "https://accounts.example.org/oauth/token"'],
    ['src/place.ts', "const PLACE = '^[a-z]{2}:secret:([A-Za-z0-9_-]{16,64})$';"],
    ['service.json', '"pattern":"^arn:aws:secretsmanager:[a-z0-9-]{1,20}:secret:[a-zA-Z0-9!/_+=.@-]{1,512}$"'],
    ['parse.py', 'token_pattern = r"(?:Bearer|Token)\\s+[\\w.-]+4x"'],
    ['main.go', 'dsn := fmt.Sprintf("password=%s:x9", value)'],
    ['page.html', '<b>Password:</b> {% user.secret9 %}'],
    ['status.txt', 'Max Token TTL = 1h0m0s'],
    ['keystone.yaml', 'password_expires_at=lt:2016-12-08T22:02:00Z'],
    ['times.txt', 'keyed: 0.255059957504'],
    ['log.txt', "session_id: '6b0331ea.5ba1'"],
    ['seal.ts', "const seal = isPlain ? 'a passphrase' : 'SoftHSM (pkcs11)';"],
    ['crypto.ts', `// sign('', 'test_secret') => '${hex(39, 64)}'`],
    ['root.json', `"keyid": "${hex(28, 64)}"`],
    ['jwe.ts', `encrypted_key: '${minted(29, 43)}',`],
    ['a.yml', `public_key: ${minted(30, 43)}`],
    ['a.yml', `password_hash: ${minted(31, 32)}`],
    ['main.tf', `  first_key = "${uuidOf(32)}"`],
    ['a.json', `"session": "${uuidOf(33)}"`],
    ['users.txt', `login_token: admin:$2y$10$${minted(34, 53)}`],
    ['secrets.yml', `db-password: ENC[AES256_GCM,data:${minted(35, 8)}==,type:str]`],
    ['a.md', `Authorization: Bearer ${minted(36, 20)}...`],
    ['client.d.ts', 'clientSecret: SensitiveString2048;'],
    ['a.h', 'enum { KEY_FLAGS = 134217728 };'],
    ['roots.pem', '# Issuer: CN=Buypass Class 2 Root CA O=Buypass AS-983163327'],
    ['seed.c', `secret = {${Array.from('default session', (letter) => letter.charCodeAt(0)).join(', ')}};`],
    ['app.yml', 'password: MyS3cretPassw0rd!'],
    ['app.yml', `api_key: ${['askdjgh', 'sdfjkgh', 'flkdfkl', 'gjsdfjaj'].join('')}`],
    ['a.http', `Authorization: Basic ${Buffer.from('Aladdin:open sesame').toString('base64')}`],
    ['a.http', `Authorization: Bearer ${['mF_9.', 'B5f-4.', '1JqM'].join('')}`],
  ])('is silent in %s: %s', (path, line) => {
    expect(alarms(`${line}\n`, path)).toEqual([]);
  });
});

describe('a sample', () => {
  const value = minted(37, 20);
  test.each([
    ['website/content/api.mdx', `  "token": "${value}"`],
    ['doc/topics/cloud.rst', `api_key: ${value}`],
    ['man/man1/tool.1', `export API_KEY=${value}`],
    ['src/module.py', `'''\n.. code-block:: yaml\n\n    api_key: ${value}\n'''`],
    ['docs/topics/settings.txt', `Settings\n========\n\n    API_KEY = "${value}"`],
    ['docs/topics/settings.txt', `See :setting:\`KEY\`::\n\n    API_KEY = "${value}"`],
    ['src/client.ts', `/**\n * Example:\n *   client({ apiKey: '${value}' })\n */`],
  ])('that documentation shows is of low confidence in %s', (path, text) => {
    const [finding] = scanner.scan(fragment(`${text}\n`, { path }));
    expect(finding?.confidence).toBe('low');
    expect(finding?.value.reveal()).toBe(value);
  });

  test.each([
    ['db/init.sql', `-- Example:\nCREATE USER bob IDENTIFIED BY '${value}';`],
    ['config/app.yml', `Example:\n  api_key: ${value}`],
    ['README.md', `Example:\n\n    api_key: ${value}`],
    ['README.rst', `.. code-block:: yaml\n\n    api_key: ${value}`],
    ['docs/setup/production.txt', `the api_key: ${value}`],
  ])('begins with a headline in a comment or stands on a page, and nowhere else, as in %s', (path, text) => {
    expect(alarms(`${text}\n`, path)).toEqual([value]);
  });

  test('is told by the markup around it, not by what stands far away in the same window', () => {
    const filler = 'plain words of a note that somebody wrote\n'.repeat(20);
    const text = `Title\n=====\n\napi_key: ${minted(43, 20)}\n${filler}api_key: ${value}\n`;
    expect(alarms(text, 'docs/setup/production.txt')).toEqual([value]);
  });

  test('ends with its comment', () => {
    const key = hex(41, 40);
    const text = `'''\n.. code-block:: yaml\n\n    api_key: none\n'''\nAPI_KEY = "${key}"\n`;
    expect(alarms(text, 'src/module.py')).toEqual([key]);
  });

  test('that everybody has read is of low confidence wherever it stands, whatever its form', () => {
    // The storage emulator's key, which Azurite's documentation shows.
    const known = [
      'Eby8vdM02xNOcqFlqUwJPLlmEtlCDX',
      'J1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/',
      'K1SZFPTOtr/KBHBeksoGMGw==',
    ].join('');
    expect(scanner.scan(fragment(`AccountKey=${known};`)).map(({ confidence }) => confidence)).toEqual(['low']);
    expect(alarms(`AccountKey=${minted(38, 86)}==;`, 'config/app.env')).toHaveLength(1);
  });
});

/** A candidate anywhere in a text, right or not. */
const placed = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(400), fc.nat(60), fc.nat(400), fc.nat(60), fc.boolean())
  .map(([text, nameStart, nameLength, start, length, quoted]) => {
    const candidate: GenericCandidate = {
      form: 'assignment',
      name: text.slice(nameStart, nameStart + nameLength),
      nameStart: Math.min(nameStart, text.length),
      value: text.slice(start, start + length),
      start: Math.min(start, text.length),
      end: Math.min(start + length, text.length),
      quoted,
      partial: false,
    };
    return { text, candidate };
  });

describe('the score', () => {
  test('is measured of any text: so many whole numbers as the model was trained on', () => {
    fc.assert(
      fc.property(placed, fc.string({ maxLength: 60 }), ({ text, candidate }, path) => {
        const values = featuresOf(model, candidate, text, path);
        expect(values).toHaveLength(model.features);
        expect(featuresOf(model, candidate, text, path)).toEqual(values);
        const moves = movesOf(model, values).reduce((sum, move) => sum + move, 0);
        const roots = model.roots.reduce((sum, root) => sum + (model.average[root] ?? 0), model.start);
        // What each feature moved adds up to the score.
        expect(roots + moves).toBe(sumOf(model, values));
      }),
    );
  });

  test('looks no further than some lines: what stands far away changes nothing', () => {
    const near = `\n\n\nuser: svc\npassword: "${minted(12, 12)}"\nhost: db\n\n\n`;
    const filler = (seed: number) => `${minted(seed, 60)}\n`.repeat(40);
    const sums = [13, 14].map((seed) => {
      const text = filler(seed) + near + filler(seed + 1);
      const candidate = candidatesIn(text).find(({ name }) => name === 'password');
      return candidate && sumOf(model, featuresOf(model, candidate, text, 'a.yml'));
    });
    expect(sums[0]).toBeTypeOf('number');
    expect(sums[0]).toBe(sums[1]);
  });

  test('is whole numbers from the first byte on, so that it is the same on every machine', () => {
    const sums = [hex(15, 32), minted(16, 12), 'hunter42', 'not_a_secret'].map((value) => {
      const text = `token = "${value}"\n`;
      const [candidate] = candidatesIn(text);
      return candidate && sumOf(model, featuresOf(model, candidate, text, 'src/app.py'));
    });
    // A model that is trained anew has others: `vitest run -u`.
    expect(sums).toMatchInlineSnapshot(`
      [
        1107,
        668,
        -831,
        -1902,
      ]
    `);
  });

  test('is made of bytes that are listed over several lines, unless they are words', () => {
    const listed = (bytes: Buffer) =>
      `aes_key[] = {${Array.from(bytes, (byte, i) => `${i === 8 ? '\n  ' : ''}0x${byte.toString(16).padStart(2, '0')}`).join(', ')}};`;
    const scored = (bytes: Buffer) => {
      const [candidate] = candidatesIn(listed(bytes));
      return candidate && judgeCandidate(candidate, listed(bytes), 'src/key.c');
    };
    expect(scored(Buffer.from(hex(27, 32), 'hex'))).not.toBeNull();
    expect(scored(Buffer.from('the default session'))).toBeNull();
  });

  test('of a real secret is above the one of a placeholder, whatever its name', () => {
    const judged = (line: string) => candidatesIn(line).map((candidate) => judgeCandidate(candidate, line, 'a.env'));
    expect(judged(`PASSWORD=${minted(17, 16)}`)).not.toContain(null);
    expect(judged('PASSWORD=<password>').filter((confidence) => confidence !== null)).toEqual([]);
  });

  test('tells its reasons', () => {
    const text = `# staging\nDB_PASSWORD=${minted(18, 14)}\n`;
    const reasons = reasonsAt(fragment(text, { path: '.env' }), { line: 2, column: 13 });
    expect(reasons?.supporting.join()).toMatch(/its (?:letters read like chance|characters are mixed as in a key)/);
    expect(reasonsAt(fragment(text, { path: '.env' }), { line: 1, column: 3 })).toBeUndefined();
    expect(reasonsAt(fragment(text, { path: '.env' }), { line: 9, column: 1 })).toBeUndefined();
  });

  test('is not read from a file of another form', () => {
    expect(() => readModel(new Uint8Array(64))).toThrow('another form');
  });
});
