import { generateKeyPairSync, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { base64Core } from '../../src/core/fingerprint.ts';
import { missing } from '../servers/find.ts';
import { makeScene } from './scene.ts';
import type { Scene } from './scene.ts';

const random = (length = 18) => randomBytes(length).toString('base64url');
/** Twenty values of the shapes that people keep in vaults. */
function makeShapes(): Record<string, string> {
  const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pkcs8).toString();
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pkcs8).toString();
  return {
    word: random(),
    short: random(6),
    uuid: randomUUID(),
    number: String(randomInt(2 ** 40, 2 ** 41)) + String(randomInt(2 ** 40, 2 ** 41)),
    hex: randomBytes(20).toString('hex'),
    base64: randomBytes(33).toString('base64'),
    padded: randomBytes(31).toString('base64'),
    marks: `%${random()}'"\\$(x)<&>:: ${random()}`,
    spaces: ` ${random()} ${random()}\t${random()} `,
    letters: `pä${random()}ß→${random()}🔑`,
    url: `postgresql://app:${random()}@db.example.org/app?sslmode=require`,
    query: `token=${random()}&next=/${random()}?a=b+c`,
    jwt: [random(30), random(60), random(64)].join('.'),
    rsa,
    ec: ec.trim(),
    oneLine: rsa.replaceAll('\n', '\\n'),
    account: JSON.stringify({ type: 'service_account', private_key: ec, client: random() }, undefined, 2),
    dotenv: `USER_TOKEN=${random()}\r\nOTHER_TOKEN="${random()}"\r\n`,
    yaml: `user: ci\npassword: ${random()}\nlist:\n  - ${random()}\n`,
    long: random(3000),
  };
}

/** Pieces of a value of which not one may be seen: its lines, and for a document the lines of its values. */
function pieces(value: string): string[] {
  const flat = value.startsWith('{') ? Object.values<string>(JSON.parse(value)).join('\n') : value;
  return flat
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= 8 && !line.startsWith('-----') && !['service_account', 'user: ci'].includes(line));
}

/** A piece in twelve encodings, without the edges that neighbours reach into. */
function encodings(piece: string): string[] {
  const bytes = Buffer.from(piece);
  const cores = ([0, 1, 2] as const).map((shift) => base64Core(bytes, shift));
  return [
    piece,
    ...cores,
    cores[0]?.replaceAll('+', '-').replaceAll('/', '_') ?? '',
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(piece),
    new URLSearchParams([['', piece]]).toString().slice(1),
    JSON.stringify(piece).slice(1, -1),
    piece.replaceAll("'", String.raw`'\''`),
    Buffer.from(piece, 'utf16le').toString('latin1'),
  ];
}

/** The names of the values that are seen in a text in any encoding. */
function seenIn(text: string, values: Readonly<Record<string, string>>): string[] {
  const bytes = Buffer.from(text, 'latin1').toString('utf8');
  return Object.entries(values).flatMap(([name, value]) =>
    pieces(value).some((piece) => encodings(piece).some((form) => text.includes(form) || bytes.includes(form)))
      ? [name]
      : [],
  );
}

test('what is looked for is found, in each encoding', () => {
  const value = `${random()}'"&é`;
  for (const form of encodings(value)) {
    expect(seenIn(Buffer.from(`x${form}y`).toString('latin1'), { value })).toEqual(['value']);
  }
});

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** The environment and arguments of every process that this user may look at. */
const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) =>
      ['environ', 'cmdline'].map((file) => {
        try {
          return readFileSync(`/proc/${pid}/${file}`, 'latin1');
        } catch {
          return '';
        }
      }),
    );

describe.skipIf(missing('vault', 'postgres'))('a job with twenty keys of all shapes, as the built Action', () => {
  let scene: Scene;
  const shapes = makeShapes();

  beforeAll(async () => {
    scene = await makeScene();
    const { vault, postgres } = scene;
    await vault.api('POST', 'secret/data/ci/shapes', { data: shapes });
    await vault.api('POST', 'sys/mounts/database', { type: 'database' });
    await vault.api('POST', 'database/config/pg', {
      plugin_name: 'postgresql-database-plugin',
      allowed_roles: '*',
      connection_url: `postgresql://{{username}}:{{password}}@127.0.0.1:${postgres.port}/postgres?sslmode=disable`,
      username: postgres.admin.user,
      password: postgres.admin.password,
    });
    await vault.api('POST', 'database/roles/brief', {
      db_name: 'pg',
      creation_statements: [`CREATE ROLE "{{name}}" LOGIN PASSWORD '{{password}}'`],
      default_ttl: '4s',
      max_ttl: '10m',
    });
    await vault.api('POST', 'sys/policies/acl/shapes', {
      policy: ['secret/data/ci/*', 'database/creds/brief']
        .map((at) => `path "${at}" { capabilities = ["read"] }`)
        .concat('path "sys/leases/revoke" { capabilities = ["update"] }')
        .join('\n'),
    });
    await vault.api('POST', 'auth/jwt/role/shapes', {
      role_type: 'jwt',
      user_claim: 'repository_id',
      bound_audiences: [vault.address],
      bound_claims: { repository_id: '4711' },
      token_policies: ['shapes'],
      token_ttl: '10m',
    });
    scene.repository.write('shapes.yml', scene.config.replace('role: ci', 'role: shapes'));
    scene.repository.commit('config');
    scene.repository.git('push', '-q', 'origin', 'main');
  });
  afterAll(async () => {
    await scene?.stop();
  });

  test('nobody but the steps sees a key; a lease outlives its life until the post step, and then nothing is left', async () => {
    const here = scene.job('workflow_dispatch', { repository: { full_name: 'example/app', default_branch: 'main' } });
    const temp = path.join(here.folder, 'temp');
    const names = Object.keys(shapes);
    const targets = ['env', 'output', 'file'];
    const list = [
      ...names.map((name, i) => `S_${name} (${targets[i % 3]}) = vault://secret/ci/shapes#/${name}`),
      'PG_* = vault://database/creds/brief',
    ];
    const main = await here.main(
      { command: 'inject', config: 'shapes.yml', format: 'json', export: 'env', secrets: list.join('\n') },
      { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', TMPDIR: temp },
    );
    expect(main.status, main.stderr).toBe(0);
    const file = main.outputs.get('file') ?? '';
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const given = new Map<string, string>([
      ...main.exported,
      ...main.outputs,
      ...Object.entries<string>(JSON.parse(readFileSync(file, 'utf8'))),
    ]);
    for (const [name, value] of Object.entries(shapes)) expect([name, given.get(`S_${name}`)]).toEqual([name, value]);
    const [user = '', password = ''] = [given.get('PG_USERNAME'), given.get('PG_PASSWORD')];
    const values = { ...shapes, user, password };

    const state = [...main.state.values()].join();
    const { renewer } = JSON.parse(main.state.get('relock_inject') ?? '{}');
    expect(existsSync(`/proc/${renewer}`)).toBe(true);
    await sleep(7000);
    expect(scene.postgres.logsIn(user, password)).toBe(true);
    // PostgreSQL itself shows in its title whom it serves.
    for (const text of processes()) expect(seenIn(text, { ...shapes, password })).toEqual([]);
    for (const text of [main.log, main.stderr, main.summary, state]) {
      expect(seenIn(Buffer.from(text).toString('latin1'), values)).toEqual([]);
    }

    const post = await here.post(main);
    expect([post.status, post.stderr]).toEqual([0, '']);
    expect(post.stdout).not.toContain('::warning::');
    expect(scene.postgres.logsIn(user, password)).toBe(false);
    await expect.poll(() => existsSync(`/proc/${renewer}`), { timeout: 5000 }).toBe(false);
    expect(readdirSync(temp)).toEqual([]);
    expect(post.summary).toContain('revoked');
    for (const text of [post.log, post.summary])
      expect(seenIn(Buffer.from(text).toString('latin1'), values)).toEqual([]);
    const left = filesIn(scene.folder).filter((one) => seenIn(readFileSync(one, 'latin1'), values).length > 0);
    expect(left).toEqual([]);
  });
});
