import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { awsCredentials } from '../../src/core/aws-credentials.ts';
import { awsEndpoint } from '../../src/core/aws-sts.ts';
import { describeError } from '../../src/core/error.ts';
import { openHttp } from '../../src/core/http.ts';
import { testFolder } from '../servers/folder.ts';
import { startAnswering } from '../vault/answering.ts';
import type { Answering } from '../vault/answering.ts';

const KEY = { AccessKeyId: 'ASIAX', SecretAccessKey: 'secret of the machine', Token: 'token of the machine' };
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const key = (more = {}) => JSON.stringify({ ...KEY, Expiration: inAnHour(), ...more });
const EXPECTED = { id: KEY.AccessKeyId, secret: KEY.SecretAccessKey, session: KEY.Token };

async function obtain(answer: Answering, envOf: (address: string) => Record<string, string>) {
  const server = await startAnswering(answer);
  const http = openHttp();
  onTestFinished(() => http.close());
  return { server, get: awsCredentials(envOf(server.address), http, 'eu-west-1') };
}

describe('the key of this process', () => {
  test('is the environment’s before any other', async () => {
    const env = {
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:9/',
    };
    expect(await awsCredentials(env, openHttp(), 'eu-west-1')()).toEqual({ id: 'a', secret: 'b', session: undefined });
  });

  test('is the container’s (ECS, EKS), asked for with the token in its file, once', async () => {
    const file = path.join(testFolder('aws'), 'token');
    writeFileSync(file, 'the pod\n');
    const { server, get } = await obtain(
      (request, response) =>
        void response.writeHead(request.headers.authorization === 'the pod' ? 200 : 401).end(key()),
      (address) => ({
        AWS_CONTAINER_CREDENTIALS_FULL_URI: `${address}/v1`,
        AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: file,
      }),
    );
    const keys = await Promise.all([get(), get()]);
    expect(keys).toEqual([expect.objectContaining(EXPECTED), expect.objectContaining(EXPECTED)]);
    expect(server.count()).toBe(1);
  });

  test('is the machine’s (IMDSv2), which wants a session of its own, and is renewed before it ends', async () => {
    const asked: string[] = [];
    const { get } = await obtain(
      (request, response) => {
        asked.push(`${request.method} ${request.url}`);
        if (request.method === 'PUT') return void response.end('imds session');
        if (request.headers['x-aws-ec2-metadata-token'] !== 'imds session') return void response.writeHead(401).end();
        const role = request.url?.endsWith('/security-credentials/') === true;
        response.end(role ? 'the-role\n' : key({ Expiration: new Date(Date.now() + 60_000).toISOString() }));
      },
      (address) => ({ AWS_EC2_METADATA_SERVICE_ENDPOINT: address }),
    );
    expect(await get()).toMatchObject(EXPECTED);
    expect(asked).toEqual([
      'PUT /latest/api/token',
      'GET /latest/meta-data/iam/security-credentials/',
      'GET /latest/meta-data/iam/security-credentials/the-role',
    ]);
    await get();
    expect(asked).toHaveLength(6);
  });

  test('is a web identity’s (IRSA)', async () => {
    const file = path.join(testFolder('aws'), 'token');
    writeFileSync(file, 'the jwt\n');
    const xml = `<r><Credentials><AccessKeyId>${KEY.AccessKeyId}</AccessKeyId><SecretAccessKey>${KEY.SecretAccessKey}</SecretAccessKey><SessionToken>${KEY.Token}</SessionToken><Expiration>${inAnHour()}</Expiration></Credentials></r>`;
    let authorization: string | undefined = '';
    const { get } = await obtain(
      (request, response) => {
        ({ authorization } = request.headers);
        response.end(xml);
      },
      (address) => ({
        AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/pod',
        AWS_WEB_IDENTITY_TOKEN_FILE: file,
        AWS_ENDPOINT_URL_STS: address,
      }),
    );
    expect(await get()).toMatchObject(EXPECTED);
    expect(authorization).toBeUndefined();
  });

  test.each<[string, Answering]>([
    ['a log-in page', (_, r) => void r.end('<html>secret of the machine')],
    ['an empty body', (_, r) => void r.end()],
    ['a 404', (_, r) => void r.writeHead(404).end(key())],
    ['a redirect', (_, r) => void r.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
    ['a key without its end', (_, r) => void r.end(key({ Expiration: undefined }))],
    ['a key that is no text', (_, r) => void r.end(key({ SecretAccessKey: 7 }))],
  ])('is not %s', async (_, answer) => {
    const { get } = await obtain(answer, (address) => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: address }));
    const error = await get().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RL-CLOUD-CREDENTIALS' });
    expect(describeError(error)).not.toContain('of the machine');
  });
});

test.each([
  ['eu-west-1', {}, 'https://kms.eu-west-1.amazonaws.com/'],
  ['cn-north-1', {}, 'https://kms.cn-north-1.amazonaws.com.cn/'],
  ['eu-west-1', { AWS_USE_DUALSTACK_ENDPOINT: 'true' }, 'https://kms.eu-west-1.api.aws/'],
  ['us-gov-west-1', { AWS_USE_FIPS_ENDPOINT: 'true' }, 'https://kms-fips.us-gov-west-1.amazonaws.com/'],
])('KMS of %s with %j is %s', (region, env, url) => expect(awsEndpoint('kms', region, env)).toBe(url));
