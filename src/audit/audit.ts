/** One request with its answer. Nothing in it is a secret: those stand as keyed hashes (`hmac-sha256:…`). */
export interface AuditEntry {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly request: string;
  readonly identity: AuditIdentity | null;
  readonly address: string;
  readonly operation: string;
  readonly path: string;
  /** The key that the path is about, as people name it: `secret/ci/db` for `secret/data/ci/db`. */
  readonly key: string;
  readonly decision: 'allowed' | 'denied' | 'open';
  /** The policy that decided; empty when none spoke. */
  readonly policy: string;
  readonly status: number;
  /** The first of the errors that the client was told. */
  readonly error: string;
  readonly lease: string;
  /** The body's and the answer's leaves, each value as a keyed hash. */
  readonly sent: unknown;
  readonly given: unknown;
  /** What went beyond a request's own life: why a key was replaced, who opened the glass. */
  readonly note?: string;
}

export interface AuditIdentity {
  readonly name: string;
  readonly accessor: string;
  readonly mount: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** An entry where it stands in the chain. */
export interface AuditRecord {
  readonly number: number;
  readonly time: number;
  /** SHA-256 over the previous record's chain value and this record (`chain.ts`). */
  readonly chain: Buffer;
  /** The entry as JSON, printable ASCII only: what the chain is made over, to the byte. */
  readonly text: string;
}

/** The longest entry, in characters, so that it fits into a packet: a longer one is kept without what was sent and given. */
const LONGEST = 60_000;
const LEFT_OUT = 'left out: too long';

/** An entry as it is kept. What is not printable ASCII is escaped, so that it is harmless wherever it is shown. */
export function textOf(entry: AuditEntry): string {
  const { time, ...rest } = entry;
  // The time stands first, where `timeOf` finds it.
  const text = ascii(JSON.stringify({ time, ...rest }));
  return text.length <= LONGEST ? text : ascii(JSON.stringify({ time, ...rest, sent: LEFT_OUT, given: LEFT_OUT }));
}

/** The opposite of `textOf`, for texts that this vault wrote. */
export function entryOf(text: string): AuditEntry {
  return JSON.parse(text) as AuditEntry;
}

/** A record as devices and exports have it: the entry with its number and chain value, one line without its end. */
export function lineOf({ number, chain, text }: AuditRecord): string {
  return `${text.slice(0, -1)},"number":${number},"chain":"${chain.toString('hex')}"}`;
}

/** The opposite of `lineOf`; undefined for a line that is none. */
export function recordOf(line: string): AuditRecord | undefined {
  const end = /,"number":(\d{1,15}),"chain":"([0-9a-f]{64})"\}$/.exec(line);
  // Beyond printable ASCII nothing was ever written, and the chain would not tell such characters apart.
  if (end === null || !PLAIN.test(line)) return undefined;
  const text = `${line.slice(0, end.index)}}`;
  const time = timeOf(text);
  if (time === undefined) return undefined;
  return { number: Number(end[1]), time, chain: Buffer.from(end[2] ?? '', 'hex'), text };
}

/** The time that an entry tells, without reading all of it; undefined for a text that is none. */
export function timeOf(text: string): number | undefined {
  const time = /^\{"time":(\d{1,15}),/.exec(text)?.[1];
  return time === undefined ? undefined : Number(time);
}

/** What the server did by itself, with nobody asking. */
export function serverEntry(path: string, note: string): AuditEntry {
  return {
    time: Date.now(),
    request: globalThis.crypto.randomUUID(),
    identity: null,
    address: '',
    operation: 'update',
    path,
    key: path,
    decision: 'allowed',
    policy: '',
    status: 200,
    error: '',
    lease: '',
    sent: null,
    given: null,
    note,
  };
}

const PLAIN = /^[ -~]*$/;

function ascii(json: string): string {
  if (PLAIN.test(json)) return json;
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
