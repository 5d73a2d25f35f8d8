import { execFileSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import { describeError } from '../../src/core/error.ts';
import { openHttp } from '../../src/core/http.ts';
import type { IssuerServices, Rotator, Setter } from '../../src/issuer/issuer.ts';
import { openIssuer } from '../../src/issuer/open.ts';
import { newRotationId } from '../../src/rotate/journal.ts';
import { inPlaceContract, sideBySideContract } from '../contract/issuer.ts';
import { secret } from '../rotate/memory-store.ts';
import { freshPassword, postgresKey } from '../rotate/world.ts';
import { makeFolder } from '../servers/make-folder.ts';
import type { HomeMadeService } from './home-made-service.ts';
import { startHomeMade } from './home-made-service.ts';

const SHARED = randomBytes(32).toString('hex');

function services(changes: Partial<IssuerServices> = {}): IssuerServices {
  return {
    readSecret: () => Promise.resolve(secret({ key: SHARED })),
    writeSecret: () => Promise.reject(new Error('nothing is to be written')),
    http: openHttp(),
    github: { apiUrl: 'https://api.github.com' },
    mayRunPrograms: true,
    ...changes,
  };
}

function keyOf(kind: string, issuer: ManagedKey['issuer'], strategy?: ManagedKey['strategy']): ManagedKey {
  return postgresKey({ port: 0 }, 'unused', { kind, issuer, fields: {}, strategy });
}

const open = async (key: ManagedKey, given = services()) => (await openIssuer(key, given)) as Rotator;

describe('webhook', () => {
  let service: HomeMadeService;
  beforeAll(async () => {
    service = await startHomeMade(SHARED);
  });
  afterAll(() => service?.stop());
  const webhook = (steps: string, more: ManagedKey['issuer'] = {}, strategy?: ManagedKey['strategy']) =>
    open(
      keyOf(
        'webhook',
        { url: `${service.url}/rotate?for=app`, admin: 'vault://ops/hook#/key', steps, ...more },
        strategy,
      ),
    );

  inPlaceContract('a webhook', async () => ({
    issuer: (await webhook('validate,set,test,revoke', { secret: 'key' })) as Setter,
    fresh: async () => secret(service.fresh()),
    stop: () => undefined,
  }));

  sideBySideContract('a webhook with two keys', async () => ({
    issuer: await webhook(
      'validate,create,test,revoke,contain,release,reclaim',
      { secret: 'key', changing: 'id' },
      'create-delete',
    ),
    fresh: async () => secret(service.fresh()),
    stop: () => undefined,
  }));

  test('each request is signed over its time and body; another secret is refused and named nowhere', async () => {
    const issuer = await webhook('validate,set,revoke', { secret: 'key' });
    const credential = secret(service.fresh());
    await issuer.validate(credential);
    const { signature, body } = service.last();
    const [, time = '', mac = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
    expect(mac).toBe(createHmac('sha256', SHARED).update(`${time}.${body}`).digest('hex'));
    expect(Math.abs(Date.now() / 1000 - Number(time))).toBeLessThan(30);
    expect(JSON.parse(body)).toMatchObject({ version: 1, step: 'validate', rotation: '' });
    const wrong = randomBytes(32).toString('hex');
    const other = await open(
      keyOf('webhook', { url: service.url, admin: 'x#/key', steps: 'set,validate', secret: 'key' }),
      services({ readSecret: () => Promise.resolve(secret({ key: wrong })) }),
    );
    const error: unknown = await other.set?.(credential, credential).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RL-ISSUER-REFUSED' });
    expect(describeError(error)).not.toContain(credential.get('key')?.reveal());
    expect(describeError(error)).not.toContain(wrong);
    expect(await other.validate(credential)).toBe('unknown');
  });

  test('a create whose answer is lost is not asked again by itself; the others are', async () => {
    const issuer = await webhook('validate,create,revoke,reclaim', { secret: 'key', changing: 'id' }, 'create-delete');
    const [old, rotation] = [secret(service.fresh()), newRotationId(new Date())];
    service.cutNext();
    await expect(issuer.create(old, rotation)).rejects.toMatchObject({ code: 'RL-HTTP-BROKEN' });
    expect(await issuer.reclaim?.(old, rotation)).toBe(1);
    service.cutNext();
    await issuer.revoke(old);
    expect(await issuer.validate(old)).toBe('inactive');
  });

  test.for([
    ['steps has "steal"', { steps: 'validate,steal' }, undefined],
    ['steps needs create or set', { steps: 'validate,revoke' }, undefined],
    ['more than one field changes', { steps: 'set', changing: 'id' }, undefined],
    ['steps needs create', { steps: 'set,revoke' }, 'create-delete'],
    ['steps needs revoke', { steps: 'create' }, 'two-slot'],
    ['contain and release', { steps: 'set,contain' }, undefined],
    ['issuer.steps is missing', {}, undefined],
  ] as const)('what makes no rotation is refused: %s', async ([why, issuer, strategy]) => {
    const key = keyOf('webhook', { url: service.url, admin: 'x#/key', ...issuer }, strategy);
    await expect(open(key)).rejects.toMatchObject({ code: 'RL-ISSUER-CONFIG', message: expect.stringContaining(why) });
  });

  test('a secret that is too short signs nothing', async () => {
    const key = keyOf('webhook', { url: service.url, admin: 'x#/key', steps: 'set' });
    const issuer = await open(key, services({ readSecret: () => Promise.resolve(secret({ key: 'short' })) }));
    const credential = secret({ password: freshPassword() });
    await expect(issuer.set?.(credential, credential)).rejects.toMatchObject({ code: 'RL-ISSUER-CONFIG' });
  });
});

describe('command', () => {
  const { folder, remove } = makeFolder('command');
  afterAll(() => remove());

  /** A program that keeps what it accepts in a file, and tells of its surroundings. */
  function program(name: string, text: string): string {
    const file = path.join(folder, name);
    writeFileSync(file, `#!${process.execPath}\n${text}`);
    chmodSync(file, 0o755);
    return file;
  }
  const state = path.join(folder, 'accepted');
  const legacy = program(
    'legacy.mjs',
    `import { readFileSync, writeFileSync } from 'node:fs';
     const { version, step, credential } = JSON.parse(readFileSync(0, 'utf8'));
     const accepted = () => readFileSync(${JSON.stringify(state)}, 'utf8');
     writeFileSync(${JSON.stringify(state)} + '.seen', JSON.stringify({ argv: process.argv.slice(2), env: process.env, cmd: readFileSync('/proc/self/cmdline', 'utf8') }));
     console.error('this is not shown ' + credential.password);
     if (version !== 1) process.exit(3);
     if (step === 'set') writeFileSync(${JSON.stringify(state)}, credential.password);
     if (step === 'revoke' && accepted() === credential.password) writeFileSync(${JSON.stringify(state)}, '');
     if (step === 'test' && accepted() !== credential.password) {
       console.log(JSON.stringify({ error: 'refused ' + credential.password }));
       process.exit(1);
     }
     console.log(JSON.stringify(step === 'validate' ? { status: accepted() === credential.password ? 'active' : 'inactive' } : {}));`,
  );
  const command = (issuer: ManagedKey['issuer'], given = services()) =>
    open(keyOf('command', { steps: 'validate,set,test,revoke', ...issuer }), given);

  inPlaceContract('a program', async () => ({
    issuer: (await command({ command: legacy })) as Setter,
    async fresh() {
      const password = freshPassword();
      writeFileSync(state, password);
      return secret({ password });
    },
    stop: () => undefined,
  }));

  test('no secret stands in its arguments or its environment, nor in what is told when it refuses', async () => {
    process.env['RELOCK_TEST_TOKEN'] = 'ours';
    onTestFinished(() => void delete process.env['RELOCK_TEST_TOKEN']);
    const issuer = await command({ command: legacy, arguments: '["--env", "a b; $(id)"]' });
    const password = freshPassword();
    writeFileSync(state, 'another');
    const error: unknown = await issuer.test(secret({ password })).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RL-ISSUER-REFUSED' });
    expect(describeError(error)).toContain('refused [redacted]');
    const seen = readFileSync(`${state}.seen`, 'utf8');
    expect(seen).not.toContain(password);
    expect(JSON.parse(seen)).toMatchObject({ argv: ['--env', 'a b; $(id)'], env: { LANG: 'C.UTF-8' } });
    expect(seen).not.toContain('ours');
  });

  test('one that takes too long is killed with what it started, and so is what it leaves behind', async () => {
    const mark = path.join(folder, `alive-${randomBytes(4).toString('hex')}`);
    const child = `require('fs').writeFileSync(${JSON.stringify(mark)}, String(process.pid)); setInterval(() => {}, 1000)`;
    const slow = program(
      'slow.cjs',
      `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: process.argv[2] === 'leave' ? 'ignore' : 'inherit' });
       const wait = setInterval(() => { if (require('fs').existsSync(${JSON.stringify(mark)}) && process.argv[2] === 'leave') { console.log('{"status":"active"}'); process.exit(0); } }, 10);`,
    );
    const isAlive = () => {
      const pid = readFileSync(mark, 'utf8');
      return (
        existsSync(`/proc/${pid}`) &&
        !execFileSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).startsWith('Z')
      );
    };
    const late = await command({ command: slow, timeout: 1.5 });
    await expect(late.revoke(secret({ password: freshPassword() }))).rejects.toMatchObject({
      code: 'RL-COMMAND-FAILED',
    });
    await expect.poll(() => tried(isAlive)).toBe(false);
    const leaving = await command({ command: slow, arguments: '["leave"]' });
    await leaving.test(secret({ password: freshPassword() }));
    await expect.poll(() => tried(isAlive)).toBe(false);
  });

  test.for([
    ['a path that is not absolute', { command: 'legacy' }, 'RL-ISSUER-CONFIG'],
    ['arguments that are no list', { command: legacy, arguments: '--env prod' }, 'RL-ISSUER-CONFIG'],
    ['a time that the journal is not held for', { command: legacy, timeout: 600 }, 'RL-ISSUER-CONFIG'],
    ['no program', { command: '/nowhere/at-all' }, 'RL-COMMAND-FAILED'],
    ['an answer without JSON', { command: '/bin/cat', arguments: '["/etc/hostname"]' }, 'RL-ISSUER-REFUSED'],
    ['an answer without an end', { command: '/bin/cat', arguments: '["/dev/zero"]' }, 'RL-COMMAND-FAILED'],
  ] as const)('%s is refused', async ([, issuer, code]) => {
    const act = async () => (await command(issuer)).revoke(secret({ password: freshPassword() }));
    await expect(act()).rejects.toMatchObject({ code });
  });

  test('nothing is started where a fork’s code may be on the machine', async () => {
    await expect(command({ command: legacy }, services({ mayRunPrograms: false }))).rejects.toMatchObject({
      code: 'RL-COMMAND-FORK',
    });
  });
});

/** A process that is gone has no entry to ask. */
function tried(act: () => boolean): boolean {
  try {
    return act();
  } catch {
    return false;
  }
}
