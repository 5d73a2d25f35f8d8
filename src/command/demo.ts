import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { tellLibraries } from '../config/environment.ts';
import type { Environment } from '../config/environment.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
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
  readonly stop: () => Promise<void>;
}

/** What this machine has of the parts that the demo can do without: see `findPostgres` and `findSoftHsm`. */
export interface DemoPrograms {
  readonly postgres: string | undefined;
  readonly softHsm: string | undefined;
}

/**
 * `relock demo`: the whole loop in a temporary folder, on real parts: git, the embedded vault (sealed by SoftHSM where
 * it is installed, else by a passphrase) and PostgreSQL (else a key that Relock itself makes). Leaves nothing behind,
 * also when it is interrupted: then it throws `RL-DEMO`.
 */
export async function demo(
  invocation: Invocation,
  programs: DemoPrograms = {
    postgres: findPostgres(invocation.env['PATH']),
    softHsm: findSoftHsm(invocation.env['PATH']),
  },
): Promise<ExitStatus> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relock-demo-'));
  chmodSync(folder, 0o711);
  const interruption = holdInterruption();
  let starting: Promise<DemoIssuer> | undefined;
  try {
    const say = tell(invocation);
    say(`relock demo: leaked → found → replaced → dead → told, in ${folder}`);
    const sealed = await startPart('the vault', makeVault(folder, invocation, programs.softHsm));
    say(`vault     ${sealed.told}`);
    starting = startPart('PostgreSQL', startIssuer(folder, programs.postgres));
    const issuer = await Promise.race([starting, interruption.thrown]);
    say(`issuer    ${issuer.told}`);
    const telling = loop(folder, { ...invocation, env: sealed.env }, issuer, say);
    return await Promise.race([telling, interruption.thrown]);
  } finally {
    await starting?.then(
      (issuer) => issuer.stop(),
      () => undefined,
    );
    rmSync(folder, { recursive: true, force: true });
    interruption.release();
  }
}

/** A part's own failure, such as a program that does not start, named. */
async function startPart<T>(name: string, part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    if (error instanceof RelockError) throw error;
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new RelockError('RL-DEMO', `${name} could not be started`, {
      evidence: said === '' ? [] : [['It says', printable(said, 300)]],
      remedy:
        'Set it up anew, or uninstall it: the demo does without. As root it needs a TMPDIR that "nobody" may enter.',
      state: 'The demo left nothing behind.',
      cause: error,
    });
  }
}

/** A database that was started outlives its starter: whoever interrupts the demo must not be left with one. */
function holdInterruption(): { readonly thrown: Promise<never>; release(): void } {
  let interrupt: () => void = () => undefined;
  const thrown = new Promise<never>((_, reject) => {
    interrupt = () =>
      reject(new RelockError('RL-DEMO', 'the demo was interrupted', { state: 'It left nothing behind.' }));
  });
  thrown.catch(() => undefined);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  return {
    thrown,
    release() {
      for (const signal of signals) process.off(signal, interrupt);
    },
  };
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
      await (await services.vaults.store(address)).write(address, fields);
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

async function makeVault(
  folder: string,
  invocation: Invocation,
  module: string | undefined,
): Promise<{ told: string; env: Environment }> {
  const dir = path.join(folder, 'vault');
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

async function startIssuer(folder: string, programs: string | undefined): Promise<DemoIssuer> {
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
    stop: () => server.stop(),
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
