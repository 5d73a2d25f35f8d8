/**
 * Keys as they leak: a service's name, a word for a key, one of the ways to write a setting, and a value as issuers make
 * them. Labelled corpora hold few of a kind, so that the score would learn their names instead of what they have in
 * common. The same forms with words for a value say that it is the value that counts.
 */
import { createHash } from 'node:crypto';
import { candidatesIn } from '../../src/scan/generic/find.ts';
import type { GenericCandidate } from '../../src/scan/generic/candidate.ts';
import { allRules } from '../../src/scan/rules/all.ts';

/** A text with one candidate that is a secret, or none. */
export interface Leak {
  readonly candidate: GenericCandidate;
  readonly text: string;
  readonly path: string;
  readonly isSecret: boolean;
}

const KEYS = [
  'api key',
  'api key',
  'api key',
  'api token',
  'token',
  'secret',
  'key',
  'secret key',
  'access token',
  'access key',
  'auth token',
  'client secret',
  'app secret',
  'webhook secret',
  'api secret',
];

const FORMS: ReadonlyArray<readonly [form: string, paths: readonly string[]]> = [
  ['{CONSTANT}={value}', ['.env', '.env.production', 'deploy/run.sh', 'sample', 'conf/service.conf']],
  ['export {CONSTANT}="{value}"', ['deploy.sh', '.bashrc', 'sample', 'README.md']],
  ['{CONSTANT} = "{value}"', ['app/settings.py', 'src/config.py', 'sample', 'lib/client.rb', 'main.tf']],
  ["{CONSTANT} = '{value}'", ['app/settings.py', 'scripts/sync.py', 'sample', 'config.php']],
  ['{snake}: "{value}"', ['config/app.yml', 'values.yaml', 'sample', 'deploy/compose.yml']],
  ['{snake}: {value}', ['config/app.yml', 'values.yaml', 'sample', 'deploy/compose.yml']],
  ["const {camel} = '{value}';", ['src/index.js', 'src/api/client.ts', 'sample', 'server.mjs']],
  ['var {camel} = "{value}"', ['main.go', 'cmd/sync/main.go', 'sample', 'src/Program.cs', 'app.js']],
  ['private static final String {CONSTANT} = "{value}";', ['src/main/java/Client.java', 'sample', 'App.java']],
  ['  "{camel}": "{value}",', ['config.json', 'appsettings.json', 'sample', 'package.json']],
  ['  "{snake}": "{value}",', ['config.json', 'settings.json', 'sample', 'notebook.ipynb']],
  ['{Service}.init({ {key}: "{value}" })', ['src/index.js', 'src/app.tsx', 'sample']],
  ['client = {Service}Client({key_}="{value}")', ['app.py', 'src/jobs/sync.py', 'sample', 'run.py']],
  ['{service}.{key} = {value}', ['application.properties', 'conf/app.ini', 'sample']],
  ["curl https://api.{service}.com/v1/me -H 'X-{Header}: {value}'", ['run.sh', 'README.md', 'sample', 'notes.txt']],
  ['curl -H "X-{Header}: {value}" https://{service}.com/v2/items', ['run.sh', 'sync.sh', 'sample', 'Makefile']],
  ["headers = {'X-{Header}': '{value}'}", ['app.py', 'src/client.js', 'sample', 'test.rb']],
  ['https://api.{service}.com/v2/items?{key_}={value}&limit=10', ['notes.md', 'src/client.js', 'sample', 'a.log']],
  ['        - name: {CONSTANT}\n          value: {value}', ['deployment.yaml', 'chart/job.yml', 'sample']],
  ['      {CONSTANT}: {value}', ['.github/workflows/ci.yml', 'docker-compose.yml', 'sample']],
  ['<add key="{Service}{Key}" value="{value}" />', ['Web.config', 'App.config', 'sample']],
  ['// {service} {words} {value}', ['src/client.js', 'main.go', 'sample']],
  ['[{service}] {words}: {value}', ['notes.txt', 'app.log', 'sample']],
  ['{service} {words} = "{value}"', ['notes.txt', 'sample', 'wiki.md']],
];

const BEFORE = [
  '',
  '',
  'PORT=3000\n',
  '# production\n',
  'import os\n\n',
  '{\n',
  'const url = "https://example.org/v1"\n',
  'debug: false\n',
];
const AFTER = ['', '\n', '\n', '\ndebug=false\n', '\n}\n', '\ntimeout: 30\n', '\n\nfunction run() {\n'];

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const HEX = `${DIGITS}abcdef`;
const LONG = [20, 24, 32, 36, 40, 43, 64];
/** How issuers make keys: an alphabet and the lengths that go with it; a UUID when it is empty. */
const VALUES: ReadonlyArray<readonly [alphabet: string, lengths: readonly number[]]> = [
  [HEX, [32, 32, 40, 40, 48, 64]],
  [HEX, [16, 24, 32, 40]],
  [LOWER + UPPER + DIGITS, LONG],
  [LOWER + UPPER + DIGITS, LONG],
  [LOWER + UPPER + DIGITS, [12, 16, 16, 18]],
  [LOWER + DIGITS, [14, 16, 20, 24, 25, 32, 40, 50]],
  [UPPER + DIGITS, [16, 20, 26, 32]],
  [LOWER + UPPER, [20, 24, 32, 40]],
  [LOWER, [32, 40]],
  [`${LOWER}${UPPER}${DIGITS}-_`, [22, 32, 43, 64, 86]],
  ['', [36]],
];
const WORDS =
  'my your new test main default first primary config user account project service client token key secret name value path header field store cache index page view model list item event handler provider manager builder factory request response session local remote'.split(
    ' ',
  );

/** `count` texts, each of which depends on nothing but its number. */
export function* leaks(count: number): Generator<Leak> {
  const services = [...new Set(allRules().map(({ provider }) => provider.split(/[ ./]/)[0]?.toLowerCase() ?? ''))]
    .filter((service) => /^[a-z]{4,14}$/.test(service))
    .sort();
  for (let number = 0; number < count; number++) {
    const { text, path, value, isSecret } = written(number, services);
    const at = text.lastIndexOf(value);
    for (const candidate of candidatesIn(text))
      if (candidate.form !== 'value' && candidate.start <= at && candidate.end >= at + value.length)
        yield { candidate, text, path, isSecret };
  }
}

function written(number: number, services: readonly string[]) {
  const below = choices(`leak ${number}`);
  const one = <T>(list: readonly T[]): T => {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new RangeError('an empty list');
    return chosen;
  };
  const isSecret = below(4) > 0;
  const service = one(services);
  const words = one(KEYS).split(' ');
  const value = isSecret ? madeByIssuer(below, one) : madeOfWords(below, one);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const Key = words.map(capital).join('');
  const key = Key.charAt(0).toLowerCase() + Key.slice(1);
  const [form, paths] = one(FORMS);
  const fill: Readonly<Record<string, string>> = {
    CONSTANT: [service, ...words].join('_').toUpperCase(),
    snake: [service, ...words].join('_'),
    camel: service + Key,
    Service: capital(service),
    service,
    Key,
    key,
    key_: words.join('_'),
    Header: words.map(capital).join('-'),
    words: words.join(' '),
    value,
  };
  const line = form.replaceAll(/\{(\w+)\}/g, (hole, name: string) => fill[name] ?? hole);
  return { text: one(BEFORE) + line + one(AFTER), path: one(paths), value, isSecret };
}

type Below = (limit: number) => number;

function madeByIssuer(below: Below, one: <T>(list: readonly T[]) => T): string {
  const [alphabet, lengths] = one(VALUES);
  const length = one(lengths);
  const run = (characters: string, many: number) =>
    Array.from({ length: many }, () => characters.charAt(below(characters.length))).join('');
  if (alphabet !== '') return run(alphabet, length);
  return [8, 4, 4, 4, 12].map((many) => run(HEX, many)).join('-');
}

/** What stands there instead, but for plain words, which nobody scores: the names of things with numbers. */
function madeOfWords(below: Below, one: <T>(list: readonly T[]) => T): string {
  const words = Array.from({ length: 2 + below(3) }, () => one(WORDS));
  const joint = one(['-', '_', '.', '']);
  const text = joint === '' ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)) : words;
  return `${text.join(joint)}${one(['', joint])}${one([String(100 + below(9000)), `v${below(9)}${100 + below(99)}`])}`;
}

/** Numbers that depend on nothing but `seed`. */
function choices(seed: string): Below {
  let block = 0;
  let bytes = Buffer.alloc(0);
  return (limit) => {
    if (bytes.length < 2) bytes = createHash('sha256').update(`${seed} ${block++}`).digest();
    const number = bytes.readUInt16LE();
    bytes = bytes.subarray(2);
    return number % limit;
  };
}
