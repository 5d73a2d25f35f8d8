import type { Confidence } from '../core/finding.ts';
import type { GitleaksConfig } from '../scan/gitleaks/model.ts';

/** How to reach one Vault or OpenBao server and log in to it. Holds no secret. */
export interface VaultServer {
  /** The name under `vaults:`; addresses pick it as `vault+NAME://`. `vault` is the default one. */
  readonly name: string;
  /** `https://HOST[:PORT]`, or `http://` on loopback only. */
  readonly address: string;
  /** `jwt`: GitHub's OIDC token or another given one; `token`: `VAULT_TOKEN`. */
  readonly auth: 'jwt' | 'token';
  /** Where the jwt method is mounted; `jwt` unless set. */
  readonly mount: string;
  readonly role: string | undefined;
  /** What the OIDC token is asked for; the server's address unless set. */
  readonly audience: string;
  readonly namespace: string | undefined;
  /** A PEM file with the authorities to trust instead of the system's. */
  readonly caFile: string | undefined;
}

/** One entry of `scan.allow`: all of the given conditions must hold. */
export interface AllowRule {
  readonly fingerprint?: string;
  readonly path?: string;
  readonly rule?: string;
  /** A regular expression that the whole secret must match. */
  readonly value?: string;
  readonly reason: string;
  /** ISO 8601 date; the entry counts until the end of that day (UTC). */
  readonly expires?: string;
}

/** One entry of `scan.rules`: a rule of the user's own. */
export interface OwnRule {
  readonly id: string;
  readonly description: string;
  /** A regular expression; its group `secret`, else its first group, else the whole match is the secret. */
  readonly regex: string;
  /** Lower-case words, one of which must stand in the text before the expression is tried. */
  readonly keywords: readonly string[];
  readonly confidence: Confidence;
}

/** One entry of `rotate.keys`: a key that Relock manages. */
export interface ManagedKey {
  readonly address: string;
  readonly kind: string;
  /** What the kind needs to reach the issuer: names and addresses of secrets, never secrets. */
  readonly issuer: Readonly<Record<string, string | number | boolean>>;
  /** The kind's field names → the secret's key names. */
  readonly fields: Readonly<Record<string, string>>;
  readonly strategy: 'in-place' | 'alternate' | 'two-slot' | 'create-delete' | undefined;
  /** Days; 90 unless set. */
  readonly everyDays: number;
  /** Hours that old and new both work in a scheduled rotation. */
  readonly overlapHours: number;
  readonly onLeak: 'rotate' | 'revoke' | 'report';
}

/** `.relock.yml`, checked and completed. */
export interface RelockConfig {
  readonly vaults: ReadonlyMap<string, VaultServer>;
  readonly requireHsm: boolean;
  /** True: a scan that can't ask the vault for managed keys exits 2. */
  readonly requireManaged: boolean;
  readonly scan: {
    readonly failOn: Confidence | 'never';
    readonly allow: readonly AllowRule[];
    readonly rules: readonly OwnRule[];
    /** What stands in gitleaks' or Betterleaks' files beside it; undefined when there are none. */
    readonly gitleaks?: GitleaksConfig;
    /** Salts the fingerprints: `host/owner/name`; taken from the runner or the `origin` remote unless set. */
    readonly repository: string | undefined;
    /** True: the title, body and comments of a pull request are scanned as well. */
    readonly pullRequestText: boolean;
    /** True: archives are opened. */
    readonly archives: boolean;
    /** True: issuers are asked whether what was found lives. */
    readonly validate: boolean;
    /** Servers of the user's own that may be asked when they stand near a finding: `HOST` or `HOST:PORT`, lower case. */
    readonly validateHosts: readonly string[];
  };
  readonly rotate: {
    readonly keys: readonly ManagedKey[];
    /** Kinds whose credentials are revoked on sight even when they are not ours, such as `github-token`. */
    readonly revokeFound: readonly string[];
  };
}
