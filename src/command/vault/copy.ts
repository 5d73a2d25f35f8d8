import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { SecretFields } from '../../core/secret.ts';
import type { Version } from '../../vault/vault.ts';
import { atVersion, checkPlaces, differingKeys, isSame, pairsOf, parsePlace, readIfThere } from './transfer.ts';
import type { Pair, Stores } from './transfer.ts';

/** `relock vault copy`, parsed. */
export interface CopyRequest {
  readonly from: string;
  readonly to: string;
  /** False: tell what would be copied, and change nothing. */
  readonly write: boolean;
  /** The whole history, oldest first, where both stores have versions. */
  readonly allVersions: boolean;
  /** Also where the target has another value. */
  readonly overwrite: boolean;
}

type Outcome = 'copied' | 'would copy' | 'same' | 'differs' | 'deleted' | 'failed';

/**
 * Copies secrets between vaults, each written by check-and-set and read back. What the target has already is left alone,
 * so that a copy that was interrupted is gone on with by running it again. Field values are what is copied; a version's number
 * and date are the target's own. Status 2 when something was not copied.
 */
export async function copy(request: CopyRequest, invocation: Invocation, stores: Stores): Promise<ExitStatus> {
  const [from, to] = [parsePlace(request.from), parsePlace(request.to)];
  checkPlaces(from, to);
  const pairs = await pairsOf(from, to, stores);
  const counts = new Map<Outcome, number>();
  for (const pair of pairs) {
    const gone = from.isPrefix && (await isDeleted(pair, stores));
    const { outcome, note } = gone
      ? ({ outcome: 'deleted', note: 'its newest version; left out' } as const)
      : await copyOne(pair, request, stores).catch((error: unknown) => ({
          outcome: 'failed' as const,
          note: error instanceof RelockError ? `${error.message} [${error.code}]` : 'an unforeseen failure',
        }));
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const detail = note === '' ? '' : `  ${printable(note, 400)}`;
    invocation.out(`${outcome.padEnd(10)}  ${printable(pair.from.text)} → ${printable(pair.to.text)}${detail}\n`);
  }
  const said = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  invocation.err(
    `${pairs.length} ${pairs.length === 1 ? 'secret' : 'secrets'}: ${said === '' ? 'nothing to copy' : said}\n`,
  );
  if (!request.write && counts.has('would copy')) invocation.err('Nothing was changed. To copy, say --yes.\n');
  return counts.has('failed') || counts.has('differs') ? 2 : 0;
}

/** A list may name what readers no longer get. */
async function isDeleted({ from }: Pair, stores: Stores): Promise<boolean> {
  const found = await readIfThere(from, stores).catch(() => undefined);
  return found === null;
}

async function copyOne(pair: Pair, request: CopyRequest, stores: Stores): Promise<{ outcome: Outcome; note: string }> {
  const [source, target] = [await stores.store(pair.from), await stores.store(pair.to)];
  const latest = await whole(pair, stores);
  const wanted = request.allVersions ? await history(pair.from, stores) : [latest];
  const newest = wanted.at(-1);
  // An older version would come to life again, or a newer one that is not given out.
  if (newest === undefined || !isSame(newest, latest)) {
    throw new RelockError(
      'RL-COPY-UNVERIFIED',
      `the newest version that ${source.name} lists is not what readers get`,
      {
        remedy: 'Copy the current value alone: leave out --all-versions.',
      },
    );
  }
  const present = await target.read(pair.to);
  let missing = wanted;
  let last: Version = 0;
  if (present !== null) {
    if (isSame(present.fields, latest)) return { outcome: 'same', note: '' };
    const theirs = request.allVersions ? await history(pair.to, stores) : [];
    const begun = request.allVersions && theirs.every((fields, i) => isSame(fields, wanted[i] ?? new Map()));
    if (!begun && !request.overwrite) {
      const keys = differingKeys(present.fields, latest).map((key) => printable(key, 60));
      return { outcome: 'differs', note: `the target has another ${keys.join(', ')}; --overwrite writes over it` };
    }
    missing = begun ? wanted.slice(theirs.length) : wanted;
    if (present.version === undefined) {
      throw new RelockError(
        'RL-COPY-UNVERSIONED',
        `${target.name} does not count versions, so nothing there is written over`,
      );
    }
    last = present.version;
  }
  const note = missing.length > 1 ? `${missing.length} versions` : '';
  if (!request.write) return { outcome: 'would copy', note };
  for (const fields of missing) last = await target.write(pair.to, fields, last);
  const back = await target.read(pair.to);
  if (back !== null && isSame(back.fields, latest))
    return { outcome: 'copied', note: [note, 'read back'].filter(Boolean).join(', ') };
  throw new RelockError('RL-COPY-UNVERIFIED', `what is read back from ${target.name} is not what was written`, {
    remedy: 'See who else writes there, and run this again.',
  });
}

async function whole({ from }: Pair, stores: Stores): Promise<SecretFields> {
  const reading = await (await stores.store(from)).read(from);
  if (reading !== null) return reading.fields;
  throw new RelockError('RL-VAULT-MISSING', `there is no secret at ${printable(from.text)}`);
}

/** The values of all versions that can still be read, oldest first. */
async function history(address: Pair['from'], stores: Stores): Promise<SecretFields[]> {
  const store = await stores.store(address);
  const values: SecretFields[] = [];
  for (const { version, state } of await store.versions(address)) {
    if (state !== 'enabled') continue;
    const reading = await store.read(atVersion(address, version));
    if (reading !== null) values.push(reading.fields);
  }
  return values;
}
