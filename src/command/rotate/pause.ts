import type { RelockConfig } from '../../config/config.ts';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { problemOf } from '../../rotate/outcome.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import type { Address } from '../../vault/address.ts';
import type { RotateServices } from './key.ts';

/** The journal under this name in a key's folder is the switch: whoever may rotate there may read it. */
const NAME = 'relock-paused';

/**
 * Why all rotation is paused: by the config, or by the switch in the folder of any of its keys; undefined when it is not.
 * All folders are asked at once, and once. One that can't be asked says nothing: its keys can't be rotated either.
 */
export function openPause(
  rotate: RelockConfig['rotate'],
  vaults: RotateServices['vaults'],
): () => Promise<string | undefined> {
  let asked: Promise<string | undefined> | undefined;
  async function ask(): Promise<string | undefined> {
    if (rotate.paused !== undefined) return rotate.paused;
    const answers = await Promise.allSettled(foldersOf(rotate).map((address) => reasonAt(address, vaults)));
    const reasons = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : undefined));
    return reasons.find((reason) => reason !== undefined);
  }
  return () => (asked ??= ask());
}

async function reasonAt(address: Address, vaults: RotateServices['vaults']): Promise<string | undefined> {
  const entry = await (await vaults.store(address)).readJournal(address);
  return entry === null ? undefined : reasonIn(entry.record);
}

/** What stands there and is not understood counts as a pause: whoever wrote it wanted something to stop. */
function reasonIn(record: string): string | undefined {
  try {
    const { paused } = JSON.parse(record) as { paused?: unknown };
    if (paused === null) return undefined;
    return typeof paused === 'string' ? paused : 'for a reason that is not readable';
  } catch {
    return 'for a reason that is not readable';
  }
}

/** `--pause TEXT` and `--resume` (undefined): sets the switch in every folder that holds a key. 2 when one was not set. */
export async function setPause(
  reason: string | undefined,
  rotate: RelockConfig['rotate'],
  { out, err }: Pick<Invocation, 'out' | 'err'>,
  services: Pick<RotateServices, 'vaults' | 'now'>,
): Promise<ExitStatus> {
  const folders = foldersOf(rotate);
  if (folders.length === 0) {
    throw new RelockError('RL-ROTATE-UNKNOWN', 'there is no key that rotation could be paused for', {
      remedy: 'Add keys under rotate.keys.',
      state: 'Nothing was changed.',
    });
  }
  const at = (services.now?.() ?? new Date()).toISOString();
  const record = JSON.stringify({ paused: reason === undefined ? null : printable(reason, 200), at });
  let failed = false;
  for (const address of folders) {
    const name = address.text.replace(NAME, '');
    try {
      const store = await services.vaults.store(address);
      const before = await store.readJournal(address);
      await store.writeJournal(address, record, before?.revision ?? null);
      out(`${name}  ${reason === undefined ? 'goes on' : `paused: ${printable(reason, 200)}`}\n`);
    } catch (error) {
      failed = true;
      const { message, code } = problemOf(error);
      err(`${name}  not ${reason === undefined ? 'resumed' : 'paused'}: ${message} [${code}]\n`);
    }
  }
  if (reason === undefined && rotate.paused !== undefined) {
    err(`rotate.paused still stands in the config: ${printable(rotate.paused, 200)}\n`);
    failed = true;
  }
  return failed ? 2 : 0;
}

/** One address in each folder that holds a key. */
function foldersOf({ keys }: RelockConfig['rotate']): readonly Address[] {
  const folders = new Map<string, Address>();
  for (const key of keys) {
    const { text } = wholeSecret(parseAddress(key.address));
    const place = text.replace(/[^/?]*(\?.*)?$/, `${NAME}$1`);
    if (!folders.has(place)) folders.set(place, parseAddress(place));
  }
  return [...folders.values()];
}
