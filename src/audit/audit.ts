/** One request with its answer. Nothing in it is a secret: those stand as keyed hashes (`hmac-sha256:…`). */
export interface AuditEntry {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly request: string;
  readonly identity: {
    readonly name: string;
    readonly accessor: string;
    readonly mount: string;
    readonly claims: Readonly<Record<string, unknown>>;
  } | null;
  readonly address: string;
  readonly operation: string;
  readonly path: string;
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

/** Where each request is written before its answer leaves. */
export interface AuditLog {
  /** Adds an entry to the running transaction. Throws when it can't be kept: then the request fails. */
  append(entry: AuditEntry): void;
  /** After the transaction: to the other devices. Rejects when one that must keep it did not: the answer is withheld. */
  flush(): Promise<void>;
  /** The keyed hash under which a secret text appears in entries. */
  hash(text: string): string;
}
