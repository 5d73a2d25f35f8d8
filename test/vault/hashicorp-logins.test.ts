import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import type { BackendContext } from '../../src/vault/context.ts';
import { credentialsFor } from '../../src/vault/hashicorp-credentials.ts';
import { openHashicorp } from '../../src/vault/hashicorp.ts';
import { canMakeCertificates, makeCertificate } from '../servers/certificate.ts';
import { missing } from '../servers/find.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { startVault } from '../servers/vault.ts';
import type { VaultServer } from '../servers/vault.ts';
import { sendJson, startAnswering } from './answering.ts';
import { makeIssuer } from './jwt.ts';
import { serverConfig } from './server-config.ts';

describe.skipIf(missing('vault'))('logging in to a real Vault without GitHub', () => {
  let server: VaultServer;
  const { folder, remove } = makeFolder('logins');
  const ADDRESS = parseAddress('vault://secret/ci/db');

  beforeAll(async () => {
    server = await startVault();
    await server.api('POST', 'secret/data/ci/db', { data: { password: 'dummy of app' } });
    await server.api('POST', 'sys/policies/acl/ci', {
      policy: 'path "secret/data/ci/*" { capabilities = ["read"] }',
    });
  });
  afterAll(async () => {
    await server?.stop();
    remove();
  });

  const open = (
    auth: 'approle' | 'kubernetes' | 'token',
    role: string | undefined,
    env: Record<string, string>,
    warnings: string[] = [],
  ) => {
    const config = serverConfig(server.address, { auth, mount: auth, role });
    const context: BackendContext = {
      env,
      identity: undefined,
      requireHsm: false,
      wanted: undefined,
      onTaken: () => undefined,
      warn: (advice) => void warnings.push(advice),
      readSecret: async () => new Map(),
    };
    const token = env['VAULT_TOKEN'];
    return openHashicorp(config, credentialsFor(config, context, token ? new SecretValue(token) : undefined));
  };

  test('by AppRole: the secret id comes from the environment or a file, is advised against, and the token is ended', async () => {
    await server.api('POST', 'sys/auth/approle', { type: 'approle' });
    await server.api('POST', 'auth/approle/role/ci', { token_policies: ['ci'], token_ttl: '5m' });
    const role = (await server.api('GET', 'auth/approle/role/ci/role-id')).data.role_id as string;
    const secretId = async () => (await server.api('POST', 'auth/approle/role/ci/secret-id')).data.secret_id as string;
    const file = path.join(folder, 'secret-id');
    writeFileSync(file, `${await secretId()}\n`);
    for (const env of [
      { VAULT_SECRET_ID: await secretId(), VAULT_ADDR: `${server.address}/` },
      { VAULT_SECRET_ID_FILE: file },
    ]) {
      const warnings: string[] = [];
      const vault = await open('approle', role, env, warnings);
      expect((await vault.read(ADDRESS))?.fields.get('password')?.reveal()).toBe('dummy of app');
      expect(warnings).toEqual([expect.stringContaining('AppRole')]);
      const [lease] = vault.leases();
      expect(lease).toMatchObject({ kind: 'token', ttl: 300 });
      const longer = await vault.renew?.(lease ?? fail(), 120);
      expect(longer?.ttl).toBe(120);
      expect(vault.leases()).toMatchObject([{ ttl: 120 }]);
      await vault.revoke(lease ?? fail());
      expect(vault.leases()).toEqual([]);
      await vault.close();
    }
    const away = { VAULT_SECRET_ID: await secretId(), VAULT_ADDR: 'https://vault.example.org' };
    const other = await open('approle', role, away);
    await expect(other.read(ADDRESS)).rejects.toMatchObject({ state: 'The secret id was not sent.' });
    const wrong = randomUUID();
    const vault = await open('approle', role, { VAULT_SECRET_ID: wrong });
    const error = await vault.read(ADDRESS).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RL-VAULT-LOGIN', remedy: expect.stringContaining('secret id') });
    expect(describeError(error)).not.toContain(wrong);
    for (const [given, env] of [
      [undefined, { VAULT_SECRET_ID: wrong }],
      [role, {}],
      [role, { VAULT_SECRET_ID_FILE: path.join(folder, 'nowhere') }],
    ] as const) {
      const none = await open('approle', given, env);
      await expect(none.read(ADDRESS)).rejects.toMatchObject({ code: 'RL-VAULT-LOGIN' });
    }
  });

  test.skipIf(!canMakeCertificates)('by a pod’s service account, which Vault shows to the cluster', async () => {
    const issuer = makeIssuer();
    const name = 'system:serviceaccount:ci:builder';
    const good = issuer.token({
      iss: 'https://kubernetes.default.svc',
      sub: name,
      aud: ['https://kubernetes.default.svc'],
      'kubernetes.io': { namespace: 'ci', serviceaccount: { name: 'builder', uid: '1' } },
    });
    const cluster = await startAnswering((_, response) =>
      sendJson(response, 201, {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenReview',
        status: {
          authenticated: true,
          audiences: ['https://kubernetes.default.svc'],
          user: { username: name, uid: '1', groups: ['system:serviceaccounts'] },
        },
      }),
    );
    await server.api('POST', 'sys/auth/kubernetes', { type: 'kubernetes' });
    await server.api('POST', 'auth/kubernetes/config', {
      kubernetes_host: cluster.address,
      kubernetes_ca_cert: makeCertificate(folder).cert,
      disable_local_ca_jwt: true,
      token_reviewer_jwt: good.reveal(),
    });
    const bound = { bound_service_account_names: ['builder'], token_policies: ['ci'], token_ttl: '5m' };
    await server.api('POST', 'auth/kubernetes/role/ci', { ...bound, bound_service_account_namespaces: ['ci'] });
    await server.api('POST', 'auth/kubernetes/role/other', { ...bound, bound_service_account_namespaces: ['other'] });
    const file = path.join(folder, 'token');
    writeFileSync(file, good.reveal());
    const vault = await open('kubernetes', 'ci', { VAULT_KUBERNETES_TOKEN_FILE: file });
    expect((await vault.read(ADDRESS))?.fields.size).toBe(1);
    expect(cluster.count()).toBeGreaterThan(0);
    const other = await open('kubernetes', 'other', { VAULT_KUBERNETES_TOKEN_FILE: file });
    const error = await other.read(ADDRESS).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RL-VAULT-LOGIN' });
    expect(describeError(error)).toContain(`sub = ${name}`);
    expect(describeError(error)).not.toContain(good.reveal());
    // Outside of a pod there is no such file.
    const outside = await open('kubernetes', 'ci', {});
    await expect(outside.read(ADDRESS)).rejects.toMatchObject({ code: 'RL-VAULT-LOGIN' });
  });

  test('by a stored token: advised against in a job, not at a person’s own terminal', async () => {
    const [job, person]: [string[], string[]] = [[], []];
    await (await open('token', undefined, { VAULT_TOKEN: server.token, GITHUB_ACTIONS: 'true' }, job)).read(ADDRESS);
    await (await open('token', undefined, { VAULT_TOKEN: server.token }, person)).read(ADDRESS);
    expect(job).toEqual([expect.stringContaining('VAULT_TOKEN')]);
    expect(person).toEqual([]);
  });
});

function fail(): never {
  throw new Error('there should be one');
}
