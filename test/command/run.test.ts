import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFolder } from '../servers/folder.ts';

interface Options {
  readonly flags?: readonly string[];
  readonly keep?: readonly string[];
  readonly slow?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Sent to Relock once its output holds the text. */
  readonly signal?: readonly [signal: NodeJS.Signals, after: string];
}

const key = crypto.randomUUID();
const secrets = { kv: { fields: { a: key } }, db: { fields: { a: crypto.randomUUID() }, lease: 60 } };

/** `relock run … -- COMMAND` as a process of its own, with a vault in memory. */
async function relockRun(command: readonly string[], options: Options = {}) {
  const { flags = ['KEY=vault://kv', 'DB=vault://db'], keep, slow } = options;
  const given = JSON.stringify({ secrets, flags, keep, slow });
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'run-child.ts'), given, ...command], {
    env: { PATH: process.env['PATH'], ...options.env },
  });
  let [stdout, stderr, sent] = ['', '', false];
  const look = () => {
    const [signal, after] = options.signal ?? [];
    if (signal === undefined || after === undefined || sent || !`${stdout}${stderr}`.includes(after)) return;
    sent = true;
    child.kill(signal);
  };
  child.stdout.on('data', (text) => ((stdout += String(text)), look()));
  child.stderr.on('data', (text) => ((stderr += String(text)), look()));
  child.stdin.end(options.input ?? '');
  const [status, signal] = await once(child, 'close');
  return { status, signal, stdout, stderr, revoked: /^revoked: (.*)$/m.exec(stderr)?.[1] };
}

const ALL_BACK = 'db login token';

test('the keys are in the environment of the child, and nowhere else', async () => {
  const { status, stdout, stderr, revoked } = await relockRun(['sh', '-c', 'printf %s "$KEY"; cat; echo "$0" >&2'], {
    input: ' from stdin',
  });
  expect([status, stdout, revoked]).toEqual([0, `${key} from stdin`, ALL_BACK]);
  expect(stderr).not.toContain(key);
});

test('a key that is to go elsewhere is refused before anything is read', async () => {
  const { status, stderr } = await relockRun(['true'], { flags: ['KEY (output)=vault://kv'] });
  expect(status).toBe(2);
  expect(stderr).toContain('RL-SECRETS-SYNTAX');
  expect(stderr).not.toContain('reading');
});

test('a name that JavaScript knows is a name like any other', async () => {
  const { status, stdout } = await relockRun(['sh', '-c', 'printf "%s %s" "$__proto__" "$toString"'], {
    flags: ['__proto__=vault://kv', 'toString=vault://kv'],
  });
  expect([status, stdout]).toEqual([0, `${key} ${key}`]);
});

describe("the child's status is Relock's", () => {
  test.each([0, 1, 2, 3, 126, 127, 255])('%i', async (code) => {
    const { status, revoked } = await relockRun(['sh', '-c', `exit ${code}`]);
    expect([status, revoked]).toEqual([code, ALL_BACK]);
  });
  test.each(['SIGTERM', 'SIGKILL', 'SIGSEGV'] as const)('128 and %s', async (name) => {
    const { status, revoked } = await relockRun(['sh', '-c', `kill -${name.slice(3)} $$`]);
    expect([status, revoked]).toEqual([128 + constants.signals[name], ALL_BACK]);
  });
});

describe('signals', () => {
  const trap = (name: string) => `trap 'echo got ${name}; exit 7' ${name}; echo ready; while :; do sleep 0.05; done`;
  test.each(['INT', 'TERM', 'HUP', 'QUIT', 'USR1', 'USR2'])('%s goes on to the child', async (name) => {
    const { status, stdout, revoked } = await relockRun(['sh', '-c', trap(name)], {
      signal: [`SIG${name}` as NodeJS.Signals, 'ready'],
    });
    expect([status, stdout, revoked]).toEqual([7, `ready\ngot ${name}\n`, ALL_BACK]);
  });

  test('one that kills the child still lets the leases be given back', async () => {
    const { status, signal, revoked } = await relockRun(['sh', '-c', 'echo ready; exec sleep 60'], {
      signal: ['SIGTERM', 'ready'],
    });
    expect([status, signal, revoked]).toEqual([143, null, ALL_BACK]);
  });

  test('one that comes while keys are read: no child, everything back', async () => {
    const { status, stdout, revoked } = await relockRun(['echo', 'started'], {
      slow: 600,
      signal: ['SIGTERM', 'reading'],
    });
    expect([status, stdout, revoked]).toEqual([143, '', ALL_BACK]);
  });

  test('nobody has to wait for a vault that is silent', async () => {
    const { status, stdout, revoked } = await relockRun(['echo', 'started'], {
      slow: 600_000,
      signal: ['SIGINT', 'reading'],
    });
    expect([status, stdout, revoked]).toEqual([130, '', 'login token']);
  });
});

test('what would let the child fetch keys by itself is withheld, unless it is kept', async () => {
  const env = {
    VAULT_TOKEN: 'a',
    VAULT_SECRET_ID: 'e',
    CONJUR_AUTHN_API_KEY: 'f',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'b',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'c',
    OTHER: 'd',
    EMPTY: '',
  };
  const show = [
    'sh',
    '-c',
    'echo "${VAULT_TOKEN-}|${ACTIONS_ID_TOKEN_REQUEST_TOKEN-}${ACTIONS_ID_TOKEN_REQUEST_URL-}${VAULT_SECRET_ID-}${CONJUR_AUTHN_API_KEY-}|$OTHER|${EMPTY-unset}"',
  ];
  expect((await relockRun(show, { env })).stdout).toBe('||d|\n');
  expect((await relockRun(show, { env, keep: ['VAULT_TOKEN'] })).stdout).toBe('a||d|\n');
});

describe('what can not be started is found out before a key is read', () => {
  test.each([
    ['not on PATH', ['no-such-command'], 'is not found'],
    ['a missing file', ['./no/such'], 'is not found'],
    ['a folder', ['/tmp'], 'may not be executed'],
    ['not executable', ['./plain'], 'may not be executed'],
    ['nothing', [], 'no command'],
  ])('%s: exit 2', async (_, command, told) => {
    const folder = testFolder('run');
    writeFileSync(path.join(folder, 'plain'), '#!/bin/sh\n', { mode: 0o600 });
    const { status, stderr, revoked } = await relockRun(
      command.map((word) => word.replace('./plain', `${folder}/plain`)),
    );
    expect([status, revoked]).toEqual([2, '']);
    expect(stderr).toContain('RL-RUN-COMMAND');
    expect(stderr).toContain(told);
  });

  test('a program that the system then refuses: exit 2, everything back', async () => {
    const file = path.join(testFolder('run'), 'no-interpreter');
    writeFileSync(file, '#!/no/such/interpreter\n', { mode: 0o700 });
    const { status, stderr, revoked } = await relockRun([file]);
    expect([status, revoked]).toEqual([2, ALL_BACK]);
    expect(stderr).toContain('RL-RUN-COMMAND');
  });
});

test('one key that can not be read: the command is not started', async () => {
  const { status, stdout, stderr, revoked } = await relockRun(['echo', 'started'], {
    flags: ['DB=vault://db', 'KEY=vault://missing'],
  });
  expect([status, stdout, revoked]).toEqual([2, '', ALL_BACK]);
  expect(stderr).toContain('The command was not started. What had been taken was given back.');
});

/** `relock run` on a terminal of its own, made by util-linux's `script`; what is typed is sent once the output holds `after`. */
async function onTerminal(program: string, typed: string, after: string) {
  const given = JSON.stringify({ secrets, flags: ['KEY=vault://kv', 'DB=vault://db'] });
  const quote = (word: string) => `'${word.replaceAll("'", String.raw`'\''`)}'`;
  const words = [process.execPath, path.join(import.meta.dirname, 'run-child.ts'), given, 'sh', '-c', program];
  const child = spawn('script', ['-qec', `exec ${words.map(quote).join(' ')}`, '/dev/null'], {
    env: { PATH: process.env['PATH'], TERM: 'xterm', SHELL: '/bin/sh' },
  });
  let [screen, sent] = ['', false];
  child.stdout.on('data', (text) => {
    screen += String(text);
    if (sent || !screen.includes(after)) return;
    sent = true;
    child.stdin.write(typed);
  });
  const [status] = await once(child, 'close');
  return { status, screen: screen.replaceAll('\r\n', '\n') };
}

describe.skipIf(spawnSync('script', ['--version']).error !== undefined)('on a terminal', () => {
  test('the child has it to itself: it reads what is typed, without echo where it says so', async () => {
    const program =
      'test -t 0 && test -t 1 && test -t 2 && stty -echo && echo ready && read -r line && echo "<$line>"; exit 5';
    const { status, screen } = await onTerminal(program, 'typed\n', 'ready');
    expect(status).toBe(5);
    expect(screen).toContain('ready\n<typed>\n');
    expect(screen.match(/typed/g)).toHaveLength(1);
    expect(screen).toContain(`revoked: ${ALL_BACK}`);
  });

  test('Ctrl-C reaches the child once, and Relock stays to give back', async () => {
    const program = `trap 'echo caught; n=1' INT; echo ready; while [ -z "$n" ]; do sleep 0.05; done; sleep 0.5; exit 9`;
    const { status, screen } = await onTerminal(program, '\u0003', 'ready');
    expect(status).toBe(9);
    expect(screen.match(/caught/g)).toHaveLength(1);
    expect(screen).toContain(`revoked: ${ALL_BACK}`);
  });
});
