import type { Invocation } from '../../config/invocation.ts';
import type { AuditRecord } from '../../audit/audit.ts';
import { entryOf } from '../../audit/audit.ts';
import { SecretValue } from '../../core/secret.ts';
import type { IssuerUse } from '../../issuer/issuer.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import type { VaultSet } from '../../vault/open.ts';
import type { AuditSource } from '../audit/source.ts';

/** So many reads are told of; who wants all asks the audit log. */
const MOST = 100;

/**
 * Who read a secret since a moment, newest first, as the audit log of its vault tells: the embedded vault's own, and that
 * of a running `relock serve`, where the login may read it. Undefined when the vault has none that can be asked, such
 * as HashiCorp Vault, whose audit goes to devices of its own.
 */
export async function readsSince(
  address: string,
  since: Date,
  invocation: Invocation,
  vaults: Pick<VaultSet, 'dumpSessions'>,
): Promise<readonly IssuerUse[] | undefined> {
  const { scheme, path, server } = wholeSecret(parseAddress(address));
  const key = scheme === 'relock' ? `secret/${path}` : path;
  let source: AuditSource | undefined;
  try {
    if (scheme === 'relock') source = await openEmbedded(invocation);
    if (scheme === 'vault') source = await openServed(server, invocation, vaults);
    const query = { key, action: 'read', since: since.getTime(), limit: MOST, oldestFirst: false };
    return (await source?.search(query))?.map(useOf);
  } catch {
    // A log that can't be read is no reason to be late with what leaked.
    return undefined;
  } finally {
    await source?.close();
  }
}

async function openEmbedded(invocation: Invocation): Promise<AuditSource> {
  const { openSource } = await import('../audit/source.ts');
  return openSource(invocation.env['RELOCK_DIR'], invocation);
}

/** By the login that this run has to the server, which alone knows where it is. */
async function openServed(
  server: string | undefined,
  { env }: Invocation,
  vaults: Pick<VaultSet, 'dumpSessions'>,
): Promise<AuditSource | undefined> {
  const sessions = vaults.dumpSessions().filter((session) => session.kind === 'vault');
  // Which of several is meant can't be told from a session.
  const [session, ...others] = sessions;
  if (session === undefined || (others.length > 0 && server !== undefined)) return undefined;
  const { openServerAudit } = await import('../audit/source.ts');
  const { address, token, caFile } = session;
  return openServerAudit({ address, token: new SecretValue(token), caFile }, env);
}

function useOf(record: AuditRecord): IssuerUse {
  const { identity, address, status } = entryOf(record.text);
  const who = identity === null ? 'nobody known' : identity.name;
  return {
    at: new Date(record.time).toISOString(),
    what: `read from the vault by ${who}${address === '' ? '' : ` from ${address}`} (${status})`,
  };
}
