import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sodium from 'libsodium-wrappers';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { publishTarget } from '../../src/config/publish.ts';
import { openHttp } from '../../src/core/http.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { openPublisher } from '../../src/publish/open.ts';
import type { PublishServices } from '../../src/publish/publisher.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Answers by `METHOD PATH`; what is not listed is 404. */
type Routes = Record<string, (seen: Seen) => { status: number; body?: unknown }>;

const stops: Array<() => void> = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));
beforeAll(() => sodium.ready);

async function serve(routes: Routes) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
      seen.push(one);
      const answer = routes[`${one.method} ${one.url}`]?.(one) ?? { status: 404, body: { message: 'Not Found' } };
      response.writeHead(answer.status, { 'content-type': 'application/json', 'x-github-request-id': 'AA:1' });
      response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = openHttp();
  stops.push(() => {
    http.close();
    server.close();
  });
  const token = randomBytes(20).toString('hex');
  const copies = new Map<string, Record<string, string>>();
  const services: PublishServices = {
    http,
    openHttp: () => http,
    githubUrl: url,
    readValue: async () => new SecretValue(token),
    updateSecret: async (address, fields) => {
      copies.set(address, Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()])));
    },
  };
  return { url, seen, services, token, copies };
}

const value = randomBytes(18).toString('base64url');
const FIELDS = new Map([
  ['user', new SecretValue('billing')],
  ['password', new SecretValue(value)],
]);

const publish = async (raw: Record<string, string>, services: PublishServices, rotation = 'r1') => {
  const target = publishTarget(raw);
  if (typeof target === 'string') throw new Error(target);
  return (await openPublisher(target, ['password'], services, ['user'])).publish(FIELDS, rotation);
};

describe('a copy of a key follows its rotation:', () => {
  const places: ReadonlyArray<readonly [string, Record<string, string>, string]> = [
    ['a repository', { repo: 'acme/app' }, '/repos/acme/app/actions/secrets'],
    ['Dependabot', { repo: 'acme/app', app: 'dependabot' }, '/repos/acme/app/dependabot/secrets'],
    ['Codespaces', { repo: 'acme/app', app: 'codespaces' }, '/repos/acme/app/codespaces/secrets'],
    ['an environment', { repo: 'acme/app', environment: 'prod eu' }, '/repos/acme/app/environments/prod%20eu/secrets'],
    ['an organisation', { org: 'acme' }, '/orgs/acme/actions/secrets'],
  ];

  test.each(places)(
    'a GitHub secret of %s gets the value in a sealed box that GitHub can open',
    async (_, where, folder) => {
      const keys = sodium.crypto_box_keypair();
      let stored: Record<string, unknown> = {};
      const { services, seen, token } = await serve({
        [`GET ${folder}/public-key`]: () => ({
          status: 200,
          body: { key_id: '7', key: Buffer.from(keys.publicKey).toString('base64') },
        }),
        [`PUT ${folder}/DB_PASSWORD`]: ({ body }) => {
          stored = JSON.parse(body);
          return { status: 204 };
        },
        [`GET ${folder}/DB_PASSWORD`]: () => ({
          status: 200,
          body: { updated_at: new Date().toISOString(), visibility: 'selected' },
        }),
        [`GET ${folder}/DB_PASSWORD/repositories?per_page=100&page=1`]: () => ({
          status: 200,
          body: { repositories: [{ id: 11 }, { id: 12 }] },
        }),
      });
      expect(
        await publish({ 'github-secret': 'DB_PASSWORD', token: 'vault://ops/gh#/token', ...where }, services),
      ).toMatch(/written/);
      const sealed = Buffer.from(String(stored['encrypted_value']), 'base64');
      expect(Buffer.from(sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.privateKey)).toString()).toBe(value);
      expect(stored['key_id']).toBe('7');
      if ('org' in where) expect(stored).toMatchObject({ visibility: 'selected', selected_repository_ids: [11, 12] });
      else expect(stored).not.toHaveProperty('visibility');
      expect(seen.every(({ headers }) => headers['authorization'] === `Bearer ${token}`)).toBe(true);
      expect(seen.some(({ body, url }) => body.includes(value) || url.includes(value))).toBe(false);
    },
  );

  test('GitHub says that the secret is an old one: that is no success', async () => {
    const keys = sodium.crypto_box_keypair();
    const folder = '/repos/acme/app/actions/secrets';
    const { services } = await serve({
      [`GET ${folder}/public-key`]: () => ({
        status: 200,
        body: { key_id: '7', key: Buffer.from(keys.publicKey).toString('base64') },
      }),
      [`PUT ${folder}/KEY`]: () => ({ status: 204 }),
      [`GET ${folder}/KEY`]: () => ({ status: 200, body: { updated_at: '2020-01-01T00:00:00Z' } }),
    });
    const wanted = publish({ 'github-secret': 'KEY', repo: 'acme/app', token: 'vault://a#/b' }, services);
    await expect(wanted).rejects.toMatchObject({ code: 'RL-PUBLISH-ANSWER' });
  });

  test('a refusal names the right that is wanted, and no token', async () => {
    const { services, token } = await serve({
      'GET /repos/acme/app/actions/secrets/public-key': () => ({
        status: 403,
        body: { message: 'Resource not accessible by integration' },
      }),
    });
    const error = await publish({ 'github-secret': 'KEY', repo: 'acme/app', token: 'vault://a#/b' }, services).catch(
      (one) => one,
    );
    expect(error).toMatchObject({ code: 'RL-PUBLISH-REFUSED' });
    expect(error.remedy).toContain('secrets: write');
    expect(JSON.stringify({ ...error, message: error.message, evidence: error.evidence })).not.toContain(token);
  });

  test('a Kubernetes secret keeps its other keys and is read back', async () => {
    const path = '/api/v1/namespaces/prod/secrets/db';
    const data: Record<string, string> = { other: 'b3RoZXI=' };
    const { services, url } = await serve({
      [`PATCH ${path}`]: ({ body, headers }) => {
        expect(headers['content-type']).toBe('application/merge-patch+json');
        Object.assign(data, JSON.parse(body).data);
        return { status: 200, body: { data } };
      },
      [`GET ${path}`]: () => ({ status: 200, body: { data } }),
    });
    const entry = {
      'kubernetes-secret': 'db',
      namespace: 'prod',
      server: url,
      token: 'vault://ops/k8s#/token',
      key: 'PGPASSWORD',
    };
    expect(await publish(entry, services)).toBe('written, and read back');
    expect(data).toEqual({ other: 'b3RoZXI=', PGPASSWORD: Buffer.from(value).toString('base64') });
  });

  test('a Kubernetes secret that an operator puts back is no success', async () => {
    const path = '/api/v1/namespaces/default/secrets/db';
    const { services, url } = await serve({
      [`PATCH ${path}`]: () => ({ status: 200, body: {} }),
      [`GET ${path}`]: () => ({ status: 200, body: { data: { password: Buffer.from('old').toString('base64') } } }),
    });
    const wanted = publish({ 'kubernetes-secret': 'db', server: url, token: 'vault://a#/b' }, services);
    await expect(wanted).rejects.toMatchObject({ code: 'RL-PUBLISH-ANSWER' });
  });

  test('another vault gets the secret fields with the id or user that they go with, or the one that its address names', async () => {
    const { services, copies } = await serve({});
    await publish({ vault: 'awssecrets://billing/db' }, services);
    await publish({ vault: 'vault+eu://ci/db#/pass' }, services);
    expect([...copies]).toEqual([
      ['awssecrets://billing/db', { user: 'billing', password: value }],
      ['vault+eu://ci/db', { pass: value }],
    ]);
  });

  test('a workflow is started, a webhook is told; neither is given the value', async () => {
    const { services, url, seen, token } = await serve({
      'POST /repos/acme/app/actions/workflows/deploy.yml/dispatches': () => ({ status: 204 }),
      'POST /hook': () => ({ status: 202 }),
    });
    expect(await publish({ workflow: 'deploy.yml', repo: 'acme/app', token: 'vault://a#/b' }, services)).toBe(
      'the workflow was started',
    );
    expect(await publish({ webhook: `${url}/hook`, secret: 'vault://a#/b' }, services, 'r9')).toBe(
      'told; it answered 202',
    );
    const [dispatch, hook] = seen;
    expect(JSON.parse(dispatch?.body ?? '')).toEqual({ ref: 'main' });
    expect(JSON.parse(hook?.body ?? '')).toMatchObject({ event: 'rotated', rotation: 'r9' });
    const [, seconds, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(hook?.headers['relock-signature'])) ?? [];
    expect(mac).toBe(createHmac('sha256', token).update(`${seconds}.${hook?.body}`).digest('hex'));
    expect(seen.some(({ body }) => body.includes(value))).toBe(false);
  });
});

describe('an entry under publish that can’t be meant is refused in words:', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['none', { repo: 'a/b' }, /names one of/],
    ['two', { vault: 'vault://a/b', webhook: 'https://example.org' }, /names one of/],
    ['no token', { 'github-secret': 'X', repo: 'a/b' }, /lacks "token"/],
    ['no scope', { 'github-secret': 'X', token: 't' }, /repo or org/],
    ['both scopes', { 'github-secret': 'X', token: 't', repo: 'a/b', org: 'c' }, /repo or org/],
    ['a path as repository', { 'github-secret': 'X', token: 't', repo: 'a/../b' }, /owner\/name/],
    ['a name that GitHub keeps', { 'github-secret': 'GITHUB_X', token: 't', repo: 'a/b' }, /GITHUB_/],
    ['plain http', { webhook: 'http://example.org/hook' }, /https/],
    ['a stranger', { vault: 'vault://a/b', repo: 'a/b' }, /takes no "repo"/],
  ])('%s', (_, raw, said) => {
    expect(publishTarget(raw)).toMatch(said);
  });
});
