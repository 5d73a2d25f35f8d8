import {
  CreateSecretCommand,
  DescribeSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openHttp } from '../../src/core/http.ts';
import type { HttpAnswer, HttpRequest } from '../../src/core/http.ts';
import type { IssuerServices } from '../../src/issuer/issuer.ts';
import { openIssuer } from '../../src/issuer/open.ts';
import { rotateKey } from '../../src/rotate/engine.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openAws } from '../../src/vault/aws/open.ts';
import { secret } from '../rotate/memory-store.ts';
import { freshPassword, postgresKey } from '../rotate/world.ts';
import { startFakeAws } from '../fake/aws.ts';
import type { FakeAws } from '../fake/aws.ts';
import { missing } from '../servers/find.ts';
import { startMoto } from '../servers/moto.ts';
import { makeIssuer } from '../vault/jwt.ts';
import { awsConfig, context, plain } from '../vault/aws/server.ts';

describe.skipIf(missing('moto'))('a secret that AWS rotates', () => {
  let moto: Awaited<ReturnType<typeof startMoto>>;
  let server: FakeAws;
  let client: SecretsManagerClient;
  const begun: string[] = [];
  beforeAll(async () => {
    moto = await startMoto();
    const { publicKey } = makeIssuer();
    server = await startFakeAws(moto.address, { publicKey, audience: 'sts.amazonaws.com', claims: {} });
    const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
    client = new SecretsManagerClient({ endpoint: server.address, region: 'eu-west-1', credentials });
  });
  afterAll(async () => {
    await server?.close();
    await moto?.stop();
  });

  async function world(name: string) {
    const SecretString = JSON.stringify({ user: 'app', password: freshPassword() });
    await client.send(new CreateSecretCommand({ Name: name, SecretString }));
    const key = postgresKey({ port: 0 }, name, {
      address: `awssecrets://${name}`,
      kind: 'aws-managed',
      issuer: { name, region: 'eu-west-1', url: server.address, admin: 'vault://ops/aws' },
      fields: {},
    });
    const http = openHttp();
    const services: IssuerServices = {
      readSecret: () => Promise.resolve(secret({ access_key_id: 'x', secret_access_key: 'x' })),
      writeSecret: () => Promise.reject(new Error('nothing is to be written')),
      http: {
        request: (wanted) => (isRotation(wanted) ? begin(name, wanted) : http.request(wanted)),
        close: () => http.close(),
      },
      github: { apiUrl: 'https://api.github.com' },
    };
    const issuer = await openIssuer(key, services);
    const store = openAws(awsConfig(server.address), context());
    onTestFinished(async () => {
      await store.close();
      services.http.close();
    });
    const address = parseAddress(key.address);
    const request = { key, address, store, issuer, reason: 'a test', mode: 'manual', now: () => new Date() } as const;
    const read = async () => plain((await store.read(address))?.fields);
    return { request, read, issuer };
  }

  const isRotation = ({ headers }: HttpRequest) => headers?.['x-amz-target'] === 'secretsmanager.RotateSecret';

  /** RotateSecret as AWS does it with a function, whose first step makes the pending version. Moto ends without a value. */
  async function begin(name: string, { body }: HttpRequest): Promise<HttpAnswer> {
    const { ClientRequestToken, SecretId } = JSON.parse(body ?? '{}') as Record<string, string>;
    expect(SecretId).toBe(name);
    begun.push(name);
    const SecretString = JSON.stringify({ user: 'app', password: freshPassword() });
    await client.send(
      new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages: ['AWSPENDING'] }),
    );
    return { status: 200, headers: {}, body: '{}' };
  }

  /** The function's last step: the pending version becomes the current one. Gives its id. */
  async function finish(name: string): Promise<string> {
    for (;;) {
      const { VersionIdsToStages: stages = {} } = await client.send(new DescribeSecretCommand({ SecretId: name }));
      const labelled = (label: string) => Object.keys(stages).find((id) => stages[id]?.includes(label));
      const [token, before] = [labelled('AWSPENDING'), labelled('AWSCURRENT')];
      if (token !== undefined && before !== undefined && token !== before) {
        const move = {
          SecretId: name,
          VersionStage: 'AWSCURRENT',
          MoveToVersionId: token,
          RemoveFromVersionId: before,
        };
        await client.send(new UpdateSecretVersionStageCommand(move));
        return token;
      }
      await sleep(20);
    }
  }

  test('it is told to, and waited for; that the old value is refused is not claimed', async () => {
    const { request, read } = await world('whole');
    const before = await read();
    const [outcome, made] = await Promise.all([rotateKey(request), finish('whole')]);
    expect(outcome).toMatchObject({ result: 'accepted', rotation: made });
    const told = outcome.steps.map(({ what }) => what).join('\n');
    expect(told).toContain('can’t be asked');
    expect(told).not.toMatch(/logs in|refuses the old value\.|ended/);
    expect((await read())?.['password']).not.toBe(before?.['password']);
    const kept = await request.store.readFingerprints(parseAddress('awssecrets://whole#/password'));
    expect(new Set(kept?.entries.map(({ state }) => state))).toEqual(new Set(['current']));
  });

  test('what takes longer is waited for by the next run, which begins nothing anew', async () => {
    const { request, read } = await world('slow');
    const before = await read();
    const first = await rotateKey({ ...request, patience: 300 });
    expect(first).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-UNDER-WAY' } });
    expect(await read()).toEqual(before);
    expect(await finish('slow')).toBe(first.rotation);
    expect(await rotateKey(request)).toMatchObject({ result: 'accepted', rotation: first.rotation });
    expect(begun.filter((one) => one === 'slow')).toHaveLength(1);
    expect(await read()).not.toEqual(before);
  });

  test('a secret that nobody rotates is found out by the check', async () => {
    const { issuer } = await world('unset');
    await expect(issuer.check?.(new Map())).rejects.toMatchObject({ code: 'RL-ISSUER-CONFIG' });
  });
});
