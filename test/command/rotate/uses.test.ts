import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { usesInFile } from '../../../src/command/rotate/log-uses.ts';
import { usesSince } from '../../../src/command/rotate/uses.ts';
import type { LeakedName, UseServices } from '../../../src/command/rotate/uses.ts';
import type { UseLog } from '../../../src/config/config.ts';
import type { Invocation } from '../../../src/config/invocation.ts';
import type { HttpRequest } from '../../../src/core/http.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import { hashedToken } from '../../../src/issuer/github-audit.ts';
import { testFolder } from '../../servers/folder.ts';

const SINCE = new Date('2026-11-20T10:00:00Z');
const VALUE = new SecretValue(`ghp_${randomBytes(18).toString('hex')}`);
const TOKEN: LeakedName = { address: undefined, kind: 'github-token', value: VALUE };
const KEY: LeakedName = { address: 'awssecrets://mail/smtp#/password', kind: 'webhook', value: undefined };

/** A store without a log of its own, and GitHub with `events`; only the token at `reader` may read them. */
function services(status = 200, events: unknown = []): UseServices {
  const answer = async ({ headers }: HttpRequest) =>
    headers?.['authorization'] === 'Bearer reader'
      ? { status, headers: {}, body: JSON.stringify(events) }
      : { status: 401, headers: {}, body: '{}' };
  return {
    vaults: { store: async () => ({ name: 'aws' }) },
    readValue: async (address: string) => new SecretValue(address === 'vault://ops/audit#/token' ? 'reader' : 'x'),
    http: { request: answer, close: () => undefined },
    issuers: { github: { apiUrl: 'https://api.github.com' } },
  } as unknown as UseServices;
}

const ask = (leaked: LeakedName, logs: readonly UseLog[], given = services()) =>
  usesSince(leaked, SINCE, logs, { env: {}, cwd: '/' } as Invocation, given);

function logOf(name: string, entries: readonly object[]): UseLog {
  const file = path.join(testFolder('use-logs'), name);
  writeFileSync(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  return { kind: 'file', file };
}

const event = (time: string, token: SecretValue, id: string) => ({
  '@timestamp': Date.parse(time),
  _document_id: id,
  action: 'git.clone',
  repo: 'acme/app',
  actor: 'mona',
  actor_ip: '192.0.2.7',
  hashed_token: hashedToken(token),
});

test('of a file only what this key did, since then, newest first', async () => {
  const log = logOf('github.jsonl', [
    event('2026-11-20T09:59:59Z', VALUE, 'a'),
    event('2026-11-20T10:00:01Z', VALUE, 'b'),
    event('2026-11-20T12:00:00Z', new SecretValue('another'), 'c'),
    event('2026-11-20T11:00:00Z', VALUE, 'd'),
  ]);
  const [told] = await ask(TOKEN, [log]);
  expect(told?.uses?.map(({ at }) => at)).toEqual(['2026-11-20T11:00:00.000Z', '2026-11-20T10:00:01.000Z']);
  expect(told?.uses?.[0]?.what).toBe('verify by github:mona from 192.0.2.7');
});

test('a secret of AWS is known in CloudTrail by its name, in whatever account and region', async () => {
  const read = (name: string, id: string) => ({
    eventVersion: '1.08',
    eventID: id,
    eventTime: '2026-11-20T11:00:00Z',
    eventSource: 'secretsmanager.amazonaws.com',
    eventName: 'GetSecretValue',
    awsRegion: 'eu-central-1',
    recipientAccountId: '123456789012',
    userIdentity: { type: 'IAMUser', userName: 'mallory', arn: 'arn:aws:iam::123456789012:user/mallory' },
    sourceIPAddress: '192.0.2.9',
    requestParameters: { secretId: name },
  });
  const log = logOf('cloudtrail.jsonl', [read('mail/smtp', 'a'), read('other/smtp', 'b')]);
  const [told] = await ask(KEY, [log]);
  expect(told?.uses).toHaveLength(1);
  expect(told?.uses?.[0]?.what).toContain('192.0.2.9');
});

test.each([
  [{ bytes: 2 ** 21, milliseconds: 600_000 }, ' (only its first 2 MB were read)', 1],
  [{ bytes: 2 ** 40, milliseconds: 0 }, ' (only its first 1 MB were read)', 1],
  [{ bytes: 2 ** 40, milliseconds: 600_000 }, '', 2],
])('a file is read as far as %j lets it, and its name says so', async (bounds, said, count) => {
  const file = path.join(testFolder('use-logs'), 'bomb.gz');
  const first = `${JSON.stringify(event('2026-11-20T11:00:00Z', VALUE, 'a'))}\n`;
  const second = first.replace('"a"', '"b"');
  writeFileSync(file, gzipSync(`${first}${' \n'.repeat(2 ** 22)}${second}`));
  const { log, uses } = await usesInFile(file, [`github:token/${hashedToken(VALUE)}`], SINCE, 9, bounds);
  expect(log).toBe(`${file}${said}`);
  expect(uses).toHaveLength(count);
});

test('a file that is not there, has no end, or is no log, could not be asked; one that can’t know the key is not', async () => {
  const text = path.join(testFolder('use-logs'), 'text');
  writeFileSync(text, 'Dear diary\n');
  const files = ['/nowhere/at/all.log', '/dev/zero', text].map((file): UseLog => ({ kind: 'file', file }));
  expect(await ask(TOKEN, files)).toEqual([
    { log: '/nowhere/at/all.log', uses: undefined },
    { log: '/dev/zero', uses: undefined },
    { log: text, uses: undefined },
  ]);
  expect(await ask({ ...TOKEN, kind: 'slack-token' }, files)).toEqual([]);
});

test('an organisation’s log is asked for GitHub’s tokens alone, with the token that the config names', async () => {
  const log: UseLog = { kind: 'github', organisation: 'acme', token: 'vault://ops/audit#/token' };
  const events = [{ '@timestamp': Date.parse('2026-11-20T11:00:00Z'), action: 'repo.download_zip' }];
  expect(await ask(TOKEN, [log], services(200, events))).toEqual([
    { log: 'GitHub’s audit log of acme', uses: [{ at: '2026-11-20T11:00:00.000Z', what: 'repo.download_zip' }] },
  ]);
  expect(await ask(TOKEN, [log], services(404))).toEqual([{ log: 'GitHub’s audit log of acme', uses: undefined }]);
  expect(await ask(TOKEN, [{ ...log, token: 'vault://x#/y' }], services(200, events))).toEqual([
    { log: 'GitHub’s audit log of acme', uses: undefined },
  ]);
  expect(await ask(KEY, [log], services(200, events))).toEqual([]);
});
