import type { Confidence } from '../core/finding.ts';
import type { GitleaksConfig } from '../scan/gitleaks/model.ts';

/** How to reach one backend under `vaults:` and log in to it. Holds no secret. */
export type Server = VaultServer | AwsServer | AzureServer | GoogleServer | ConjurServer | GithubServer;

interface ServerBase {
  /** The name under `vaults:`; addresses pick it as `SCHEME+NAME://`. The kind's own name is the default one. */
  readonly name: string;
  /** A PEM file with the authorities to trust instead of the system's. */
  readonly caFile: string | undefined;
}

/** A Vault or OpenBao server. */
export interface VaultServer extends ServerBase {
  readonly kind: 'vault';
  /** `https://HOST[:PORT]`, or `http://` on loopback only. */
  readonly address: string;
  /** `jwt`: GitHub's OIDC token or another given one; `token`: `VAULT_TOKEN`; the others where a team has nothing better. */
  readonly auth: 'jwt' | 'token' | 'approle' | 'kubernetes';
  /** Where the login method is mounted; its own name unless set. */
  readonly mount: string;
  /** The role; for `approle` its role id. */
  readonly role: string | undefined;
  /** What the OIDC token is asked for; the server's address unless set. */
  readonly audience: string;
  readonly namespace: string | undefined;
}

/** AWS: Secrets Manager and STS. */
export interface AwsServer extends ServerBase {
  readonly kind: 'aws';
  /** `jwt`: AssumeRoleWithWebIdentity; `ambient`: keys of the environment, a container or an instance. */
  readonly auth: 'jwt' | 'ambient';
  readonly region: string | undefined;
  /** The ARN of the role to log in as. */
  readonly role: string | undefined;
  /** What the OIDC token is asked for; `sts.amazonaws.com` unless set. */
  readonly audience: string;
  /** An endpoint for all services instead of AWS's own: a VPC endpoint, a test server. */
  readonly address: string | undefined;
}

/** Azure: Key Vault and Entra. */
export interface AzureServer extends ServerBase {
  readonly kind: 'azure';
  /** `jwt`: a federated credential; `ambient`: a managed identity. */
  readonly auth: 'jwt' | 'ambient';
  readonly tenant: string | undefined;
  readonly clientId: string | undefined;
  /** What the OIDC token is asked for; `api://AzureADTokenExchange` unless set. */
  readonly audience: string;
  /** Instead of `https://VAULT-NAME.vault.azure.net`: another cloud's suffix written with `{vault}`, or a test server. */
  readonly address: string;
  /** Where tokens come from; `https://login.microsoftonline.com` unless set. */
  readonly authority: string;
}

/** Google Cloud: Secret Manager and STS. */
export interface GoogleServer extends ServerBase {
  readonly kind: 'google';
  /** `jwt`: workload identity federation; `ambient`: the metadata server of a machine or of GKE. */
  readonly auth: 'jwt' | 'ambient';
  /** `projects/N/locations/global/workloadIdentityPools/POOL/providers/NAME`. */
  readonly provider: string | undefined;
  /** The service account to act as; undefined: the federated identity itself. */
  readonly serviceAccount: string | undefined;
  /** What the OIDC token is asked for; `https://iam.googleapis.com/PROVIDER` unless set. */
  readonly audience: string | undefined;
  /** A region for regional secrets. */
  readonly location: string | undefined;
  /** An endpoint for all services instead of Google's own: a test server. */
  readonly address: string | undefined;
}

/** CyberArk Conjur. */
export interface ConjurServer extends ServerBase {
  readonly kind: 'conjur';
  readonly address: string;
  readonly account: string;
  /** `jwt`: authn-jwt; `api-key`: `CONJUR_AUTHN_LOGIN` and `CONJUR_AUTHN_API_KEY`, where a team has nothing better. */
  readonly auth: 'jwt' | 'api-key';
  /** The id of the authn-jwt service; `github` unless set. */
  readonly service: string;
  /** The host to log in as, where the service does not take it from a claim. */
  readonly host: string | undefined;
  readonly audience: string;
}

/** A GitHub App whose installation tokens Relock mints. */
export interface GithubServer extends ServerBase {
  readonly kind: 'github';
  /** The API; the runner's own unless set. */
  readonly address: string | undefined;
  /** The App's client id or number. */
  readonly app: string;
  /** The address of the App's private key. */
  readonly key: string;
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

/** One entry of a key's `publish:`: where a copy of it lives, or what is to be deployed anew. */
export interface PublishTarget {
  readonly kind: 'github-secret' | 'vault' | 'kubernetes-secret' | 'workflow' | 'webhook';
  /** A secret's name, an address, a workflow's file, a URL. */
  readonly target: string;
  /** What else the kind takes: `repo`, `token`, `field`, …; names and addresses of secrets, never secrets. */
  readonly options: Readonly<Record<string, string>>;
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
  /** Where copies of it live; brought up to date after each rotation, in this order. */
  readonly publish: readonly PublishTarget[];
  /** When a rotation by the calendar may begin; at any time unless set. */
  readonly window?: MaintenanceWindow | undefined;
  /** When the overlap ends; after an hour without use, and seven days at most, unless set. */
  readonly retirement?: RetirementRule | undefined;
  /** Who is named when people must act, such as `@acme/payments`. */
  readonly owner?: string | undefined;
}

/** When an overlap ends after its time, in hours. */
export interface RetirementRule {
  /** So long the old value must not have been used, where the issuer can tell. */
  readonly unusedForHours: number;
  /** So long after the overlap it ends in any case. */
  readonly atMostHours: number;
}

/** Hours of the week, by the clock on the wall of a time zone. */
export interface MaintenanceWindow {
  /** As it was written. */
  readonly text: string;
  /** The days on which it opens; 0 is Sunday. */
  readonly days: readonly number[];
  /** Minutes of the day. One that ends before it begins ends on the next day. */
  readonly from: number;
  readonly to: number;
  /** `UTC`, or a name of the time zone database. */
  readonly zone: string;
}

/** One entry of `tell:`: who is told of leaks, rotations and alarms beside GitHub itself. */
export interface TellTarget {
  readonly kind: 'slack' | 'teams' | 'webhook' | 'mail';
  /** The address of the secret that holds Slack's or Teams' webhook; a URL; a mail address. */
  readonly target: string;
  /** What else the kind takes: `secret`, `server`, `from`, `user`, `password`. */
  readonly options: Readonly<Record<string, string>>;
}

/** `.relock.yml`, checked and completed. */
export interface RelockConfig {
  readonly vaults: ReadonlyMap<string, Server>;
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
  readonly tell: readonly TellTarget[];
  /** What the schema let through under `watch:`, by its names there; "relock watch" and a server read it the same way. */
  readonly watch: Readonly<Record<string, unknown>>;
  readonly rotate: {
    readonly keys: readonly ManagedKey[];
    /** Kinds whose credentials are revoked on sight even when they are not ours, such as `github-token`. */
    readonly revokeFound: readonly string[];
    /** So many of these are revoked in one run at most, 50 unless set; the rest is reported. */
    readonly revokeAtMost?: number | undefined;
    /** Why nothing is to be rotated or revoked; undefined: it may be. */
    readonly paused?: string | undefined;
    /** Where uses of a leaked key are looked for; nowhere unless set. */
    readonly logs?: readonly UseLog[] | undefined;
  };
}

/** A log in which uses of a leaked key may stand: a file that `relock watch` can read, or an organisation's at GitHub. */
export type UseLog =
  | { readonly kind: 'file'; readonly file: string }
  /** `token` is the address of a token that may read it. */
  | { readonly kind: 'github'; readonly organisation: string; readonly token: string };
