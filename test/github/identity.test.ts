import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import type { SecretValue } from '../../src/core/secret.ts';
import { githubIdentity } from '../../src/github/identity.ts';

function makeToken(payload: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'RS256' }), part(payload), Buffer.from(crypto.randomUUID()).toString('base64url')].join('.');
}

/** GitHub's token endpoint: wants the bearer, gives a JWT for the audience. */
async function startIssuer(answer?: { status: number; body: string }) {
  const bearer = crypto.randomUUID();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const audience = new URL(request.url ?? '', 'http://host').searchParams.get('audience');
    const good = request.headers.authorization === `bearer ${bearer}`;
    response.writeHead(answer?.status ?? (good ? 200 : 401), { 'content-type': 'application/json' });
    response.end(answer?.body ?? JSON.stringify({ value: makeToken({ aud: audience, sub: 'repo:acme/app' }) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const env = {
    GITHUB_ACTIONS: 'true',
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
  };
  return { env, asked, bearer };
}

test('a token is asked for with the one audience, and masked before it is given', async () => {
  const { env, asked } = await startIssuer();
  const masks: SecretValue[] = [];
  const token = await githubIdentity(env, (value) => masks.push(value))('https://vault.example.org/a b');
  const payload = Buffer.from(token.reveal().split('.')[1] ?? '', 'base64url').toString();
  expect(JSON.parse(payload)).toMatchObject({ aud: 'https://vault.example.org/a b' });
  expect(masks).toEqual([token]);
  expect(new URL(asked[0] ?? '', 'http://host').searchParams.get('api-version')).toBe('2.0');
});

describe('errors are named and hold no secret', () => {
  const failure = (env: Record<string, string>) =>
    githubIdentity(env, () => undefined)('aud').then(() => '', describeError);

  test('no permission: the lines to add', async () => {
    const text = await failure({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' });
    expect(text).toMatch(/RL-OIDC-MISSING[\s\S]*pull_request[\s\S]*permissions:\n.*contents: read\n.*id-token: write/);
    expect(text).toContain('fork');
  });

  test('outside of Actions', async () => {
    expect(await failure({})).toMatch(/RL-OIDC-MISSING[\s\S]*VAULT_TOKEN/);
  });

  test.each([
    [401, '{"message":"no"}', 'answered 401'],
    [200, '<html>', 'holds no token'],
    [200, '{"value":"x"}', 'holds no token'],
    [200, '{}', 'holds no token'],
  ])('%i %s', async (status, body, said) => {
    const { env, bearer } = await startIssuer({ status, body });
    const text = await failure(env);
    expect(text).toContain('RL-OIDC-REFUSED');
    expect(text).toContain(said);
    expect(text).not.toContain(bearer);
  });
});
