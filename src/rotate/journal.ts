import { randomBytes } from 'node:crypto';
import type { IssuerUse, ManualStep } from '../issuer/issuer.ts';
import type { Address } from '../vault/address.ts';
import type { Rotatable, Version } from '../vault/vault.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { RotationProblem, RotationStep } from './outcome.ts';

const STATES = [
  'planned',
  'waiting',
  'staged',
  'set',
  'tested',
  'promoted',
  'verified',
  'published',
  'retiring',
  'refused',
  'done',
  'undone',
  'unproven',
  'revoking',
  'revoked',
] as const;

/** States in which nothing is left to do. */
const FINISHED: ReadonlySet<JournalState> = new Set(['done', 'undone', 'unproven', 'revoked']);

const MODES: ReadonlySet<string> = new Set<RotationMode>(['emergency', 'scheduled', 'manual']);

/**
 * The last act of a rotation that is known to be complete. The one after it may have been done too: whoever resumes
 * asks, or does it again. Until `tested` the current value is the old one; from `promoted` on it is the new one.
 * `waiting`: a person has a step to do. `published`: also the overlap, when there is a time in `retireAfter`.
 * `unproven`: complete, but nobody saw the old value refused, and no run tries any longer.
 */
export type JournalState = (typeof STATES)[number];

/** Why a rotation runs: in an `emergency` what the old value opened is ended too. */
export type RotationMode = 'emergency' | 'scheduled' | 'manual';

/** A rotation's journal. Holds no secret. Versions before the other strategies wrote the same format with fewer states. */
export interface Journal {
  readonly format: 1;
  readonly rotation: string;
  readonly address: string;
  readonly kind: string;
  readonly reason: string;
  readonly mode: RotationMode;
  readonly state: JournalState;
  /** The version that is current until the promotion. */
  readonly from: Version;
  /** The version whose value is replaced, when that is not `from`: someone wrote another one in the middle. */
  readonly old?: Version;
  /** The version that the new value became. */
  readonly became?: Version;
  /** Whether the old value is stopped in a way that can be undone: `begun` may be done or not. */
  readonly contain?: 'begun' | 'done' | 'failed';
  /** True from before a `create` that must not be repeated blindly. */
  readonly asked?: boolean;
  /** True when `create` was done again by a later run: an answer that was late may have left one more. */
  readonly createdAgain?: boolean;
  /** What a person has to do, in the state `waiting`. */
  readonly waiting?: ManualStep;
  /** What each publisher saw, by its id. */
  readonly published?: Readonly<Record<string, RotationStep>>;
  /** ISO 8601: not before then is the old value retired. */
  readonly retireAfter?: string;
  /** ISO 8601: by then it is, in use or not. */
  readonly retireBy?: string;
  /** ISO 8601: when the issuer was first seen to refuse the old value. */
  readonly refusedAt?: string;
  /** How many runs did not see the old value refused. */
  readonly proofs?: number;
  /** Older versions whose values were not seen to be refused by the time that their rotations were given up. */
  readonly unproven?: readonly Version[];
  /** What the issuer's log tells of the leaked value's use, newest first. */
  readonly uses?: readonly IssuerUse[];
  /** True once the sessions of the old value were seen to be ended. */
  readonly sessionsEnded?: boolean;
  /** True once a person was told that the secret was changed by hand in the middle of it. */
  readonly moved?: boolean;
  /** ISO 8601: when the rotations of this key within the last hour began, this one included. */
  readonly recent?: readonly string[];
  /** The run that works on it. */
  readonly owner: string;
  /** ISO 8601: until then it is the owner's; then any run may take it over. */
  readonly until: string;
  readonly steps: readonly RotationStep[];
  /** Why the last run stopped. */
  readonly problem?: RotationProblem;
}

/** The journal as it was read or written last, with the revision for the next compare-and-set. */
export interface KeptJournal {
  readonly journal: Journal;
  readonly revision: Version;
}

/** Milliseconds that a run holds a journal without writing to it. Every single act takes less. */
export const HOLD = 60_000;

/** Milliseconds by which clocks may differ: what is held longer than that from now on was held by one that is wrong. */
const SKEW = 10 * 60_000;

/** True while another run holds the journal. One whose clock is ahead by hours does not hold it for hours. */
export function isHeld({ until, owner }: Journal, by: string, now: Date): boolean {
  const left = Date.parse(until) - now.getTime();
  return left > 0 && left <= HOLD + SKEW && owner !== by;
}

/** How many steps are kept: the first ones, and as many of the last. */
const STEPS_KEPT = 200;

/** The steps with one more; of a rotation that took very many, those in the middle are left out. */
export function withStep(steps: readonly RotationStep[], step: RotationStep): readonly RotationStep[] {
  const all = [...steps, step];
  return all.length <= STEPS_KEPT ? all : [...all.slice(0, STEPS_KEPT / 2), ...all.slice(-STEPS_KEPT / 2)];
}

/** Reads the journal of a key's last rotation; null: never rotated. Throws `RL-ROTATE-JOURNAL` when it is not readable. */
export async function readJournal(store: Rotatable, address: Address): Promise<KeptJournal | null> {
  const entry = await store.readJournal(address);
  if (entry === null) return null;
  return { journal: parseJournal(entry.record, address), revision: entry.revision };
}

/** Another run has written the journal: it works on the same key, and this one stops. */
export class Overtaken extends RelockError {
  constructor(address: Address) {
    super('RL-ROTATE-CONFLICT', `another run is rotating ${printable(address.text)}`, {
      remedy: 'Wait for it, or run again in a minute: a run that died is then taken over.',
      state: 'That run goes on with it; this one stopped.',
    });
  }
}

/** Writes the journal if nobody wrote it since; else throws `Overtaken`. */
export async function writeJournal(
  store: Rotatable,
  address: Address,
  journal: Journal,
  expected: Version | null,
): Promise<KeptJournal> {
  try {
    return { journal, revision: await store.writeJournal(address, JSON.stringify(journal), expected) };
  } catch (error) {
    if (error instanceof RelockError && error.code === 'RL-ROTATE-CONFLICT') throw new Overtaken(address);
    throw error;
  }
}

/** True when nothing is left to do about it. */
export function isFinished(journal: Journal): boolean {
  return FINISHED.has(journal.state);
}

/** A rotation's id: a version 7 UUID (RFC 9562 §5.7), so that ids sort by time. */
export function newRotationId(now: Date): string {
  const bytes = Buffer.concat([Buffer.alloc(6), randomBytes(10)]);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function parseJournal(record: string, address: Address): Journal {
  let value: unknown;
  try {
    value = JSON.parse(record);
  } catch {
    value = undefined;
  }
  if (isJournal(value)) return value;
  throw new RelockError('RL-ROTATE-JOURNAL', `the rotation journal of ${printable(address.text)} can't be read`, {
    remedy: 'A newer Relock wrote it, or it was edited: use that version, or look at the journal beside the key.',
    state: 'Nothing was changed.',
  });
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof Journal, unknown>>;
  const texts = [entry.rotation, entry.address, entry.kind, entry.reason, entry.mode, entry.owner, entry.until];
  return (
    entry.format === 1 &&
    texts.every((text) => typeof text === 'string') &&
    !Number.isNaN(Date.parse(String(entry.until))) &&
    typeof entry.state === 'string' &&
    STATES.some((state) => state === entry.state) &&
    (typeof entry.from === 'string' || typeof entry.from === 'number') &&
    MODES.has(String(entry.mode)) &&
    Array.isArray(entry.steps) &&
    entry.steps.every(isStep) &&
    (entry.published === undefined || (isObject(entry.published) && Object.values(entry.published).every(isStep))) &&
    (entry.recent === undefined || isListOf(entry.recent, ['string'])) &&
    (entry.unproven === undefined || isListOf(entry.unproven, ['string', 'number'])) &&
    (entry.waiting === undefined || isManualStep(entry.waiting))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, types: readonly string[]): boolean {
  return Array.isArray(value) && value.every((one) => types.includes(typeof one));
}

function isStep(value: unknown): boolean {
  return isObject(value) && typeof value['at'] === 'string' && typeof value['what'] === 'string';
}

function isManualStep(value: unknown): boolean {
  if (!isObject(value) || (value['step'] !== 'create' && value['step'] !== 'revoke')) return false;
  return typeof value['link'] === 'string' && isListOf(value['instructions'], ['string']);
}
