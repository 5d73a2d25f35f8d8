import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeError } from '../../../src/core/error.ts';
import { parseAddress } from '../../../src/vault/address.ts';
import { openAws } from '../../../src/vault/aws/open.ts';
import { openAwsSts } from '../../../src/vault/aws/sts.ts';
import { freePort } from '../../servers/port.ts';
import { startAnswering } from '../answering.ts';
import type { Answering } from '../answering.ts';
import { jobClaims, makeIssuer } from '../jwt.ts';
import { awsConfig, context, fields, plain } from './server.ts';

const ADDRESS = parseAddress('awssecrets://ci/db#/password');
const SECRET = {
  ARN: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:ci/db-AbCdEf',
  Name: 'ci/db',
  VersionId: '1'.repeat(32),
  VersionStages: ['AWSCURRENT'],
  SecretString: '{"password":"the value"}',
};
const amz = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'req-7' };
const json =
  (status: number, body: unknown, headers: Record<string, string> = amz): Answering =>
  (_, response) =>
    void response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
const refusal = (code: string, message = 'why', status = 400) => json(status, { __type: code, Message: message });
const html: Answering = (_, r) =>
  void r.writeHead(200, { 'content-type': 'text/html' }).end('<html>please log in</html>');

async function vaultThatAnswers(answer: Answering) {
  const server = await startAnswering(answer);
  const vault = openAws(awsConfig(server.address), context());
  onTestFinished(() => vault.close());
  return { vault, server };
}

/** Answers of Secrets Manager that hold no secret, and the error that each becomes. */
const FAULTS: ReadonlyArray<[string, Answering, string]> = [
  ['a log-in page', html, 'RL-VAULT-ANSWER'],
  ['a secret of another content type', json(200, SECRET, { 'content-type': 'text/plain' }), 'RL-VAULT-ANSWER'],
  [
    'a gateway’s 502',
    (_, r) => void r.writeHead(502, { 'content-type': 'text/html' }).end('<html>'),
    'RL-VAULT-ANSWER',
  ],
  ['a proxy’s 404', (_, r) => void r.writeHead(404, { 'content-type': 'text/html' }).end('<html>'), 'RL-VAULT-ANSWER'],
  ['an empty 200', json(200, ''), 'RL-VAULT-ANSWER'],
  ['an empty 403', (_, r) => void r.writeHead(403).end(), 'RL-VAULT-ANSWER'],
  ['half a JSON', json(200, JSON.stringify(SECRET).slice(0, 60)), 'RL-VAULT-ANSWER'],
  [
    'a body that is cut',
    (_, r) => void r.writeHead(200, { ...amz, 'content-length': '500' }).write('{"Name":', () => r.destroy()),
    'RL-VAULT-UNREACHABLE',
  ],
  ['JSON that is a list', json(200, [SECRET]), 'RL-VAULT-ANSWER'],
  ['no value', json(200, { ...SECRET, SecretString: undefined }), 'RL-VAULT-ANSWER'],
  ['a value that is no text', json(200, { ...SECRET, SecretString: { a: 1 } }), 'RL-VAULT-ANSWER'],
  ['no version', json(200, { ...SECRET, VersionId: undefined }), 'RL-VAULT-ANSWER'],
  ['another secret', json(200, { ...SECRET, Name: 'ci/other' }), 'RL-VAULT-ANSWER'],
  ['another stage', json(200, { ...SECRET, VersionStages: ['AWSPENDING'] }), 'RL-VAULT-ANSWER'],
  ['an empty field', json(200, { ...SECRET, SecretString: '{"password":""}' }), 'RL-VAULT-EMPTY'],
  ['an empty text', json(200, { ...SECRET, SecretString: '' }), 'RL-VAULT-EMPTY'],
  ['bytes that are no UTF-8', (_, r) => void r.writeHead(200, amz).end(Buffer.from([0xff, 0xfe])), 'RL-VAULT-ANSWER'],
  ['a redirect', (_, r) => void r.writeHead(307, { location: 'https://other.example/x' }).end(), 'RL-VAULT-ANSWER'],
  ['9 MiB', (_, r) => void r.writeHead(200, amz).end('x'.repeat(9 << 20)), 'RL-VAULT-ANSWER'],
  ['a connection that breaks', (request) => void request.socket.destroy(), 'RL-VAULT-UNREACHABLE'],
  [
    '"slow down" until tomorrow',
    (_, r) => void r.writeHead(429, { ...amz, 'retry-after': '86400' }).end('{}'),
    'RL-VAULT-BUSY',
  ],
  ['an error of AWS’ own', refusal('InternalServiceError', 'An error occurred', 500), 'RL-VAULT-ANSWER'],
  ['a permission that lacks', refusal('AccessDeniedException'), 'RL-VAULT-DENIED'],
  ['a KMS permission that lacks', refusal('AccessDeniedException', 'Access to KMS is not allowed'), 'RL-VAULT-DENIED'],
  ['a key that ended', refusal('ExpiredTokenException'), 'RL-VAULT-LOGIN'],
  ['a key that is none', refusal('UnrecognizedClientException'), 'RL-VAULT-LOGIN'],
  [
    'a clock that is off',
    refusal('InvalidSignatureException', 'Signature expired: 20260101T000000Z is now earlier'),
    'RL-VAULT-LOGIN',
  ],
  ['a KMS key that is off', refusal('DecryptionFailure'), 'RL-VAULT-ANSWER'],
  [
    'a secret marked for deletion',
    refusal('InvalidRequestException', 'it was marked for deletion.'),
    'RL-VAULT-DELETED',
  ],
];

describe('an answer that holds no secret', () => {
  test.each(FAULTS)('%s', async (_, answer, code) => {
    const { vault } = await vaultThatAnswers(answer);
    const error = await vault.read(ADDRESS).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'RelockError', code });
    expect(describeError(error) + inspect(error)).not.toMatch(/the value|log in<|<html>|ambient/);
  });

  test.each(FAULTS)('%s, in place of a batch', async (_, answer, code) => {
    const { vault } = await vaultThatAnswers(answer);
    const read = await vault.readMany?.([ADDRESS, parseAddress('awssecrets://ci/mail')]);
    for (const one of read ?? []) expect(one).toMatchObject({ status: 'rejected', reason: { name: 'RelockError' } });
    expect(read?.[0]).toMatchObject({ reason: { code } });
    expect(read).toHaveLength(2);
  });

  test('of a batch nothing is taken that was not asked for, or that is no longer current', async () => {
    const { vault } = await vaultThatAnswers((request, response) => {
      const isBatch = request.headers['x-amz-target'] === 'secretsmanager.BatchGetSecretValue';
      const values = [
        { ...SECRET, VersionStages: [], SecretString: 'stale' },
        { ...SECRET, Name: 'ci/x', SecretString: 'strange' },
      ];
      if (isBatch) json(200, { SecretValues: values, Errors: [] })(request, response, 0);
      else json(200, SECRET)(request, response, 0);
    });
    const [one, other] = (await vault.readMany?.([ADDRESS, parseAddress('awssecrets://ci/mail')])) ?? [];
    expect(one?.status === 'fulfilled' && plain(one.value?.fields)).toEqual({ password: 'the value' });
    expect(other).toMatchObject({ status: 'rejected', reason: { code: 'RL-VAULT-ANSWER' } });
  });

  test.each([
    ['a 500', json(500, {})],
    ['a refusal to go as fast', refusal('ThrottlingException', 'Rate exceeded')],
    ['a connection that breaks', (request: Parameters<Answering>[0]) => void request.socket.destroy()],
  ])('%s that passes is waited out', async (_, trouble) => {
    const { vault, server } = await vaultThatAnswers((request, response, count) =>
      (count === 1 ? trouble : json(200, SECRET))(request, response, count),
    );
    expect((await vault.read(ADDRESS))?.version).toBe(SECRET.VersionId);
    expect(server.count()).toBe(2);
  });

  test('a server that is not there', async () => {
    const vault = openAws(awsConfig(`http://127.0.0.1:${await freePort()}`), context());
    onTestFinished(() => vault.close());
    await expect(vault.read(ADDRESS)).rejects.toMatchObject({ code: 'RL-VAULT-UNREACHABLE' });
  });

  test('AWS’ own words are shown with the request’s id and without what moves a cursor', async () => {
    const { vault } = await vaultThatAnswers(refusal('AccessDeniedException', 'User: x\u001b[2J is not authorized'));
    const shown = describeError(await vault.read(ADDRESS).catch((thrown: unknown) => thrown));
    expect(shown).toContain(String.raw`User: x\x1b[2J is not authorized`);
    expect(shown).toContain('req-7');
    expect(shown).toContain('"secretsmanager:GetSecretValue" on the secret ci/db');
  });

  test('words that answer a write are not shown: they may quote the value', async () => {
    const { vault } = await vaultThatAnswers((request, response) => {
      const isRead = request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue';
      const answer = isRead
        ? refusal('ResourceNotFoundException')
        : refusal('ValidationException', "Value 'the new value' at 'secretString' failed to satisfy constraint");
      answer(request, response, 0);
    });
    const error = await vault.write(ADDRESS, fields({ password: 'the new value' })).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RL-VAULT-ANSWER', state: 'Nothing was written.' });
    expect(describeError(error) + inspect(error)).not.toContain('the new value');
  });
});

describe('a login', () => {
  const issuer = makeIssuer();
  const refusing = async (status: number, body: string, type = 'text/xml') => {
    const server = await startAnswering((_, r) => void r.writeHead(status, { 'content-type': type }).end(body));
    const config = awsConfig(server.address, { auth: 'jwt', role: 'arn:aws:iam::123456789012:role/ci' });
    let jwt = '';
    const run = context({
      env: {},
      identity: async (audience) => {
        const token = issuer.token(jobClaims(audience));
        jwt = token.reveal();
        return token;
      },
    });
    const opened = [openAws(config, run), openAwsSts(config, run)] as const;
    onTestFinished(async () => void (await Promise.all(opened.map((one) => one.close()))));
    const error = await opened[0].read(ADDRESS).catch((thrown: unknown) => thrown);
    const mint = await opened[1].read(parseAddress('awssts://123456789012/ci')).catch((thrown: unknown) => thrown);
    expect(describeError(error) + describeError(mint)).not.toContain(jwt);
    return { error, mint, shown: describeError(error) };
  };
  const xml = (code: string, message: string) =>
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>req-9</RequestId></ErrorResponse>`;

  test.each<[string, string, string, RegExp]>([
    [
      'a trust policy that does not match',
      'AccessDenied',
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      /sub = repo:example\/app:ref[\s\S]*trust policy[\s\S]*repo:example\/app:ref:refs\/heads\/main and repo:example@12\/app@4711:ref:refs\/heads\/main/,
    ],
    [
      'an audience that does not match',
      'InvalidIdentityToken',
      'Incorrect token audience',
      /Add "sts\.amazonaws\.com" to the audiences/,
    ],
    [
      'a provider that is not there',
      'InvalidIdentityToken',
      'No OpenIDConnect provider found in your account for https://x',
      /provider for https:\/\/token\.actions\.githubusercontent\.com/,
    ],
    ['a token that ended', 'ExpiredTokenException', 'Token must be redeemed within 24 hours of issuance', /clock/],
  ])('%s', async (_, code, message, expected) => {
    const { error, mint, shown } = await refusing(400, xml(code, message));
    for (const one of [error, mint]) expect(one).toMatchObject({ code: 'RL-VAULT-LOGIN' });
    expect(shown).toMatch(expected);
    expect(shown).toContain(message);
    expect(shown).toContain('req-9');
  });

  test.each<[string, number, string, string]>([
    ['a log-in page', 200, '<html>please log in</html>', 'text/html'],
    ['an empty body', 200, '', 'text/xml'],
    [
      'a session without its end',
      200,
      '<AccessKeyId>A</AccessKeyId><SecretAccessKey>B</SecretAccessKey><SessionToken>C</SessionToken>',
      'text/xml',
    ],
    ['a redirect', 302, '', 'text/html'],
    ['a gateway’s 403', 403, '<html>', 'text/html'],
  ])('%s is no login', async (_, status, body, type) => {
    const { error, mint } = await refusing(status, body, type);
    for (const one of [error, mint]) expect(one).toMatchObject({ code: 'RL-VAULT-ANSWER' });
  });
});
