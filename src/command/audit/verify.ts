import path from 'node:path';
import type { Verdict } from '../../audit/chain-check.ts';
import { readHeadFile } from '../../audit/head-file.ts';
import { openAuditKeys } from '../../audit/keys.ts';
import { AuditRows } from '../../audit/rows.ts';
import { verifyFile } from '../../audit/verify-file.ts';
import { verifyRows } from '../../audit/verify-rows.ts';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { SignedHead } from '../../audit/head.ts';
import type { AuditRequest } from '../audit.ts';
import { openVaultAudit } from './vault.ts';

type VerifyRequest = Extract<AuditRequest, { action: 'verify' }>;

/** Checks a vault's log, or a file of JSON lines: 0 when it holds, 1 with the first entry that does not. */
export async function verifyAudit(request: VerifyRequest, invocation: Invocation): Promise<ExitStatus> {
  const { cwd, out } = invocation;
  const outside = request.head === undefined ? undefined : headIn(path.resolve(cwd, request.head));
  const verdict =
    request.file === undefined
      ? await verifyVault(request, outside, invocation)
      : await verifyFile(path.resolve(cwd, request.file), { outside, publicKey: request.publicKey });
  if (request.format === 'json') out(`${JSON.stringify({ ok: verdict.bad === undefined, ...verdict })}\n`);
  else out(told(verdict, request));
  return verdict.bad === undefined ? 0 : 1;
}

function headIn(file: string): SignedHead {
  const head = readHeadFile(file);
  if (head !== undefined) return head;
  throw new RelockError('RL-AUDIT-HEAD', `the audit head in ${printable(file)} is not there`, {
    remedy: 'Give the file that "relock serve --audit-head" writes, or a copy of it.',
  });
}

async function verifyVault(
  { dir }: VerifyRequest,
  outside: SignedHead | undefined,
  invocation: Invocation,
): Promise<Verdict> {
  const folder = dir ?? invocation.env['RELOCK_DIR'];
  if (folder === undefined) {
    throw new RelockError('RL-USAGE', 'it is not said what is to be checked', {
      remedy: 'Give --dir for a vault, or a file of JSON lines.',
    });
  }
  const { vault, entries, close } = await openVaultAudit(path.resolve(invocation.cwd, folder), invocation);
  try {
    const keys = openAuditKeys(vault, entries, false);
    if (keys === undefined) {
      throw new RelockError('RL-AUDIT-NONE', `the vault in ${printable(folder)} has no audit log`, {
        remedy: 'It has one once "relock serve" has served it.',
      });
    }
    return vault.db.read(() => verifyRows(new AuditRows(vault.db, keys), keys, outside));
  } finally {
    await close();
  }
}

function told({ entries, first, last, signedTo, publicKey, bad }: Verdict, { head, publicKey: given }: VerifyRequest) {
  const lines: string[] = [];
  if (bad !== undefined) lines.push(`BAD: entry ${bad.number}: ${bad.why}`);
  lines.push(entries === 0 ? 'no entry holds' : `${entries} entries hold together, ${first} to ${last}`);
  if (bad === undefined) {
    lines.push(`signed up to entry ${signedTo} by the key ${printable(publicKey, 60)}`);
    if (head === undefined && given === undefined) {
      lines.push('nothing from outside was compared: a whole older copy looks the same (--head FILE tells it apart)');
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}
