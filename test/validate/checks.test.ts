import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RelockError } from '../../src/core/error.ts';
import { openHttp } from '../../src/core/http.ts';
import type { HttpClient } from '../../src/core/http.ts';
import type { Finding } from '../../src/core/finding.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import type { Check } from '../../src/validate/check.ts';
import { CHECK_GROUPS } from '../../src/validate/checks/all.ts';
import { checkTable } from '../../src/validate/catalogue.ts';
import { validate } from '../../src/validate/validate.ts';
import { ANSWERS } from './answers.ts';
import type { Sample } from './answers.ts';
import { startIssuers, textOf } from './issuers.ts';
import type { Asked, Issuers } from './issuers.ts';
import { NAMED_CHECKS, OWN_SERVER, OWN_SHOP, specimen } from './specimen.ts';

let issuers: Issuers;
let http: HttpClient;

beforeAll(async () => {
  issuers = await startIssuers([OWN_SERVER, OWN_SHOP]);
  http = openHttp({ caFile: issuers.caFile, proxies: issuers.env, attempts: 1, maxBytes: 65_536 });
});
afterAll(async () => {
  http.close();
  await issuers.stop();
});

async function ask(
  finding: Finding,
  answer: Issuers['answer'],
  client = http,
): Promise<{ finding: Finding; asked: Asked[] }> {
  issuers.asked.length = 0;
  issuers.answer = answer;
  const [seen = finding] = await validate([finding], { http: client, instead: new Map(), deadline: 60_000 });
  return { finding: seen, asked: [...issuers.asked] };
}

/** Issuers whose interface takes the secret in the URL only. */
const IN_THE_URL = new Set(['telegram-bot-token', 'slack-webhook', 'discord-webhook', 'mapbox-secret-token']);

describe.each(NAMED_CHECKS)('%s', (name, check) => {
  const samples = ANSWERS[name];
  if (samples === undefined) throw new Error(`test/validate/answers.ts has no answers for ${name}`);

  test('alive: who and what is told, and the secret went where it is documented to go', async () => {
    const { finding, asked } = await ask(specimen(check), ({ host }) =>
      host === hostOf(check.urls.at(-1) ?? '', asked1(issuers)) ? samples.active : samples.refused,
    );
    expect([finding.status, finding.identity]).toEqual(['active', samples.identity]);
    const secret = finding.value.reveal();
    expect(asked.length).toBeGreaterThan(0);
    for (const { method, path, host } of asked) {
      expect(method).toBe(check.method ?? 'GET');
      expect(check.urls.some((url) => matches(url, host))).toBe(true);
      if (!IN_THE_URL.has(check.rules[0] ?? '')) expect(decodeURIComponent(path)).not.toContain(secret);
    }
    expect(finding.identity ?? '').not.toContain(secret);
  });

  test.each((samples.alive ?? []).map((sample) => [sample[0], sample] as const))(
    'alive without a right: %i',
    async (_, sample) => {
      expect((await ask(specimen(check), () => sample)).finding.status).toBe('active');
    },
  );

  test('refused by all regions', async () => {
    const { finding, asked } = await ask(specimen(check), () => samples.refused);
    expect(asked).toHaveLength(check.urls.length);
    if (check.doubt === undefined && !isDoubtful(check, samples.refused)) {
      expect([finding.status, finding.statusReason]).toEqual(['inactive', undefined]);
    } else {
      expect([finding.status, finding.statusReason]).toEqual([
        'unknown',
        expect.stringMatching(/^refused, which proves nothing: /),
      ]);
    }
  });

  test('everything else is unknown', async () => {
    const page = '<html><body>Sign in: invalid_api_key</body></html>';
    const answers: Array<[string, Sample | undefined]> = [
      ['in trouble \\(500\\)', [500, { error: 'internal' }]],
      ['asked too often \\(429\\)', [429, {}, { 'retry-after': '0' }]],
      ['redirect \\(302\\)', [302, '', { location: 'https://127.0.0.1/' }]],
      ['answered 200 and a page', [200, page]],
      ['answered 403 and a page', [403, page]],
      ['answered 404', [404, { hello: 1 }]],
      ['no answer \\(RL-HTTP-BROKEN\\)', undefined],
      ...(samples.doubtful === undefined ? [] : [['', samples.doubtful] as [string, Sample]]),
    ];
    for (const [reason, sample] of answers) {
      const { finding } = await ask(specimen(check), () => sample, answering(sample));
      expect([finding.status, finding.statusReason], reason).toEqual(['unknown', expect.stringMatching(reason)]);
    }
  });
});

/** The same without the wire, for the many answers that only have to be read. */
function answering(sample: Sample | undefined): HttpClient {
  return {
    async request() {
      if (sample === undefined) throw new RelockError('RL-HTTP-BROKEN', 'broken off');
      const [status, body, headers = {}] = sample;
      return { status, headers, body: textOf(body) };
    },
    close: () => undefined,
  };
}

/** The host of the last request. */
function asked1({ asked }: Issuers): string {
  return asked.at(-1)?.host ?? '';
}

/** A URL's host; one that is made of what was found counts as the one that was asked. */
function hostOf(url: string, actual: string): string {
  return matches(url, actual) ? actual : (/^https:\/\/([^/]+)/.exec(url)?.[1] ?? '');
}

function matches(url: string, host: string): boolean {
  const pattern = (/^https:\/\/([^/]+)/.exec(url)?.[1] ?? '').replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[\\w.-]+');
  return new RegExp(`^${pattern}$`).test(host);
}

function isDoubtful(check: Check, [status, body]: Sample): boolean {
  const text = textOf(body);
  return check.refuses.find((one) => one.status === status && (one.says?.test(text) ?? true))?.doubt !== undefined;
}

test('the table is about rules that exist, more than 65 of them, and answers are for checks that exist', () => {
  const known = new Set(allRules().map(({ id }) => id));
  const asked = new Set(NAMED_CHECKS.flatMap(([, { rules }]) => rules));
  for (const rule of asked) expect(known).toContain(rule);
  expect(asked.size).toBeGreaterThan(65);
  expect(Object.keys(ANSWERS).sort()).toEqual(NAMED_CHECKS.map(([name]) => name).sort());
});

test('every request goes to a fixed host by https, or to one that the config lists', () => {
  for (const [name, { urls, near, docs }] of NAMED_CHECKS) {
    expect(docs, name).toMatch(/^https:\/\//);
    for (const url of urls) {
      const host = /^https:\/\/([^/?]+)/.exec(url)?.[1] ?? '';
      // Within an issuer's own domain a region or an application may be named by what was found.
      const fixed = host.replace(/^\{(?:id|region)\}(?=[.-])/, 'x');
      if (fixed === '{host}') expect(near?.['host'], name).toBeDefined();
      else expect(fixed, name).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    }
  }
});

test('every rule of a check has a form that the check is for', () => {
  for (const { checks } of CHECK_GROUPS)
    for (const check of checks) for (const rule of check.rules) expect(() => specimen(check, rule), rule).not.toThrow();
});

test('docs/validate-kinds.md is what the table says', async () => {
  await expect(checkTable()).toMatchFileSnapshot('../../docs/validate-kinds.md');
});
