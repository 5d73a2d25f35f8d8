import type { AuditLog } from '../audit/audit.ts';
import type { Policies } from '../policy/policy.ts';
import type { Batch } from '../sealed/batch.ts';
import type { Entries } from '../sealed/entries.ts';
import type { Sealed } from '../sealed/sealed.ts';
import type { Identity } from './call.ts';
import type { SecretValue } from '../core/secret.ts';
import type { MountTable } from './mount-table.ts';

/** What an unsealed server works with; backends are given it whole. */
export interface Core {
  readonly vault: Sealed;
  readonly entries: Entries;
  readonly batch: Batch;
  readonly mounts: MountTable;
  readonly tokens: Tokens;
  readonly policies: Policies;
  readonly audit: AuditLog;
  /** Takes one line for the operator; never a secret. */
  readonly log: (line: string) => void;
}

/** Who a token belongs to. */
export interface Tokens {
  /** Null for one that the vault does not know, or that ended. */
  lookUp(token: SecretValue, time: number): Identity | null;
}
