import type { SecretValue } from '../core/secret.ts';
import type { AuditLog } from '../audit/log.ts';
import type { HttpClient } from '../core/http.ts';
import type { Policies } from '../policy/policy.ts';
import type { PolicyStore } from '../policy/store.ts';
import type { Batch } from '../sealed/batch.ts';
import type { Entries } from '../sealed/entries.ts';
import type { Sealed } from '../sealed/sealed.ts';
import type { IssuerKeys } from './jwks.ts';
import type { Leases } from './leases.ts';
import type { Metrics } from './metrics.ts';
import type { MountTable } from './mount-table.ts';
import type { OpenMinters } from './open-minters.ts';
import type { RateLimit } from './rate.ts';
import type { Schedule } from './schedule.ts';
import type { SealKeeper } from './seal-keeper.ts';
import type { TokenStore } from './token-store.ts';
import type { Upkeep } from './upkeep.ts';
import type { ServerWatch } from './watch/watch.ts';

/** What an unsealed server works with; backends are given it whole. */
export interface Core {
  /** The vault's. */
  readonly folder: string;
  readonly vault: Sealed;
  readonly entries: Entries;
  readonly batch: Batch;
  readonly mounts: MountTable;
  readonly tokens: TokenStore;
  readonly leases: Leases;
  /** Issuers of what is given on lease. */
  readonly minters: OpenMinters;
  readonly schedule: Schedule;
  /** For asking OIDC providers. */
  readonly http: HttpClient;
  /** The public keys of OIDC issuers. */
  readonly keys: IssuerKeys;
  /** Logins of each address, and of each identity. */
  readonly loginRate: RateLimit;
  /** Keys that were shown to be verified, and are none. */
  readonly guessRate: RateLimit;
  readonly policies: Policies;
  readonly policyStore: PolicyStore;
  readonly audit: AuditLog;
  readonly control: Control;
  readonly upkeep: Upkeep;
  readonly watch: ServerWatch;
  /** Takes one line for the operator; never a secret. */
  readonly log: (line: string) => void;
}

/** What a request may do to the server itself. */
export interface Control {
  /** Seals the server once the request under way has its answer. */
  readonly seal: (by: SecretValue | undefined) => void;
  readonly seals: SealKeeper;
  readonly metrics: Metrics;
}
