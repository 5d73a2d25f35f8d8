import type { ExitStatus } from '../config/invocation.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { prose } from '../core/markdown-text.ts';
import { printable } from '../core/printable.ts';
import type { Runner } from '../github/runner.ts';
import type { ResumedSession, SavedSession } from '../vault/session.ts';
import type { Lease, Vault } from '../vault/vault.ts';
import { removeSecretFile } from './inject/secret-file.ts';
import type { WrittenFile } from './inject/secret-file.ts';
import { readState } from './inject/state.ts';

/** What became of one lease. `with-token`: refused by itself, but its login token, on which it hangs, was revoked. */
export interface Revocation {
  readonly vault: string;
  readonly lease: Lease;
  readonly outcome: 'revoked' | 'with-token' | 'failed';
  /** For `failed` and `with-token`: the backend's reason. */
  readonly why?: string;
}

/** A login as far as giving back goes. */
type Holder = Pick<Vault, 'name' | 'leases' | 'revoke'>;

export interface RevokeServices {
  /** `resumeSession`: takes up a login that the main step saved, without asking the backend anything. */
  readonly resume: (saved: SavedSession) => Promise<ResumedSession>;
  readonly runner: Pick<Runner, 'info' | 'annotate' | 'summary'>;
  /** Ends the process that renewed the leases, so that it does not work against this. */
  readonly stopRenewer: (pid: number) => void;
}

/** Milliseconds before what failed is tried once more. */
const PAUSE = 500;

/**
 * Gives back all that these logins took: of each, its leases at once, then its token; what failed is tried once more.
 * Never throws and never takes longer than `seconds`: what has not been confirmed by then is `failed`. A lease's refusal
 * or silence does not keep the token, since with a token Vault also ends the leases that were taken with it.
 */
export async function revokeAll(vaults: readonly Holder[], seconds = 20): Promise<Revocation[]> {
  const ends = Date.now() + seconds * 1000;
  const revocations = await Promise.all(vaults.map((vault) => revokeOne(vault, seconds, ends)));
  return revocations.flat();
}

async function revokeOne(vault: Holder, seconds: number, ends: number): Promise<Revocation[]> {
  const leases = vault.leases();
  const children = leases.filter(({ kind }) => kind === 'lease');
  const tokens = leases.filter(({ kind }) => kind === 'token');
  const attempt = async (lease: Lease, until: number): Promise<Revocation> => {
    const first = await within(vault.revoke(lease), until, seconds);
    const again = first !== undefined && Date.now() + 2 * PAUSE < until;
    if (again) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const why = again ? await within(vault.revoke(lease), until, seconds) : first;
    return why === undefined
      ? { vault: vault.name, lease, outcome: 'revoked' }
      : { vault: vault.name, lease, outcome: 'failed', why };
  };
  // The token's turn must come, however long the leases are silent.
  const half = tokens.length > 0 ? (ends + Date.now()) / 2 : ends;
  const ofChildren = await Promise.all(children.map((lease) => attempt(lease, half)));
  const ofTokens = await Promise.all(tokens.map((lease) => attempt(lease, ends)));
  const tokenIsDead = ofTokens.length > 0 && ofTokens.every(({ outcome }) => outcome === 'revoked');
  return [...(tokenIsDead ? ofChildren.map(endsWithToken) : ofChildren), ...ofTokens];
}

function endsWithToken(one: Revocation): Revocation {
  return one.outcome === 'failed' ? { ...one, outcome: 'with-token' } : one;
}

/** Undefined when it was done in time, else why not. */
async function within(work: Promise<void>, until: number, seconds: number): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${seconds} s`), Math.max(0, until - Date.now()));
  });
  try {
    return await Promise.race([work.then(() => undefined), late]);
  } catch (error) {
    return reason(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The Action's post step: gives back what `inject` took, by the state that it saved, and reports for each lease what
 * was proven to be revoked, what was not and how long that still lives, and which static keys can't be taken back, in the
 * log and in the job summary. The file with keys that the step made is removed.
 *
 * Never throws and always gives 0: a job does not fail because its keys outlive it by their TTL. Without state there
 * is nothing to do and nothing is said. Doing it a second time changes nothing.
 */
export async function revoke(state: string | undefined, services: RevokeServices, seconds = 20): Promise<ExitStatus> {
  if (state === undefined || state.trim() === '') return 0;
  const lines: string[] = [];
  const info = (line: string) => {
    services.runner.info(line);
    lines.push(line);
  };
  const warn = (text: string) => {
    services.runner.annotate('warning', `Relock: ${text}`);
    lines.push(`✗ ${text}`);
  };
  try {
    const saved = readState(state);
    if (saved === undefined) {
      warn('the saved state is not what Relock wrote, so nothing was revoked; leases end by their TTL.');
      return 0;
    }
    if (saved.renewer !== undefined) services.stopRenewer(saved.renewer);
    removeFile(saved.file, info, warn);
    const resumed = await Promise.allSettled(saved.sessions.map(async (session) => services.resume(session)));
    for (const [index, one] of resumed.entries()) {
      if (one.status === 'fulfilled') continue;
      const where = printable(saved.sessions[index]?.address ?? '');
      warn(`the login to ${where} could not be taken up (${reason(one.reason)}); its leases end by their TTL.`);
    }
    const vaults = resumed.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const age = Math.max(0, (Date.now() - saved.at) / 1000);
    // What was renewed may have its whole life before it.
    const spent = saved.renewer === undefined ? age : 0;
    for (const one of await revokeAll(vaults, seconds)) report(one, spent, info, warn);
    for (const { name, ttl } of saved.ending) {
      const end = ttl <= age ? 'has ended by now' : `ends by itself in ${duration(ttl - age)}`;
      info(`· ${name}: can't be taken back; it ${end}`);
    }
    if (saved.static.length > 0) {
      info(`· ${saved.static.join(', ')}: no lease, so it can't be taken back; rotate it if a step may have kept it`);
    }
    if (lines.length > 0) services.runner.summary(summaryOf(lines));
    await Promise.allSettled(vaults.map((vault) => vault.close()));
  } catch (error) {
    warn(`the post step could not finish (${reason(error)}); leases end by their TTL.`);
  }
  return 0;
}

function removeFile(file: WrittenFile | undefined, info: (line: string) => void, warn: (text: string) => void): void {
  if (file === undefined) return;
  const name = printable(file.path);
  try {
    const outcome = removeSecretFile(file);
    if (outcome === 'another')
      warn(`${name} was replaced by another file, which may hold the keys and was left there.`);
    else info(outcome === 'removed' ? `✓ ${name}: removed` : `· ${name}: was already gone`);
  } catch (error) {
    warn(`${name} holds keys and could not be removed (${systemCode(error) ?? 'unknown reason'}).`);
  }
}

function summaryOf(lines: readonly string[]): string {
  return ['### Relock: what was given back', '', ...lines.map((line) => `- ${prose(line, 600)}`), ''].join('\n');
}

function report(
  { vault, lease, outcome, why }: Revocation,
  age: number,
  info: (line: string) => void,
  warn: (text: string) => void,
): void {
  const label = `${printable(lease.label)} of ${printable(vault)}`;
  switch (outcome) {
    case 'revoked':
      info(`✓ ${label}: revoked`);
      break;
    case 'with-token':
      info(`✓ ${label}: ends with its login token, which is revoked`);
      break;
    case 'failed':
      warn(`${label} is not proven to be revoked: ${why ?? 'no reason given'}; ${lifeLeft(lease, age)}.`);
      break;
  }
}

function lifeLeft(lease: Lease, age: number): string {
  if (lease.ttl === 0) return 'it has no end of its own: revoke it by hand';
  const left = lease.ttl - age;
  return left <= 0 ? 'by its TTL it has ended by now' : `it ends by itself in ${duration(left)}`;
}

/** Seconds in the two largest units that count: `54 min`, `2 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

function reason(error: unknown): string {
  if (!(error instanceof RelockError)) return 'a failure that Relock did not foresee';
  return printable(error.remedy === undefined ? error.message : `${error.message}. ${error.remedy}`, 600);
}
