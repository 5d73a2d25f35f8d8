import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { printable } from '../../core/printable.ts';
import { restBelow } from '../../vault/address.ts';
import type { Address } from '../../vault/address.ts';
import { checkPlaces, differingKeys, nameOf, pairsOf, parsePlace, readIfThere } from './transfer.ts';
import type { Stores } from './transfer.ts';

/** `relock vault diff`, parsed. */
export interface DiffRequest {
  readonly a: string;
  readonly b: string;
}

/**
 * Tells what two places of vaults have in common, secret by secret and key by key, without ever showing or comparing the
 * values themselves; a secret whose newest version was deleted is not there. Status 1 when something differs.
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
    const [left, right] = await Promise.all([readIfThere(from, stores), readIfThere(to, stores)]);
    if (left === null && right === null) continue;
    if (right === null) tell('only in A', from, '');
    else if (left === null) tell('only in B', to, '');
    else {
      const keys = differingKeys(left.fields, right.fields).map((key) => printable(key, 60));
      tell(keys.length === 0 ? 'same' : 'differs', from, keys.length === 0 ? '' : `in ${keys.join(', ')}`);
    }
  }
  if (b.isPrefix) {
    const others = await (await stores.store(b.address)).list(b.address);
    for (const other of others) {
      if (restBelow(b.address, other) === undefined || known.has(nameOf(other))) continue;
      if ((await readIfThere(other, stores)) !== null) tell('only in B', other, '');
    }
  }
  invocation.err(
    differing === 0 ? 'No difference.\n' : `${differing} ${differing === 1 ? 'difference' : 'differences'}.\n`,
  );
  return differing === 0 ? 0 : 1;
}
