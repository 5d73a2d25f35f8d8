import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { exportAudit } from './audit/export.ts';
import { auditIncidents } from './audit/incidents.ts';
import { queryAudit } from './audit/query.ts';
import { verifyAudit } from './audit/verify.ts';

/** What is looked for, as it was given on the command line. */
export interface AuditFilterText {
  readonly key: string | undefined;
  readonly identity: string | undefined;
  readonly address: string | undefined;
  readonly action: string | undefined;
  readonly lease: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
}

export type QueryFormat = 'text' | 'json' | 'jsonl';
export type ExportFormat = 'jsonl' | 'csv' | 'ocsf';

/** `relock audit …`, parsed. `dir` is `--dir`; without it the server at `VAULT_ADDR` is asked, or `RELOCK_DIR` counts. */
export type AuditRequest = { readonly dir: string | undefined } & (
  | {
      readonly action: 'query';
      readonly filter: AuditFilterText;
      readonly limit: number;
      readonly format: QueryFormat;
    }
  | {
      readonly action: 'incidents';
      /** A record's id, or a key's address; undefined: all. */
      readonly which: string | undefined;
      readonly config: string | undefined;
      readonly format: 'text' | 'json';
    }
  | { readonly action: 'export'; readonly filter: AuditFilterText; readonly format: ExportFormat }
  | {
      readonly action: 'verify';
      readonly file: string | undefined;
      readonly head: string | undefined;
      readonly publicKey: string | undefined;
      readonly format: 'text' | 'json';
    }
);

/** Reads, checks and exports the audit log of a vault. `verify` gives 1 for one that does not hold. Throws `RL-USAGE`, `RL-AUDIT-…`, `RL-VAULT-…`, `RL-SEAL-…`. */
export function audit(request: AuditRequest, invocation: Invocation): Promise<ExitStatus> {
  switch (request.action) {
    case 'query':
      return queryAudit(request, invocation);
    case 'export':
      return exportAudit(request, invocation);
    case 'incidents':
      return auditIncidents(request, invocation);
    case 'verify':
      return verifyAudit(request, invocation);
  }
}
