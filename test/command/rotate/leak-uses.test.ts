import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing } from '../../servers/find.ts';
import { makeFolder } from '../../servers/make-folder.ts';
import { makeRelockVault, startRelock } from '../../servers/relock.ts';
import { startVault } from '../../servers/vault.ts';
import { ownPolicy, policy } from '../../vault/policy.ts';
import { clientOf } from '../../serve/watch/client.ts';
import { Repository } from '../../whole/pull-request.ts';

const CLI = path.resolve(import.meta.dirname, '../../../src/cli.ts');

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A vault that keeps a key of ours, in which somebody else reads it. */
interface Place {
  /** `vault://secret/ci/key`, `relock://ci/key`. */
  readonly key: string;
  readonly accepts: string;
  readonly config: string;
  readonly env: Readonly<Record<string, string>>;
  /** Of whoever may read all. */
  readonly people: Readonly<Record<string, string>>;
  write(name: string, field: string, value: string): Promise<void>;
  /** The field `key` of `ci/key`. */
  current(): Promise<string>;
  /** Reads the key as somebody who is not us; absent where nobody else can come. */
  readAsMallory?(): Promise<void>;
  /** The log that knows of its reads, as the record names it. */
  readonly log: string;
  /** Open alarms of the vault's watch; absent where there is none. */
  alarms?(): Promise<readonly unknown[]>;
  stop(): Promise<void>;
}

const JSON_TYPE = { 'content-type': 'application/json' };

async function overHttp(address: string, token: string, method: string, at: string, body?: object): Promise<any> {
  const answer = await fetch(`${address}/v1/${at}`, {
    method,
    headers: { 'x-vault-token': token, ...JSON_TYPE },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (answer.status >= 400) throw new Error(`${method} ${at}: ${answer.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

// The very texts that people copy. `Browse` tells since when the leaked value was the current one.
const ROTATE = `${policy('Rotate')}\n${policy('Browse')}`;
const OWN = ownPolicy('Rotate');

/** A server that speaks Vault's API, with a token that may rotate and one of somebody else. */
async function served(
  server: { readonly address: string; readonly token: string; stop(): Promise<unknown> },
  rights: string,
  more: string,
  log: string,
): Promise<Place> {
  const { address, token } = server;
  const api = (method: string, at: string, body?: object) => overHttp(address, token, method, at, body);
  await api('POST', 'sys/policies/acl/rotate', { policy: rights });
  await api('POST', 'sys/policies/acl/read', { policy: 'path "secret/data/ci/*" { capabilities = ["read"] }' });
  const tokenFor = async (name: string): Promise<string> =>
    (await api('POST', 'auth/token/create', { policies: [name], display_name: name })).auth.client_token;
  const [rotating, mallory] = [await tokenFor('rotate'), await tokenFor('read')];
  return {
    key: 'vault://secret/ci/key',
    accepts: 'vault://secret/ci/accepts',
    config: `vaults:\n  vault: { address: "${address}", auth: token }\n${more}`,
    env: { VAULT_TOKEN: rotating, VAULT_ADDR: address },
    people: { VAULT_TOKEN: token, VAULT_ADDR: address },
    log,
    write: (name, field, value) => api('POST', `secret/data/ci/${name}`, { data: { [field]: value } }),
    current: async () => (await api('GET', 'secret/data/ci/key')).data.data.key,
    readAsMallory: () => overHttp(address, mallory, 'GET', 'secret/data/ci/key'),
    stop: async () => void (await server.stop()),
  };
}

async function relockServe(rights: string): Promise<Place> {
  const server = await startRelock();
  const client = clientOf(server);
  const place = await served(server, rights, '', `the audit of vault ${server.address}`);
  return { ...place, alarms: () => client.settled().then(() => client.alarms()) };
}

async function hashicorp(): Promise<Place> {
  const { folder, remove } = makeFolder('vault-audit');
  const file = path.join(folder, 'audit.jsonl');
  const vault = await startVault();
  await vault.api('PUT', 'sys/audit/file', { type: 'file', options: { file_path: file } });
  const stop = async () => {
    await vault.stop();
    remove();
  };
  return served({ ...vault, stop }, ROTATE, `rotate:\n  logs: [ { file: ${file} } ]\n`, file);
}

async function embedded(): Promise<Place> {
  const vault = await makeRelockVault();
  const env = { ...vault.env, RELOCK_DIR: vault.dir };
  return {
    key: 'relock://ci/key',
    accepts: 'relock://ci/accepts',
    config: '',
    env,
    people: env,
    log: 'the audit of the vault',
    async write(name, field, value) {
      const ran = await relock(['vault', 'put', `ci/${name}`, `${field}=-`], '/', env, value);
      if (ran.status !== 0) throw new Error(ran.err);
    },
    current: async () => (await relock(['vault', 'get', 'ci/key#/key'], '/', env)).out.trim(),
    stop: async () => vault.remove(),
  };
}

async function relock(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  input = '',
): Promise<Ran> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  child.stdin.end(input);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out, err };
}

interface Case {
  readonly name: string;
  readonly open: () => Promise<Place>;
  /** Where the record is kept, as the run says it. */
  readonly kept: RegExp;
  readonly watch: RegExp | undefined;
  /** Relock's own vault lists it. */
  readonly isListed: boolean;
  /** Is there a log that can be asked, and does it tell of the others' read? */
  readonly reads: 'refused' | 'none' | 'one';
}

const CASES: readonly Case[] = [
  {
    name: 'relock serve, with a login that may all of it',
    open: () => relockServe(`${ROTATE}\n${OWN}`),
    kept: /^incident [0-9a-f-]{36} of http:/m,
    watch: /watch was told/,
    isListed: true,
    reads: 'one',
  },
  {
    name: 'relock serve, with a login that may rotate and nothing else',
    open: () => relockServe(ROTATE),
    kept: /^vault:\/\/secret\/relock\/incident\/ci\/key$/m,
    watch: /watch was not told: this login may not/,
    isListed: false,
    reads: 'refused',
  },
  {
    name: 'the embedded vault',
    open: embedded,
    kept: /^incident [0-9a-f-]{36} of the vault$/m,
    watch: undefined,
    isListed: true,
    reads: 'none',
  },
  ...(missing('vault')
    ? []
    : [
        {
          name: 'HashiCorp Vault with a file audit device',
          open: hashicorp,
          kept: /^vault:\/\/secret\/relock\/incident\/ci\/key$/m,
          watch: undefined,
          isListed: false,
          reads: 'one',
        } satisfies Case,
      ]),
];

describe.each(CASES)('a leak whose key is in $name', ({ open, kept, watch, isListed, reads }) => {
  let place: Place;
  let folder: string;
  let remove: () => void;
  let repository: Repository;
  beforeAll(async () => {
    place = await open();
    ({ folder, remove } = makeFolder('leak-uses'));
    repository = new Repository(path.join(folder, 'git'));
    const rotate = place.config.includes('rotate:') ? '' : 'rotate:\n';
    repository.write(
      '.relock.yml',
      `${place.config}${rotate}  keys:\n    - { address: "${place.key}#/key", kind: relock-key, on-leak: rotate, issuer: { accepts: "${place.accepts}" } }\n`,
    );
    const first = randomBytes(32).toString('base64url');
    await place.write('key', 'key', first);
    await place.write('accepts', 'sha256', createHash('sha256').update(first).digest('hex'));
  });
  afterAll(async () => {
    await place?.stop();
    remove?.();
  });

  const run = (...args: readonly string[]) => relock(args, repository.author, place.env);
  const look = (...args: readonly string[]) => relock(['audit', 'incidents', ...args], repository.author, place.people);

  test(
    'is recorded with who used it since, kept where it can be read back, told to the watch',
    { timeout: 120_000 },
    async () => {
      const begun = await run('rotate', place.key);
      expect(begun.status, begun.err).toBe(0);
      const leaked = await place.current();
      repository.write('deploy.env', `API_KEY=${leaked}\n`);
      const commit = repository.commit('deploy');
      await place.readAsMallory?.();
      const findings = path.join(folder, 'findings.jsonl');
      writeFileSync(findings, `${JSON.stringify({ path: 'deploy.env', line: 1, commit })}\n`);

      const records = path.join(folder, 'records');
      const ran = await run('rotate', '--leaked', findings, '--incident-dir', records);
      expect(ran.status, ran.err).toBe(0);
      expect(ran.err).toMatch(kept);
      expect(ran.err).not.toContain('is not in its key’s vault');
      const next = await place.current();
      expect(next).not.toBe(leaked);

      const [json = '', markdown = ''] = readdirSync(records)
        .sort()
        .map((name) => readFileSync(path.join(records, name), 'utf8'));
      const record = JSON.parse(json) as Record<string, any>;
      expect(record).toMatchObject({
        key: place.key,
        kind: 'relock-key',
        result: 'rotated',
        validFrom: expect.any(String),
      });
      expect(Date.parse(record['validFrom'])).toBeLessThanOrEqual(Date.parse(record['refused']));
      expect(record['timeline'].map(({ what }: { what: string }) => what)).toContain(
        `committed in ${commit.slice(0, 12)} by ${record['places'][0].author}, at deploy.env:1`,
      );
      const asked = record['logs'].find(({ log }: { log: string }) => log === place.log);
      expect(asked).toBeDefined();
      expect('uses' in asked).toBe(reads !== 'refused');
      const others = (record['uses'] ?? []).filter(({ what }: { what: string }) => what.includes('token-read'));
      expect(others.map(({ what }: { what: string }) => what.includes('127.0.0.1'))).toEqual(
        reads === 'one' ? [true] : [],
      );
      // What the rotation itself read is no use of a leaked key.
      expect((await place.alarms?.()) ?? []).toEqual([]);
      if (watch === undefined) expect(record['watch']).toBeUndefined();
      else expect(record['watch']).toMatch(watch);

      const back = await look(place.key);
      expect(back.status, back.err).toBe(0);
      expect(JSON.parse(back.out)).toEqual(record);
      if (isListed) {
        const [dir] = 'RELOCK_DIR' in place.env ? [['--dir', place.env['RELOCK_DIR'] ?? '']] : [[]];
        const listed = await look(...dir);
        expect(listed.out).toContain(`${record['id']}  ${place.key}  rotated  `);
        expect(JSON.parse((await look(record['id'], ...dir)).out)).toEqual(record);
        const digest = /[0-9a-f]{64}/.exec(listed.out)?.[0];
        expect(digest).toBe(createHash('sha256').update(JSON.stringify(record)).digest('hex'));
      }
      for (const value of [leaked, next, ...Object.values(place.env).filter((text) => text.startsWith('hvs.'))])
        for (const text of [json, markdown, ran.out, ran.err, back.out]) expect(text.includes(value)).toBe(false);
    },
  );
});
