import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import { RelockError } from '../../src/core/error.ts';
import { sendJson } from './answering.ts';
import { PROJECT, fieldsOf, googleWithIssuer, secretAddress, vaultOn } from './google-setup.ts';

const VALUE = 'the value of this test';
const GIVEN = { data: Buffer.from(VALUE).toString('base64') };
const NAME = 'projects/1/secrets/a/versions/1';

type Fault = (response: ServerResponse) => void;

const withType = (status: number, type: string, body: string): Fault => {
  return (response) => void response.writeHead(status, { 'content-type': type }).end(body);
};
const json = (status: number, body: unknown): Fault => {
  return (response) => sendJson(response, status, body);
};

/** What may stand between us and Google, or be Google on a bad day; whatever is asked. */
const EVERYWHERE: ReadonlyArray<[string, Fault, string]> = [
  ['a log-in page', withType(200, 'text/html', `<html>please log in ${VALUE}</html>`), 'RL-VAULT-ANSWER'],
  ['a log-in page that calls itself JSON', withType(200, 'application/json', '<html>'), 'RL-VAULT-ANSWER'],
  ['an empty 200', withType(200, 'application/json', ''), 'RL-VAULT-ANSWER'],
  ['JSON of another type', withType(200, 'text/plain', JSON.stringify({ access_token: VALUE })), 'RL-VAULT-ANSWER'],
  ['half a JSON', withType(200, 'application/json', '{"payload":{"data":"'), 'RL-VAULT-ANSWER'],
  ['a list', json(200, [{ name: NAME, payload: GIVEN }]), 'RL-VAULT-ANSWER'],
  ['an error that says 200', json(200, { error: { code: 500, message: 'x', status: 'INTERNAL' } }), 'RL-VAULT-ANSWER'],
  ['garbage', (response) => void response.writeHead(200).end(Buffer.from([0xff, 0x00, 0xfe])), 'RL-VAULT-ANSWER'],
  ['a 404 of a proxy', withType(404, 'text/html', '<html>'), 'RL-VAULT-ANSWER'],
  ['a 404 without a body', withType(404, 'application/json', ''), 'RL-VAULT-ANSWER'],
  ['a gateway’s 502', withType(502, 'text/html', '<html>'), 'RL-VAULT-ANSWER'],
  ['an error of its own', json(500, { error: { code: 500, message: 'boom', status: 'INTERNAL' } }), 'RL-VAULT-ANSWER'],
  [
    'a redirect',
    (response) => void response.writeHead(302, { location: 'https://other.example/' }).end(),
    'RL-VAULT-ANSWER',
  ],
  ['a connection that breaks', (response) => void response.socket?.destroy(), 'RL-VAULT-UNREACHABLE'],
  [
    'an answer that is cut off',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9999' });
      response.write('{"payload":', () => response.socket?.destroy());
    },
    'RL-VAULT-UNREACHABLE',
  ],
  [
    '"slow down" until tomorrow',
    (response) => sendJson(response.setHeader('retry-after', '86400'), 429, { error: { code: 429, message: 'x' } }),
    'RL-VAULT-BUSY',
  ],
];

/** What only the read of a version can get wrong. */
const READING: ReadonlyArray<[string, Fault, string]> = [
  ['no payload', json(200, { name: NAME }), 'RL-VAULT-ANSWER'],
  ['a payload without its checksum', json(200, { name: NAME, payload: GIVEN }), 'RL-VAULT-ANSWER'],
  ['a wrong checksum', json(200, { name: NAME, payload: { ...GIVEN, dataCrc32c: '1' } }), 'RL-VAULT-ANSWER'],
  [
    'a payload that is not base64',
    json(200, { name: NAME, payload: { data: '*', dataCrc32c: '0' } }),
    'RL-VAULT-ANSWER',
  ],
  ['an empty payload', json(200, { name: NAME, payload: { data: '', dataCrc32c: '0' } }), 'RL-VAULT-EMPTY'],
  ['another secret’s version', json(200, { name: NAME.replace('/a/', '/b/'), payload: GIVEN }), 'RL-VAULT-ANSWER'],
  [
    'a precondition of another kind',
    json(400, { error: { code: 400, message: 'key', status: 'FAILED_PRECONDITION' } }),
    'RL-VAULT-ANSWER',
  ],
  ['a 404 that is no "not found"', json(404, { error: { code: 404, message: 'x' } }), 'RL-VAULT-ANSWER'],
  [
    'a token that has ended',
    json(401, { error: { code: 401, message: 'x', status: 'UNAUTHENTICATED' } }),
    'RL-VAULT-LOGIN',
  ],
];

async function readWith(path: RegExp, fault: Fault) {
  const google = await googleWithIssuer();
  onTestFinished(() => google.fake.stop());
  const { vault } = await vaultOn(google);
  onTestFinished(() => vault.close());
  google.fake.intercept = (request, response) => {
    if (!path.test(request.url ?? '')) return false;
    fault(response);
    return true;
  };
  return vault.read(secretAddress('a')).then(
    () => undefined,
    (error: unknown) => error,
  );
}

const STEPS: ReadonlyArray<[string, RegExp, ReadonlyArray<[string, Fault, string]>]> = [
  ['the exchange of the identity token', /^\/v1\/token$/, EVERYWHERE],
  ['acting as the service account', /:generateAccessToken$/, EVERYWHERE],
  ['reading the version', /:access$/, [...EVERYWHERE, ...READING]],
];

describe.each(STEPS)('in %s', (_, path, faults) => {
  test.each(faults)('%s is never a secret, nor the lack of one', async (_name, fault, code) => {
    const error = await readWith(path, fault);
    expect(error).toBeInstanceOf(RelockError);
    expect(error).toMatchObject({ code });
    expect(describeError(error) + inspect(error)).not.toMatch(/please log in|<html>|the value of|eyJ|ya29/);
  });
});

test('bytes that changed on their way are not used', async () => {
  const google = await googleWithIssuer();
  onTestFinished(() => google.fake.stop());
  const { vault } = await vaultOn(google);
  await vault.write(secretAddress('a'), fieldsOf({ value: VALUE }));
  google.fake.secretManager.spoil(PROJECT, 'a');
  await expect(vault.read(secretAddress('a'))).rejects.toMatchObject({ code: 'RL-VAULT-ANSWER' });
});

test('a passing trouble is waited out', async () => {
  const google = await googleWithIssuer();
  onTestFinished(() => google.fake.stop());
  const { vault } = await vaultOn(google);
  await vault.write(secretAddress('a'), fieldsOf({ value: VALUE }));
  let count = 0;
  google.fake.intercept = (request, response) => {
    if (request.url?.endsWith(':access') !== true || ++count > 2) return false;
    withType(503, 'text/html', '<html>')(response);
    return true;
  };
  expect((await vault.read(secretAddress('a')))?.fields.get('value')?.reveal()).toBe(VALUE);
  expect(count).toBe(3);
});
