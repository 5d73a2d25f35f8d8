import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { accessAt } from '../../risk/access.ts';
import { csvOf } from '../../risk/csv.ts';
import { evidenceOf, inventory, risks } from '../../risk/evidence.ts';
import { htmlOf } from '../../risk/html.ts';
import { markdownOf } from '../../risk/markdown.ts';
import { reportOf, timeOf as timeSaid } from '../../risk/report.ts';
import type { Standing } from '../../risk/standing.ts';
import { timeOf } from '../audit/filter.ts';
import { standingOf } from './standing.ts';

export type ReportFormat = 'markdown' | 'html' | 'json' | 'csv';

/** `relock watch report`, `relock watch evidence` and `relock watch access`, parsed. */
export type ReportRequest = {
  readonly dir: string | undefined;
  readonly since: string | undefined;
  /** As of when; now unless set. */
  readonly at: string | undefined;
} & (
  | { readonly action: 'report'; readonly format: ReportFormat }
  | { readonly action: 'evidence'; readonly output: string }
  | { readonly action: 'access'; readonly key: string; readonly format: 'text' | 'json' }
);

const DAY = 86_400_000;
/** Days that a report is about, evidence, and a question after access. */
const USUAL = { report: 7, evidence: 90, access: 365 } as const;

/**
 * Tells how the keys of a vault stand: a report of a week, the evidence for an audit as a folder of files, or who could
 * and did read one key. Gives 1 when the vault's audit log does not hold. Throws `RL-USAGE`, `RL-WATCH-…`, `RL-SEAL-…`.
 */
export async function watchReport(request: ReportRequest, invocation: Invocation): Promise<ExitStatus> {
  const now = Date.now();
  const at = request.at === undefined ? now : timeOf(request.at, now);
  const since = request.since === undefined ? at - USUAL[request.action] * DAY : timeOf(request.since, now);
  if (since >= at)
    throw new RelockError('RL-USAGE', 'the time ends before it begins', { remedy: 'Set --since earlier.' });
  const asked = request.action === 'report' && request.at === undefined ? serverReport(request, invocation) : undefined;
  if (asked !== undefined) {
    invocation.out(await asked(Math.ceil((at - since) / DAY)));
    return 0;
  }
  const standing = await standingOf(request.dir, { since, at }, invocation);
  switch (request.action) {
    case 'report':
      invocation.out(FORMATS[request.format](standing));
      break;
    case 'evidence':
      writeEvidence(path.resolve(invocation.cwd, request.output), standing, invocation);
      break;
    case 'access':
      invocation.out(accessSaid(standing, request.key, request.format));
      break;
  }
  return standing.chain.bad === undefined ? 0 : 1;
}

/** The report of a running server, where no folder is named and VAULT_ADDR is; undefined: it is made from the folder. */
function serverReport(
  { dir, format }: Extract<ReportRequest, { action: 'report' }>,
  { env }: Invocation,
): ((days: number) => Promise<string>) | undefined {
  if (dir !== undefined || env['RELOCK_DIR'] !== undefined || env['VAULT_ADDR'] === undefined) return undefined;
  if (format !== 'markdown' && format !== 'html') return undefined;
  return async (days) => {
    const { openServer } = await import('../server.ts');
    const ask = openServer(
      { env },
      {
        code: 'RL-WATCH-REFUSED',
        failing: 'the server can’t be asked for its report',
        denied: `The token’s policies must allow it, with sudo, at ${REPORT}.`,
        wrong: 'See that VAULT_ADDR names a "relock serve".',
      },
    );
    const query = new Map([
      ['format', format],
      ['days', String(days)],
    ]);
    const { json } = await ask({ method: 'GET', path: REPORT, query });
    const text = (json?.['data'] as Readonly<Record<string, unknown>> | undefined)?.[format];
    return typeof text === 'string' ? text : '';
  };
}

const REPORT = 'sys/relock/watch/report';
const FORMATS: Readonly<Record<ReportFormat, (standing: Standing) => string>> = {
  markdown: (standing) => markdownOf(reportOf(standing)),
  html: (standing) => htmlOf(reportOf(standing)),
  csv: ({ keys, at }) => csvOf(inventory(keys, at)),
  json: (standing) => `${JSON.stringify({ ...standing, risks: risks(standing) }, null, 2)}\n`,
};

/** The files, and the sums of all of them, into a folder that is new or empty. */
function writeEvidence(folder: string, standing: Standing, { err }: Invocation): void {
  const files = evidenceOf(standing);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (readdirSync(folder).length > 0) {
      throw new RelockError('RL-WATCH-OUTPUT', `the folder ${printable(folder)} is not empty`, {
        remedy: 'Name a new one: what was evidence once is not written over.',
      });
    }
    const sums = [...files].map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`);
    for (const [name, text] of [...files, ['SHA256SUMS', sums.join('')] as const]) {
      writeFileSync(path.join(folder, name), text, { mode: 0o600, flag: 'wx' });
    }
  } catch (error) {
    if (error instanceof RelockError) throw error;
    throw new RelockError(
      'RL-WATCH-OUTPUT',
      `${printable(folder)} can't be written (${systemCode(error) ?? 'refused'})`,
      { remedy: 'Name a folder that this user may make.', cause: error },
    );
  }
  err(`${files.size} files in ${printable(folder)}\n`);
}

function accessSaid({ keys, changes, at }: Standing, key: string, format: 'text' | 'json'): string {
  const wanted = key.replace(/^relock:\/\//, 'secret/').replace(/#.*$/, '');
  const facts = keys.find((one) => one.key === wanted);
  if (facts === undefined) {
    throw new RelockError('RL-WATCH-KEY', `the vault has no key ${printable(key, 120)}`, {
      remedy: 'Give it as in `relock vault list`, such as secret/ci/db or relock://ci/db.',
    });
  }
  const access = accessAt(facts, changes, at);
  if (format === 'json') return `${JSON.stringify(access, null, 2)}\n`;
  const lines = [
    `${wanted}, ${timeSaid(at)}`,
    'could read it:',
    ...access.could.map(({ name, kind, mount, policies }) => `  ${kind} ${name} at ${mount} by ${policies.join(', ')}`),
    'did read it until then:',
    ...access.did.map(
      ({ name, first, last, address, uses }) =>
        `  ${name}: ${uses} uses, ${timeSaid(first)} to ${timeSaid(last)}, last from ${address}`,
    ),
    access.changed.length === 0
      ? 'no policy or role was changed since'
      : 'changed since, so that it may have been otherwise:',
    ...access.changed.map(({ at: time, by, what }) => `  ${timeSaid(time)} ${by}: ${what}`),
  ];
  return lines.map((line) => `${printable(line, 600)}\n`).join('');
}
