import { randomBytes } from 'node:crypto';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { SecretFields } from '../../core/secret.ts';
import type { Address } from '../address.ts';
import type { Version } from '../vault.ts';
import type { Payload, SecretState } from './answers.ts';
import { placeOf } from './names.ts';
import type { SecretPlace } from './names.ts';
import { bytesOfFields } from './payload.ts';
import type { Secrets } from './secrets.ts';

/** Who is about to add which version: `NUMBER ID TIME`. */
const CLAIM = 'relock-claim';

/** Milliseconds that a claim keeps others from trying: longer than a request may take. */
const CLAIM_LIFE = 60_000;

/**
 * Writes versions. Google adds a version under no condition, and only a read by number is sure to be up to date
 * (https://cloud.google.com/secret-manager/docs/reference/consistency). So a compare-and-set write looks whether the
 * number after the expected one is free, claims it by an annotation that is set under the secret's etag (of two runs
 * one gets it), adds, and takes the number that Google gave as the proof that nobody came between. When somebody who
 * does not claim did, their value is added once more, so that it is the latest again, and ours is destroyed.
 */
export function openWriter(
  secrets: Secrets,
  onWritten: (place: SecretPlace, version: number) => void,
): (address: Address, fields: SecretFields, expected?: Version) => Promise<Version> {
  return async (address, fields, expected) => {
    const place = placeOf(address);
    const failing = `${printable(address.text)} can’t be written`;
    const version =
      expected === undefined
        ? await addAnyhow(place, bytesOfFields(fields), failing)
        : await compareAndSet(place, fields, numberOf(expected, address), address, failing);
    onWritten(place, version);
    return version;
  };

  async function addAnyhow(place: SecretPlace, bytes: Buffer, failing: string): Promise<number> {
    const added = await secrets.add(place, bytes, failing);
    if (added !== null) return added;
    // Made by someone else in between: as good.
    await secrets.create(place, secrets.newSecret, failing);
    const again = await secrets.add(place, bytes, failing);
    if (again !== null) return again;
    throw new RelockError('RL-VAULT-BUSY', `${failing}: the secret was just made and is not yet known everywhere`, {
      remedy: 'Run this again in some minutes.',
      state: 'The secret is there, without a value.',
    });
  }

  async function compareAndSet(
    place: SecretPlace,
    fields: SecretFields,
    from: number,
    address: Address,
    failing: string,
  ): Promise<number> {
    const next = from + 1;
    const [state, before, taken] = await Promise.all([
      secrets.find(place, failing),
      from === 0 ? null : accessLeniently(place, from, failing),
      secrets.version(place, String(next), failing),
    ]);
    if (taken !== null || (from > 0 && state === null)) throw conflict(address, `is no longer at version ${from}`);
    await claim(place, state, next, address, failing);
    const bytes = bytesOfFields(fields, before?.bytes);
    const added = await addClaimed(place, next, bytes, failing);
    if (added === next) return added;
    if (added > next) await undo(place, added, address, failing);
    throw conflict(address, 'was changed by someone else at the same moment');
  }

  async function accessLeniently(place: SecretPlace, version: number, failing: string): Promise<Payload | null> {
    try {
      return await secrets.access(place, String(version), failing);
    } catch (error) {
      // A version that nobody may read any more has no form that could be kept.
      if (error instanceof RelockError && error.code === 'RL-VAULT-DELETED') return null;
      throw error;
    }
  }

  async function claim(
    place: SecretPlace,
    state: SecretState | null,
    next: number,
    address: Address,
    failing: string,
  ): Promise<void> {
    const mine = { [CLAIM]: `${next} ${randomBytes(8).toString('hex')} ${Date.now()}` };
    const [number, , since] = state?.annotations[CLAIM]?.split(' ') ?? [];
    const isFresh = number === String(next) && Math.abs(Date.now() - Number(since)) < CLAIM_LIFE;
    if (isFresh) throw conflict(address, 'is being written by another run');
    const claimed =
      state === null
        ? await secrets.create(place, { ...secrets.newSecret, annotations: mine }, failing)
        : await secrets.annotate(place, state, { ...state.annotations, ...mine }, failing);
    if (claimed === null) throw conflict(address, 'is being written by another run');
  }

  /** The version that was added; when the answer is lost, the claimed number is read to learn whether it was. */
  async function addClaimed(place: SecretPlace, next: number, bytes: Buffer, failing: string): Promise<number> {
    try {
      const added = await secrets.add(place, bytes, failing);
      if (added !== null) return added;
    } catch (error) {
      const isUncertain = error instanceof RelockError && /^RL-VAULT-(?:UNREACHABLE|ANSWER|BUSY)$/.test(error.code);
      const there = isUncertain ? await secrets.access(place, String(next), failing).catch(() => null) : null;
      if (there === null || !there.bytes.equals(bytes)) throw error;
      return next;
    }
    throw new RelockError('RL-VAULT-BUSY', `${failing}: Google does not find the secret`, {
      remedy: 'Run this again in some minutes.',
      state: 'Nothing was written.',
    });
  }

  /** Lets the value that someone added just before ours be the latest again. */
  async function undo(place: SecretPlace, ours: number, address: Address, failing: string): Promise<void> {
    try {
      const theirs = await secrets.access(place, String(ours - 1), failing);
      if (theirs !== null) await secrets.add(place, theirs.bytes, failing);
      await secrets.change(place, String(ours), 'destroy', failing);
    } catch (error) {
      if (!(error instanceof RelockError)) throw error;
      throw new RelockError(
        'RL-ROTATE-CONFLICT',
        `${printable(address.text)} was changed by someone else at the same moment`,
        {
          evidence: [['Undoing failed', error.message]],
          remedy: `Look at versions ${ours - 1} and ${ours}, and add the value that is to be the latest once more.`,
          state: `Version ${ours}, which this run added, stands over the one that someone else added.`,
          cause: error,
        },
      );
    }
  }
}

/** A version as Secret Manager counts them; throws `RL-ROTATE-CONFLICT` for one that it never gave. */
function numberOf(version: Version, address: Address): number {
  const number = Number(version);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw conflict(address, 'was expected at a version that Secret Manager never gave');
}

function conflict(address: Address, what: string): RelockError {
  return new RelockError('RL-ROTATE-CONFLICT', `${printable(address.text)} ${what}`, {
    remedy: 'Read it again and decide anew.',
    state: 'Nothing was overwritten.',
  });
}
