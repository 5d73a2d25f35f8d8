import type { EventRefusal, UseEvent } from '../event.ts';
import type { Entry } from './fields.ts';

/** The logs that can be read. */
export type LogName = 'relock' | 'vault' | 'cloudtrail' | 'google' | 'azure' | 'github' | 'postgres';

/**
 * What became of an entry: a use; why it is none. `no-use` is an entry of this log that is about no key, `unanswered` a
 * request of which the log has no answer.
 */
export type Taken = UseEvent | EventRefusal | 'no-use' | 'unanswered';

/** How one kind of log is read. */
export interface LogFormat {
  readonly name: LogName;
  /** As people call it. */
  readonly title: string;
  /** Whether an entry is of this log, by what every entry of it has. */
  readonly recognises: (entry: Entry) => boolean;
  /** Begins to read one log, which `source` names in its events. */
  readonly open: (source: string) => EntryReader;
}

/** Reads entry by entry; never throws. */
export interface EntryReader {
  /** Nothing yet, for one that waits for another. */
  readonly take: (entry: Entry) => readonly Taken[];
  /** What still waited when the log came to its end. */
  readonly end: () => readonly Taken[];
}

/** Of a log in which each entry stands for itself. */
export function entryByEntry(read: (entry: Entry, source: string) => Taken): LogFormat['open'] {
  return (source) => ({ take: (entry) => [read(entry, source)], end: () => [] });
}
