import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { printable } from '../../core/printable.ts';
import { restBelow } from '../../vault/address.ts';
import type { Address } from '../../vault/address.ts';
import { checkPlaces, differingKeys, nameOf, pairsOf, parsePlace } from './transfer.ts';
import type { Stores } from './transfer.ts';

/** `relock vault diff`, parsed. */
export interface DiffRequest {
  readonly a: string;
  readonly b: string;
}

/**
 * Tells what two places of vaults have in common, secret by secret and key by key, without ever showing or comparing the
 * values themselves. Status 1 when something differs.
 */
export async function diff(request: DiffRequest, invocation: Invocation, stores: Stores): Promise<ExitStatus> {
  const [a, b] = [parsePlace(request.a), parsePlace(request.b)];
  checkPlaces(a, b);
  const pairs = await pairsOf(a, b, stores);
  const known = new Set(pairs.map(({ to }) => nameOf(to)));
  let differing = 0;
  const tell = (mark: string, address: Address, note: string) => {
    differing += mark === 'same' ? 0 : 1;
    invocation.out(`${mark.padEnd(9)}  ${printable(address.text)}${note === '' ? '' : `  ${note}`}\n`);
  };
  for (const { from, to } of pairs) {
    const [left, right] = await Promise.all([read(from, stores), read(to, stores)]);
    if (left === undefined && right === undefined) continue;
    if (right === undefined) tell('only in A', from, '');
    else if (left === undefined) tell('only in B', to, '');
    else {
      const keys = differingKeys(left, right).map((key) => printable(key, 60));
      tell(keys.length === 0 ? 'same' : 'differs', from, keys.length === 0 ? '' : `in ${keys.join(', ')}`);
    }
  }
  if (b.isPrefix) {
    const others = await (await stores.store(b.address)).list(b.address);
    for (const other of others) {
      if (restBelow(b.address, other) !== undefined && !known.has(nameOf(other))) tell('only in B', other, '');
    }
  }
  invocation.err(
    differing === 0 ? 'No difference.\n' : `${differing} ${differing === 1 ? 'difference' : 'differences'}.\n`,
  );
  return differing === 0 ? 0 : 1;
}

async function read(address: Address, stores: Stores) {
  return (await (await stores.store(address)).read(address))?.fields;
}
