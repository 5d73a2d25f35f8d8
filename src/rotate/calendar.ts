import { createHash } from 'node:crypto';
import type { ManagedKey } from '../config/config.ts';
import type { Address } from '../vault/address.ts';
import type { Rotatable } from '../vault/vault.ts';
import { isFinished, readJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import { nextOpening } from './window.ts';

const DAY = 24 * 60 * 60_000;
/** Keys are spread over a tenth of their age limit, and over so many days at most. */
const WIDEST = 14;

/**
 * By how many days before its age limit a key is due: from its address alone, so that keys which were made on one day do
 * not all turn on one day, and each stays on its own.
 */
export function spreadDays({ address, everyDays }: Pick<ManagedKey, 'address' | 'everyDays'>): number {
  const width = Math.min(Math.floor(everyDays / 10), WIDEST);
  return createHash('sha256').update(address).digest().readUInt32BE(0) % (width + 1);
}

/** What the calendar holds for a key. */
export interface Turn {
  /** From then on a run of `--due` does it. */
  readonly at: Date;
  readonly what: 'rotate' | 'finish' | 'retire the old value' | 'a person';
  readonly why: string;
}

/**
 * What is to be done about a key until `until`, in order: what an earlier run left, then each rotation, as if each came in
 * time. Reads the journal, writes nothing.
 */
export async function turnsOf(
  key: ManagedKey,
  address: Address,
  store: Rotatable,
  now: Date,
  until: Date,
): Promise<readonly Turn[]> {
  const journal = (await readJournal(store, address))?.journal;
  if (journal?.state === 'revoked') {
    return [{ at: now, what: 'a person', why: 'revoked: rotate it by name to give it a new value' }];
  }
  const turns: Turn[] = [];
  const left = journal === undefined || isFinished(journal) ? undefined : leftOver(journal, now);
  if (left !== undefined) turns.push(left);
  const every = (key.everyDays - spreadDays(key)) * DAY;
  const ended = journal === undefined || journal.state === 'undone' ? undefined : Date.parse(lastAct(journal));
  let due = ended === undefined ? now.getTime() : Math.max(ended + every, now.getTime());
  for (let first = true; due <= until.getTime(); first = false) {
    const at = nextOpening(key.window, new Date(due));
    if (at > until) break;
    turns.push({ at, what: 'rotate', why: whyThen(journal, key, first) });
    // A limit of some hours would fill the page.
    due = at.getTime() + Math.max(every, DAY);
  }
  return turns;
}

function leftOver(journal: Journal, now: Date): Turn {
  const { state, retireAfter, waiting } = journal;
  if (state === 'waiting')
    return { at: now, what: 'a person', why: `waits for a person to ${waiting?.step ?? 'act'} it` };
  if (state !== 'published' || retireAfter === undefined) {
    return { at: now, what: 'finish', why: `an earlier run stopped after "${state}"` };
  }
  return {
    at: new Date(Math.max(Date.parse(retireAfter), now.getTime())),
    what: 'retire the old value',
    why: 'the end of its overlap',
  };
}

function whyThen(journal: Journal | undefined, key: ManagedKey, first: boolean): string {
  if (first && journal === undefined) return 'never rotated';
  if (first && journal?.state === 'undone') return `tried again: ${journal.problem?.code ?? 'it was undone'}`;
  return `every ${key.everyDays} days`;
}

function lastAct(journal: Journal): string {
  return journal.steps.at(-1)?.at ?? journal.until;
}
