import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { isMinted, restBelow } from '../../vault/address.ts';
import type { Address } from '../../vault/address.ts';
import type { Browsable, Protection, Reading, Vault } from '../../vault/vault.ts';
import type { VaultSource } from './take.ts';

/** One secret that was asked for. */
export interface ReadingOf {
  readonly vault: Vault;
  readonly reading: Reading | null;
  /** From the question to the answer; of a batch, that of the batch. */
  readonly milliseconds: number;
  /** What protects it; undefined where it was not asked. */
  readonly protection: Protection | undefined;
}

/** What is asked of a backend beside the secrets. */
export type SealQuestion = 'required' | 'shown' | 'none';

/** Backends whose seal is that of the whole server, so that the answer needs no right and no call a secret. */
const WHOLE_SERVERS: ReadonlySet<string> = new Set(['vault', 'relock', 'conjur']);

/**
 * Reads whole secrets, each once, by as few calls as their backends have, all at the same time. The outcomes come in the
 * order of the addresses; `waiting` holds those that have no answer yet. With `required`, every secret must be shown to be kept under a key in hardware before the
 * first is read; throws `RL-VAULT-NOT-HSM`.
 */
export async function readAll(
  addresses: readonly Address[],
  source: VaultSource,
  seal: SealQuestion,
  waiting: Set<string>,
): Promise<ReadonlyArray<PromiseSettledResult<ReadingOf>>> {
  for (const { text } of addresses) waiting.add(text);
  const vaults = await Promise.allSettled(addresses.map((address) => source.for(address)));
  if (seal === 'required') await requireHardware(addresses, vaults);
  const groups = new Map<Vault, Address[]>();
  for (const [index, vault] of vaults.entries()) {
    const address = addresses[index];
    if (vault.status !== 'fulfilled' || address === undefined) continue;
    groups.set(vault.value, [...(groups.get(vault.value) ?? []), address]);
  }
  const outcomes = new Map<string, PromiseSettledResult<ReadingOf>>();
  await Promise.all(
    [...groups].map(async ([vault, group]) => {
      const results = await readGroup(vault, group, seal, waiting);
      for (const [index, result] of results.entries()) outcomes.set(group[index]?.text ?? '', result);
    }),
  );
  return addresses.map((address, index) => {
    const vault = vaults[index];
    if (vault?.status === 'rejected') return vault;
    return outcomes.get(address.text) ?? { status: 'rejected', reason: new Error('no answer') };
  });
}

async function readGroup(
  vault: Vault,
  addresses: readonly Address[],
  seal: SealQuestion,
  waiting: Set<string>,
): Promise<ReadonlyArray<PromiseSettledResult<ReadingOf>>> {
  const seals = sealsOf(vault, addresses, seal);
  const began = performance.now();
  const took = new Map<number, number>();
  const note = (index: number) => {
    took.set(index, performance.now() - began);
    waiting.delete(addresses[index]?.text ?? '');
  };
  const results =
    vault.readMany !== undefined && addresses.length > 1
      ? await vault.readMany(addresses)
      : await Promise.allSettled(addresses.map((address, index) => vault.read(address).finally(() => note(index))));
  const whole = performance.now() - began;
  const protections = await seals;
  return results.map((result, index) =>
    result.status === 'rejected'
      ? result
      : {
          status: 'fulfilled',
          value: {
            vault,
            reading: result.value,
            milliseconds: took.get(index) ?? whole,
            protection: protections[index],
          },
        },
  );
}

/** A whole server is asked once. What is only shown may fail: the keys are what the job waits for. */
async function sealsOf(
  vault: Vault,
  addresses: readonly Address[],
  seal: SealQuestion,
): Promise<ReadonlyArray<Protection | undefined>> {
  const ask = async (address: Address) => vault.protection(address).catch(() => undefined);
  const [first] = addresses;
  if (seal === 'none' || first === undefined) return [];
  if (WHOLE_SERVERS.has(first.scheme)) {
    const protection = await ask(first);
    return addresses.map(() => protection);
  }
  return seal === 'required' ? Promise.all(addresses.map(ask)) : [];
}

async function requireHardware(
  addresses: readonly Address[],
  vaults: ReadonlyArray<PromiseSettledResult<Vault>>,
): Promise<void> {
  const verdicts = await Promise.allSettled(
    vaults.map(async (vault, index) => {
      const address = addresses[index];
      // What is minted is kept nowhere; the store of the key that it is made with is held to this by its own login.
      if (vault.status !== 'fulfilled' || address === undefined || isMinted(address)) return undefined;
      const { verdict, evidence } = await vault.value.protection(address);
      return verdict === 'hardware' ? undefined : `${printable(address.text)}: ${verdict}, ${printable(evidence, 300)}`;
    }),
  );
  const failed = verdicts.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const [first, ...others] = verdicts.flatMap((one) =>
    one.status === 'fulfilled' && one.value !== undefined ? [one.value] : [],
  );
  if (first === undefined) return;
  throw new RelockError('RL-VAULT-NOT-HSM', `with require-hsm this can’t be used: ${first}`, {
    evidence: others.map((other) => ['Also', other] as const),
    remedy:
      'Keep the secret under a key that is shown to be in hardware, or take require-hsm out of the config on purpose.',
  });
}

/** The secrets under a prefix. Throws `RL-INJECT-LIST` where the backend can't list, or lists nothing. */
export async function listBelow(prefix: Address, source: VaultSource): Promise<readonly Address[]> {
  const vault: Vault & Partial<Browsable> = await source.for(prefix);
  const listed = await vault.list?.(prefix);
  // A list may begin with the secret of the prefix's own name, and a store without folders knows beginnings alone.
  const found = listed?.filter((address) => restBelow(prefix, address) !== undefined);
  if (found !== undefined && found.length > 0) return found;
  const why = found === undefined ? 'its backend can’t list' : 'nothing is there, or nothing that this login may list';
  throw new RelockError('RL-INJECT-LIST', `${printable(prefix.text)}/* gives no keys: ${why}`, {
    remedy: 'Name each key in a line of its own, or let the login list this prefix.',
  });
}
