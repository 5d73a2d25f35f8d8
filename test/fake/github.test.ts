import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../servers/port.ts';
import { startGitHub } from './github.ts';
import type { GitHubFake } from './github.ts';

let github: GitHubFake;
beforeAll(async () => {
  github = await startGitHub({ isPrivate: true });
});
afterAll(() => github.stop());

async function call(
  method: string,
  path: string,
  body?: unknown,
  token?: string,
): Promise<{ status: number; body: any }> {
  const response = await fetch(`${github.url}${path}`, {
    method,
    headers: { 'user-agent': 'test', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

describe('the GitHub fake refuses what the description refuses', () => {
  const comments = '/repos/example/app/issues/1/comments';
  const checks = '/repos/example/app/check-runs';
  const sarif = '/repos/example/app/code-scanning/sarifs';
  const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'm' };
  test.each<[string, string, string, unknown, number]>([
    ['a comment without body', 'POST', comments, {}, 422],
    ['a body that is no text', 'POST', comments, { body: 1 }, 422],
    ['no body at all', 'POST', comments, undefined, 422],
    ['text that is no JSON', 'POST', comments, '{', 400],
    ['a comment beyond the limit', 'POST', comments, { body: 'x'.repeat(65_537) }, 422],
    ['a pull request without number', 'GET', '/repos/example/app/issues/one/comments', undefined, 422],
    ['a page that is no number', 'GET', `${comments}?page=two`, undefined, 422],
    [
      '51 annotations',
      'POST',
      checks,
      {
        name: 'n',
        head_sha: 'a'.repeat(40),
        status: 'completed',
        conclusion: 'failure',
        output: { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) },
      },
      422,
    ],
    [
      'an unknown level',
      'POST',
      checks,
      {
        name: 'n',
        head_sha: 'a'.repeat(40),
        output: { title: 't', summary: 's', annotations: [{ ...annotation, annotation_level: 'error' }] },
      },
      422,
    ],
    ['a short commit id', 'POST', sarif, { commit_sha: 'abc', ref: 'refs/heads/main', sarif: 'x' }, 422],
    ['no credentials to revoke', 'POST', '/repos/example/app/issues', { body: 'no title' }, 422],
    ['another repository', 'GET', '/repos/example/other', undefined, 404],
    ['a request that nobody documented', 'GET', '/repos/example/app/secrets', undefined, 404],
  ])('%s', async (_, method, path, body, status) => {
    expect((await call(method, path, body, github.tokens.write)).status).toBe(status);
  });

  test('and takes what it takes', async () => {
    const { write } = github.tokens;
    expect(
      (
        await call(
          'POST',
          checks,
          { name: 'n', head_sha: 'a'.repeat(40), output: { title: 't', summary: 's', annotations: [annotation] } },
          write,
        )
      ).status,
    ).toBe(201);
    expect(
      (await call('POST', sarif, { commit_sha: 'a'.repeat(40), ref: 'refs/heads/main', sarif: 'eA==' }, write)).status,
    ).toBe(202);
    expect((await call('GET', '/repos/example/app', undefined, write)).body).toMatchObject({
      private: true,
      default_branch: 'main',
    });
    expect((await call('GET', '/repos/example/app/pulls/3', undefined, write)).body.number).toBe(3);
    expect((await call('GET', '/installation/repositories', undefined, write)).body.total_count).toBe(1);
    expect((await call('GET', '/user', undefined, github.tokens.person)).body.login).toBe('mona');
  });
});

describe('the GitHub fake keeps apart who asks', () => {
  test('none, an unknown, a read-only and an installation token', async () => {
    const path = '/repos/example/app/issues/1/comments';
    expect((await call('POST', path, { body: 'x' })).status).toBe(401);
    expect((await call('POST', path, { body: 'x' }, 'wrong')).status).toBe(401);
    const refused = await call('POST', path, { body: 'x' }, github.tokens.read);
    expect(refused).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } });
    expect((await call('GET', path, undefined, github.tokens.read)).status).toBe(200);
    expect((await call('GET', '/user', undefined, github.tokens.write)).status).toBe(403);
  });

  test('a revoked token is refused after a moment; revoking takes no authentication', async () => {
    const token = `leaked-${Date.now()}`;
    github.acceptToken(token, { login: 'victim' });
    expect((await call('POST', '/credentials/revoke', { credentials: [token] }, github.tokens.write)).status).toBe(403);
    expect((await call('POST', '/credentials/revoke', { credentials: [] })).status).toBe(422);
    expect((await call('POST', '/credentials/revoke', { credentials: [token] })).status).toBe(202);
    await until(async () => expect((await call('GET', '/user', undefined, token)).status).toBe(401), 5);
    expect(github.revoked).toContain(token);
  });
});

test('the OIDC service signs what its key verifies, for the audience that was asked for', async () => {
  const { requestUrl, requestToken, publicKeyPem } = github.oidc;
  const url = `${requestUrl}&audience=${encodeURIComponent('https://vault.example')}`;
  expect((await fetch(url)).status).toBe(401);
  const answer = (await (await fetch(url, { headers: { authorization: `bearer ${requestToken}` } })).json()) as {
    value: string;
  };
  const [head = '', payload = '', signature = ''] = answer.value.split('.');
  const key = createPublicKey(publicKeyPem);
  expect(verify('RSA-SHA256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    aud: 'https://vault.example',
    sub: 'repo:example/app:ref:refs/heads/main',
  });
});
