import { RelockError } from '../../core/error.ts';
import type { ErrorCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { SecretValue } from '../../core/secret.ts';
import { unmaskable } from '../../github/mask.ts';
import { wholeSecret } from '../../vault/address.ts';
import type { Address } from '../../vault/address.ts';
import type { SecretWish } from '../../vault/secrets-list.ts';
import type { SavedSession } from '../../vault/session.ts';
import type { Lease, Reading, Vault, Version } from '../../vault/vault.ts';
import { duration, revokeAll } from '../revoke.ts';

/** The logins of this run, as `openVaults` gives them: one a server, opened when an address first needs it. */
export interface VaultSource {
  /** The login that serves this address; always the same object for the same server. */
  for(address: Address): Promise<Vault>;
  /** All that were opened so far. */
  all(): Promise<readonly Vault[]>;
  /** What the post step needs to give back what was taken so far. Holds tokens. */
  dumpSessions(): readonly SavedSession[];
  close(): Promise<void>;
}

/** `onTaken` is called whenever a login or a lease was taken, before anything else is done with it. */
export type OpenVaults = (onTaken: () => void) => VaultSource;

/** One secret that was read. */
export interface TakenSecret {
  readonly name: string;
  readonly value: SecretValue;
  readonly vault: Vault;
  readonly version: Version | undefined;
  readonly lease: Lease | undefined;
  /** False for a value that the user allowed to go without a mask. */
  readonly maskable: boolean;
}

export interface TakeOptions {
  readonly allowUnmaskable: boolean;
  /** What an error says of the world, such as `Nothing was exported.` */
  readonly state: string;
}

/**
 * Reads all the wanted secrets, each secret once however many of its keys are wanted, or none: when one can't be read
 * or used, what was taken until then is given back and the first one's error is thrown, with the others as evidence.
 * Besides what vaults throw: `RL-INJECT-MISSING` (no such secret), `RL-INJECT-KEY` (no such key in it, or several
 * and none named), `RL-INJECT-EMPTY`, `RL-INJECT-VALUE` (a NUL or half a surrogate pair), `RL-INJECT-UNMASKABLE`.
 */
export async function takeSecrets(
  wishes: readonly SecretWish[],
  source: VaultSource,
  options: TakeOptions,
): Promise<TakenSecret[]> {
  const readings = new Map<string, Promise<ReadingOf>>();
  for (const { address } of wishes) {
    const whole = wholeSecret(address);
    if (!readings.has(whole.text)) readings.set(whole.text, readWhole(whole, source));
  }
  const outcomes = await Promise.allSettled(
    wishes.map(async (wish) => pick(wish, await readings.get(wholeSecret(wish.address).text), options)),
  );
  const failures = outcomes.flatMap((outcome, i) =>
    outcome.status === 'rejected' ? [{ name: wishes[i]?.name ?? '', error: outcome.reason as unknown }] : [],
  );
  if (failures.length > 0) throw await giveBack(failures, source, options.state);
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

interface ReadingOf {
  readonly vault: Vault;
  readonly reading: Reading | null;
}

async function readWhole(address: Address, source: VaultSource): Promise<ReadingOf> {
  const vault = await source.for(address);
  return { vault, reading: await vault.read(address) };
}

function pick({ name, address }: SecretWish, got: ReadingOf | undefined, options: TakeOptions): TakenSecret {
  const refuse = (code: ErrorCode, what: string, remedy: string) =>
    new RelockError(code, `${name}: ${printable(address.text)} ${what}`, { remedy });
  if (got === undefined || got.reading === null) {
    throw refuse('RL-INJECT-MISSING', 'does not exist in the vault', 'Check the address, or put a value there.');
  }
  const { fields, version, lease } = got.reading;
  const known = [...fields.keys()].map((key) => printable(key, 60)).join(', ');
  if (address.key === undefined && fields.size !== 1) {
    throw refuse('RL-INJECT-KEY', `holds ${fields.size} keys`, `Name one of them with #/KEY: ${known}.`);
  }
  const value = address.key === undefined ? [...fields.values()][0] : fields.get(address.key);
  if (value === undefined) throw refuse('RL-INJECT-KEY', 'has nothing under this key', `It holds: ${known}.`);
  if (value.isEmpty)
    throw refuse('RL-INJECT-EMPTY', 'is empty', 'Store a value there; an empty key is never given out.');
  const text = value.reveal();
  if (text.includes('\0') || !text.isWellFormed()) {
    throw refuse(
      'RL-INJECT-VALUE',
      'holds bytes that no variable can hold',
      'Store it as base64 and decode it in the step.',
    );
  }
  const why = unmaskable(value);
  if (why !== undefined && !options.allowUnmaskable) {
    throw refuse(
      'RL-INJECT-UNMASKABLE',
      `can't be masked in logs: ${why}`,
      'Make it a longer, random value, or set allow-unmaskable if it is no secret.',
    );
  }
  return { name, value, vault: got.vault, version, lease, maskable: why === undefined };
}

async function giveBack(
  failures: ReadonlyArray<{ readonly name: string; readonly error: unknown }>,
  source: VaultSource,
  state: string,
): Promise<unknown> {
  const back = await revokeAll(await source.all());
  const [first, ...others] = failures;
  if (!(first?.error instanceof RelockError)) return first?.error;
  const also = others
    .filter(({ error }) => error !== first.error)
    .map(({ name, error }) => ['Also', error instanceof RelockError ? error.message : `${name} failed`] as const);
  return new RelockError(first.error.code, first.error.message, {
    evidence: [...first.error.evidence, ...also],
    ...(first.error.remedy === undefined ? {} : { remedy: first.error.remedy }),
    state: [state, ...describeReturn(back)].join(' '),
    cause: first.error,
  });
}

/** Sentences on what was given back early; none when nothing had been taken. */
export function describeReturn(revocations: Awaited<ReturnType<typeof revokeAll>>): string[] {
  if (revocations.length === 0) return [];
  const failed = revocations.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) return ['What had been taken was given back.'];
  return failed.map(({ lease }) => {
    const end = lease.ttl === 0 ? 'has no end of its own' : `lives up to ${duration(lease.ttl)}`;
    return `Not given back: ${printable(lease.label)}, which ${end}.`;
  });
}
