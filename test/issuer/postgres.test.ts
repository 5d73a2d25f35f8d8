import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { inspect } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { openPostgres } from '../../src/issuer/postgres.ts';
import { generatePassword, scramVerifier } from '../../src/issuer/scram.ts';
import { inPlaceContract } from '../contract/issuer.ts';
import { secret } from '../rotate/memory-store.ts';
import { freshPassword, postgresIssuer, postgresKey, services } from '../rotate/world.ts';
import { missing } from '../servers/find.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startPostgres } from '../servers/postgres.ts';

const absent = missing('postgres');

test('a generated password has 40 letters and digits, and never the same', () => {
  const made = Array.from({ length: 50 }, () => generatePassword().reveal());
  for (const password of made) expect(password).toMatch(/^[A-Za-z0-9]{40}$/);
  expect(new Set(made).size).toBe(made.length);
});

test('the verifier is the one of RFC 7677 for its salt, password and iterations', async () => {
  // RFC 7677 §3, of "user" and "pencil"; the server's signature there follows from this ServerKey.
  const start = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
  expect(await scramVerifier(new SecretValue('pencil'), start, 4096)).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  );
  await expect(scramVerifier(new SecretValue('pässword'))).rejects.toMatchObject({ code: 'RL-POSTGRES-CHARACTERS' });
});

describe.skipIf(absent)('PostgreSQL', () => {
  let server: PostgresServer;
  let place: { port: number; adminPassword: string };
  let count = 0;
  beforeAll(async () => {
    server = await startPostgres();
    place = { port: server.port, adminPassword: server.admin.password };
  });
  afterAll(() => server?.stop());

  /** A role with a password, its key and its issuer. */
  function world(changes: Partial<ManagedKey['issuer']> = {}, name = `role_${++count}`) {
    const password = freshPassword();
    server.sql(`create role "${name.replaceAll('"', '""')}" login password '${password}'`);
    const plain = postgresKey(place, name);
    const key = { ...plain, issuer: { ...plain.issuer, ...changes } as ManagedKey['issuer'] };
    const issuer = postgresIssuer(place, key);
    onTestFinished(() => issuer.close());
    return { name, key, issuer, credential: secret({ username: name, password }), password };
  }

  inPlaceContract('a role', async () => {
    const shared = await startPostgres();
    const at = { port: shared.port, adminPassword: shared.admin.password };
    shared.sql('create role contract login');
    return {
      issuer: postgresIssuer(at, postgresKey(at, 'contract')),
      async fresh() {
        const password = freshPassword();
        shared.sql(`alter role contract login password '${password}'`);
        return secret({ username: 'contract', password });
      },
      stop: () => shared.stop(),
    };
  });

  test('the new password is in the server neither as text in its log nor anywhere but as a verifier', async () => {
    const { name, issuer, credential } = world();
    const pending = await issuer.create(credential, 'r');
    await issuer.set(pending, credential);
    const password = pending.get('password')?.reveal() ?? '';
    expect(server.logsIn(name, password)).toBe(true);
    const log = readFileSync(
      server.sql('select pg_current_logfile()') || `${server.sql('show data_directory')}/../log`,
      'utf8',
    );
    expect(log.toLowerCase()).toContain(`alter role "${name}" password 'scram-sha-256$4096:`);
    expect(log).not.toContain(password);
    expect(server.sql(`select rolpassword from pg_authid where rolname = '${name}'`)).toMatch(/^SCRAM-SHA-256\$4096:/);
  });

  test('a role with a hostile name is quoted', async () => {
    const { name, issuer, credential } = world({}, `x"; drop role contract_none; --'$1`);
    const pending = await issuer.create(credential, 'r');
    await issuer.set(pending, credential);
    expect(server.logsIn(name, pending.get('password')?.reveal() ?? '')).toBe(true);
  });

  test('in an emergency all open sessions of the role end, and nobody else’s', async () => {
    const [one, other] = [world(), world()];
    const clients = await Promise.all([connect(one), connect(one), connect(other)]);
    expect(await one.issuer.endSessions?.(one.credential)).toBe(2);
    const alive = await Promise.all(
      clients.map((client) =>
        client.query('select 1').then(
          () => true,
          () => false,
        ),
      ),
    );
    expect(alive).toEqual([false, false, true]);
    expect(await one.issuer.endSessions?.(one.credential)).toBe(0);
  });

  test('a session that holds the role locked is named as what is in the way', async () => {
    const { name, issuer, credential, ...rest } = world();
    const pending = await issuer.create(credential, 'r');
    const thief = await connect({ name, ...rest });
    await thief.query(`begin; alter role ${name} password 'mine-now'`);
    await expect(issuer.set(pending, credential)).rejects.toMatchObject({ code: 'RL-POSTGRES-LOCKED' });
    await issuer.endSessions?.(credential);
    await issuer.set(pending, credential);
    expect(await issuer.validate(pending)).toBe('active');
  });

  test('revoking wins over a session that holds the role locked', async () => {
    const { name, issuer, credential, ...rest } = world();
    const thief = await connect({ name, ...rest });
    await thief.query(`begin; alter role ${name} password 'mine-now'`);
    await issuer.revoke(credential);
    expect(await issuer.validate(credential)).toBe('inactive');
    expect(server.sql(`select count(*) from pg_stat_activity where usename = '${name}'`)).toBe('0');
  });

  test.for<[string, string, (at: ReturnType<typeof world>) => Promise<unknown>]>([
    [
      'the admin’s password is wrong',
      'RL-POSTGRES-ADMIN-REFUSED',
      ({ key, credential }) => {
        const issuer = openPostgres(key, services('wrong'));
        return issuer.create(credential, 'r');
      },
    ],
    [
      'the admin’s secret is empty',
      'RL-POSTGRES-ADMIN',
      ({ key, credential }) => openPostgres(key, services('')).create(credential, 'r'),
    ],
    [
      'the role is not there',
      'RL-POSTGRES-NO-ROLE',
      ({ name, issuer, credential }) => {
        server.sql(`drop role ${name}`);
        return issuer.create(credential, 'r');
      },
    ],
    [
      'the role may not log in',
      'RL-POSTGRES-NOLOGIN',
      ({ name, issuer, credential }) => {
        server.sql(`alter role ${name} nologin`);
        return issuer.create(credential, 'r');
      },
    ],
    [
      'the secret is another role’s',
      'RL-POSTGRES-ROLE-MISMATCH',
      ({ issuer, password }) => issuer.create(secret({ username: 'admin', password }), 'r'),
    ],
    [
      'the secret has no password',
      'RL-POSTGRES-NO-PASSWORD',
      ({ issuer, name }) => issuer.create(secret({ username: name }), 'r'),
    ],
    [
      'the role is the admin itself',
      'RL-POSTGRES-ADMIN-ITSELF',
      ({ key }) => {
        const own = { ...key, issuer: { ...key.issuer, role: 'admin' } };
        return postgresIssuer(place, own).create(secret({ username: 'admin', password: place.adminPassword }), 'r');
      },
    ],
    [
      'the admin may not change roles',
      'RL-POSTGRES-SET',
      ({ key, credential }) => {
        const password = freshPassword();
        server.sql(`create role weak_${++count} login password '${password}'`);
        const weak = { ...key, issuer: { ...key.issuer, 'admin-user': `weak_${count}` } };
        return openPostgres(weak, services(password)).create(credential, 'r');
      },
    ],
    [
      'nobody listens',
      'RL-POSTGRES-UNREACHABLE',
      ({ key, credential }) => {
        const gone = { ...key, issuer: { ...key.issuer, port: 1 } };
        return postgresIssuer(place, gone).create(credential, 'r');
      },
    ],
    [
      'the server has no TLS and the config wants it',
      'RL-POSTGRES-TLS',
      ({ key, credential }) => {
        const tls = { ...key, issuer: { ...key.issuer, sslmode: 'verify-full' } };
        return postgresIssuer(place, tls).create(credential, 'r');
      },
    ],
  ])('when %s, it says %s and changes nothing', async ([, code, act]) => {
    const at = world();
    const error: unknown = await act(at).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: 'RelockError', code });
    const shown = describeError(error) + inspect(error, { depth: 8, showHidden: true });
    for (const hidden of [at.password, place.adminPassword]) expect(shown).not.toContain(hidden);
    if (code !== 'RL-POSTGRES-NO-ROLE' && code !== 'RL-POSTGRES-NOLOGIN')
      expect(server.logsIn(at.name, at.password)).toBe(true);
  });

  test('what proves nothing about a password is unknown: no line in pg_hba.conf, no server, no more connections', async () => {
    const { name, key, issuer, credential } = world();
    server.sql(`alter role ${name} connection limit 0`);
    expect(await issuer.validate(credential)).toBe('unknown');
    server.sql(`alter role ${name} connection limit -1 nologin`);
    expect(await issuer.validate(credential)).toBe('inactive');
    const gone = { ...key, issuer: { ...key.issuer, port: 1 } };
    expect(await postgresIssuer(place, gone).validate(credential)).toBe('unknown');
  });

  test('a server that asks for no password is found out before anything is changed', async () => {
    const trusting = await startPostgres();
    onTestFinished(() => trusting.stop());
    trusting.sql(`create role free login password '${freshPassword()}'`);
    const file = trusting.sql('show hba_file');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      file,
      `host all free 127.0.0.1/32 trust\nhost all bounced 127.0.0.1/32 reject\n${readFileSync(file, 'utf8')}`,
    );
    trusting.sql('select pg_reload_conf(), pg_sleep(0.3)');
    const at = { port: trusting.port, adminPassword: trusting.admin.password };
    const issuer = postgresIssuer(at, postgresKey(at, 'free'));
    const credential = secret({ username: 'free', password: freshPassword() });
    expect(await issuer.validate(credential)).toBe('unknown');
    await expect(issuer.create(credential, 'r')).rejects.toMatchObject({ code: 'RL-POSTGRES-UNASKED' });
    await issuer.close();
    trusting.sql(`create role bounced login password '${freshPassword()}'`);
    const bounced = postgresIssuer(at, postgresKey(at, 'bounced'));
    expect(await bounced.validate(secret({ username: 'bounced', password: freshPassword() }))).toBe('unknown');
  });

  async function connect({ name, password }: { name: string; password: string }): Promise<pg.Client> {
    const client = new pg.Client({ host: '127.0.0.1', port: server.port, user: name, password, database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    onTestFinished(() => client.end().catch(() => undefined));
    return client;
  }
});

test('a server that wants the password in the clear does not get it, unless it is on this machine or proven by TLS', async () => {
  const { openSession } = await import('../../src/issuer/postgres-session.ts');
  let received = Buffer.alloc(0);
  const greedy = createServer((socket) => {
    let asked = false;
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      // AuthenticationCleartextPassword, then silence.
      if (!asked) socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
      asked = true;
    });
  });
  await new Promise<void>((resolve) => greedy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void greedy.close());
  const address = greedy.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const password = freshPassword();
  // Another name of this machine that is not plainly loopback.
  const server = { host: '0.0.0.0', port, database: 'postgres', sslmode: 'disable', ca: undefined } as const;
  await expect(openSession(server, 'app', new SecretValue(password))).rejects.toMatchObject({
    code: 'RL-POSTGRES-PLAINTEXT',
  });
  expect(received.length).toBeGreaterThan(0);
  expect(received.toString('latin1')).not.toContain(password);
});
