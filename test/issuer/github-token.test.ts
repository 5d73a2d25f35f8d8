import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openHttp } from '../../src/core/http.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { openGithubToken } from '../../src/issuer/github-token.ts';
import { issuerForToken, openIssuer } from '../../src/issuer/open.ts';
import { revokeToken, revokeTokens } from '../../src/rotate/revoke-token.ts';
import { secret } from '../rotate/memory-store.ts';
import { postgresKey, services } from '../rotate/world.ts';

interface Asked {
  readonly what: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** GitHub as far as this needs it: a revocation takes effect only after `lag` more questions about the token. */
async function fakeGithub(
  options: { lag?: number; revoke?: number; prefix?: string; limited?: boolean; takes?: number } = {},
) {
  let takes = options.takes ?? Infinity;
  const asked: Asked[] = [];
  const alive = new Set<string>();
  const dying = new Map<string, number>();
  const spoilt = new Set<string>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const authorization = request.headers.authorization;
      const what = `${request.method} ${request.url}`.replace(options.prefix ?? '', '');
      asked.push({ what, authorization, body });
      const token = authorization?.replace('Bearer ', '') ?? '';
      const left = dying.get(token);
      if (left === 0) alive.delete(token);
      else if (left !== undefined) dying.set(token, left - 1);
      const answer = (status: number) => {
        response.writeHead(status, options.limited ? { 'x-ratelimit-remaining': '0' } : {});
        response.end(status === 204 ? undefined : '{}');
      };
      if (what === 'POST /credentials/revoke') {
        if (options.revoke !== undefined) return answer(options.revoke);
        if (takes-- <= 0) {
          response.writeHead(403, { 'retry-after': '60' }).end('{}');
          return;
        }
        const { credentials } = JSON.parse(body) as { credentials: string[] };
        if (credentials.some((one) => spoilt.has(one))) return answer(422);
        for (const one of credentials) dying.set(one, options.lag ?? 0);
        return answer(202);
      }
      if (!alive.has(token)) return answer(401);
      if (what === 'DELETE /installation/token') return answer(alive.delete(token) ? 204 : 401);
      return answer(what === 'GET /user' || what.startsWith('GET /installation/repositories') ? 200 : 404);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const http = openHttp();
  onTestFinished(() => {
    http.close();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const apiUrl = `http://127.0.0.1:${port}${options.prefix ?? ''}`;
  const mint = (prefix: string, length: number, tail = '') => {
    const token = `${prefix}_${randomBytes(length).toString('hex').slice(0, length)}${tail}`;
    alive.add(token);
    return token;
  };
  return {
    asked,
    apiUrl,
    http,
    mint,
    spoil: (token: string) => spoilt.add(token),
    open: (token?: string) =>
      openGithubToken({ http, github: { apiUrl, token: token === undefined ? undefined : new SecretValue(token) } }),
  };
}

const now = () => new Date();
const revoke = (issuer: ReturnType<typeof openGithubToken>, token: string, proofTime = 5_000) =>
  revokeToken({ issuer, value: new SecretValue(token), name: 'rl1:0', now, proofTime });

describe('GitHub’s tokens', () => {
  test('one that leaked is revoked without authentication, and said to be only when GitHub refuses it', async () => {
    const github = await fakeGithub({ lag: 2 });
    const token = github.mint('ghp', 36);
    const outcome = await revoke(github.open(), token);
    expect(outcome).toMatchObject({ result: 'revoked', kind: 'github-token', address: 'rl1:0' });
    const post = github.asked.filter(({ what }) => what === 'POST /credentials/revoke');
    expect(post).toEqual([
      { what: 'POST /credentials/revoke', authorization: undefined, body: JSON.stringify({ credentials: [token] }) },
    ]);
    expect(github.asked.length).toBeGreaterThan(3);
    expect(JSON.stringify(outcome)).not.toContain(token);
  });

  test('one that GitHub goes on accepting is not said to be revoked', async () => {
    const github = await fakeGithub({ lag: 1_000 });
    expect(await revoke(github.open(), github.mint('github_pat', 82), 300)).toMatchObject({ result: 'accepted' });
  });

  test('one that is dead already is a success without a revocation', async () => {
    const github = await fakeGithub();
    const outcome = await revoke(github.open(), `gho_${randomBytes(18).toString('hex')}`);
    expect(outcome).toMatchObject({ result: 'revoked' });
    expect(github.asked.map(({ what }) => what)).toEqual(['GET /user']);
  });

  test.each([
    ['ghs', 36, ''],
    ['ghs', 6, `_${'e'.repeat(40)}.${'f'.repeat(60)}.${'-_'.repeat(20)}`],
  ])('an installation token ends itself (%s, %i characters%s)', async (prefix, length, tail) => {
    const github = await fakeGithub();
    const token = github.mint(prefix, length, tail);
    expect(await revoke(github.open(), token)).toMatchObject({ result: 'revoked' });
    expect(github.asked.map(({ what }) => what)).toEqual([
      'GET /installation/repositories?per_page=1',
      'DELETE /installation/token',
      'GET /installation/repositories?per_page=1',
    ]);
  });

  const all = (issuer: ReturnType<typeof openGithubToken>, tokens: readonly string[], proofTime = 5_000) =>
    revokeTokens(
      { issuer, now, proofTime },
      tokens.map((token, i) => ({ value: new SecretValue(token), name: `rl1:${i}` })),
    );
  const posts = (asked: readonly Asked[]) => asked.filter(({ what }) => what === 'POST /credentials/revoke');

  test('fifty that leaked are one request, and each is told apart by what GitHub then says of it', async () => {
    const github = await fakeGithub({ lag: 1 });
    const tokens = Array.from({ length: 50 }, (_, i) => github.mint(i % 2 === 0 ? 'ghp' : 'gho', 36));
    const dead = `ghp_${randomBytes(18).toString('hex')}`;
    const [refresh, installation] = [github.mint('ghr', 76), github.mint('ghs', 36)];
    const outcomes = await all(github.open(), [dead, ...tokens, refresh, installation, 'no token'], 3_000);
    expect(outcomes.map(({ address }) => address)).toEqual(outcomes.map((_, i) => `rl1:${i}`));
    expect(outcomes.map(({ result }) => result)).toEqual([
      ...Array.from({ length: 51 }, () => 'revoked'),
      'accepted',
      'revoked',
      'failed',
    ]);
    expect(outcomes[0]?.steps[0]?.what).toContain('already');
    expect(outcomes.at(-1)?.problem?.code).toBe('RL-GITHUB-NOT-A-TOKEN');
    const sent = posts(github.asked).map(({ body }) => (JSON.parse(body) as { credentials: string[] }).credentials);
    expect(sent).toEqual([[...tokens, refresh]]);
  });

  test('a thousand are one request at most', async () => {
    const github = await fakeGithub();
    const tokens = Array.from({ length: 1_001 }, () => github.mint('ghp', 36));
    expect(new Set((await all(github.open(), tokens)).map(({ result }) => result))).toEqual(new Set(['revoked']));
    expect(posts(github.asked)).toHaveLength(2);
  });

  test('one that makes GitHub refuse the whole request is found out, and the others end', async () => {
    const github = await fakeGithub();
    const tokens = Array.from({ length: 16 }, () => github.mint('ghp', 36));
    const [bad = ''] = tokens.splice(5, 1, github.mint('ghu', 40));
    github.spoil(bad);
    const outcomes = await all(github.open(), [...tokens, bad], 300);
    expect(outcomes.map(({ result }) => result)).toEqual([...tokens.map(() => 'revoked'), 'failed']);
    expect(outcomes.at(-1)?.problem?.code).toBe('RL-GITHUB-REVOKE');
  });

  test('past the limit none is said to be revoked', async () => {
    const github = await fakeGithub({ revoke: 403, limited: true });
    const tokens = Array.from({ length: 3 }, () => github.mint('ghp', 36));
    const outcomes = await all(github.open(), tokens);
    expect(outcomes.map(({ problem }) => problem?.code)).toEqual(tokens.map(() => 'RL-GITHUB-REVOKE-LIMIT'));
    expect(posts(github.asked)).toHaveLength(1);
  });

  test('at the limit the halves of a request that was not valid are not asked for one by one', async () => {
    const github = await fakeGithub({ takes: 2 });
    const tokens = Array.from({ length: 16 }, () => github.mint('ghp', 36));
    github.spoil(tokens[5] ?? '');
    const outcomes = await all(github.open(), tokens);
    expect(outcomes.map(({ problem }) => problem?.code)).toEqual(tokens.map(() => 'RL-GITHUB-REVOKE-LIMIT'));
    expect(posts(github.asked)).toHaveLength(3);
  });

  test('a refresh token can’t be asked about, so its end is never claimed', async () => {
    const github = await fakeGithub();
    const token = github.mint('ghr', 76);
    expect(await github.open().validate(secret({ token }))).toBe('unknown');
    expect(await revoke(github.open(), token, 100)).toMatchObject({ result: 'accepted' });
    expect(github.asked.map(({ what }) => what)).toEqual(['POST /credentials/revoke']);
  });

  test('an Enterprise Server is shown the job’s own token, and needs one', async () => {
    const github = await fakeGithub({ prefix: '/api/v3' });
    const token = github.mint('ghp', 36);
    expect(await revoke(github.open(), token)).toMatchObject({ problem: { code: 'RL-GITHUB-REVOKE-AUTH' } });
    const own = `own-${randomBytes(8).toString('hex')}`;
    expect(await revoke(github.open(own), token)).toMatchObject({ result: 'revoked' });
    expect(github.asked.find(({ what }) => what.startsWith('POST'))?.authorization).toBe(`Bearer ${own}`);
  });

  test('a token that an Enterprise Server never knew may be github.com’s: it is not said to be dead', async () => {
    const github = await fakeGithub({ prefix: '/api/v3' });
    const token = `ghp_${randomBytes(18).toString('hex')}`;
    const own = `own-${randomBytes(8).toString('hex')}`;
    expect(await github.open(own).validate(secret({ token }))).toBe('unknown');
    expect(await revoke(github.open(own), token, 100)).toMatchObject({ result: 'accepted' });
  });

  test.each([
    ['plain', () => 'correct horse battery staple'],
    ['another company’s', () => `glpat-${randomBytes(10).toString('hex')}`],
    ['with a line break', () => `ghp_${'a'.repeat(36)}\r\nx: y`],
    ['too short', () => `ghp_${'a'.repeat(10)}`],
    ['empty', () => ''],
  ])('nothing else is ever sent there: %s', async (_, make) => {
    const github = await fakeGithub();
    const outcome = await revoke(github.open(), make());
    expect(outcome).toMatchObject({ result: 'failed', problem: { code: 'RL-GITHUB-NOT-A-TOKEN' } });
    expect(github.asked).toEqual([]);
  });

  test.each([
    [{ revoke: 422 }, 'RL-GITHUB-REVOKE'],
    [{ revoke: 403, limited: true }, 'RL-GITHUB-REVOKE-LIMIT'],
  ])('a refused revocation (%o) is told as %s', async (options, code) => {
    const github = await fakeGithub(options);
    const token = github.mint('ghu', 36);
    const outcome = await revoke(github.open(), token);
    expect(outcome).toMatchObject({ result: 'failed', problem: { code } });
    expect(JSON.stringify(outcome)).not.toContain(token);
  });

  test('nobody there: unknown, never inactive', async () => {
    const http = openHttp();
    onTestFinished(() => http.close());
    const issuer = openGithubToken({ http, github: { apiUrl: 'http://127.0.0.1:1' } });
    expect(await issuer.validate(secret({ token: `ghp_${randomBytes(18).toString('hex')}` }))).toBe('unknown');
  });
});

describe('issuers are opened by kind', () => {
  test('an unknown kind is refused with those that there are', async () => {
    const key = { ...postgresKey({ port: 1 }, 'x'), kind: 'oracle' };
    const refused = openIssuer(key, services('x'));
    await expect(refused).rejects.toMatchObject({
      code: 'RL-ISSUER-UNKNOWN',
      evidence: [['Known are', expect.stringMatching(/^postgres, .*\bgithub-token\b/)]],
    });
    expect(await issuerForToken('stripe-key', services('x'))).toBeUndefined();
    expect((await issuerForToken('github-token', services('x')))?.kind).toBe('github-token');
  });

  test.each([
    ['an entry that is not known', { hosst: 'x' }],
    ['no role', { role: '' }],
    ['a port that is none', { port: 70_000 }],
    ['an sslmode that is not known', { sslmode: 'prefer' }],
  ])('a postgres key with %s is refused', async (_, changes) => {
    const plain = postgresKey({ port: 5432 }, 'x');
    const key = { ...plain, issuer: { ...plain.issuer, ...changes } };
    await expect(openIssuer(key, services('x'))).rejects.toMatchObject({ code: 'RL-POSTGRES-CONFIG' });
  });
});
