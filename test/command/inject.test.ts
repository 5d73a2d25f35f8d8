import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { inject } from '../../src/command/inject.ts';
import type { InjectRequest } from '../../src/command/inject.ts';
import { describeError, RelockError } from '../../src/core/error.ts';
import { parseSecretFlags, parseSecrets, wantedBy } from '../../src/vault/secrets-list.ts';
import { makeStep } from './job.ts';
import { fakeVaults } from './vaults.ts';

function request(secrets: string, more: Partial<InjectRequest> = {}): InjectRequest {
  return {
    secrets: parseSecrets(secrets),
    export: undefined,
    output: undefined,
    format: undefined,
    for: undefined,
    template: undefined,
    pipe: false,
    allowUnmaskable: false,
    requireHsm: false,
    renew: false,
    handOver: false,
    hasPost: true,
    ...more,
  };
}

const secret = () => crypto.randomUUID();
const startRenewer = async () => undefined;

describe('the secrets list', () => {
  test('names, addresses and comments', () => {
    const text =
      '# all\n A = vault://m/p#/k # why\n\nb_1=ref+relock://x#/a b\r\n\tC = vault+other://m/p?version=2#/k#2';
    expect(parseSecrets(text).map(({ name, address }) => [name, address.text])).toEqual([
      ['A', 'vault://m/p#/k'],
      ['b_1', 'relock://x#/a b'],
      ['C', 'vault+other://m/p?version=2#/k#2'],
    ]);
    expect(parseSecretFlags(['A=vault://m/p#/k'])[0]?.address.text).toBe('vault://m/p#/k');
  });

  test.each([
    ['A vault://m/p', 'RL-SECRETS-SYNTAX'],
    ['1A = vault://m/p', 'RL-SECRETS-NAME'],
    ['A-B = vault://m/p', 'RL-SECRETS-NAME'],
    ['A B = vault://m/p', 'RL-SECRETS-NAME'],
    ['Ä = vault://m/p', 'RL-SECRETS-NAME'],
    ['= vault://m/p', 'RL-SECRETS-NAME'],
    ['A = http://m/p', 'RL-SECRETS-ADDRESS'],
    ['A = vault://m/../p', 'RL-SECRETS-ADDRESS'],
    ['A =', 'RL-SECRETS-ADDRESS'],
    ['A = vault://m/p\na = vault://m/q', 'RL-SECRETS-TWICE'],
    ['# nothing', 'RL-SECRETS-EMPTY'],
    ...(
      'PATH path LD_PRELOAD DYLD_INSERT_LIBRARIES NODE_OPTIONS Node_Options BASH_ENV ENV IFS GIT_SSH_COMMAND PYTHONPATH ' +
      'GITHUB_TOKEN RUNNER_TEMP ACTIONS_STEP_DEBUG INPUT_X HOME SHELL PERL5OPT RUBYOPT JAVA_TOOL_OPTIONS npm_config_registry OPENSSL_CONF LUA_INIT_5_4'
    )
      .split(' ')
      .map((name) => [`${name} = vault://m/p`, 'RL-SECRETS-RESERVED']),
  ])('%j is refused', (text = '', code = '') => {
    expect(() => parseSecrets(text)).toThrow(expect.objectContaining({ code }));
  });

  test('what to do fits the fault', () => {
    expect(() => parseSecrets('PATH = vault://m/p')).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('Choose another name') as unknown }),
    );
    expect(() => parseSecrets('A vault://m/p')).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('NAME =') as unknown }),
    );
  });

  test('all faulty lines are named by number, and nothing that may be a secret is repeated', () => {
    const pasted = secret();
    const text = `A = vault://m/p\n${pasted}\nB = ${pasted}\n${pasted} = x\nC = postgres://u:${pasted}@h/d\nPATH = vault://m/p`;
    let told = '';
    try {
      parseSecrets(text);
    } catch (error) {
      told = describeError(error);
    }
    for (const line of [2, 3, 4, 5, 6]) expect(told).toContain(`line ${line}`);
    expect(told).not.toContain('line 1');
    expect(told).not.toContain(pasted);
  });

  test('a login is narrowed to what is named, also beside a prefix', () => {
    const list = parseSecrets('A = awssecrets://a#/k\nB_* = vault://x/*\nC_* = awssecrets://c');
    expect(wantedBy(list).map(({ text }) => text)).toEqual(['awssecrets://a#/k', 'awssecrets://c']);
  });

  test('no text makes it do anything but parse or refuse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          for (const { name } of parseSecrets(text)) expect(name).toMatch(/^[A-Za-z_]\w*$/);
        } catch (error) {
          expect(error).toBeInstanceOf(RelockError);
        }
      }),
    );
  });
});

describe('exporting', () => {
  test('masks everything before the first byte is saved or exported, and reads each secret once', async () => {
    const step = makeStep();
    const [user, password] = [`v-${secret()}`, secret()];
    const { open, vaults } = fakeVaults({ 'database/creds/ci': { fields: { user, password }, lease: 600 } });
    const order: string[] = [];
    const runner = { ...step.runner };
    for (const name of ['mask', 'saveState', 'exportVariable', 'summary', 'info'] as const) {
      vi.spyOn(runner, name).mockImplementation(() => void order.push(name));
    }
    const list = 'U = vault://database/creds/ci#/user\nP = vault://database/creds/ci#/password';
    await inject(request(list), step.invocation, { openVaults: open, runner, startRenewer });
    expect(order.join(' ')).toMatch(/^mask+ (?:mask |saveState )*(?:exportVariable ?){2}summary$/);
    expect(order.lastIndexOf('mask')).toBeLessThan(order.indexOf('exportVariable'));
    expect(vaults.get('vault')?.reads).toHaveLength(1);
  });

  test.each([
    ['env', 'GITHUB_ENV'],
    ['output', 'GITHUB_OUTPUT'],
  ] as const)('to %s: values, state for the post step, a summary without values', async (target, file) => {
    const step = makeStep();
    const [password, pem] = [secret(), `-----BEGIN X-----\n${secret()}\n${secret()}\n-----END X-----\n`];
    const { open, closed } = fakeVaults({
      'database/creds/ci': { fields: { password }, lease: 600 },
      'kv/key': { fields: { pem } },
    });
    const wanted = request('DB = vault://database/creds/ci\nKEY = vault+other://kv/key#/pem', { export: target });
    expect(await inject(wanted, step.invocation, { openVaults: open, runner: step.runner, startRenewer })).toBe(0);
    expect(step.values(file)).toEqual({ DB: password, KEY: pem });
    const state = JSON.parse(step.values('GITHUB_STATE')['relock_inject'] ?? '');
    expect(state.static).toEqual(['KEY']);
    expect(state.sessions.map((session: any) => session.address)).toEqual(['vault']);
    expect(step.masks()).toContain(state.sessions[0].token);
    const summary = step.read('GITHUB_STEP_SUMMARY');
    expect(summary).toContain('| `DB` | `vault` |  | 10 min | software | ');
    expect(summary).toContain('| `KEY` | `other` | `7` | static | software | ');
    for (const text of [summary, step.log()])
      for (const line of [password, ...pem.split('\n').slice(1, 3)]) expect(text).not.toContain(line);
    expect(closed()).toBe(1);
  });

  test('a login without a lease is ended at once; one with a lease is kept for the post step', async () => {
    const step = makeStep();
    const { open, vaults } = fakeVaults({ s: { fields: { a: secret() } }, d: { fields: { a: secret() }, lease: 60 } });
    await inject(request('A = vault://s\nB = vault+other://d'), step.invocation, {
      openVaults: open,
      runner: step.runner,
      startRenewer,
    });
    expect(vaults.get('vault')?.revoked).toEqual(['login token']);
    expect(vaults.get('other')?.revoked).toEqual([]);
  });

  test('none: a rehearsal that keeps nothing', async () => {
    const step = makeStep();
    const { open, vaults } = fakeVaults({ d: { fields: { a: secret() }, lease: 60 } });
    await inject(request('A = vault://d', { export: 'none' }), step.invocation, {
      openVaults: open,
      runner: step.runner,
      startRenewer,
    });
    expect(vaults.get('vault')?.revoked).toEqual(['d', 'login token']);
    expect([step.read('GITHUB_ENV'), step.read('GITHUB_OUTPUT')]).toEqual(['', '']);
  });

  test.each([
    [3600, false],
    [3601, true],
    [0, true],
  ])('a lease of %i s is warned of: %s', async (lease, warned) => {
    const step = makeStep();
    const { open } = fakeVaults({ d: { fields: { a: secret() }, lease } });
    await inject(request('A = vault://d'), step.invocation, { openVaults: open, runner: step.runner, startRenewer });
    expect(step.log().includes('::warning::Relock: d of vault')).toBe(warned);
  });
});

describe('all or nothing', () => {
  const good = { fields: { a: secret() }, lease: 600 };
  test.each([
    ['missing', {}, 'RL-INJECT-MISSING'],
    ['missing#/x', { missing: { fields: { a: secret() } } }, 'RL-INJECT-KEY'],
    ['two', { two: { fields: { a: secret(), b: secret() } } }, 'RL-INJECT-KEY'],
    ['empty', { empty: { fields: { a: '' } } }, 'RL-INJECT-EMPTY'],
    ['nul', { nul: { fields: { a: `${secret()}\0` } } }, 'RL-INJECT-VALUE'],
    ['half', { half: { fields: { a: `${secret()}\ud800` } } }, 'RL-INJECT-VALUE'],
    ['common', { common: { fields: { a: 'true' } } }, 'RL-INJECT-UNMASKABLE'],
    ['denied', { denied: { fields: {}, fails: true } }, 'RL-VAULT-DENIED'],
    ['large', { large: { fields: { a: secret().repeat(4000) } } }, 'RL-INJECT-TOO-LARGE'],
  ])('%s: nothing is exported and all leases are given back', async (bad, secrets, code) => {
    const step = makeStep();
    const { open, vaults, closed } = fakeVaults({ good, ...secrets });
    const list = `GOOD = vault://good\nBAD = vault+other://${bad}\nALSO = vault://good#/a`;
    const failure = inject(request(list), step.invocation, { openVaults: open, runner: step.runner, startRenewer });
    await expect(failure).rejects.toMatchObject({ code, state: expect.stringContaining('Nothing was exported.') });
    expect([step.read('GITHUB_ENV'), step.read('GITHUB_OUTPUT')]).toEqual(['', '']);
    expect(vaults.get('vault')?.revoked).toEqual(['good', 'login token']);
    expect(JSON.parse(step.values('GITHUB_STATE')['relock_inject'] ?? '').sessions).toEqual([]);
    expect(closed()).toBe(1);
  });

  test('a runner that fails in the middle: what was already exported is taken back', async () => {
    const step = makeStep();
    const { open, vaults } = fakeVaults({ good, s: { fields: { a: secret() } } });
    const runner = { ...step.runner };
    let calls = 0;
    runner.exportVariable = (name, value) => {
      if (++calls === 2) throw new RelockError('RL-RUNNER-FILE', 'disk full');
      step.runner.exportVariable(name, value);
    };
    const failure = inject(request('A = vault://good\nB = vault://s'), step.invocation, {
      openVaults: open,
      runner,
      startRenewer,
    });
    await expect(failure).rejects.toMatchObject({ code: 'RL-RUNNER-FILE' });
    expect(step.read('GITHUB_ENV')).toBe('');
    expect(vaults.get('vault')?.leases()).toEqual([]);
  });

  test('what can’t be undone is not said to be, and what was taken is given back all the same', async () => {
    const step = makeStep();
    const { open, vaults } = fakeVaults({ good });
    const runner = {
      ...step.runner,
      exportVariable() {
        throw new RelockError('RL-RUNNER-FILE', 'disk full');
      },
      checkpoint: () => () => {
        throw new Error('EROFS');
      },
    };
    const failure = inject(request('A = vault://good'), step.invocation, { openVaults: open, runner, startRenewer });
    await expect(failure).rejects.toMatchObject({
      message: 'disk full',
      state: 'What had been exported could not be taken out again. What had been taken was given back.',
    });
    expect(vaults.get('vault')?.leases()).toEqual([]);
  });

  test('a state that can’t be saved does not keep anything from being given back', async () => {
    const step = makeStep();
    const { open, vaults } = fakeVaults({ good, s: { fields: { a: secret() } } });
    const runner = {
      ...step.runner,
      saveState(name: string, text: string) {
        if (text.includes('"S"')) throw new RelockError('RL-RUNNER-FILE', 'no state');
        step.runner.saveState(name, text);
      },
    };
    const list = request('A = vault://good\nS = vault://s');
    const failure = inject(list, step.invocation, { openVaults: open, runner, startRenewer });
    await expect(failure).rejects.toMatchObject({ message: 'no state' });
    expect(vaults.get('vault')?.leases()).toEqual([]);
    expect(step.read('GITHUB_ENV')).toBe('');
  });

  test('a lease that can not be given back is named with its life', async () => {
    const step = makeStep();
    const { open } = fakeVaults({ good }, ['good', 'login token']);
    const failure = inject(request('A = vault://good\nB = vault://missing'), step.invocation, {
      openVaults: open,
      runner: step.runner,
      startRenewer,
    });
    await expect(failure).rejects.toMatchObject({
      state: expect.stringMatching(/Not given back: good, which lives up to 10 min/),
    });
    expect(JSON.parse(step.values('GITHUB_STATE')['relock_inject'] ?? '').sessions).toHaveLength(1);
  });

  test('several failures are told at once', async () => {
    const step = makeStep();
    const { open } = fakeVaults({});
    const failure = inject(request('A = vault://x\nB = vault://y'), step.invocation, {
      openVaults: open,
      runner: step.runner,
      startRenewer,
    });
    await expect(failure).rejects.toMatchObject({ evidence: [['Also', expect.stringContaining('B: vault://y')]] });
  });
});

test('allow-unmaskable exports without a mask and says so', async () => {
  const step = makeStep();
  const { open } = fakeVaults({ s: { fields: { a: 'true' } } });
  await inject(request('A = vault://s', { allowUnmaskable: true }), step.invocation, {
    openVaults: open,
    runner: step.runner,
    startRenewer,
  });
  expect(step.values('GITHUB_ENV')).toEqual({ A: 'true' });
  expect(step.masks()).not.toContain('true');
  expect(step.log()).toContain('A is not masked');
});

describe('several keys by one line', () => {
  const [user, password, deep] = [secret(), secret(), secret()];
  const secrets = {
    'ci/db': { fields: { user, password, conf: JSON.stringify({ hosts: [{ key: deep }], 'odd.name': user }) } },
    'ci/app': { fields: { token: deep } },
    'ci/app2': { fields: { token: deep } },
    'ci/app/one': { fields: { token: user } },
    'ci/app/deep/two': { fields: { value: password } },
    'ci/app/three': { fields: { a: deep, b: user } },
    big: { fields: { n: JSON.stringify({ id: 12345678901234567890123n.toString() }) } },
    raw: { fields: { doc: '{"id": 12345678901234567890123, "small": 1234567}' } },
  };
  const give = async (list: string, more: Partial<InjectRequest> = {}) => {
    const step = makeStep();
    const { open, vaults } = fakeVaults(secrets);
    await inject(request(list, more), step.invocation, { openVaults: open, runner: step.runner, startRenewer });
    return { step, reads: vaults.get('vault')?.reads };
  };

  test.each([
    [
      'DB_* = vault://ci/db',
      { DB_USER: user, DB_PASSWORD: password, DB_CONF_HOSTS_0_KEY: deep, DB_CONF_ODD_NAME: user },
    ],
    ['C_* = vault://ci/db#/conf', { C_HOSTS_0_KEY: deep, C_ODD_NAME: user }],
    ['C_* = vault://ci/db#/conf/hosts', { C_0_KEY: deep }],
    ['K = vault://ci/db#/conf/hosts/0/key', { K: deep }],
    ['APP_* = vault://ci/app/*', { APP_DEEP_TWO: password, APP_ONE_TOKEN: user, APP_THREE_A: deep, APP_THREE_B: user }],
    ['N = vault://raw#/doc/id', { N: '12345678901234567890123' }],
    ['R_* = vault://raw', { R_DOC_ID: '12345678901234567890123', R_DOC_SMALL: '1234567' }],
  ])('%s', async (line, expected) => {
    const { step } = await give(line);
    expect(step.values('GITHUB_ENV')).toEqual(expected);
    for (const value of Object.values(expected)) expect(step.masks()).toContain(value);
  });

  test('one secret is read once, whatever is taken of it', async () => {
    const { reads } = await give('DB_* = vault://ci/db\nU = vault://ci/db#/user\nX_* = vault://ci/db#/conf');
    expect(reads).toEqual(['vault://ci/db']);
  });

  test('each key where its line says', async () => {
    const { step } = await give(
      'A (output) = vault://ci/db#/user\nB = vault://ci/db#/password\nC (none) = vault://raw#/doc/id',
    );
    expect(step.values('GITHUB_OUTPUT')).toEqual({ A: user });
    expect(step.values('GITHUB_ENV')).toEqual({ B: password });
  });

  test('of a key that went nowhere the post step has nothing to say', async () => {
    const { step } = await give('A = vault://ci/db#/user\nB (none) = vault://ci/db#/password');
    expect(JSON.parse(step.values('GITHUB_STATE')['relock_inject'] ?? '').static).toEqual(['A']);
  });

  test.each([
    ['File (output) = vault://ci/db#/user', 'RL-SECRETS-RESERVED'],
    ['LOGINS (output) = vault://ci/db#/user', 'RL-SECRETS-RESERVED'],
    ['GIT = vault://ci/db#/conf/nothing', 'RL-INJECT-KEY'],
    ['G_* = vault://ci/db#/nothing', 'RL-INJECT-KEY'],
    ['X_* = vault://nothing/*', 'RL-INJECT-LIST'],
    ['A_* = vault://ci/db\na_user = vault://ci/db#/user', 'RL-SECRETS-TWICE'],
    ['LD_* = vault://ci/db', 'RL-SECRETS-RESERVED'],
    ['* = vault://ci/db', 'RL-SECRETS-NAME'],
    ['A = vault://ci/app/*', 'RL-SECRETS-SYNTAX'],
    ['A (nowhere) = vault://ci/db#/user', 'RL-SECRETS-SYNTAX'],
    ['GI_* = vault://ci/reserved', 'RL-INJECT-MISSING'],
  ])('%s is refused, and nothing is exported', async (list, code) => {
    const step = makeStep();
    const { open } = fakeVaults(secrets);
    const failure = (async () =>
      inject(request(list), step.invocation, { openVaults: open, runner: step.runner, startRenewer }))();
    await expect(failure).rejects.toMatchObject({ code });
    expect([step.read('GITHUB_ENV'), step.read('GITHUB_OUTPUT')]).toEqual(['', '']);
  });

  test('a name that a value would get is checked like any other', async () => {
    const step = makeStep();
    const { open } = fakeVaults({ s: { fields: { 'config key': secret() } }, m: { fields: many(251) } });
    const wanted = (list: string) =>
      inject(request(list), step.invocation, { openVaults: open, runner: step.runner, startRenewer });
    await expect(wanted('NPM_* = vault://s')).rejects.toMatchObject({ code: 'RL-SECRETS-RESERVED' });
    await expect(wanted('M_* = vault://m')).rejects.toMatchObject({ code: 'RL-INJECT-TOO-MANY' });
    expect(step.read('GITHUB_ENV')).toBe('');
  });

  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, secret()]));
});

describe('hardware or not', () => {
  test('every secret is asked for before the first is read, and one that is not shown to be hardware stops all', async () => {
    const step = makeStep();
    const fields = { a: secret() };
    const { open, vaults } = fakeVaults({
      hard: { fields, seal: 'hardware' },
      soft: { fields },
      dark: { fields, seal: 'unverifiable' },
    });
    const list = 'A = vault://hard\nB = vault+other://soft\nC = vault+third://dark';
    const failure = inject(request(list, { requireHsm: true }), step.invocation, {
      openVaults: open,
      runner: step.runner,
      startRenewer,
    });
    await expect(failure).rejects.toMatchObject({
      code: 'RL-VAULT-NOT-HSM',
      message: expect.stringContaining('vault+other://soft: software'),
      evidence: [['Also', expect.stringContaining('vault+third://dark: unverifiable')]],
    });
    expect([...vaults.values()].flatMap(({ reads }) => reads)).toEqual([]);
  });

  test('with hardware all is given, and the summary says so', async () => {
    const step = makeStep();
    const { open } = fakeVaults({ hard: { fields: { a: secret() }, seal: 'hardware' } });
    await inject(request('A = vault://hard', { requireHsm: true }), step.invocation, {
      openVaults: open,
      runner: step.runner,
      startRenewer,
    });
    expect(step.read('GITHUB_STEP_SUMMARY')).toMatch(/\| `A` \| `vault` \| `7` \| static \| hardware \| \d+ ms \|/);
  });
});

test('a backend that is too slow: one deadline for all, nothing exported', async () => {
  const { takeSecrets } = await import('../../src/command/inject/take.ts');
  const { open, closed } = fakeVaults({ s: { fields: { a: secret() } } }, [], 5000);
  const source = open(() => undefined);
  const options = { allowUnmaskable: false, seal: 'none', state: 'Nothing was exported.', seconds: 0.1 } as const;
  await expect(takeSecrets(parseSecrets('A = vault://s'), source, options)).rejects.toMatchObject({
    code: 'RL-INJECT-DEADLINE',
    evidence: [['No answer for', 'vault://s']],
  });
  expect(closed()).toBe(0);
});

describe('a dotenv file', () => {
  const cli = { hasPost: false, export: undefined } as const;

  test('is for its owner alone, and a shell reads back any value', async () => {
    const step = makeStep();
    const hard = `it's "hard" $HOME \`x\` \\ é\nsecond=line # no comment ${secret()}`;
    const { open } = fakeVaults({ s: { fields: { a: hard } }, d: { fields: { a: secret() }, lease: 60 } });
    const wanted = request('A = vault://s\nB = vault+other://d', { ...cli, output: 'keys.env' });
    await inject(wanted, step.invocation, { openVaults: open, runner: undefined, startRenewer });
    const file = path.join(step.folder, 'keys.env');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const read = execFileSync('sh', ['-c', '. "$1"; printf %s "$A"', 'sh', file], { encoding: 'utf8' });
    expect(read).toBe(hard);
    expect(step.log()).toContain('d of other stays alive, up to 60 s');
    expect(step.log()).not.toContain(hard.split('\n')[1]);
    expect(step.read('GITHUB_STATE')).toBe('');
  });

  test.each([
    ['a file that is there', 'there', 'RL-INJECT-OUTPUT'],
    ['a link to nowhere', 'link', 'RL-INJECT-OUTPUT'],
    ['no such folder', 'no/file', 'RL-INJECT-OUTPUT'],
  ])('%s: refused, untouched', async (_, output, code) => {
    const step = makeStep();
    writeFileSync(path.join(step.folder, 'there'), 'mine');
    symlinkSync(path.join(step.folder, 'target'), path.join(step.folder, 'link'));
    const { open, vaults } = fakeVaults({ s: { fields: { a: secret() } } });
    const failure = inject(request('A = vault://s', { ...cli, output }), step.invocation, {
      openVaults: open,
      runner: undefined,
      startRenewer,
    });
    await expect(failure).rejects.toMatchObject({ code });
    expect(readFileSync(path.join(step.folder, 'there'), 'utf8')).toBe('mine');
    expect(existsSync(path.join(step.folder, 'target'))).toBe(false);
    expect(vaults.get('vault')?.leases() ?? []).toEqual([]);
  });

  test('what can not be created: told by the system, nothing taken stays', async () => {
    const step = makeStep();
    const { open, vaults } = fakeVaults({ s: { fields: { a: secret() }, lease: 60 } });
    const output = 'x'.repeat(300);
    const failure = inject(request('A = vault://s', { ...cli, output }), step.invocation, {
      openVaults: open,
      runner: undefined,
      startRenewer,
    });
    await expect(failure).rejects.toMatchObject({
      code: 'RL-INJECT-OUTPUT',
      message: expect.stringContaining('ENAMETOOLONG'),
    });
    expect(vaults.get('vault')?.leases()).toEqual([]);
  });
});

test.each([
  [{ export: undefined, output: undefined }, 'RL-INJECT-NOWHERE'],
  [{ export: 'output', output: undefined }, 'RL-INJECT-NOWHERE'],
  [{ export: 'file', output: undefined }, 'RL-INJECT-OUTPUT'],
  [{ export: 'none', output: 'x' }, 'RL-INJECT-OUTPUT'],
] as const)('%j outside of a job is refused before anything is read', async (target, code) => {
  const step = makeStep();
  const { open, vaults } = fakeVaults({});
  const failure = inject(request('A = vault://s', target), step.invocation, {
    openVaults: open,
    runner: undefined,
    startRenewer,
  });
  await expect(failure).rejects.toMatchObject({ code });
  expect(vaults.size).toBe(0);
});
