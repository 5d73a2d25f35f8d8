import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createTcp } from 'node:net';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { tellTarget } from '../../src/config/tell.ts';
import { openHttp } from '../../src/core/http.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { tellChannel } from '../../src/tell/channel.ts';
import { exposedSince, incidentJson, incidentMarkdown, incidentMessage } from '../../src/tell/incident.ts';
import type { Incident } from '../../src/tell/incident.ts';
import type { Message } from '../../src/tell/message.ts';
import { codeOwners } from '../../src/tell/owners.ts';
import { slackBody } from '../../src/tell/slack.ts';
import { teamsBody } from '../../src/tell/teams.ts';

const stops: Array<() => void> = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

const INCIDENT: Incident = {
  id: '0190f0c4-0000-7000-8000-000000000001',
  key: 'vault://ci/db',
  kind: 'postgres',
  fingerprint: 'rl1:1',
  identity: 'the role billing',
  result: 'rotated',
  places: [
    { path: 'deploy/prod.yml', line: 12, commit: 'a'.repeat(40), author: 'Mona', date: '2026-11-20T10:00:00Z' },
    { path: 'old.yml', line: 3, date: '2026-11-19T10:00:00Z' },
  ],
  morePlaces: 7,
  validFrom: '2026-10-01T00:00:00.000Z',
  found: '2026-11-20T10:05:00.000Z',
  refused: '2026-11-20T10:05:01.250Z',
  steps: [{ at: '2026-11-20T10:05:00.400Z', what: 'the issuer was given the new value' }],
  uses: [{ at: '2026-11-20T10:01:00Z', what: 'read from 192.0.2.7' }],
  logs: [{ log: 'AWS CloudTrail', uses: 1 }],
  watch: 'The vault’s watch was told that this key leaked.',
  elsewhere: ['vault://ci/db-copy'],
  open: [],
  owners: ['@acme/db'],
  link: 'https://github.com/acme/app/actions/runs/7',
};

/** What would mention, link, break out or hide somewhere. */
const HOSTILE = '<!channel> <https://evil.example|x> @everyone\n## [a](b) | `c` \u202e<script>{{x}}';
const HOSTILE_MESSAGE: Message = {
  title: HOSTILE,
  state: 'you',
  facts: [HOSTILE],
  todo: [HOSTILE],
  owners: ['@acme/db'],
  link: 'https://github.com/acme/app',
};

describe('an incident record', () => {
  test('is exposed since its oldest commit, and says for how long', () => {
    expect(exposedSince(INCIDENT)).toBe('2026-11-19T10:00:00Z');
    const json = JSON.parse(incidentJson(INCIDENT));
    expect(json).toMatchObject({
      format: 1,
      id: INCIDENT.id,
      exposedSince: '2026-11-19T10:00:00Z',
      exposedSeconds: 86_701.25,
    });
    const text = incidentMarkdown(INCIDENT);
    for (const part of [
      'replaced; the leaked value is refused',
      '24.1 h',
      'deploy/prod.yml:12',
      '2026-11-20T10:05:00.400Z',
      '192.0.2.7',
      'vault://ci/db-copy',
      'the role billing',
      '- … and 7 more',
      'AWS CloudTrail: 1 uses',
      'was told that this key leaked',
    ])
      expect(text).toContain(part);
  });

  test('says plainly what was not seen', () => {
    const text = incidentMarkdown({
      ...INCIDENT,
      result: 'failed',
      refused: undefined,
      uses: undefined,
      logs: [{ log: '/var/log/vault', uses: undefined }],
      validFrom: undefined,
      steps: [],
      open: ['Log in and delete it'],
    });
    for (const part of [
      'it may still be valid',
      'not seen',
      'No log could be asked.',
      '/var/log/vault: it could not be read',
      'Valid from | not known',
      '1. Log in and delete it',
    ])
      expect(text).toContain(part);
  });

  test('keeps outside text from being Markdown', () => {
    const text = incidentMarkdown({
      ...INCIDENT,
      places: [{ path: HOSTILE, line: 1, author: HOSTILE, commit: HOSTILE, date: HOSTILE, decoded: [HOSTILE] }],
      steps: [{ at: HOSTILE, what: HOSTILE }],
      uses: [{ at: HOSTILE, what: HOSTILE }],
      logs: [{ log: HOSTILE, uses: 1 }],
      fingerprint: HOSTILE,
      identity: HOSTILE,
      validFrom: HOSTILE,
      watch: HOSTILE,
    });
    expect(text).not.toMatch(/<script>|\]\(b\)|\u202e|<https:/);
    expect(text.split('\n').filter((line) => line.startsWith('## [')).length).toBe(0);
  });

  test('as a message tells addresses only where it may', () => {
    expect(JSON.stringify(incidentMessage(INCIDENT, true))).toContain('vault://ci/db');
    expect(JSON.stringify(incidentMessage(INCIDENT, false))).not.toContain('vault://ci/db');
    expect(incidentMessage(INCIDENT, false)).toMatchObject({
      state: 'done',
      title: expect.stringContaining('refused'),
    });
    expect(incidentMessage({ ...INCIDENT, open: ['x'] }, false).state).toBe('you');
  });
});

describe('a message in a channel’s form', () => {
  test('Slack: outside text is plain text, links are only ours', () => {
    const body = JSON.parse(slackBody(HOSTILE_MESSAGE));
    expect(body.text).not.toMatch(/<[!h]/);
    const mrkdwn = body.blocks
      .filter((block: any) => block.text.type === 'mrkdwn')
      .map((block: any) => block.text.text);
    expect(mrkdwn).toEqual(['<https://github.com/acme/app|Details>']);
  });

  test('Slack: within its limits whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 2000 }), { maxLength: 60 }),
        fc.string({ maxLength: 500 }),
        (facts, title) => {
          const { blocks } = JSON.parse(slackBody({ ...HOSTILE_MESSAGE, facts, title }));
          expect(blocks.length).toBeLessThanOrEqual(50);
          for (const { type, text } of blocks)
            expect(text.text.length).toBeLessThanOrEqual(type === 'header' ? 150 : 3000);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('Teams: every outside text is a literal run', () => {
    const card = JSON.parse(teamsBody(HOSTILE_MESSAGE)).attachments[0].content;
    expect(card.body.every((block: any) => block.type === 'RichTextBlock')).toBe(true);
    expect(JSON.stringify(card)).not.toContain('\u202e');
    expect(card.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Details', url: 'https://github.com/acme/app' }]);
  });
});

describe('telling', () => {
  const secret = randomBytes(16).toString('hex');

  async function hook(status = 200) {
    const seen: Array<{ body: string; headers: Record<string, unknown> }> = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        seen.push({ body, headers: request.headers });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const http = openHttp();
    stops.push(() => (http.close(), server.close()));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/${secret}`;
    return { seen, http, url };
  }

  test('a webhook’s request is signed over its time and body', async () => {
    const { seen, http, url } = await hook();
    const target = tellTarget({ webhook: url, secret: 'vault://ops/hook#/key' });
    await tellChannel(target as never, incidentMessage(INCIDENT, true), {
      http,
      readValue: async () => new SecretValue(secret),
    });
    const [, seconds, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(seen[0]?.headers['relock-signature'])) ?? [];
    expect(mac).toBe(createHmac('sha256', secret).update(`${seconds}.${seen[0]?.body}`).digest('hex'));
    expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({ version: 1, event: 'incident', state: 'done' });
  });

  test('the address of a Slack webhook is a secret: it comes from a vault and stands in no error', async () => {
    const { http, url } = await hook(404);
    const target = tellTarget({ slack: 'vault://ops/slack#/webhook' });
    const error = await tellChannel(target as never, incidentMessage(INCIDENT, true), {
      http,
      readValue: async () => new SecretValue(url),
    }).catch((one) => one);
    expect(error).toMatchObject({ code: 'RL-TELL-REFUSED' });
    expect(JSON.stringify([error.message, error.evidence, error.remedy])).not.toContain(secret);
    expect(tellTarget({ slack: 'https://hooks.slack.com/x' })).toMatch(/keep it in a vault/);
  });

  test('a mail is one plain text, and a title with line breaks adds no header', async () => {
    const lines: string[] = [];
    const server = createTcp((socket) => {
      let data = false;
      socket.write('220 test\r\n');
      socket.on('data', (part) => {
        for (const line of part
          .toString()
          .split('\r\n')
          .filter((one) => one !== '')) {
          lines.push(line);
          if (data && line === '.') {
            data = false;
            socket.write('250 taken\r\n');
          } else if (!data) {
            data = /^DATA/i.test(line);
            socket.write(data ? '354 go\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
          }
        }
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stops.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const target = tellTarget({
      mail: 'security@example.org',
      server: `smtp://127.0.0.1:${port}`,
      from: 'relock@example.org',
    });
    const http = openHttp();
    await tellChannel(
      target as never,
      {
        ...HOSTILE_MESSAGE,
        title: 'leak\r\nBcc: thief@example.org',
        attachments: [{ name: 'report.html', type: 'text/html', text: '<p>all of it</p>' }],
      },
      { http, readValue: async () => new SecretValue('') },
    );
    expect(lines).toContain('Content-Disposition: attachment; filename=report.html');
    expect(lines).toContain(Buffer.from('<p>all of it</p>').toString('base64'));
    expect(lines).toContain('RCPT TO:<security@example.org>');
    expect(lines.filter((line) => /^Bcc:/i.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('RCPT'))).toHaveLength(1);
    expect(lines.some((line) => /^Content-Type: text\/plain/i.test(line))).toBe(true);
  });
});

describe('CODEOWNERS', () => {
  const FILE = [
    '# everything',
    '* @acme/all',
    '*.sh @mona',
    '/build/ @acme/build',
    'docs/* @writer',
    'apps/ @acme/apps a@b.example',
    'scripts/mail @acme/mail # mail',
    '/apps/none',
    '/* @root',
    '/app/(auth)/ @routes',
    '/emu/ @mona_acme',
    '!x @no',
    '[ab] @no',
    '/ @no',
  ].join('\n');
  test.each<[string, readonly string[]]>([
    ['a.txt', ['@root']],
    ['b/a.txt', ['@acme/all']],
    ['app/(auth)/login.ts', ['@routes']],
    ['app/auth/login.ts', ['@acme/all']],
    ['emu/x', ['@mona_acme']],
    ['deep/run.sh', ['@mona']],
    ['build/x/y.ts', ['@acme/build']],
    ['src/build/y.ts', ['@acme/all']],
    ['docs/a.md', ['@writer']],
    ['docs/deep/a.md', ['@acme/all']],
    ['x/apps/a.ts', ['@acme/apps']],
    ['scripts/mail/a.py', ['@acme/mail']],
    ['apps/none', []],
  ])('%s', (path, owners) => {
    expect(codeOwners(FILE, path)).toEqual(owners);
  });

  test('never throws, never gives what can’t be mentioned', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ minLength: 1, maxLength: 60 }), (text, path) => {
        for (const owner of codeOwners(text, path)) expect(owner).toMatch(/^@[A-Za-z0-9_-]+(?:\/[\w.-]+)?$/);
      }),
    );
  });
});
