import { afterEach, describe, expect, test, vi } from 'vitest';
import { RelockError } from '../../src/core/error.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { HttpAnswer, HttpRequest } from '../../src/core/http.ts';
import { openHttp } from '../../src/core/http.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { withNeighbours } from '../../src/validate/neighbours.ts';
import { openTurns } from '../../src/validate/pace.ts';
import { signSts } from '../../src/validate/signature.ts';
import type { Validation } from '../../src/validate/validate.ts';
import { validate } from '../../src/validate/validate.ts';
import { makeFinding } from '../report/sample.ts';
import { fragment } from '../scan/scan.ts';
import { startAnswering } from '../vault/answering.ts';

/** Issuers that answer by a function, and what they were asked. */
function stub(answer: (request: HttpRequest) => Partial<HttpAnswer> | Promise<Partial<HttpAnswer>>, more = {}) {
  const asked: HttpRequest[] = [];
  const services: Validation = {
    http: {
      async request(request) {
        asked.push(request);
        return { status: 200, headers: {}, body: '{}', ...(await answer(request)) };
      },
      close: () => undefined,
    },
    instead: new Map(),
    deadline: 60_000,
    ...more,
  };
  return { asked, services };
}

const value = (text: string) => new SecretValue(text);
const pat = (text: string, more: Partial<Finding> = {}) =>
  makeFinding({ rule: 'github-pat', value: value(text), ...more });
const alive = { body: '{"login":"octocat"}' };
const dead = { status: 401, body: '{"message":"Bad credentials"}' };
const GITHUB = 'https://api.github.com';

afterEach(() => vi.useRealTimers());

describe('whom is asked', () => {
  test('each secret once, and every place of it learns the answer', async () => {
    const { asked, services } = stub(() => alive);
    const findings = [pat('one'), pat('one', { path: 'b', line: 9 }), makeFinding({ rule: 'jwt' })];
    const seen = await validate(findings, services);
    expect(asked).toHaveLength(1);
    expect(seen.map(({ status, identity }) => [status, identity])).toEqual([
      ['active', 'account octocat'],
      ['active', 'account octocat'],
      ['unchecked', undefined],
    ]);
  });

  test('not about managed keys, nor about what was ended already, nor of another form', async () => {
    const { asked, services } = stub(() => alive);
    const findings = [
      pat('a', { managed: 'vault://ci/gh#/token' }),
      pat('b', { remedy: 'revoked', status: 'inactive' }),
      makeFinding({ rule: 'digitalocean-token', value: value('dor_v1_refresh') }),
    ];
    expect(await validate(findings, services)).toEqual(findings);
    expect(asked).toEqual([]);
  });

  test('the user’s own GitHub instead of github.com; its refusal proves nothing', async () => {
    const instead = new Map([[GITHUB, 'https://ghe.example.org/api/v3']]);
    const { asked, services } = stub(() => dead, { instead });
    const [seen] = await validate([pat('x')], services);
    expect(asked.map(({ url }) => url)).toEqual(['https://ghe.example.org/api/v3/user']);
    expect([seen?.status, seen?.statusReason]).toEqual(['unknown', expect.stringContaining('public server')]);
  });

  test('one region after the other; one that does not answer leaves it open', async () => {
    const key = () => makeFinding({ rule: 'launchdarkly-key', value: value('api-0') });
    const refused = { status: 401, body: '{"message":"Invalid access token"}' };
    const first = stub(() => ({ body: '{"accountId":"a"}' }));
    expect((await validate([key()], first.services))[0]?.status).toBe('active');
    expect(first.asked).toHaveLength(1);
    const second = stub(({ url }) => (url.includes('.us/') ? { status: 503 } : refused));
    expect((await validate([key()], second.services))[0]?.status).toBe('unknown');
    expect(second.asked).toHaveLength(3);
  });
});

describe('how often and how long', () => {
  test('four at once and five a second for a host, another host beside it', async () => {
    vi.useFakeTimers();
    const turns = openTurns();
    const started: Array<[string, number]> = [];
    const begin = Date.now();
    const work = (host: string) => () => {
      started.push([host, Date.now() - begin]);
      return new Promise<void>((resolve) => setTimeout(resolve, 5_000));
    };
    const all = [...Array.from({ length: 6 }, () => 'a'), 'b'].map((host) => turns.take(host, work(host)));
    await vi.advanceTimersByTimeAsync(20_000);
    await Promise.all(all);
    expect(started).toEqual([
      ['a', 0],
      ['b', 0],
      ['a', 200],
      ['a', 400],
      ['a', 600],
      ['a', 5000],
      ['a', 5200],
    ]);
  });

  test('after a 429 the host is left alone', async () => {
    const { asked, services } = stub(() => ({ status: 429 }));
    const findings = Array.from({ length: 9 }, (_, n) => pat(`token-${n}`));
    const seen = await validate(findings, services);
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(new Set(seen.map(({ status, statusReason }) => `${status}: ${statusReason}`))).toEqual(
      new Set(['unknown: the issuer was asked too often (429)']),
    );
  });

  test('a host is asked a hundred times a run, the most urgent findings first', async () => {
    vi.useFakeTimers();
    const { asked, services } = stub(() => dead);
    const findings = Array.from({ length: 120 }, (_, n) => pat(`token-${n}`));
    const seen = validate(findings, services);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.map(({ headers }) => headers?.['authorization'])).toEqual(
      Array.from({ length: 100 }, (_, n) => `Bearer token-${n}`),
    );
    expect((await seen).map(({ status }) => status)).toEqual([
      ...Array(100).fill('inactive'),
      ...Array(20).fill('unknown'),
    ]);
  });

  test('when the time is over nothing more is asked', async () => {
    const { asked, services } = stub(() => alive, { deadline: -1 });
    const [seen] = await validate([pat('x')], services);
    expect(asked).toEqual([]);
    expect(seen).toMatchObject({ status: 'unknown', statusReason: 'there was no time left to ask its issuer' });
  });

  test('an issuer that is silent, and an error of whatever kind', async () => {
    const silent = await startAnswering(() => undefined);
    const http = openHttp({ attempts: 1, attemptTimeout: 50 });
    const instead = new Map([[GITHUB, silent.address]]);
    const [seen] = await validate([pat('x')], { http, instead, deadline: 60_000 });
    http.close();
    expect(seen?.statusReason).toBe('its issuer gave no answer (RL-HTTP-TIMEOUT)');
    for (const error of [new RelockError('RL-HTTP-TLS', 'x'), new Error('secret in here')]) {
      const { services } = stub(() => Promise.reject(error));
      const [other] = await validate([pat('x')], services);
      expect([other?.status, other?.statusReason]).toEqual([
        'unknown',
        expect.stringMatching(/^its issuer gave no answer/),
      ]);
    }
  });
});

describe('what is told', () => {
  test('it is bounded, printable, and without the secret', async () => {
    const secret = 'ghp_not-a-token';
    const body = JSON.stringify({ login: `\u001b[31m${secret}\u202e\n::error::${'x'.repeat(500)}` });
    const { services } = stub(() => ({ body }));
    const [seen] = await validate([pat(secret)], services);
    expect(seen?.identity).toMatch(/^account \\x1b\[31m\[redacted\]\\u\{202e\}\\x0a::error::x+…$/);
    expect(seen?.identity?.length).toBeLessThanOrEqual(201);
  });

  test('a field of another kind than expected is left out', async () => {
    for (const login of [{ a: 1 }, true, [], [1, {}]]) {
      const { services } = stub(() => ({ body: JSON.stringify({ login }) }));
      expect((await validate([pat('x')], services))[0]).toMatchObject({ status: 'active' });
      expect((await validate([pat('x')], services))[0]?.identity).toBeUndefined();
    }
  });
});

describe('what stands near', () => {
  const sid = (digit: string) => `AC${digit.repeat(32)}`;
  const finder = (text: string, line: number, column: number, rule = 'twilio-auth-token') => ({
    scan: () => [makeFinding({ rule, value: value('SECRETSECRET'), line, column, endLine: line })],
    text,
  });
  const near = (text: string, line: number, column: number, hosts: string[] = [], rule?: string) => {
    const [found] = withNeighbours(finder(text, line, column, rule), hosts).scan(fragment(text, { firstLine: 3 }));
    return Object.fromEntries([...(found?.neighbours ?? [])].map(([name, secret]) => [name, secret.reveal()]));
  };

  test('the nearest counts, and nothing that is far away', () => {
    const text = `${sid('1')}\n\n${sid('2')}\nx = SECRETSECRET\n${'\n'.repeat(40)}${sid('3')}\n`;
    expect(near(text, 6, 5)).toEqual({ id: sid('2') });
    expect(near(`${sid('1')}${' '.repeat(1600)}SECRETSECRET`, 3, 1635)).toEqual({});
  });

  test('a server only when the config lists it, port and all', () => {
    const text =
      'a: https://evil.example.net https://Vault.example.org:8200/v1 https://vault.example.org\nb: SECRETSECRET';
    expect(near(text, 4, 4, [], 'vault-service-token')).toEqual({});
    expect(near(text, 4, 4, ['vault.example.org:8200'], 'vault-service-token')).toEqual({
      host: 'Vault.example.org:8200',
    });
    expect(near(text, 4, 4, ['example.org', '127.0.0.1'], 'vault-service-token')).toEqual({});
  });

  test('without what it needs it is not asked about, and with it the answer is told apart from the pair', async () => {
    const { asked, services } = stub(() => ({ status: 401, body: '{"code":20003}' }));
    const alone = makeFinding({ rule: 'twilio-auth-token' });
    const paired = { ...makeFinding({ rule: 'twilio-auth-token' }), neighbours: new Map([['id', value(sid('1'))]]) };
    const [first, second] = await validate([alone, paired], services);
    expect(first?.statusReason).toBe("it can't be asked about without its account SID, which is not near it");
    expect(second?.statusReason).toBe('refused, which proves nothing: what stood near it may belong to another one');
    expect(asked.map(({ url }) => url)).toEqual([`https://api.twilio.com/2010-04-01/Accounts/${sid('1')}.json`]);
  });

  test('what stands near can not lead a request elsewhere', async () => {
    const { asked, services } = stub(() => dead);
    const evil = new Map([
      ['id', value('x.example.net/?')],
      ['host', value('x@example.net/')],
    ]);
    const seen = await validate([{ ...makeFinding({ rule: 'algolia-api-key' }), neighbours: evil }], services);
    expect(seen[0]).toMatchObject({ status: 'unknown' });
    for (const { url } of asked) expect(new URL(url).hostname).toMatch(/-dsn\.algolia\.net$/);
  });
});

// The expected signatures are botocore's (1.43) for the same request, key and time.
test.each([
  [
    'https://sts.amazonaws.com/',
    undefined,
    'us-east-1',
    'content-type;host;x-amz-date',
    'ca7f4c9e4c0d9e201bc1762c3b33121fe400ab9b06662e59322f2ad4431b2266',
  ],
  [
    'https://sts.cn-north-1.amazonaws.com.cn/',
    't'.repeat(20),
    'cn-north-1',
    'content-type;host;x-amz-date;x-amz-security-token',
    '21add84211a34eb47dcb836f1c41c554e08818763fa3fd2c99ad7e15ae33a60d',
  ],
])('a request to %s is signed as AWS wants it', (url, session, region, names, signature) => {
  const key = { id: 'AKIDEXAMPLE', secret: 'k'.repeat(40), session };
  const body = 'Action=GetCallerIdentity&Version=2011-06-15';
  expect(signSts(new URL(url), body, key, new Date('2026-11-22T10:11:12Z'))['authorization']).toBe(
    `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/${region}/sts/aws4_request, SignedHeaders=${names}, Signature=${signature}`,
  );
});
