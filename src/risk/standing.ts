import type { AccessChange } from './access.ts';
import type { KeyFacts } from './key.ts';

/** All that reports and evidence are made from: how the keys of a vault stood at a time. */
export interface Standing {
  /** Milliseconds since 1970, and since when uses, incidents and changes are told. */
  readonly at: number;
  readonly since: number;
  readonly keys: readonly KeyFacts[];
  readonly changes: readonly AccessChange[];
  readonly chain: ChainState;
  /** What protects the vault's root key: `pkcs11 (hardware)`. */
  readonly seal: string;
}

/** What a check of the whole audit log gave. */
export interface ChainState {
  readonly entries: number;
  readonly signedTo: number;
  readonly publicKey: string;
  /** The first entry that does not hold, and why; undefined when all do. */
  readonly bad: string | undefined;
}
