import { randomBytes, randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { allRules } from '../../src/scan/rules/all.ts';
import { mintSample } from '../../src/scan/shape.ts';
import { startGitHub } from '../fake/github.ts';
import type { GitHubFake } from '../fake/github.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { startPostgres } from '../servers/postgres.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startVault } from '../servers/vault.ts';
import type { VaultServer } from '../servers/vault.ts';
import { policy } from '../vault/policy.ts';
import { Repository } from './pull-request.ts';
import { Job } from './runner.ts';

const WORKFLOW = 'example/app/.github/workflows/relock.yml@refs/heads/main';
export const PULL_REQUEST = 7;

/** A real Vault that trusts the fake GitHub's OIDC, a real PostgreSQL whose role's password is in it, a repository. */
export interface Scene {
  readonly folder: string;
  readonly github: GitHubFake;
  readonly vault: VaultServer;
  readonly postgres: PostgresServer;
  readonly repository: Repository;
  /** The PostgreSQL role's password when the scene began. */
  readonly password: string;
  /** The role's password as Vault has it now, and its version. */
  current(): Promise<{ password: string; version: number }>;
  /** A job of the workflow on the default branch: identity token, write token, a fresh checkout of `ref`. */
  job(
    event: string,
    payload: object,
    options?: { readonly ref?: string; readonly token?: string; readonly identity?: boolean },
  ): Job;
  /** The payload of the pull request as it stands now. */
  payload(base: string, head: string, more?: { readonly fork?: boolean }): object;
  stop(): Promise<void>;
}

export async function makeScene(): Promise<Scene> {
  const { folder, remove } = makeFolder('scene');
  const github = await startGitHub({
    claims: {
      sub: 'repo:example/app:ref:refs/heads/main',
      repository: 'example/app',
      repository_id: '4711',
      workflow_ref: WORKFLOW,
    },
  });
  const [vault, postgres] = await Promise.all([startVault(), startPostgres()]);
  const password = randomBytes(24).toString('base64url');
  postgres.sql(`CREATE ROLE billing LOGIN PASSWORD '${password}'`);
  await vault.api('POST', 'secret/data/ci/db', { data: { user: 'billing', password } });
  await vault.api('POST', 'secret/data/ops/pg', { data: { admin: postgres.admin.password } });
  await vault.api('POST', 'sys/auth/jwt', { type: 'jwt' });
  await vault.api('POST', 'auth/jwt/config', {
    jwt_validation_pubkeys: [github.oidc.publicKeyPem],
    bound_issuer: github.oidc.issuer,
  });
  const admin = 'path "secret/data/ops/pg" { capabilities = ["read"] }';
  await vault.api('POST', 'sys/policies/acl/relock-rotate', { policy: `${policy('Rotate')}\n${admin}` });
  await vault.api('POST', 'auth/jwt/role/ci', {
    role_type: 'jwt',
    user_claim: 'repository_id',
    bound_audiences: [vault.address],
    bound_claims: { repository_id: '4711', workflow_ref: WORKFLOW },
    token_policies: ['relock-rotate'],
    token_ttl: '10m',
  });
  const repository = new Repository(path.join(folder, 'git'));
  repository.write('.relock.yml', configText(vault, postgres));
  repository.write('README.md', '# app\n');
  repository.commit('begin');
  repository.git('push', '-q', 'origin', 'main');
  let jobs = 0;
  return {
    folder,
    github,
    vault,
    postgres,
    repository,
    password,
    async current() {
      const { data } = await vault.api('GET', 'secret/data/ci/db');
      return { password: data.data.password as string, version: data.metadata.version as number };
    },
    job(event, payload, { ref = 'refs/heads/main', token = github.tokens.write, identity = true } = {}) {
      const home = path.join(folder, `job-${++jobs}`);
      const checkout = repository.checkout(path.join(folder, `checkout-${jobs}`), ref);
      const file = path.join(folder, `event-${jobs}.json`);
      writeFileSync(file, JSON.stringify(payload));
      return new Job(
        home,
        checkout,
        {
          GITHUB_EVENT_NAME: event,
          GITHUB_EVENT_PATH: file,
          GITHUB_REPOSITORY: 'example/app',
          GITHUB_REF: 'refs/heads/main',
          GITHUB_SHA: repository.git('rev-parse', 'refs/remotes/origin/main'),
          GITHUB_WORKFLOW_REF: WORKFLOW,
          GITHUB_ACTOR: 'mona',
          GITHUB_API_URL: github.url,
          ...(identity
            ? {
                ACTIONS_ID_TOKEN_REQUEST_URL: github.oidc.requestUrl,
                ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken,
              }
            : {}),
        },
        { token },
      );
    },
    payload: (base, head, { fork = false } = {}) => ({
      action: 'synchronize',
      number: PULL_REQUEST,
      pull_request: {
        number: PULL_REQUEST,
        head: { sha: head, ref: 'topic', repo: { full_name: fork ? 'mallory/app' : 'example/app' } },
        base: { sha: base, ref: 'main', repo: { full_name: 'example/app' } },
      },
      repository: { full_name: 'example/app', private: false, default_branch: 'main' },
      sender: { login: 'mona' },
    }),
    async stop() {
      await Promise.all([vault.stop(), postgres.stop(), github.stop()]);
      remove();
    },
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

/** One fresh sample of a rule. */
export function sample(rule: string): string {
  const known = allRules().find(({ id }) => id === rule);
  if (known === undefined) throw new Error(`no rule ${rule}`);
  return mintSample(known.shape, (below) => randomInt(below)).secret;
}
