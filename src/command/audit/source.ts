import path from 'node:path';
import type { AuditEntry, AuditRecord } from '../../audit/audit.ts';
import { textOf } from '../../audit/audit.ts';
import { openAuditKeys } from '../../audit/keys.ts';
import { AuditRows } from '../../audit/rows.ts';
import type { AuditQuery } from '../../audit/search.ts';
import { search } from '../../audit/search.ts';
import { TermIndex } from '../../audit/term-index.ts';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { openHttp } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import { openVaultAudit } from './vault.ts';

/** Where entries come from: a vault's folder, or a running server. */
export interface AuditSource {
  /** At most as many records as the query wants; a server may give fewer at once. */
  search(query: AuditQuery): Promise<AuditRecord[]>;
  close(): Promise<void>;
}

/** The folder that was given, else the server at `VAULT_ADDR`, else `RELOCK_DIR`. */
export async function openSource(dir: string | undefined, invocation: Invocation): Promise<AuditSource> {
  const { env, cwd } = invocation;
  const address = env['VAULT_ADDR'];
  if (dir === undefined && address !== undefined) return openServer(address, invocation);
  const folder = dir ?? env['RELOCK_DIR'];
  if (folder === undefined) {
    throw new RelockError('RL-USAGE', 'it is not said whose audit log is meant', {
      remedy: 'Give --dir, or set VAULT_ADDR and VAULT_TOKEN, or RELOCK_DIR.',
    });
  }
  const { vault, entries, close } = await openVaultAudit(path.resolve(cwd, folder), invocation);
  const keys = openAuditKeys(vault, entries, false);
  if (keys === undefined) return { search: async () => [], close };
  const rows = new AuditRows(vault.db, keys);
  const index = new TermIndex(vault.db, keys, rows);
  const last = rows.last()?.number ?? 0;
  return { search: async (query) => search({ rows, keys, index, last }, query), close };
}

function openServer(address: string, { env }: Invocation): AuditSource {
  const token = new SecretValue(env['VAULT_TOKEN'] ?? '');
  if (token.isEmpty) {
    throw new RelockError('RL-USAGE', 'VAULT_ADDR names a server, but VAULT_TOKEN is not set', {
      remedy: 'Set it to a token whose policy allows sudo on sys/relock/audit/entries, or give --dir.',
    });
  }
  return openServerAudit({ address, token, caFile: env['VAULT_CACERT'] }, env);
}

/** The audit log of a running `relock serve`. Searching throws `RL-AUDIT-REFUSED`. */
function openServerAudit(
  server: { readonly address: string; readonly token: SecretValue; readonly caFile: string | undefined },
  proxies: Invocation['env'],
): AuditSource {
  const { address, token, caFile } = server;
  const http = openHttp({ caFile, proxies, maxBytes: 256 * 1024 * 1024 });
  return {
    search: async (query) => {
      const { oldestFirst, ...filter } = query;
      const wanted = new URLSearchParams(oldestFirst ? { order: 'oldest' } : {});
      for (const [name, value] of Object.entries(filter)) if (value !== undefined) wanted.set(name, String(value));
      const url = `${address.replace(/\/+$/, '')}/v1/sys/relock/audit/entries?${wanted.toString()}`;
      const answer = await http.request({ method: 'GET', url, headers: { 'x-vault-token': token.reveal() } });
      if (answer.status !== 200) throw refused(address, answer.status);
      return recordsIn(answer.body);
    },
    close: async () => http.close(),
  };
}

function recordsIn(body: string): AuditRecord[] {
  const { data } = JSON.parse(body) as { data: { entries: Array<AuditEntry & { number: number; chain: string }> } };
  return data.entries.map(({ number, chain, ...entry }) => {
    const text = textOf(entry);
    return { number, time: entry.time, chain: Buffer.from(chain, 'hex'), text };
  });
}

function refused(address: string, status: number): RelockError {
  return new RelockError('RL-AUDIT-REFUSED', `the server at ${printable(address)} answered ${status}`, {
    remedy:
      status === 403
        ? 'The token needs read and sudo on sys/relock/audit/entries.'
        : 'Only "relock serve" has this API; see that it is unsealed.',
  });
}
