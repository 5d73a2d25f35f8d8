import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing } from '../servers/find.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { makeSoftHsm } from '../servers/softhsm.ts';
import { relock } from './command-line.ts';
import type { Ran } from './command-line.ts';
import { git, Repository } from './pull-request.ts';
import { Job } from './runner.ts';
import { sample } from './stage.ts';

/** Status 2, one error of ours with its code, and neither a stack nor a secret. */
function isClear(ran: Ran, code: string, ...secrets: string[]): void {
  expect([ran.status, ran.stderr]).toEqual([2, expect.stringMatching(/^relock: [^\n]+ {2}\[RL-[A-Z0-9-]+\]$/m)]);
  expect(ran.stderr).toContain(`[${code}]`);
  isDecent(ran, ...secrets);
}

function isDecent({ stdout, stderr }: Ran, ...secrets: string[]): void {
  for (const text of [stdout.replace(/^::add-mask::.*$/gm, ''), stderr]) {
    expect(text).not.toMatch(/^\s+at .*:\d+|node:internal|\bundefined\b|\[object |RL-INTERNAL/m);
    for (const secret of secrets) expect(text.includes(secret)).toBe(false);
  }
}

const { folder, remove } = makeFolder('bad-input');
const repository = new Repository(path.join(folder, 'git'));
const plain = path.join(folder, 'plain');
const token = randomBytes(24).toString('base64url');
let server: Server;
/** What the server that is no Vault answers. */
let answer: { status: number; body: string } = { status: 200, body: '' };
let address: string;

beforeAll(async () => {
  repository.write('a.txt', 'a\n');
  repository.commit('begin');
  repository.git('push', '-q', 'origin', 'main');
  mkdirSync(plain);
  server = createServer((_, response) => {
    const isJson = answer.body.startsWith('{');
    response.writeHead(answer.status, { 'content-type': isJson ? 'application/json' : 'text/html' });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  remove();
});

describe('the command line', () => {
  test.each<[string, string[], string, string]>([
    ['an unknown command', ['scna'], 'RL-USAGE', 'Did you mean "relock scan"?'],
    ['one that is like none', ['\u001b[31mx'], 'RL-USAGE', 'unknown command "\\x1b[31mx"'],
    ['an unknown command of a group', ['vault', 'lsit'], 'RL-USAGE', 'Did you mean "vault list"?'],
    ['an unknown flag', ['scan', '--fromat', 'json'], 'RL-USAGE', 'Did you mean --format?'],
    ['a short flag', ['scan', '-x'], 'RL-USAGE', '"relock scan --help" lists its flags.'],
    ['a flag without its value', ['scan', '--format'], 'RL-USAGE', '--format wants FORMAT'],
    [
      'a value that is none',
      ['scan', '--format', 'xml'],
      'RL-USAGE',
      'text, json, jsonl, sarif, markdown, html, gitleaks, junit, not "xml"',
    ],
    ['a flag twice', ['scan', '--output', 'a', '--output', 'b'], 'RL-USAGE', '--output was given twice'],
    ['flags that exclude each other', ['scan', '--staged', '--stdin'], 'RL-USAGE', "--staged and --stdin can't be"],
    ['a number that is none', ['mint', 'github-pat', '--count', '-1'], 'RL-USAGE', 'a whole number of at least 1'],
    ['too many arguments', ['mint', 'github-pat', 'x'], 'RL-USAGE', 'unexpected argument "x"'],
    ['too few', ['explain'], 'RL-USAGE', 'explain wants an argument'],
    ['a PATH that is not there', ['scan', 'no\nsuch'], 'RL-SCAN-NO-PATH', 'no\\x0asuch does not exist'],
    ['a config that is not there', ['scan', '--config', 'x.yml'], 'RL-CONFIG-UNREADABLE', 'x.yml'],
    ['a folder as config', ['scan', '--config', '.'], 'RL-CONFIG-UNREADABLE', 'EISDIR'],
    ['a baseline that is not there', ['scan', '--baseline', 'x.json'], 'RL-BASELINE-UNREADABLE', 'x.json'],
    ['what is no range', ['scan', '--diff', '--output=x'], 'RL-GIT-REVISION', '"--output=x"'],
    ['a missing base', ['scan', '--diff', 'nowhere...HEAD'], 'RL-GIT-UNKNOWN-REVISION', '"nowhere"'],
    ['a full disk', ['scan', '--output', '/dev/full'], 'RL-OUTPUT', 'ENOSPC'],
    ['no folder for the output', ['scan', '--output', 'no/such'], 'RL-OUTPUT', 'ENOENT'],
    ['no secret to run with', ['run', '--secret', 'A=b', '--', 'true'], 'RL-SECRETS-ADDRESS', 'not an address'],
    ['a name that a loader reads', ['run', '--secret', 'LD_PRELOAD=relock://a#/b', '--', 'true'], 'RL-', 'LD_PRELOAD'],
    ['nothing to rotate', ['rotate'], 'RL-USAGE', 'which keys'],
    ['findings that are none', ['rotate', '--leaked', 'a.txt'], 'RL-ROTATE-FINDINGS', 'line 1 is not a finding'],
    ['a vault that is nowhere', ['vault', 'status'], 'RL-USAGE', 'RELOCK_DIR'],
    ['an empty folder as vault', ['vault', 'status', '--dir', '.git'], 'RL-VAULT-NOT-FOUND', '.git'],
    ['an unknown rule to explain', ['explain', 'githubpat'], 'RL-', 'github-pat'],
    ['an unknown rule to mint', ['mint', 'githubpat'], 'RL-', 'github-pat'],
  ])('%s', async (_, args, code, told) => {
    const ran = await relock(args, { cwd: repository.author });
    expect(ran.stderr).toContain(told);
    expect(ran.stdout).toBe('');
    if (code === 'RL-') isDecent(ran);
    else isClear(ran, code);
    expect(ran.status).toBe(2);
  });

  test.each<[string, string, number, string]>([
    ['an unknown key', 'scan:\n  fial-on: high\n', 2, 'fail-on'],
    ['a value that is none', 'scan:\n\n  fail-on: loud\n', 3, 'low, medium, high, never'],
    ['a wrong type', 'require-hsm: "yes"\n', 1, 'true or false'],
    ['broken YAML', 'scan:\n  - [\n', 3, ''],
    ['a key twice', 'scan: {}\nscan: {}\n', 2, ''],
    ['a list as a whole', '- a\n', 1, ''],
    [
      'an alias bomb',
      `a: &a [x,x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [*${String.fromCharCode(c.charCodeAt(0) - 1)},*${String.fromCharCode(c.charCodeAt(0) - 1)}]\n`)}`,
      1,
      '',
    ],
    ['a pattern that is none', 'scan:\n  allow:\n    - value: "("\n      reason: x\n', 3, 'regular expression'],
    ['an allow entry for everything', 'scan:\n  allow:\n    - reason: x\n', 3, 'everything'],
    [
      'an address with a user',
      `vaults:\n  vault:\n    address: "https://ada:${token}@v.example.org"\n`,
      3,
      'https://HOST',
    ],
    ['a vault in the clear', 'vaults:\n  vault: { address: "http://v.example.org" }\n', 2, 'loopback'],
    ['a prototype’s name', '__proto__:\n  x: 1\n', 1, ''],
  ])('config: %s, with the line', async (_, text, line, told) => {
    writeFileSync(path.join(plain, 'x.yml'), text);
    const ran = await relock(['scan', '--config', 'x.yml', '--stdin'], { cwd: plain });
    isClear(ran, 'RL-CONFIG-INVALID', token);
    expect(ran.stderr).toContain(`x.yml, line ${line}`);
    expect(ran.stderr).toContain(told);
  });

  test('without git', async () => {
    const ran = await relock(['scan', '--diff', 'main...HEAD'], { cwd: repository.author, env: { PATH: plain } });
    isClear(ran, 'RL-GIT-MISSING');
    // Nothing of git is needed outside of a repository.
    const files = await relock(['scan'], { cwd: plain, env: { PATH: plain } });
    expect(files.status, files.stderr).toBe(0);
  });

  test('outside of a repository', async () => {
    isClear(await relock(['scan', '--staged'], { cwd: plain }), 'RL-GIT-NOT-A-REPOSITORY');
  });

  test('a shallow clone whose origin is gone', async () => {
    const clone = path.join(folder, 'shallow');
    for (const n of [1, 2, 3]) {
      repository.write('a.txt', `${n}\n`);
      repository.commit(`${n}`);
    }
    repository.git('push', '-q', 'origin', 'main');
    git(folder, 'clone', '-q', '--depth=2', `file://${repository.origin}`, clone);
    git(clone, 'remote', 'set-url', 'origin', `https://ada:${token}@127.0.0.1:9/gone.git`);
    const ran = await relock(['scan', '--diff', 'HEAD~2...HEAD'], { cwd: clone });
    expect(ran.stderr).toMatch(/\[RL-GIT-(SHALLOW|UNKNOWN-REVISION)\]/);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    isDecent(ran, token);
  });

  test('output that nobody takes: a full disk, a closed pipe', async () => {
    writeFileSync(path.join(plain, 'leak.env'), `KEY=${sample('sendgrid-api-key')}\n`.repeat(5000));
    const full = await relock(['scan', 'leak.env'], {
      cwd: plain,
      through: ['sh', '-c', 'exec "$@" >/dev/full', 'sh'],
    });
    isDecent(full);
    expect([full.status, full.stderr]).toEqual([2, expect.stringContaining('[RL-OUTPUT]')]);
    const closed = await relock(['scan', 'leak.env', '--format', 'jsonl'], {
      cwd: plain,
      through: ['sh', '-c', '{ "$@"; echo "status $?" >&2; } | head -c 100', 'sh'],
    });
    isDecent(closed);
    expect(closed.stderr).toBe('status 141\n');
  });
});

describe('files that scanners stumble over', () => {
  const at = (name: string) => path.join(plain, name);
  const scan = (...args: string[]) => relock(['scan', '--format', 'jsonl', ...args], { cwd: plain });
  const places = ({ stdout }: Ran) =>
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { path: string; line: number; column: number; rule: string })
      .map(({ path: name, line, column, rule }) => `${name}:${line}:${column} ${rule}`);

  test('a file of 1 GiB, in bounded memory', async () => {
    const key = sample('sendgrid-api-key');
    writeFileSync(at('huge.bin'), '');
    truncateSync(at('huge.bin'), 1024 * 1024 * 1024);
    appendFileSync(at('huge.bin'), `\nKEY=${key}\n`);
    const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
    const child = spawn(process.execPath, [cli, 'scan', '--format', 'jsonl', 'huge.bin'], { cwd: plain, env: {} });
    let stdout = '';
    let most = 0;
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    const timer = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        most = Math.max(most, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0));
      } catch {
        // It has just ended.
      }
    }, 20);
    const status = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(timer);
    execFileSync('rm', [at('huge.bin')]);
    expect([status, places({ status: 1, stdout, stderr: '' })]).toEqual([1, ['huge.bin:2:5 sendgrid-api-key']]);
    expect(most).toBeGreaterThan(20_000);
    expect(most).toBeLessThan(200_000);
  });

  test('one line of 50 MB', async () => {
    const key = sample('sendgrid-api-key');
    writeFileSync(at('line.txt'), `${'x '.repeat(25_000_000)}KEY=${key}`);
    const ran = await scan('line.txt');
    execFileSync('rm', [at('line.txt')]);
    expect([ran.status, places(ran)]).toEqual([1, ['line.txt:1:50000005 sendgrid-api-key']]);
  });

  test.each<[string, (line: string) => Buffer]>([
    ['binary', (line) => Buffer.concat([Buffer.from([0, 255, 0, 7, 10]), Buffer.from(line), randomBytes(64)])],
    ['invalid UTF-8', (line) => Buffer.concat([Buffer.from([0xc3, 0x28, 0xff, 0xfe, 10]), Buffer.from(line)])],
    ['UTF-16 LE', (line) => Buffer.from(`\ufeff\n${line}`, 'utf16le')],
    ['UTF-16 BE', (line) => Buffer.from(`\ufeff\n${line}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (line) => Buffer.from(`\n${line}`, 'utf16le')],
    ['UTF-8 with a mark', (line) => Buffer.from(`\ufeff\n${line}`)],
    ['CR and CRLF', (line) => Buffer.from(`x\r\n${line.replace('\n', '\r')}`)],
  ])('%s', async (_, make) => {
    writeFileSync(at('odd.txt'), make(`KEY=${sample('sendgrid-api-key')}\n`));
    const ran = await scan('odd.txt');
    expect([ran.status, places(ran)]).toEqual([1, ['odd.txt:2:5 sendgrid-api-key']]);
  });

  test('a loop of symbolic links: named it is an error, met it is a text', async () => {
    mkdirSync(at('loop'));
    symlinkSync('b', at('loop/a'));
    symlinkSync('a', at('loop/b'));
    symlinkSync('.', at('loop/self'));
    const met = await scan('loop');
    expect([met.status, met.stdout, met.stderr]).toEqual([0, '', '']);
    const named = await scan('loop/a');
    isClear(named, 'RL-SCAN-NO-PATH');
    expect(named.stderr).toContain('ELOOP');
  });

  test('what can not be read counts, and is told', async () => {
    const ran = await relock(['scan', '/proc/self/mem'], { cwd: plain });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/^\/proc\/self\/mem {2}medium {2}not-scanned {2}can't be read \(EIO\)$/m);
    expect((await relock(['scan', '/proc/self/mem', '--fail-on', 'high'], { cwd: plain })).status).toBe(0);
  });

  test('a FIFO, a device and a file that is gone do not hang a scan', async () => {
    mkdirSync(at('special'));
    execFileSync('mkfifo', [at('special/fifo')]);
    symlinkSync('/dev/zero', at('special/zero'));
    const ran = await relock(['scan', 'special'], { cwd: plain });
    expect(ran.status, ran.stderr).toBe(0);
    expect(ran.stdout).toContain('1 FIFO (special/fifo)');
  });
});

describe('vaults on a bad day', () => {
  const run = (env: Record<string, string>, reference = 'vault://secret/ci/db#/password') =>
    relock(['run', '--secret', `A=${reference}`, '--', 'sh', '-c', 'echo started'], { cwd: plain, env });

  test.each<[string, () => Record<string, string>, string]>([
    ['not configured', () => ({}), 'RL-VAULT-UNKNOWN'],
    ['unreachable', () => ({ VAULT_ADDR: 'http://127.0.0.1:9', VAULT_TOKEN: token }), 'RL-VAULT-UNREACHABLE'],
    ['in the clear', () => ({ VAULT_ADDR: 'http://v.example.org', VAULT_TOKEN: token }), 'RL-HTTP-PLAIN'],
    ['no URL', () => ({ VAULT_ADDR: 'vault', VAULT_TOKEN: token }), 'RL-HTTP-URL'],
    ['with a broken token', () => ({ VAULT_ADDR: address, VAULT_TOKEN: `${token}\nx: y` }), 'RL-HTTP-HEADER'],
  ])('%s', async (_, env, code) => {
    const ran = await run(env());
    isClear(ran, code, token);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('The command was not started.');
  });

  test.each<[string, number, string, string]>([
    ['a proxy’s page', 200, '<html><body>Sign in</body></html>', 'RL-VAULT-ANSWER'],
    ['a redirect', 302, '', 'RL-VAULT-ANSWER'],
    ['sealed', 503, '{"errors":["Vault is sealed"]}', 'RL-VAULT-SEALED'],
    ['an answer without end', 200, `{"data":"${'x'.repeat(9_000_000)}"}`, 'RL-'],
  ])('%s', async (_, status, body, code) => {
    answer = { status, body };
    const ran = await run({ VAULT_ADDR: address, VAULT_TOKEN: token });
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(`[${code}`);
    isDecent(ran, token);
  });

  describe('the embedded one', () => {
    const dir = path.join(folder, 'vault');
    const file = path.join(folder, 'passphrase');
    const env = { RELOCK_DIR: dir, RELOCK_PASSPHRASE_FILE: file };

    beforeAll(async () => {
      writeFileSync(file, `${token}\n`, { mode: 0o600 });
      const made = await relock(['vault', 'init', '--seal', 'passphrase'], { cwd: plain, env });
      expect(made.status, made.stderr).toBe(0);
    });

    test('a wrong passphrase, none, and a vault over another', async () => {
      const wrong = path.join(folder, 'wrong');
      writeFileSync(wrong, 'not this one\n', { mode: 0o600 });
      const secret = { ...env, RELOCK_PASSPHRASE_FILE: wrong };
      isClear(
        await relock(['vault', 'list'], { cwd: plain, env: secret }),
        'RL-SEAL-PASSPHRASE',
        'not this one',
        token,
      );
      isClear(await relock(['vault', 'list'], { cwd: plain, env: { RELOCK_DIR: dir } }), 'RL-SEAL-SECRET-MISSING');
      isClear(await relock(['vault', 'init', '--seal', 'passphrase'], { cwd: plain, env }), 'RL-VAULT-EXISTS');
    });

    test('a value in the arguments is not taken, and not repeated', async () => {
      isClear(await relock(['vault', 'put', 'a', `k=${token}`], { cwd: plain, env }), 'RL-USAGE', token);
    });

    test('a database that another process keeps locked', async () => {
      const name = execFileSync('find', [dir, '-name', '*.db'], { encoding: 'utf8' }).trim().split('\n')[0] ?? '';
      const database = new DatabaseSync(name);
      database.exec('BEGIN IMMEDIATE');
      const ran = await relock(['vault', 'put', 'a', '--generate', 'k'], { cwd: plain, env });
      database.exec('ROLLBACK');
      database.close();
      isClear(ran, 'RL-VAULT-LOCKED');
      expect(ran.stderr).toContain('Nothing was changed');
      expect((await relock(['vault', 'list'], { cwd: plain, env })).stdout).toBe('');
    });

    test.skipIf(missing('softhsm'))('a wrong PIN is tried once', async () => {
      const hsm = makeSoftHsm();
      const here = { ...hsm.env, RELOCK_DIR: path.join(folder, 'hsm') };
      const made = await relock(['vault', 'init', '--seal', 'pkcs11'], { cwd: plain, env: here });
      expect(made.status, made.stderr).toBe(0);
      const wrong = path.join(folder, 'pin');
      writeFileSync(wrong, '99999999\n', { mode: 0o600 });
      const ran = await relock(['vault', 'list'], { cwd: plain, env: { ...here, RELOCK_PKCS11_PIN_FILE: wrong } });
      isClear(ran, 'RL-SEAL-PIN', '99999999');
      const none = { ...here, RELOCK_PKCS11_MODULE: '/no/such.so' };
      isClear(await relock(['vault', 'list'], { cwd: plain, env: none }), 'RL-SEAL-PKCS11-MODULE');
      hsm.remove();
    });
  });
});

describe('the Action', () => {
  let jobs = 0;
  const payload = (text: string) => {
    const file = path.join(folder, `payload-${++jobs}.json`);
    writeFileSync(file, text);
    return file;
  };
  const event = () =>
    JSON.stringify({
      ref: 'refs/heads/main',
      before: '0'.repeat(40),
      after: git(repository.author, 'rev-parse', '--verify', '-q', 'HEAD'),
      repository: { full_name: 'example/app', default_branch: 'main', private: false },
    });
  const job = (env: Record<string, string> = {}, cwd = repository.author) =>
    new Job(path.join(folder, `job-${++jobs}`), cwd, {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: payload(event()),
      GITHUB_REPOSITORY: 'example/app',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      ...env,
    });

  test.each<[string, Record<string, string>, string, string]>([
    ['an unknown input', { 'fail-un': 'high' }, 'RL-INPUT-INVALID', 'Did you mean "fail-on"?'],
    ['an unknown command', { command: 'scna' }, 'RL-INPUT-INVALID', 'scan, inject, revoke, rotate'],
    ['a value that is none', { 'fail-on': 'loud' }, 'RL-INPUT-INVALID', 'low, medium, high, never'],
    ['a config that is not there', { config: 'x.yml' }, 'RL-CONFIG-UNREADABLE', 'x.yml'],
    ['a baseline that is not there', { baseline: 'x.json' }, 'RL-CONFIG-UNREADABLE', 'x.json'],
    ['what is no range', { diff: '--output=/tmp/x' }, 'RL-GIT-REVISION', '--output'],
    ['no secrets to inject', { command: 'inject' }, 'RL-', 'secrets'],
    ['a name twice', { command: 'inject', secrets: 'A = relock://a#/b\nA = relock://a#/b' }, 'RL-', 'line 2'],
    ['a name that the runner reads', { command: 'inject', secrets: 'PATH = relock://a#/b' }, 'RL-', 'PATH'],
  ])('%s', async (_, inputs, code, told) => {
    const run = await job().main(inputs);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(`[${code}`);
    expect(run.stderr).toContain(told);
    expect(run.stdout).toMatch(/^::error::Relock: [^\n]*\[RL-[A-Z-]+\]$/m);
    expect([...run.exported]).toEqual([]);
    isDecent(run);
  });

  test.each<[string, () => Record<string, string>]>([
    ['no event', () => ({ GITHUB_EVENT_NAME: '' })],
    ['no payload', () => ({ GITHUB_EVENT_PATH: '/no/such' })],
    ['a payload that is no JSON', () => ({ GITHUB_EVENT_PATH: payload('\u001b[31mx') })],
    ['a payload that is a list', () => ({ GITHUB_EVENT_PATH: payload('[]') })],
    [
      'ids that are options',
      () => ({ GITHUB_EVENT_PATH: payload(event().replace(/"after":"[^"]*"/, '"after":"--exec=x"')) }),
    ],
    ['a ref that is none', () => ({ GITHUB_EVENT_PATH: payload(event().replace('refs/heads/main', '../x\\u0000')) })],
    ['a repository that is none', () => ({ GITHUB_REPOSITORY: '../../x' })],
    ['an API that is none', () => ({ GITHUB_API_URL: 'file:///etc/passwd' })],
  ])('%s', async (_, env) => {
    const run = await job(env()).main({});
    isClear(run, 'RL-EVENT-INVALID');
  });

  test('no checkout', async () => {
    const run = await job({}, plain).main({});
    isClear(run, 'RL-GIT-NOT-A-REPOSITORY');
    expect(run.stderr).toContain('actions/checkout');
  });

  test.each<[string, Record<string, string>, string]>([
    ['a full disk for the outputs', { GITHUB_OUTPUT: '/dev/full' }, 'RL-RUNNER-FILE'],
    ['a full disk for the summary', { GITHUB_STEP_SUMMARY: '/dev/full' }, 'RL-RUNNER-FILE'],
    ['no temporary folder', { RUNNER_TEMP: '/no/such' }, 'RL-OUTPUT'],
  ])('%s', async (_, env, code) => {
    writeFileSync(path.join(repository.author, 'leak.env'), `KEY=${sample('sendgrid-api-key')}\n`);
    repository.commit('leak');
    const run = await job({ GITHUB_EVENT_PATH: payload(event()) }).main({}, env);
    isClear(run, code);
    // What was found is told all the same.
    expect(run.log).toContain('leak.env:1:5');
    expect(run.stdout).toMatch(/^::error title=Relock%3A sendgrid-api-key,file=leak\.env/m);
  });

  test.each(['garbage', '{', '[]', '{"version":1}', `{"version":1,"sessions":[{"token":"${token}"}]}`])(
    'post with the state %s: a warning, and status 0',
    async (state) => {
      const main = await job().main({});
      const { STATE_VARIABLE } = await import('../../src/command/inject/state.ts');
      const name = STATE_VARIABLE.replace(/^STATE_/, '');
      const run = await job().post({ ...main, state: new Map([[name, state]]) });
      expect(run.status).toBe(0);
      expect(run.stdout).toMatch(/^::warning::Relock: the saved state is not what Relock wrote/m);
      isDecent(run, token);
    },
  );
});
