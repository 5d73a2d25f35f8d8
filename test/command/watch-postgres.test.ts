import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canary } from '../../src/command/canary.ts';
import { findPostgres } from '../../src/command/demo/programs.ts';
import type { TemporaryPostgres } from '../../src/command/demo/postgres.ts';
import { startTemporaryPostgres } from '../../src/command/demo/postgres.ts';
import { watch } from '../../src/command/watch.ts';
import { DEFAULT_CONFIG } from '../../src/config/default.ts';
import type { Alarm } from '../../src/watch/alarm.ts';
import { LogReader } from '../../src/watch/log/read.ts';
import { missing } from '../servers/find.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { until } from '../servers/port.ts';
import type { World } from '../serve/world.ts';
import { startWorld } from '../serve/world.ts';
import { request } from './watch-request.ts';

describe.skipIf(missing('postgres'))('a canary of a real PostgreSQL', () => {
  const { folder, remove } = makeFolder('watch-postgres');
  let postgres: TemporaryPostgres;
  let world: World;
  beforeAll(async () => {
    chmodSync(folder, 0o755);
    world = await startWorld();
    const settings = ['logging_collector=on', 'log_destination=jsonlog', 'log_connections=on', 'log_timezone=UTC'];
    postgres = await startTemporaryPostgres(
      findPostgres(process.env['PATH']) ?? '',
      folder,
      'admin-password',
      settings,
    );
  });
  afterAll(async () => {
    await postgres?.stop();
    await world?.close();
    remove();
  });

  const psql = (url: string, sql = 'select 1') =>
    spawnSync('psql', ['-X', '-A', '-t', url, '-c', sql], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  const logs = () => path.join(folder, 'data/log');

  async function watched(config: string): Promise<Alarm[]> {
    writeFileSync(path.join(folder, 'watch.yml'), config);
    let out = '';
    const given = { sources: ['log.json'], config: 'watch.yml', format: 'json', failOn: 'never' } as const;
    const text = readdirSync(logs()).filter((name) => name.endsWith('.json'));
    writeFileSync(
      path.join(folder, 'log.json'),
      text.map((name) => readFileSync(path.join(logs(), name), 'utf8')).join(''),
    );
    await watch(request(given), {
      env: {},
      cwd: folder,
      out: (more) => void (out += more),
      err: () => undefined,
      stdin: Readable.from([]),
      interactive: false,
    });
    return JSON.parse(out) as Alarm[];
  }

  test('opens nothing, and alarms when somebody shows it there, with the right password or a wrong one', async () => {
    const admin = `postgresql://admin:admin-password@127.0.0.1:${postgres.port}/postgres`;
    let [out, err] = ['', ''];
    const asked = { format: 'text', index: undefined, action: 'plant', like: 'postgres', prefix: undefined } as const;
    await canary(
      { ...asked, where: 'the wiki', host: `127.0.0.1:${postgres.port}`, database: 'postgres' },
      {
        env: { VAULT_ADDR: world.address, VAULT_TOKEN: world.token },
        cwd: '/',
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        stdin: Readable.from([]),
        interactive: false,
      },
      async () => DEFAULT_CONFIG,
    );
    const url = out.trim();
    const { username, password } = new URL(url);
    expect(err).not.toContain(password);
    const sql = /CREATE ROLE .*;/.exec(err)?.[0] ?? '';
    expect(psql(admin, sql).stderr).toBe('');
    const config = /^ {5}(watch:[^]*)$/m.exec(err)?.[1]?.replaceAll(/^ {5}/gm, '') ?? '';
    // Nobody has used it yet.
    expect(await watched(config)).toEqual([]);

    expect(psql(url).stderr).toContain(`role "${username}" is not permitted to log in`);
    await until(async () => expect(await watched(config)).toHaveLength(1));
    const [alarm] = await watched(config);
    expect(alarm).toMatchObject({
      detector: 'canary',
      severity: 'critical',
      basis: 'foreign',
      key: `postgres/${username}`,
      address: '127.0.0.1',
    });
    expect(alarm?.sentence).toContain('“the wiki”');
    // Without the config it is a role like others.
    expect(await watched('watch: {}\n')).toEqual([]);
    expect(JSON.stringify(await watched(config))).not.toContain(password);

    // A wrong password for its name is noticed as well, and told apart.
    const wrong = new URL(url);
    wrong.password = 'wrong';
    expect(psql(wrong.href).stderr).toContain('password authentication failed');
    await until(async () => {
      await watched(config);
      const reader = new LogReader();
      const uses = [...reader.push(readFileSync(path.join(folder, 'log.json'), 'utf8')), ...reader.end()];
      const shown = uses.filter(({ key }) => key === `postgres/${username}`);
      expect(shown.map(({ outcome, authenticated }) => [outcome, authenticated])).toEqual([
        ['ok', true],
        ['refused', true],
        ['refused', false],
      ]);
    });
  });

  test('wants to know whose log it is to be seen in', async () => {
    const asked = { format: 'text', index: undefined, action: 'plant', like: 'postgres', prefix: undefined } as const;
    const invocation = {
      env: { VAULT_ADDR: world.address, VAULT_TOKEN: world.token },
      cwd: '/',
      out: () => undefined,
      err: () => undefined,
      stdin: Readable.from([]),
      interactive: false,
    };
    for (const host of [undefined, 'a b', 'x/y', 'h@x'])
      await expect(
        canary({ ...asked, where: undefined, host }, invocation, async () => DEFAULT_CONFIG),
      ).rejects.toMatchObject({ code: 'RL-USAGE' });
  });
});
