import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RelockConfig } from '../../config/config.ts';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Runner } from '../../github/runner.ts';
import { parseAddress } from '../../vault/address.ts';
import { handlesOf } from '../../vault/session.ts';
import type { AccessorRevoker, SavedSession } from '../../vault/session.ts';
import type { Vault } from '../../vault/vault.ts';
import { revokeAll } from '../revoke.ts';
import type { OpenVaults } from './take.ts';

/**
 * What a later job needs to end a login of this one: its accessor, which is no secret (who has it can do nothing without
 * the right to revoke by accessors), so that it may be a job's output. No token leaves the job that took it.
 */
interface HandedOver {
  readonly address: string;
  /** An accessor is known in its own namespace alone. */
  readonly namespace?: string;
  readonly accessor: string;
}

const VERSION = 1;

/**
 * As text for an output. Throws `RL-INJECT-HANDOVER` when something was taken that can't be ended so: by a token that
 * was given, which is not ours to end, or at another backend than Vault.
 */
export function writeHandOver(sessions: readonly SavedSession[]): string {
  const logins = sessions.map((session): HandedOver => {
    const accessor = session.kind === 'vault' && session.ours ? session.accessor : undefined;
    if (session.kind === 'vault' && accessor !== undefined) {
      const { address, namespace } = session;
      return { address, ...(namespace === undefined ? {} : { namespace }), accessor };
    }
    throw new RelockError(
      'RL-INJECT-HANDOVER',
      `what was taken at ${printable(session.address)} can’t be left to a later job`,
      {
        remedy: 'Take out hand-over; only logins to Vault by an identity of their own (auth: jwt) can be handed over.',
      },
    );
  });
  return Buffer.from(JSON.stringify({ relock: VERSION, logins })).toString('base64url');
}

/** The hand-over in a file, or from standard input (`-`). */
export async function readHandOver(operand: string, { cwd, stdin }: Invocation): Promise<string> {
  try {
    if (operand !== '-') return await readFile(path.resolve(cwd, operand), 'utf8');
  } catch (error) {
    throw invalid(`can’t be read (${systemCode(error) ?? 'unknown reason'})`);
  }
  let text = '';
  for await (const chunk of stdin) text += String(chunk);
  return text;
}

/**
 * Ends the logins that another job handed over, and with them all their leases. Only servers of this job's own config
 * are asked, by its own login. Gives 2 when one of them is not shown to have ended. Throws `RL-INJECT-HANDOVER` for what
 * `writeHandOver` did not write.
 */
export async function takeOver(
  text: string,
  config: Pick<RelockConfig, 'vaults'>,
  { err }: Pick<Invocation, 'err'>,
  services: { readonly openVaults: OpenVaults; readonly runner: Pick<Runner, 'mask'> | undefined },
): Promise<ExitStatus> {
  const logins = parse(text).map(({ address, namespace, accessor }) => {
    const server = [...config.vaults.values()].find(
      (one) => one.kind === 'vault' && one.address === address && one.namespace === namespace,
    );
    if (server !== undefined) return { address, accessor, server };
    const where = `${printable(address, 120)}${namespace === undefined ? '' : `, namespace ${printable(namespace, 80)}`}`;
    throw invalid(`speaks of ${where}, which is not in the config`);
  });
  const vaults = services.openVaults(() => {
    for (const handle of handlesOf(vaults.dumpSessions())) services.runner?.mask(handle);
  });
  try {
    let status: ExitStatus = 0;
    for (const { address, accessor, server } of logins) {
      // Any path does: what is opened is the server.
      const vault: Vault & Partial<AccessorRevoker> = await vaults.for(parseAddress(`vault+${server.name}://x`));
      try {
        await vault.revokeAccessor?.(accessor);
        err(`relock: ✓ the login to ${printable(address)} that was handed over: revoked, with its leases\n`);
      } catch (error) {
        if (!(error instanceof RelockError)) throw error;
        err(`relock: ${error.message}. ${error.remedy ?? ''}\n`);
        status = 2;
      }
    }
    return status;
  } finally {
    await revokeAll(await vaults.all());
    await vaults.close();
  }
}

function parse(text: string): readonly HandedOver[] {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text.trim(), 'base64url').toString());
  } catch {
    throw invalid('is not what Relock wrote');
  }
  const { relock, logins } = { ...(value as Record<string, unknown> | null) };
  if (relock === VERSION && Array.isArray(logins) && logins.every(isLogin)) return logins;
  throw invalid('is not what Relock wrote');
}

function isLogin(value: unknown): value is HandedOver {
  if (typeof value !== 'object' || value === null) return false;
  const { address, namespace, accessor } = value as Record<string, unknown>;
  if (namespace !== undefined && typeof namespace !== 'string') return false;
  return typeof address === 'string' && typeof accessor === 'string' && /^[\w.-]{8,200}$/.test(accessor);
}

function invalid(what: string): RelockError {
  return new RelockError('RL-INJECT-HANDOVER', `the hand-over ${what}`, {
    remedy: 'Give the output "logins" of the inject step with hand-over: true.',
    state: 'Nothing was revoked.',
  });
}
