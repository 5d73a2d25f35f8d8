import { isSession } from '../../vault/session.ts';
import type { SavedSession } from '../../vault/session.ts';
import { isWrittenFile } from './secret-file.ts';
import type { WrittenFile } from './secret-file.ts';

/** What the main step leaves for the post step. A session holds a login token: it was masked before it is saved. */
export interface InjectState {
  /** Milliseconds since 1970: when the leases were taken. */
  readonly at: number;
  readonly sessions: readonly SavedSession[];
  /** Names of the keys without an end. */
  readonly static: readonly string[];
  /** The keys that end by themselves and can't be ended earlier, with seconds of life when they were made. */
  readonly ending: ReadonlyArray<{ readonly name: string; readonly ttl: number }>;
  /** The file with keys that this step made. */
  readonly file: WrittenFile | undefined;
  /** The process that renews the leases. */
  readonly renewer: number | undefined;
}

/** The name that the state is saved under. */
export const STATE_NAME = 'relock_inject';

/** The variable that the runner gives it to the post step in. */
export const STATE_VARIABLE = `STATE_${STATE_NAME}`;

const VERSION = 2;

/** As text for `saveState`. */
export function writeState(state: InjectState): string {
  return JSON.stringify({ relock: VERSION, ...state });
}

/** Undefined for whatever `writeState` did not write. */
export function readState(text: string): InjectState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { relock, at, sessions, static: names, ending, file, renewer } = { ...value } as Record<string, unknown>;
    if (relock !== VERSION || typeof at !== 'number' || !isTexts(names)) return undefined;
    if (!Array.isArray(sessions) || !sessions.every(isSession)) return undefined;
    return {
      at,
      sessions,
      static: names.filter(isName),
      ending: Array.isArray(ending) ? ending.filter(isEnding) : [],
      file: isWrittenFile(file) ? file : undefined,
      renewer: typeof renewer === 'number' && Number.isSafeInteger(renewer) && renewer > 1 ? renewer : undefined,
    };
  } catch {
    return undefined;
  }
}

function isName(name: unknown): boolean {
  return typeof name === 'string' && /^[A-Za-z_]\w*$/.test(name);
}

function isEnding(value: unknown): value is InjectState['ending'][number] {
  if (typeof value !== 'object' || value === null) return false;
  const { name, ttl } = value as Record<string, unknown>;
  return isName(name) && typeof ttl === 'number';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
