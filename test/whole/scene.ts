import { randomBytes } from 'node:crypto';
import { startPostgres } from '../servers/postgres.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startVault } from '../servers/vault.ts';
import type { VaultServer } from '../servers/vault.ts';
import { policy } from '../vault/policy.ts';
import { makeStage } from './stage.ts';
import type { Stage } from './stage.ts';

export { PULL_REQUEST, sample } from './stage.ts';

/** A real Vault that trusts the fake GitHub's OIDC, a real PostgreSQL whose role's password is in it, a repository. */
export interface Scene extends Stage {
  readonly vault: VaultServer;
  readonly postgres: PostgresServer;
  /** The PostgreSQL role's password when the scene began. */
  readonly password: string;
  /** What `.relock.yml` holds on `main`. */
  readonly config: string;
  /** The role's password as Vault has it now, and its version. */
  current(): Promise<{ password: string; version: number }>;
}

export async function makeScene(): Promise<Scene> {
  const stage = await makeStage();
  const [vault, postgres] = await Promise.all([startVault(), startPostgres()]);
  const password = randomBytes(24).toString('base64url');
  postgres.sql(`CREATE ROLE billing LOGIN PASSWORD '${password}'`);
  await vault.api('POST', 'secret/data/ci/db', { data: { user: 'billing', password } });
  await vault.api('POST', 'secret/data/ops/pg', { data: { admin: postgres.admin.password } });
  await vault.api('POST', 'sys/auth/jwt', { type: 'jwt' });
  await vault.api('POST', 'auth/jwt/config', {
    jwt_validation_pubkeys: [stage.github.oidc.publicKeyPem],
    bound_issuer: stage.github.oidc.issuer,
  });
  const admin = 'path "secret/data/ops/pg" { capabilities = ["read"] }';
  await vault.api('POST', 'sys/policies/acl/relock-rotate', { policy: `${policy('Rotate')}\n${admin}` });
  await vault.api('POST', 'auth/jwt/role/ci', {
    role_type: 'jwt',
    user_claim: 'repository_id',
    bound_audiences: [vault.address],
    bound_claims: {
      repository_id: '4711',
      workflow_ref: 'example/app/.github/workflows/relock.yml@refs/heads/main',
    },
    token_policies: ['relock-rotate'],
    token_ttl: '10m',
  });
  const { repository } = stage;
  const stopStage = stage.stop.bind(stage);
  const config = configText(vault, postgres);
  repository.write('.relock.yml', config);
  repository.write('README.md', '# app\n');
  repository.commit('begin');
  repository.git('push', '-q', 'origin', 'main');
  return Object.assign(stage, {
    vault,
    postgres,
    password,
    config,
    async current() {
      const { data } = await vault.api('GET', 'secret/data/ci/db');
      return { password: data.data.password as string, version: data.metadata.version as number };
    },
    stop: stopAll(() => stopStage(), vault, postgres),
  });
}

function stopAll(stopStage: () => Promise<void>, vault: VaultServer, postgres: PostgresServer) {
  return async () => {
    await Promise.all([vault.stop(), postgres.stop()]);
    await stopStage();
  };
}

function configText(vault: VaultServer, postgres: PostgresServer): string {
  return `vaults:
  vault: { address: "${vault.address}", role: ci }
rotate:
  revoke-found: [ github-token ]
  keys:
    - address: vault://secret/ci/db#/password
      kind: postgres
      issuer: { host: ${postgres.host}, port: ${postgres.port}, database: postgres, role: billing, admin-user: admin, admin: "vault://secret/ops/pg#/admin" }
      fields: { username: user, password: password }
      on-leak: rotate
`;
}
