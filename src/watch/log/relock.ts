import type { AuditEntry } from '../../audit/audit.ts';
import { eventOfEntry } from '../own.ts';
import type { Entry } from './fields.ts';
import { at, entryIn } from './fields.ts';
import type { LogFormat, Taken } from './format.ts';
import { entryByEntry } from './format.ts';

const TEXTS = ['request', 'operation', 'path', 'key', 'address', 'error', 'lease'] as const;

/**
 * This vault's own audit, as its file device and `relock audit export --format jsonl` write it (docs/audit.md). Whether
 * it is believed is not said by the file: `trustUpTo` is the newest entry whose chain was checked, undefined for none.
 */
export function relockLog(trustUpTo: number | undefined): LogFormat {
  return {
    name: 'relock',
    title: 'Relock audit',
    recognises: (entry) => isHead(entry) || ('chain' in entry && 'request' in entry && 'decision' in entry),
    open: entryByEntry((entry, source) => read(entry, source, trustUpTo)),
  };
}

function read(entry: Entry, source: string, trustUpTo: number | undefined): Taken {
  if (isHead(entry)) return 'no-use';
  const { number, status } = entry;
  if (TEXTS.some((name) => typeof entry[name] !== 'string') || typeof status !== 'number') return 'not-an-object';
  const identity = entryIn(entry['identity']);
  if (identity !== undefined && typeof identity['name'] !== 'string') return 'not-an-object';
  // All that `eventOfEntry` looks at was just seen to be there; what it takes from claims and bodies it checks itself.
  const whole = (identity === undefined ? { ...entry, identity: null } : entry) as unknown as AuditEntry;
  const isTrusted = trustUpTo !== undefined && typeof number === 'number' && number <= trustUpTo;
  return isTrusted ? eventOfEntry(whole) : eventOfEntry(whole, 'foreign', source);
}

function isHead(entry: Entry): boolean {
  return at(entry, 'head', 'signature') !== undefined;
}
