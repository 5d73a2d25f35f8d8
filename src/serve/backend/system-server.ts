import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { unsupportedOperation } from '../fault.ts';
import { watchMetrics } from '../watch/watch-metrics.ts';

/** `sys/seal`: the server forgets its keys. The same token may have it opened again (`sys/unseal`), or a new start does. */
export function seal(core: Core, call: Routed): Outcome {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  return {
    waits: true,
    within: () => {
      core.control.seal(call.token);
      return {};
    },
  };
}

/** `sys/metrics`, in Prometheus' text. */
export function metrics(core: Core, call: Routed): Outcome {
  if (call.operation !== 'read') throw unsupportedOperation();
  const count = (table: 'token' | 'lease' | 'issued' | 'record') =>
    Number(core.vault.db.get(`SELECT count(*) AS n FROM ${table}`)?.['n']);
  return {
    raw: core.control.metrics.text(
      {
        relock_tokens: ['Tokens that are in force.', count('token')],
        relock_leases: ['Leases that run or wait to be taken back.', count('lease')],
        relock_issued_keys: ['Keys that the vault issued.', count('issued')],
        relock_secrets: ['Secrets, whatever their mount.', count('record')],
      },
      watchMetrics(core),
    ),
    contentType: 'text/plain; version=0.0.4; charset=utf-8',
  };
}
