import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepToDo } from '../../../src/command/rotate/to-do.ts';
import { rotate } from '../../../src/command/rotate.ts';
import type { RotateCommandServices, RotateRequest } from '../../../src/command/rotate.ts';
import type { ManagedKey } from '../../../src/config/config.ts';
import { openHttp } from '../../../src/core/http.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import type { Event } from '../../../src/github/event.ts';
import { parseAddress } from '../../../src/vault/address.ts';
import { startGitHub } from '../../fake/github.ts';
import type { GitHubFake } from '../../fake/github.ts';
import { MemoryStore, secret } from '../../rotate/memory-store.ts';
import { postgresKey } from '../../rotate/world.ts';

const ADDRESS = 'vault://secret/ci/npm';
const fresh = () => `npm_${randomBytes(18).toString('hex')}`;

/** A registry that knows some tokens: whoever makes one does it by hand. */
async function startRegistry() {
  const alive = new Set<string>();
  const server = createServer((request, response) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const ended = /^\/-\/npm\/v1\/tokens\/token\/(.+)$/.exec(request.url ?? '')?.[1];
    if (!alive.has(token)) response.writeHead(401).end('{}');
    else if (request.method === 'DELETE')
      response.writeHead(alive.delete(decodeURIComponent(ended ?? '')) ? 204 : 404).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{"username":"ci"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, alive, stop: () => server.close() };
}

describe('a key that a person makes', () => {
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let github: GitHubFake;
  beforeAll(async () => {
    [registry, github] = await Promise.all([startRegistry(), startGitHub()]);
  });
  afterAll(async () => {
    registry?.stop();
    await github?.stop();
  });

  async function world() {
    const store = new MemoryStore();
    const old = fresh();
    registry.alive.add(old);
    await store.write(parseAddress(ADDRESS), secret({ token: old }));
    const key: ManagedKey = {
      ...postgresKey({ port: 1 }, 'npm'),
      address: ADDRESS,
      kind: 'npm-token',
      issuer: { url: registry.url },
      fields: {},
      owner: '@example/publishing',
    };
    const services: RotateCommandServices = {
      vaults: { store: () => Promise.resolve(store) },
      issuers: {
        http: openHttp(),
        github: { apiUrl: github.url },
        readSecret: () => Promise.reject(new Error('nothing is to be read')),
        writeSecret: () => Promise.reject(new Error('nothing is to be written')),
      },
      kindOfRule: () => undefined,
      rescan: () => Promise.resolve([]),
    };
    const run = async (targets: RotateRequest['targets'], stdin = '') => {
      const said = { out: '', err: '' };
      const invocation = {
        env: {},
        cwd: '/',
        out: (text: string) => void (said.out += text),
        err: (text: string) => void (said.err += text),
        stdin: Readable.from([stdin]),
        interactive: false,
      };
      const request = { targets, reason: undefined, dryRun: false, rotate: { keys: [key], revokeFound: [] } };
      return { ...(await rotate(request, invocation, services)), ...said };
    };
    return { store, old, key, run };
  }
  const current = async (store: MemoryStore) =>
    (await store.read(parseAddress(ADDRESS)))?.fields.get('token')?.reveal();

  test.each([
    ['one value, with its line end', (value: string) => `${value}\n`],
    ['JSON of fields', (value: string) => JSON.stringify({ token: value })],
  ])('waits, is given %s on standard input, and goes on to the end', async (_, written) => {
    const { store, old, run } = await world();
    const begun = await run({ kind: 'named', references: [ADDRESS] });
    expect(begun).toMatchObject({ status: 2, outcomes: [{ result: 'waiting' }] });
    expect(begun.out).toContain('https://www.npmjs.com/settings/~/tokens');
    const id = begun.outcomes[0]?.rotation ?? '';
    expect(begun.out).toContain(`relock rotate --continue ${id.slice(-12)}`);
    expect(registry.alive.has(old)).toBe(true);

    const value = fresh();
    await expect(run({ kind: 'waiting', reference: undefined }, '')).rejects.toMatchObject({ code: 'RL-ROTATE-GIVEN' });
    const wrong = await run({ kind: 'waiting', reference: undefined }, written(value));
    expect(wrong.outcomes[0]?.problem?.code).toBe('RL-ROTATE-GIVEN');
    registry.alive.add(value);
    const done = await run({ kind: 'waiting', reference: id.slice(-12) }, written(value));
    expect(done).toMatchObject({ status: 0, outcomes: [{ result: 'rotated' }] });
    expect(await current(store)).toBe(value);
    expect([registry.alive.has(old), registry.alive.has(value)]).toEqual([false, true]);
    expect(done.out + done.err + begun.err).not.toContain(value);
    await expect(run({ kind: 'waiting', reference: undefined }, value)).rejects.toMatchObject({
      code: 'RL-ROTATE-NOT-WAITING',
    });
  });

  test('which one is meant: an unknown name and an id that fits nothing are refused', async () => {
    const { run } = await world();
    await run({ kind: 'named', references: [ADDRESS] });
    await expect(run({ kind: 'waiting', reference: 'vault://secret/other' })).rejects.toMatchObject({
      code: 'RL-ROTATE-UNKNOWN',
    });
    await expect(run({ kind: 'waiting', reference: 'ffffffffffff' })).rejects.toMatchObject({
      code: 'RL-ROTATE-NOT-WAITING',
    });
  });

  test('one issue tells what to do, is written once, and is closed when it is done', async () => {
    const { key, run } = await world();
    const event = eventAt(github, false);
    const token = new SecretValue(github.tokens.write);
    const config = { keys: [key], revokeFound: [] };
    const place = { event, token, env: {} };
    const { outcomes } = await run({ kind: 'named', references: [ADDRESS] });
    await keepToDo(outcomes, config, place);
    await keepToDo(outcomes, config, place);
    expect(github.state.issues).toHaveLength(1);
    const [issue] = github.state.issues;
    expect(issue).toMatchObject({
      state: 'open',
      labels: ['relock'],
      title: 'Relock: make the new value of a npm-token key',
    });
    expect(issue?.body).toContain('Owner: @example/publishing');
    expect(issue?.body).toContain(`relock rotate --continue ${outcomes[0]?.rotation.slice(-12)}`);
    expect(issue?.body).not.toContain('secret/ci');
    const written = github.writes().length;

    const value = fresh();
    registry.alive.add(value);
    const done = await run({ kind: 'waiting', reference: undefined }, value);
    await keepToDo(done.outcomes, config, place);
    expect(github.state.issues[0]?.state).toBe('closed');
    expect(github.comments(1).map(({ body }) => body)).toEqual(['It is replaced; its issuer refuses the old value.']);
    expect(github.writes()).toHaveLength(written + 2);
  });

  test('a token that may not write issues is told which permission it lacks', async () => {
    const { key, run } = await world();
    const { outcomes } = await run({ kind: 'named', references: [ADDRESS] });
    const place = { event: eventAt(github, true), token: new SecretValue(github.tokens.read), env: {} };
    const refused = keepToDo(outcomes, { keys: [key], revokeFound: [] }, place);
    await expect(refused).rejects.toMatchObject({
      code: 'RL-GITHUB-PERMISSION',
      remedy: expect.stringContaining('issues: write') as unknown,
    });
  });
});

function eventAt(github: GitHubFake, isPrivate: boolean): Event {
  return {
    name: 'schedule',
    repository: { host: 'github.com', owner: 'example', name: 'app', isPrivate, defaultBranch: 'main' },
    serverUrl: 'https://github.com',
    apiUrl: github.url,
    ref: 'refs/heads/main',
    workflowRef: undefined,
    actor: undefined,
    pullRequest: undefined,
    target: { kind: 'tree', head: undefined },
  };
}
