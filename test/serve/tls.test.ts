import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import path from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from '../servers/make-folder.ts';
import { until } from '../servers/port.ts';
import type { RelockServer } from '../servers/relock.ts';
import { startRelock } from '../servers/relock.ts';

const { folder, remove } = makeFolder('tls');
const at = (name: string) => path.join(folder, name);
const openssl = (...args: string[]) =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];

/** A self-signed authority; then certificates of it. */
function authority(name: string): void {
  openssl('req', '-x509', ...KEY, '-keyout', `${name}.key`, '-out', `${name}.pem`, '-subj', `/CN=${name}`);
}
function certificate(name: string, by: string, commonName: string): void {
  openssl('req', ...KEY.slice(0, -2), '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${commonName}`);
  writeFileSync(at('ext'), 'subjectAltName=IP:127.0.0.1\n');
  const signed = ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial', '-days', '2', '-extfile', 'ext'];
  openssl('x509', '-req', '-in', `${name}.csr`, ...signed, '-out', `${name}.pem`);
}

let server: RelockServer;
beforeAll(async () => {
  authority('ca');
  authority('stranger');
  certificate('server', 'ca', 'server one');
  certificate('client', 'ca', 'deploy.acme');
  certificate('other', 'ca', 'other.acme');
  certificate('foreign', 'stranger', 'deploy.acme');
  const files = { '--tls-cert': 'server.pem', '--tls-key': 'server.key', '--tls-client-ca': 'ca.pem' };
  server = await startRelock(Object.entries(files).flatMap(([flag, name]) => [flag, at(name)]));
});
afterAll(async () => {
  await server?.stop();
  remove();
});

async function ask(
  method: string,
  place: string,
  body?: object,
  { client, token = server.token }: { client?: string; token?: string } = {},
) {
  const call = request(`${server.address}/v1/${place}`, {
    method,
    ca: readFileSync(at('ca.pem')),
    headers: { 'x-vault-token': token },
    agent: false,
    ...(client === undefined
      ? {}
      : { cert: readFileSync(at(`${client}.pem`)), key: readFileSync(at(`${client}.key`)) }),
  });
  call.end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = await once(call, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode as number, json: text === '' ? undefined : JSON.parse(text) };
}

/** The common name of the certificate that the server shows, and the protocol. */
async function shown(maxVersion: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3' = 'TLSv1.3') {
  const { hostname, port } = new URL(server.address);
  const socket = connect({
    host: hostname,
    port: Number(port),
    ca: readFileSync(at('ca.pem')),
    minVersion: 'TLSv1.1',
    maxVersion,
  });
  await once(socket, 'secureConnect');
  const found = [socket.getPeerCertificate().subject.CN, socket.getProtocol()];
  socket.destroy();
  return found;
}

test('secrets go over TLS 1.2 and 1.3, and nothing older', async () => {
  expect(server.address).toMatch(/^https:/);
  expect(await shown()).toEqual(['server one', 'TLSv1.3']);
  expect(await shown('TLSv1.2')).toEqual(['server one', 'TLSv1.2']);
  await expect(shown('TLSv1.1')).rejects.toThrow(/./);
  await ask('POST', 'secret/data/tls', { data: { a: 'b' } });
  expect((await ask('GET', 'secret/data/tls')).json.data.data).toEqual({ a: 'b' });
  expect((await ask('GET', 'secret/metadata?list=true')).json.data.keys).toEqual(['tls']);
  // Plain HTTP to the same port is answered with nothing that could be taken for the vault.
  await expect(fetch(`${server.address.replace('https', 'http')}/v1/sys/health`)).rejects.toThrow('fetch failed');
});

test('a client certificate of the right authority and name logs in, and no other', async () => {
  await ask('POST', 'sys/auth/cert', { type: 'cert' });
  const fingerprint = openssl('x509', '-in', 'client.pem', '-noout', '-fingerprint', '-sha256')
    .toString()
    .trim()
    .split('=')[1];
  const role = {
    allowed_common_names: 'deploy.*',
    fingerprints: [fingerprint],
    token_policies: ['ci'],
    token_ttl: '5m',
  };
  expect((await ask('POST', 'auth/cert/certs/deploy', role)).status).toBe(204);
  expect((await ask('LIST', 'auth/cert/certs')).json.data.keys).toEqual(['deploy']);
  expect((await ask('GET', 'auth/cert/certs/deploy')).json.data).toMatchObject({
    allowed_common_names: ['deploy.*'],
    token_ttl: 300,
  });

  const { json } = await ask('POST', 'auth/cert/login', {}, { client: 'client', token: '' });
  expect(json.auth).toMatchObject({
    policies: ['ci', 'default'],
    metadata: { cert_name: 'deploy', common_name: 'deploy.acme' },
    lease_duration: 300,
    orphan: true,
  });
  expect(
    (await ask('GET', 'auth/token/lookup-self', undefined, { token: json.auth.client_token })).json.data,
  ).toMatchObject({
    display_name: 'cert-deploy.acme',
    path: 'auth/cert/login',
  });
  for (const [client, name] of [
    ['other', ''],
    ['foreign', ''],
    [undefined, ''],
    ['client', 'none'],
  ] as const) {
    const reply = await ask(
      'POST',
      'auth/cert/login',
      { name },
      { ...(client === undefined ? {} : { client }), token: '' },
    );
    expect([client, reply.status, reply.json.auth]).toEqual([client, 400, undefined]);
  }
});

test.each([
  [{}],
  [{ allowed_common_names: '*' }],
  [{ allowed_common_names: 'a*b*c' }],
  [{ fingerprints: ['xyz'] }],
  [{ allowed_common_names: 'a', token_policies: 'root' }],
  [{ allowed_common_names: 'a', certificate: 'PEM' }],
])('a role %j that would let in more than was meant is refused', async (role) => {
  await ask('POST', 'sys/auth/cert2', { type: 'cert' });
  expect((await ask('POST', 'auth/cert2/certs/wrong', role)).status).toBe(400);
});

test('SIGHUP takes new certificate files, and keeps the old ones when they are bad', async () => {
  writeFileSync(at('server.pem'), 'no certificate');
  server.child.kill('SIGHUP');
  await until(() => expect(server.log()).toContain('the certificates stay as they were'));
  expect(await shown()).toEqual(['server one', 'TLSv1.3']);
  certificate('fresh', 'ca', 'server two');
  writeFileSync(at('server.pem'), readFileSync(at('fresh.pem')));
  // A certificate with another one's key is as bad.
  server.child.kill('SIGHUP');
  await until(() => expect(server.log().split('the certificates stay as they were')).toHaveLength(3));
  expect(await shown()).toEqual(['server one', 'TLSv1.3']);
  writeFileSync(at('server.key'), readFileSync(at('fresh.key')));
  server.child.kill('SIGHUP');
  await until(async () => expect(await shown()).toEqual(['server two', 'TLSv1.3']));
  expect((await ask('GET', 'secret/data/tls')).status).toBe(200);
});
