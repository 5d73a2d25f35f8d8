import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { HttpRequest } from '../../src/core/http.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { githubTokenUses } from '../../src/issuer/github-audit.ts';

const TOKEN = `ghp_${randomBytes(18).toString('hex')}`;
const SINCE = new Date('2026-11-20T10:00:00Z');
const at = (time: string) => Date.parse(time);

/** Answers as https://docs.github.com/en/rest/orgs/orgs#get-the-audit-log-for-an-organization has it. */
function github(status: number, events: unknown) {
  const asked: HttpRequest[] = [];
  const http = {
    request: async (request: HttpRequest) => {
      asked.push(request);
      return { status, headers: {}, body: JSON.stringify(events) };
    },
    close: () => undefined,
  };
  const audit = { apiUrl: 'https://api.github.com/', organisation: 'acme', token: new SecretValue('reader') };
  return { asked, uses: () => githubTokenUses(http, audit, new SecretValue(TOKEN), SINCE) };
}

test('asks for the token’s hash since that day, and gives what came since that moment, printable', async () => {
  const { asked, uses } = github(200, [
    {
      '@timestamp': at('2026-11-20T11:00:00Z'),
      action: 'repo.download_zip',
      repo: 'acme/app',
      actor: 'mona\u001b[31m',
      actor_ip: '192.0.2.7',
      user_agent: 'curl/8',
    },
    { created_at: at('2026-11-20T10:30:00Z'), action: 'org.add_member', org: 'acme' },
    { '@timestamp': at('2026-11-20T09:00:00Z'), action: 'repo.create' },
    { '@timestamp': 'soon', action: 'repo.create' },
    { '@timestamp': Number.MAX_VALUE, action: 'repo.create' },
    'nothing',
  ]);
  const found = await uses();
  expect(found.map(({ at: when }) => when)).toEqual(['2026-11-20T11:00:00.000Z', '2026-11-20T10:30:00.000Z']);
  expect(found[0]?.what).toMatch(/^repo\.download_zip at acme\/app by mona.* from 192\.0\.2\.7 \(curl\/8\)$/);
  expect(found[0]?.what).not.toContain('\u001b');
  const url = new URL(asked[0]?.url ?? '');
  expect(url.pathname).toBe('/orgs/acme/audit-log');
  const hash = createHash('sha256').update(TOKEN).digest('base64');
  expect(url.searchParams.get('phrase')).toBe(`hashed_token:"${hash}" created:>=2026-11-20`);
  // The token itself goes nowhere.
  expect(JSON.stringify(asked).includes(TOKEN)).toBe(false);
});

test.for([403, 404])('a log that may not be read (%i) is an error without a token in it', async (status) => {
  const error = await github(status, { message: 'no' })
    .uses()
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'RL-ISSUER-REFUSED' });
  expect(JSON.stringify(error)).not.toContain(TOKEN);
});
