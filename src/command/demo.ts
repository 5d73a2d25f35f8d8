import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { tellLibraries } from '../config/environment.ts';
import type { Environment } from '../config/environment.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { findRepository } from '../git/repository.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import { duration } from '../report/state.ts';
import { createScanner } from '../scan/scanner.ts';
import { openRange } from '../source/pull-request.ts';
import { parseAddress } from '../vault/address.ts';
import { collect } from './collect.ts';
import { parseText } from './config.ts';
import { commitAll, git } from './demo/git.ts';
import { startTemporaryPostgres } from './demo/postgres.ts';
import { findPostgres, findSoftHsm } from './demo/programs.ts';
import { makeSoftHsmToken } from './demo/softhsm.ts';
import { lookUpManaged } from './managed.ts';
import { remedy } from './remedy.ts';
import { makeReport } from './report.ts';
import { enrolKeys } from './rotate.ts';
import { kindOfRule, ruleInfo } from './rule-info.ts';
import { openServices } from './services.ts';
import type { Services } from './services.ts';
import { vault } from './vault.ts';

/** The issuer of the demo's key, started and with one key that works. */
interface DemoIssuer {
  readonly told: string;
  /** `kind`, `issuer` and `fields` of the key in the config. */
  readonly config: string;
  readonly secret: SecretFields;
  /** The field that leaks, as it is named in the secret. */
  readonly field: string;
  /** What the vault must hold besides. */
  readonly others: ReadonlyMap<string, SecretFields>;
  stop(): Promise<void>;
}

/**
 * `relock demo`: the whole loop in a temporary folder, on real parts: git, the embedded vault (sealed by SoftHSM where
 * it is installed, else by a passphrase) and PostgreSQL (else a key that Relock itself makes). Leaves nothing behind.
 */
export async function demo(invocation: Invocation): Promise<ExitStatus> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relock-demo-'));
  chmodSync(folder, 0o711);
  let issuer: DemoIssuer | undefined;
  try {
    const say = tell(invocation);
    say(`relock demo: leaked → found → replaced → dead → told, in ${folder}`);
    const sealed = await makeVault(folder, invocation);
    say(`vault     ${sealed.told}`);
    issuer = await startIssuer(folder, invocation.env);
    say(`issuer    ${issuer.told}`);
    return await loop(folder, { ...invocation, env: sealed.env }, issuer, say);
  } finally {
    await issuer?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function loop(
  folder: string,
  invocation: Invocation,
  issuer: DemoIssuer,
  say: (line: string) => void,
): Promise<ExitStatus> {
  const repository = path.join(folder, 'app');
  const leaked = issuer.secret.get(issuer.field)?.reveal() ?? '';
  mkdirSync(path.join(repository, 'deploy'), { recursive: true });
  git(repository, 'init', '-q', '-b', 'main');
  writeFileSync(
    path.join(repository, '.relock.yml'),
    `rotate:\n  keys:\n    - address: relock://ci/billing#/${issuer.field}\n      on-leak: rotate\n${issuer.config}`,
  );
  commitAll(repository, 'config');
  git(repository, 'checkout', '-q', '-b', 'deploy');
  const encoded = Buffer.from(leaked).toString('base64');
  writeFileSync(
    path.join(repository, 'deploy/prod.yml'),
    `apiVersion: v1\nkind: Secret\ndata:\n  password: ${encoded}\n`,
  );
  commitAll(repository, 'deploy to production');

  const there = { ...invocation, cwd: repository };
  const config = await parseText(
    `rotate:\n  keys:\n    - address: relock://ci/billing#/${issuer.field}\n      on-leak: rotate\n${issuer.config}`,
    '.relock.yml',
  );
  const services = openServices(config, there, undefined, { apiUrl: 'https://api.github.com', token: undefined });
  try {
    for (const [where, fields] of new Map([...issuer.others, ['relock://ci/billing', issuer.secret] as const])) {
      const address = parseAddress(where);
      await (await services.vaults.for(address)).write(address, fields);
    }
    await enrolKeys(config.rotate.keys, { err: () => undefined }, services);
    say('leaked    a branch puts that secret, in base64, into deploy/prod.yml');
    return await answer(there, config, services, issuer, leaked, say);
  } finally {
    await services.close();
  }
}

async function answer(
  invocation: Invocation,
  config: Awaited<ReturnType<typeof parseText>>,
  services: Services,
  issuer: DemoIssuer,
  leaked: string,
  say: (line: string) => void,
): Promise<ExitStatus> {
  const started = performance.now();
  const managed = await lookUpManaged(config, services.vaults);
  const scanner = await createScanner({
    repository: 'example.org/demo/app',
    ownRules: [],
    allow: [],
    managed: managed.indexes,
    today: new Date(),
  });
  const source = openRange(findRepository(invocation.cwd, invocation.env), { base: 'main', head: 'deploy' });
  const collected = await collect(source, scanner);
  const found = performance.now();
  const scanned = makeReport(collected, source, scanner, {
    managed: managed.state,
    gate: 'medium',
    milliseconds: found - started,
  });
  const [first] = scanned.findings;
  if (first === undefined) throw new RelockError('RL-DEMO', 'the planted secret was not found');
  say(
    `found     ${first.path}:${first.line} (${first.decoded.join(', ')}): managed key ${first.managed ?? '?'}, after ${duration(found - started)}`,
  );
  const done = await remedy(scanned.findings, config.rotate, 'leaked in the demo', { ...services, kindOfRule });
  // Finding it, beginning and ending are told by the lines around these.
  for (const { at, what } of done.timeline.slice(2, -1)) say(`replaced  ${at.slice(11, 23)}  ${what}`);
  const isDead = done.findings.every(({ remedy: ended }) => ended === 'rotated');
  say(
    isDead
      ? `dead      leak to refused old key: ${duration(performance.now() - started)}`
      : `not done  ${done.notes.join('; ')}`,
  );
  const report: Report = { ...scanned, findings: done.findings, timeline: done.timeline, notes: done.notes };
  const comment = renderMarkdown(report, { rule: ruleInfo, isPrivate: true, limit: 65_000 });
  if (comment.includes(leaked)) throw new RelockError('RL-DEMO', 'the comment holds the secret');
  say('told      the comment on the pull request:\n');
  invocation.out(comment);
  return isDead ? 0 : 2;
}

async function makeVault(folder: string, invocation: Invocation): Promise<{ told: string; env: Environment }> {
  const dir = path.join(folder, 'vault');
  const module = findSoftHsm(invocation.env['PATH']);
  const hsm = path.join(folder, 'hsm');
  const passphrase = path.join(folder, 'passphrase');
  let settings: Record<string, string>;
  if (module === undefined) {
    writeFileSync(passphrase, randomBytes(24).toString('base64url'), { mode: 0o600 });
    settings = { RELOCK_PASSPHRASE_FILE: passphrase };
  } else {
    settings = makeSoftHsmToken(module, hsm, invocation.env['PATH']);
    tellLibraries('SOFTHSM2_CONF', settings['SOFTHSM2_CONF'] ?? '');
  }
  const env = { ...invocation.env, ...settings, RELOCK_DIR: dir };
  const quiet = { ...invocation, env, out: () => undefined, err: () => undefined };
  await vault({ action: 'init', dir, seal: module === undefined ? 'passphrase' : 'pkcs11' }, quiet);
  const told =
    module === undefined
      ? 'embedded, sealed by a passphrase (not hardware; apt-get install softhsm2 shows the HSM seal)'
      : 'embedded, sealed by an AES-256 key that never leaves SoftHSM (a software token)';
  return { told, env };
}

async function startIssuer(folder: string, env: Environment): Promise<DemoIssuer> {
  const programs = findPostgres(env['PATH']);
  if (programs === undefined) return relockIssuer();
  const admin = randomBytes(24).toString('base64url');
  const password = randomBytes(24).toString('base64url');
  const server = await startTemporaryPostgres(programs, path.join(folder, 'postgres'), admin);
  try {
    const { openSession } = await import('../issuer/postgres-session.ts');
    const { scramVerifier } = await import('../issuer/scram.ts');
    const place = {
      host: server.host,
      port: server.port,
      database: 'postgres',
      sslmode: 'disable' as const,
      ca: undefined,
    };
    const session = await openSession(place, 'admin', new SecretValue(admin));
    await session.query(`CREATE ROLE billing LOGIN PASSWORD '${await scramVerifier(new SecretValue(password))}'`);
    await session.close();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    told: `PostgreSQL on ${server.host}:${server.port}; role "billing", its password is in the vault`,
    config: `      kind: postgres\n      issuer: { host: ${server.host}, port: ${server.port}, role: billing, admin: "relock://ops/pg#/admin" }\n      fields: { username: user, password: password }\n`,
    secret: new Map([
      ['user', new SecretValue('billing')],
      ['password', new SecretValue(password)],
    ]),
    field: 'password',
    others: new Map([['relock://ops/pg', new Map([['admin', new SecretValue(admin)]])]]),
    stop: server.stop,
  };
}

async function relockIssuer(): Promise<DemoIssuer> {
  const { createHash } = await import('node:crypto');
  const key = randomBytes(32).toString('base64url');
  const accepted = new SecretValue(createHash('sha256').update(key).digest('hex'));
  return {
    told: 'a key that Relock makes itself (apt-get install postgresql shows a database)',
    config: '      kind: relock-key\n      issuer: { accepts: "relock://accepted/billing" }\n',
    secret: new Map([['key', new SecretValue(key)]]),
    field: 'key',
    others: new Map([['relock://accepted/billing', new Map([['sha256', accepted]])]]),
    stop: async () => undefined,
  };
}

function tell(invocation: Invocation): (line: string) => void {
  return (line) => invocation.out(`${line}\n`);
}
