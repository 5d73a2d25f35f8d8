import path from 'node:path';
import { openAuditKeys } from '../../audit/keys.ts';
import { AuditRows } from '../../audit/rows.ts';
import { verifyRows } from '../../audit/verify-rows.ts';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { Judge } from '../../policy/judge.ts';
import { PolicyStore } from '../../policy/store.ts';
import type { ChainState, Standing } from '../../risk/standing.ts';
import { atOnce } from '../../core/slices.ts';
import type { AuditUses } from '../../serve/risk/audit-uses.ts';
import { usesIn } from '../../serve/risk/audit-uses.ts';
import { chainOf } from '../../serve/risk/chain.ts';
import { alarmsByKey, gather } from '../../serve/risk/gather.ts';
import { AlarmBook } from '../../serve/watch/alarm-book.ts';
import { sealKindOf } from '../../sealed/open.ts';
import { openVaultAudit } from '../audit/vault.ts';

/** Entries that are read at once. */
const PIECE = 1000;
const NOTHING: AuditUses = { uses: new Map(), seen: new Map(), leaked: new Map(), changes: [] };

/**
 * How the keys of the vault in a folder stand, also beside a server that is serving it: facts from its store, uses and
 * changes from its audit between `since` and `at`, whose chain is checked whole. Throws `RL-USAGE`, `RL-SEAL-…`,
 * `RL-VAULT-TAMPERED`.
 */
export async function standingOf(
  dir: string | undefined,
  { since, at }: { readonly since: number; readonly at: number },
  invocation: Invocation,
): Promise<Standing> {
  const folder = dir ?? invocation.env['RELOCK_DIR'];
  if (folder === undefined) {
    throw new RelockError('RL-USAGE', 'it is not said which vault is meant', {
      remedy: 'Give --dir, or set RELOCK_DIR.',
    });
  }
  const place = path.resolve(invocation.cwd, folder);
  const { vault, entries, close } = await openVaultAudit(place, invocation);
  try {
    const policies = new Judge(await PolicyStore.open(entries));
    const keys = openAuditKeys(vault, entries, false);
    const rows = keys === undefined ? undefined : new AuditRows(vault.db, keys);
    const { uses, seen, leaked, changes } =
      rows === undefined ? NOTHING : atOnce(usesIn(rows, { since, until: at, from: rows.first(), piece: PIECE }));
    const sources = {
      vault,
      entries,
      policies,
      alarms: alarmsByKey(new AlarmBook(entries).all()),
      leakedAt: (key: string) => leaked.get(key),
      usesOf: (key: string) => uses.get(key) ?? (rows === undefined ? undefined : { used: null, days: [], did: [] }),
      seenOf: (name: string) => seen.get(name),
    };
    return {
      at,
      since,
      keys: vault.db.read(() => [...gather(sources, at)]),
      changes,
      chain: rows === undefined || keys === undefined ? NO_CHAIN : chainOf(verifyRows(rows, keys, undefined)),
      seal: sealKindOf(place),
    };
  } finally {
    await close();
  }
}

const NO_CHAIN: ChainState = { entries: 0, signedTo: 0, publicKey: '', bad: undefined };
