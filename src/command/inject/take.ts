import { RelockError } from '../../core/error.ts';
import type { ErrorCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { SecretValue } from '../../core/secret.ts';
import { unmaskable } from '../../github/mask.ts';
import { wholeSecret } from '../../vault/address.ts';
import type { Address } from '../../vault/address.ts';
import type { ExportTarget, SecretWish } from '../../vault/secrets-list.ts';
import type { SavedSession } from '../../vault/session.ts';
import type { Lease, Protection, Vault, Version } from '../../vault/vault.ts';
import { duration, revokeAll } from '../revoke.ts';
import { pickValues } from './pick.ts';
import { listBelow, readAll } from './read.ts';
import type { ReadingOf, SealQuestion } from './read.ts';

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

/** One key that was read. */
export interface TakenSecret {
  readonly name: string;
  readonly value: SecretValue;
  /** Where this key goes when it is not where the step's others go. */
  readonly export: ExportTarget | undefined;
  readonly vault: Vault;
  readonly version: Version | undefined;
  readonly lease: Lease | undefined;
  readonly milliseconds: number;
  readonly protection: Protection | undefined;
  /** False for a value that the user allowed to go without a mask. */
  readonly maskable: boolean;
}

export interface TakeOptions {
  readonly allowUnmaskable: boolean;
  /** Whether hardware must be shown before anything is read, or is asked for the summary. */
  readonly seal: SealQuestion;
  /** What an error says of the world, such as `Nothing was exported.` */
  readonly state: string;
  /** Seconds for everything together; 60 unless set. */
  readonly seconds?: number;
}

/**
 * Reads all the wanted secrets, each secret once however many of its keys are wanted, or none: when one can't be read
 * or used, what was taken until then is given back and the first one's error is thrown, with the others as evidence.
 * Besides what vaults, `readAll`, `listBelow` and `pickValues` throw: `RL-INJECT-MISSING` (no such secret),
 * `RL-INJECT-EMPTY`, `RL-INJECT-VALUE` (a NUL or half a surrogate pair), `RL-INJECT-UNMASKABLE`, `RL-SECRETS-TWICE`
 * (two wishes give one name), `RL-INJECT-DEADLINE`.
 */
export async function takeSecrets(
  wishes: readonly SecretWish[],
  source: VaultSource,
  options: TakeOptions,
): Promise<TakenSecret[]> {
  const waiting = new Set<string>();
  const outcomes = await inTime(takeEach(wishes, source, options, waiting), options.seconds ?? 60, waiting).catch(
    (error: unknown) => [{ name: wishes[0]?.name ?? '', error }] satisfies Outcome[],
  );
  const failures = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome] : []));
  if (failures.length > 0) throw await giveBack(failures, source, options.state);
  return outcomes.flatMap((outcome) => ('taken' in outcome ? outcome.taken : []));
}

type Outcome = { readonly taken: TakenSecret[] } | { readonly name: string; readonly error: unknown };

async function takeEach(
  wishes: readonly SecretWish[],
  source: VaultSource,
  options: TakeOptions,
  waiting: Set<string>,
): Promise<readonly Outcome[]> {
  const found = await Promise.allSettled(
    wishes.map(async ({ address, takes }) => (takes === 'below' ? listBelow(address, source) : [wholeSecret(address)])),
  );
  const listed = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const addresses = [...new Map(listed.map((address) => [address.text, address])).values()];
  const readings = await readAll(addresses, source, options.seal, waiting);
  const places = new Map(addresses.map(({ text }, index) => [text, readings[index]]));
  const names = new Set<string>();
  return wishes.flatMap((wish, index): Outcome[] => {
    const own = found[index];
    if (own?.status !== 'fulfilled') return [{ name: wish.name, error: own?.reason as unknown }];
    return own.value.map((address) => {
      const result = places.get(address.text);
      try {
        if (result?.status !== 'fulfilled') throw result?.reason;
        return { taken: use(wish, address, result.value, options, names) };
      } catch (error) {
        return { name: wish.name, error };
      }
    });
  });
}

async function inTime<T>(work: Promise<T>, seconds: number, waiting: ReadonlySet<string>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const evidence = [...waiting].slice(0, 10).map((address) => ['No answer for', printable(address)] as const);
      const message = `not all keys could be read within ${seconds} s`;
      const remedy = 'Look at what slows the vault, then try again.';
      reject(new RelockError('RL-INJECT-DEADLINE', message, { evidence, remedy }));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function use(
  wish: SecretWish,
  address: Address,
  { vault, reading, milliseconds, protection }: ReadingOf,
  options: TakeOptions,
  names: Set<string>,
): TakenSecret[] {
  const refuse = (code: ErrorCode, name: string, what: string, remedy: string) =>
    new RelockError(code, `${name}: ${printable(address.text)} ${what}`, { remedy });
  if (reading === null) {
    const remedy = 'Check the address, or put a value there.';
    throw refuse('RL-INJECT-MISSING', wish.name, 'does not exist in the vault', remedy);
  }
  return pickValues(wish, address, reading.fields).map(({ name, value }) => {
    if (names.has(name.toUpperCase())) {
      throw refuse('RL-SECRETS-TWICE', name, 'would give a name that is already given', 'Take another prefix.');
    }
    names.add(name.toUpperCase());
    if (value.isEmpty) {
      throw refuse('RL-INJECT-EMPTY', name, 'is empty', 'Store a value there; an empty key is never given out.');
    }
    const text = value.reveal();
    if (text.includes('\0') || !text.isWellFormed()) {
      const remedy = 'Store it as base64 and decode it in the step.';
      throw refuse('RL-INJECT-VALUE', name, 'holds bytes that no variable can hold', remedy);
    }
    const why = unmaskable(value);
    if (why !== undefined && !options.allowUnmaskable) {
      const remedy = 'Make it a longer, random value, or set allow-unmaskable if it is no secret.';
      throw refuse('RL-INJECT-UNMASKABLE', name, `can't be masked in logs: ${why}`, remedy);
    }
    const { version, lease } = reading;
    const maskable = why === undefined;
    return { name, value, export: wish.export, vault, version, lease, milliseconds, protection, maskable };
  });
}

async function giveBack(
  failures: ReadonlyArray<{ readonly name: string; readonly error: unknown }>,
  source: VaultSource,
  state: string,
): Promise<unknown> {
  const back = await revokeAll(await source.all());
  const [first, ...others] = failures;
  if (!(first?.error instanceof RelockError)) return first?.error;
  // Several keys of one secret fail by one error.
  const also = others
    .filter(({ error }, i) => error !== first.error && others.findIndex((one) => one.error === error) === i)
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
