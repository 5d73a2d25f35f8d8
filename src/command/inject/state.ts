import { isSession } from '../../vault/session.ts';
import type { SavedSession } from '../../vault/session.ts';

/** What the main step leaves for the post step. A session holds a login token: it was masked before it is saved. */
export interface InjectState {
  /** Milliseconds since 1970: when the leases were taken. */
  readonly at: number;
  readonly sessions: readonly SavedSession[];
  /** Names of the keys without a lease. */
  readonly static: readonly string[];
}

/** The name that the state is saved under. */
export const STATE_NAME = 'relock_inject';

/** The variable that the runner gives it to the post step in. */
export const STATE_VARIABLE = `STATE_${STATE_NAME}`;

const VERSION = 1;

/** As text for `saveState`. */
export function writeState(state: InjectState): string {
  return JSON.stringify({ relock: VERSION, ...state });
}

/** Undefined for whatever `writeState` did not write. */
export function readState(text: string): InjectState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { relock, at, sessions, static: names } = { ...value } as Record<string, unknown>;
    if (relock !== VERSION || typeof at !== 'number' || !isTexts(names)) return undefined;
    if (!Array.isArray(sessions) || !sessions.every(isSession)) return undefined;
    return { at, sessions, static: names.filter((name) => /^[A-Za-z_]\w*$/.test(name)) };
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
