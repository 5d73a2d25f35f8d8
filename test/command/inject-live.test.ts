import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { base64Core } from '../../src/core/fingerprint.ts';
import { masked } from '../github/masker.ts';
import { missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import { startPostgres } from '../servers/postgres.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { fileEntries } from '../servers/runner-files.ts';
import { startVault } from '../servers/vault.ts';
import type { VaultServer } from '../servers/vault.ts';
import { jobClaims, makeIssuer } from '../vault/jwt.ts';

const random = (length = 18) => randomBytes(length).toString('base64url');

/** One secret of each shape that people keep in vaults. */
function makeSecrets(): Record<string, string> {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    word: random(),
    hex: randomBytes(20).toString('hex'),
    base64: randomBytes(33).toString('base64'),
    marks: `%${random()}'"\\$(x)<&>:: ${random()}`,
    letters: `pä${random()}ß→${random()}🔑`,
    url: `postgresql://app:${random()}@db.example.org/app?sslmode=require`,
    pem: privateKey,
    account: JSON.stringify({ type: 'service_account', private_key: privateKey, client: random() }, undefined, 2),
    dotenv: `USER_TOKEN=${random()}\r\nOTHER_TOKEN="${random()}"\r\n`,
    long: random(3000),
  };
}

/** Pieces of a secret of which not one may be seen: its lines, and for a document the lines of its values. */
function pieces(value: string): string[] {
  const flat = value.startsWith('{') ? Object.values<string>(JSON.parse(value)).join('\n') : value;
  return flat
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= 5 && !line.startsWith('-----') && line !== 'service_account');
}

/** Eight encodings of a piece, without the edges that neighbours reach into. */
function encodings(piece: string): string[] {
  const bytes = Buffer.from(piece);
  const cores = ([0, 1, 2] as const).map((shift) => base64Core(bytes, shift));
  return [
    piece,
    ...cores,
    cores[0]?.replaceAll('+', '-').replaceAll('/', '_') ?? '',
    bytes.toString('hex'),
    encodeURIComponent(piece),
    JSON.stringify(piece).slice(1, -1),
  ];
}

function leaks(text: string, secrets: Iterable<string>): string[] {
  const upper = text.toUpperCase();
  return [...secrets]
    .flatMap(pieces)
    .filter((piece) =>
      encodings(piece).some(
        (form) => text.includes(form) || (/^[0-9a-f]+$/.test(form) && upper.includes(form.toUpperCase())),
      ),
    );
}

describe.skipIf(missing('vault', 'postgres'))('inject and post, on a real Vault and PostgreSQL', () => {
  let vault: VaultServer;
  let postgres: PostgresServer;
  let github: Server;
  const secrets = makeSecrets();
  const issuer = makeIssuer();
  const bearer = random();

  beforeAll(async () => {
    [vault, postgres] = await Promise.all([startVault(), startPostgres()]);
    await vault.api('POST', 'secret/data/ci/all', { data: secrets });
    await vault.api('POST', 'sys/mounts/database', { type: 'database' });
    await vault.api('POST', 'database/config/pg', {
      plugin_name: 'postgresql-database-plugin',
      allowed_roles: '*',
      connection_url: `postgresql://{{username}}:{{password}}@127.0.0.1:${postgres.port}/postgres?sslmode=disable`,
      username: postgres.admin.user,
      password: postgres.admin.password,
    });
    await vault.api('POST', 'database/roles/ci', {
      db_name: 'pg',
      creation_statements: [`CREATE ROLE "{{name}}" LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'`],
      default_ttl: '10m',
    });
    await vault.api('POST', 'sys/auth/jwt', { type: 'jwt' });
    await vault.api('POST', 'auth/jwt/config', { jwt_validation_pubkeys: [issuer.publicKey] });
    const read =
      'path "secret/data/ci/*" { capabilities = ["read"] } path "database/creds/ci" { capabilities = ["read"] }';
    await vault.api('POST', 'sys/policies/acl/poor', { policy: read });
    await vault.api('POST', 'sys/policies/acl/full', {
      policy: `${read} path "sys/leases/revoke" { capabilities = ["update"] }`,
    });
    await vault.api('POST', 'sys/policies/acl/later', {
      policy: 'path "auth/token/revoke-accessor" { capabilities = ["update"] }',
    });
    for (const role of ['poor', 'full', 'later']) {
      await vault.api('POST', `auth/jwt/role/${role}`, {
        role_type: 'jwt',
        user_claim: 'repository_id',
        bound_audiences: [vault.address],
        bound_claims: { repository_id: '4711' },
        token_policies: [role],
        token_ttl: '600',
      });
    }
    github = createServer((request, response) => {
      const audience = new URL(request.url ?? '', 'http://host').searchParams.get('audience') ?? '';
      const good = request.headers.authorization === `bearer ${bearer}`;
      response.writeHead(good ? 200 : 401).end(JSON.stringify({ value: issuer.token(jobClaims(audience)).reveal() }));
    });
    await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    github?.close();
    await vault?.stop();
    await postgres?.stop();
  });

  /** A job with folders of its own; each step is a process with nothing but what a runner gives it. */
  function makeJob(role: string) {
    const folder = testFolder('job');
    for (const name of ['home', 'tmp', 'work']) mkdirSync(path.join(folder, name));
    const files = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
    const env: Record<string, string> = {
      PATH: process.env['PATH'] ?? '',
      HOME: path.join(folder, 'home'),
      TMPDIR: path.join(folder, 'tmp'),
      GITHUB_ACTIONS: 'true',
      RUNNER_DEBUG: '1',
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(github.address() as AddressInfo).port}/?v=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
      TEST_VAULT: vault.address,
      TEST_ROLE: role,
      ...Object.fromEntries(files.map((name) => [name, path.join(folder, name)])),
    };
    for (const name of files) writeFileSync(path.join(folder, name), '');
    let [stdout, stderr] = ['', ''];
    const step = async (which: 'main' | 'post' | 'revoke', more: Record<string, string> = {}) => {
      const child = spawn(process.execPath, [path.join(import.meta.dirname, 'job-child.ts'), which], {
        env: { ...env, ...more },
        cwd: path.join(folder, 'work'),
      });
      child.stdout.on('data', (text) => (stdout += String(text)));
      child.stderr.on('data', (text) => (stderr += String(text)));
      child.stdin.end();
      const [status] = await once(child, 'close');
      return status as number;
    };
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    const values = (name: string) => Object.fromEntries(fileEntries(read(name)));
    const commands = () => stdout.split('\n').filter((line) => line.startsWith('::add-mask::'));
    return {
      step,
      read,
      values,
      masks: () =>
        commands().map((line) => line.slice(12).replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')),
      log: () =>
        `${stdout
          .split('\n')
          .filter((line) => !line.startsWith('::add-mask::'))
          .join('\n')}\n${stderr}`,
      post: () => step('post', { STATE_relock_inject: values('GITHUB_STATE')['relock_inject'] ?? '' }),
      everyFile: () =>
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'GITHUB_ENV')
          .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
    };
  }

  const list = [
    'DB_USER = vault://database/creds/ci#/username',
    'DB_PASSWORD = vault://database/creds/ci#/password',
    ...Object.keys(secrets).map((name) => `S_${name} = vault://secret/ci/all#/${name}`),
  ].join('\n');

  test('keys go in, are hidden in every form, and are dead after the post step', async () => {
    const job = makeJob('full');
    expect(await job.step('main', { INPUT_SECRETS: list })).toBe(0);
    const given = job.values('GITHUB_ENV');
    const { DB_USER: user = '', DB_PASSWORD: password = '', ...rest } = given;
    expect(rest).toEqual(Object.fromEntries(Object.entries(secrets).map(([name, value]) => [`S_${name}`, value])));
    expect(postgres.logsIn(user, password)).toBe(true);
    const state = JSON.parse(job.values('GITHUB_STATE')['relock_inject'] ?? '');
    const [session] = state.sessions;
    expect(session.leases).toHaveLength(1);

    // What debug logging prints: the environment and the state, here in one more encoding each.
    const masks = job.masks();
    for (const secret of [...Object.values(secrets), password, session.token, session.leases[0].id]) {
      for (const piece of pieces(secret)) {
        for (const form of encodings(piece)) {
          const whole = !piece.includes('\n') && [secret, secret.trim()].includes(piece);
          // Lines of a longer value are hidden as they are and within the value's own encodings, not encoded one by one.
          if (whole || form === piece) expect(masked(form, masks).replaceAll('\0', '')).toBe('');
        }
      }
    }
    for (const line of JSON.stringify(state).split('\n')) expect(masked(line, masks)).not.toContain(session.token);

    expect(await job.post()).toBe(0);
    expect(postgres.logsIn(user, password)).toBe(false);
    await expect(vault.api('PUT', 'sys/leases/lookup', { lease_id: session.leases[0].id })).rejects.toThrow('400');
    await expect(vault.api('POST', 'auth/token/lookup', { token: session.token })).rejects.toThrow('403');
    expect(job.log()).toContain('✓ database/creds/ci of vault');
    expect(job.log()).toContain('✓ login token of vault');
    expect(job.log()).toContain('· S_word, S_hex');
    const before = job.log();
    expect(await job.post()).toBe(0);
    expect(job.log().slice(before.length)).not.toContain('::warning');

    const all = [...Object.values(secrets), user, password];
    for (const text of [job.log(), ...job.everyFile()]) expect(leaks(text, all)).toEqual([]);
    for (const text of [job.log(), job.read('GITHUB_STEP_SUMMARY')]) expect(text).not.toContain(session.token);
  });

  test('a role that may not revoke leases: they end with the login token', async () => {
    const job = makeJob('poor');
    await job.step('main', { INPUT_SECRETS: list });
    const { DB_USER: user = '', DB_PASSWORD: password = '' } = job.values('GITHUB_ENV');
    expect(postgres.logsIn(user, password)).toBe(true);
    expect(await job.post()).toBe(0);
    expect(job.log()).toContain('ends with its login token, which is revoked');
    await expect.poll(() => postgres.logsIn(user, password), { timeout: 10_000 }).toBe(false);
  });

  test('one address fails: nothing is exported, and the database user that was made for it is gone', async () => {
    const job = makeJob('full');
    const users = () => postgres.sql("select count(*) from pg_roles where rolname like 'v-%'");
    const before = users();
    expect(await job.step('main', { INPUT_SECRETS: `${list}\nX = vault://secret/ci/none#/x` })).toBe(2);
    expect(job.log()).toContain('RL-INJECT-MISSING');
    expect(job.log()).toContain('Nothing was exported. What had been taken was given back.');
    expect([job.read('GITHUB_ENV'), job.read('GITHUB_OUTPUT'), users()]).toEqual(['', '', before]);
    expect(await job.post()).toBe(0);
    for (const text of [job.log(), ...job.everyFile()]) expect(leaks(text, Object.values(secrets))).toEqual([]);
  });

  test('only static keys: the login token is dead when the step ends, and the state holds none', async () => {
    const job = makeJob('full');
    expect(await job.step('main', { INPUT_SECRETS: 'WORD = vault://secret/ci/all#/word' })).toBe(0);
    expect(job.values('GITHUB_ENV')).toEqual({ WORD: secrets['word'] });
    expect(JSON.parse(job.values('GITHUB_STATE')['relock_inject'] ?? '')).toMatchObject({
      sessions: [],
      static: ['WORD'],
    });
    const [token = ''] = job.read('GITHUB_STATE').match(/hvs\.[\w-]+/) ?? [];
    await expect(vault.api('POST', 'auth/token/lookup', { token })).rejects.toThrow('403');
    expect(await job.post()).toBe(0);
    expect(job.log()).toContain('· WORD: no lease');
  });

  test('the state that was saved when the lease was taken is enough to give it back', async () => {
    const job = makeJob('full');
    await job.step('main', {
      INPUT_SECRETS: 'U = vault://database/creds/ci#/username\nP = vault://database/creds/ci#/password',
    });
    const { U: user = '', P: password = '' } = job.values('GITHUB_ENV');
    // The states that were saved, in order: the first is of the login, the next holds the lease already.
    const saved = fileEntries(job.read('GITHUB_STATE')).map(([, text]) => text);
    const early = saved.find((text) => JSON.parse(text).sessions[0]?.leases.length === 1) ?? '';
    expect(saved.indexOf(early)).toBeLessThan(2);
    expect(await job.step('post', { STATE_relock_inject: early })).toBe(0);
    expect(postgres.logsIn(user, password)).toBe(false);
  });

  test('a login that is left to a later job is ended there by its accessor, with the database user that it made', async () => {
    const job = makeJob('full');
    const dynamic = 'U = vault://database/creds/ci#/username\nP = vault://database/creds/ci#/password';
    expect(await job.step('main', { INPUT_SECRETS: dynamic, TEST_HAND_OVER: '1' })).toBe(0);
    const { U: user = '', P: password = '' } = job.values('GITHUB_ENV');
    const logins = job.values('GITHUB_OUTPUT')['logins'] ?? '';
    // Nothing in it is hidden by a mask: else GitHub would drop it between the jobs.
    expect(masked(logins, job.masks())).toBe(logins);
    expect(await job.post()).toBe(0);
    expect(postgres.logsIn(user, password)).toBe(true);

    const later = makeJob('later');
    expect(await later.step('revoke', { TEST_LOGINS: logins })).toBe(0);
    await expect.poll(() => postgres.logsIn(user, password), { timeout: 10_000 }).toBe(false);
    expect(later.log()).toContain('that was handed over: revoked');
    // A second time there is nothing left to end, and without the right it is told.
    expect(await makeJob('later').step('revoke', { TEST_LOGINS: logins })).toBe(0);
    const poor = makeJob('poor');
    expect(await poor.step('revoke', { TEST_LOGINS: logins })).toBe(2);
    expect(poor.log()).toContain('auth/token/revoke-accessor');
  });

  test.each([
    ['nothing', ''],
    ['other text', 'bm90IG91cnM'],
    [
      'another server',
      Buffer.from(
        JSON.stringify({ relock: 1, logins: [{ address: 'https://vault.evil.example', accessor: 'a1b2c3d4e5' }] }),
      ).toString('base64url'),
    ],
  ])('a hand-over of %s is refused', async (_, logins) => {
    const job = makeJob('later');
    expect(await job.step('revoke', { TEST_LOGINS: logins })).toBe(2);
    expect(job.log()).toContain('RL-INJECT-HANDOVER');
  });
});
