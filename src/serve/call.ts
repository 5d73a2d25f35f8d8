import type { SecretValue } from '../core/secret.ts';
import type { LeaseOwner } from './leases.ts';

/** What a request wants to do, in Vault's words (https://developer.hashicorp.com/vault/docs/concepts/policies#capabilities). */
export type Operation = 'create' | 'read' | 'update' | 'patch' | 'delete' | 'list';

/** A JSON object as a client sent it. Nothing in it may be trusted or logged. */
export type Body = Readonly<Record<string, unknown>>;

/** A fact about an identity that somebody vouched for: an issuer's signed claim, or a certificate's name. */
export type Claim = string | number | boolean | readonly string[];

/** Who asks: what the vault knows of the token that a request came with. */
export interface Identity {
  /** Keyed hash of the token, in hex: names it within this process and nowhere else. */
  readonly token: string;
  readonly accessor: string;
  /** How people know it: `root`, `jwt-repo:acme/app:ref:refs/heads/main`. */
  readonly name: string;
  /** Where it logged in: `auth/jwt/`, `auth/token/`. */
  readonly mount: string;
  readonly policies: readonly string[];
  /** What its issuer signed about it; empty for plain tokens. */
  readonly claims: Readonly<Record<string, Claim>>;
  /** What the role and the client said about it: free text, for people. */
  readonly meta: Readonly<Record<string, string>>;
  /** Milliseconds since 1970; undefined for one that does not end by itself. */
  readonly expires: number | undefined;
}

/** One request, understood but not yet judged. */
export interface Call {
  /** A fresh UUID; stands in the answer and in the audit. */
  readonly id: string;
  /** When it came in, milliseconds since 1970. */
  readonly time: number;
  readonly operation: Operation;
  /** What follows `/v1/`, decoded, without a leading slash. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Body;
  /** The address of the other end of the connection. */
  readonly address: string;
  readonly token: SecretValue | undefined;
  /** The password of `Authorization: Basic`, which opens nothing here: a canary may be in it. */
  readonly password?: SecretValue | undefined;
  /** The client certificate's subject and fingerprint, when it gave one that the server's authority signed. */
  readonly certificate: ClientCertificate | undefined;
  /** Seconds for which the answer is to be wrapped (`X-Vault-Wrap-TTL`); undefined: not at all. */
  readonly wrap: number | undefined;
}

/** What was proven about a client by mutual TLS. */
export interface ClientCertificate {
  /** The subject's common name. */
  readonly name: string;
  /** SHA-256 of the certificate, hex. */
  readonly fingerprint: string;
}

/** A call on its way to the mount that answers it. `rest` is its path within the mount. */
export interface Routed extends Call {
  readonly mount: Mount;
  readonly rest: string;
  /** Undefined only where a backend lets everyone in. */
  readonly identity: Identity | undefined;
}

/** Where a backend hangs in the tree of paths. */
export interface Mount {
  /** `secret/`, `auth/jwt/`, `sys/`; ends in a slash. */
  readonly path: string;
  /** `kv`, `keys`, `database`, `transit`, `jwt`, `token`, `system`, … */
  readonly type: string;
  /** Stays the same when the mount moves; names its entries in the store. */
  readonly id: string;
  readonly accessor: string;
  readonly description: string;
  readonly options: Readonly<Record<string, string>>;
  readonly config: MountConfig;
}

export interface MountConfig {
  /** Seconds; 0: the server's default. */
  readonly defaultTtl: number;
  readonly maxTtl: number;
}

/** A login or a new token, as clients take it from `auth`. */
export interface Auth {
  readonly clientToken: SecretValue;
  readonly accessor: string;
  readonly policies: readonly string[];
  readonly metadata: Readonly<Record<string, string>> | null;
  /** Seconds; 0: it does not end by itself. */
  readonly leaseDuration: number;
  readonly renewable: boolean;
  readonly orphan: boolean;
  readonly type: 'service' | 'batch';
  /** Uses left; 0: as many as wanted. */
  readonly uses: number;
}

/** What a client gets. Without data and auth it is `204 No Content`. */
export interface Answer {
  /** 200 or 204 unless set. */
  readonly status?: number;
  /** Null: there is nothing to tell, in an answer that is none the less one. */
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly auth?: Auth;
  readonly lease?: { readonly id: string; readonly seconds: number; readonly renewable: boolean };
  readonly wrapped?: {
    readonly token: SecretValue;
    readonly accessor: string;
    readonly seconds: number;
    readonly time: number;
    readonly path: string;
    /** The accessor of the token that is wrapped. */
    readonly inner: string | undefined;
  };
  readonly warnings?: readonly string[];
  /** The whole body, of what was wrapped before. */
  readonly raw?: string;
  /** Of `raw`, when it is no JSON. */
  readonly contentType?: string;
  /** Fields that stand at the top of the answer instead of under `data`, as a few of `sys/` have them. */
  readonly top?: Readonly<Record<string, unknown>>;
  /** The key that it was about, for the audit alone: the client is not told. */
  readonly about?: string;
  /** What the audit is to say of it beside the request's shape; no secret. The client is not told. */
  readonly note?: string;
}

/**
 * What a backend gives back: an answer that is ready, or work for the next transaction, in which the request's audit
 * entry is written as well, so that both are there or neither. `waits`: the answer leaves only when it is on disk.
 * `withheld` is told when no answer leaves, for whatever reason.
 */
export type Outcome = Answer | Work;

interface Work {
  readonly within: () => Answer;
  readonly waits: boolean;
  readonly withheld?: () => void;
}

/** What hangs at a mount. Paths are relative to it. */
export interface Backend {
  /** True for what needs no token: logins. */
  readonly open?: (rest: string, operation: Operation) => boolean;
  /** True for what every token may ask, because the backend looks at its policies itself. */
  readonly judges?: (rest: string) => boolean;
  /** True for what needs `sudo` in a policy. */
  readonly root?: (rest: string, operation: Operation) => boolean;
  /** Tells `create` from `update`, where a policy may allow only one; a backend without it only knows `update`. */
  readonly exists?: (rest: string, mount: Mount) => boolean;
  /** Removes all that it keeps, when its mount is taken down; within a transaction. */
  readonly clear?: () => void;
  /** How what it gave on lease is taken back. */
  readonly leases?: LeaseOwner;
  /** Throws `Fault` for what the client must know. Waits outside of a transaction; changes within `Outcome.within`. */
  readonly handle: (call: Routed) => Outcome | Promise<Outcome>;
}
