import { lineOf } from '../../audit/audit.ts';
import { keepFor, retentionDays } from '../../audit/retention.ts';
import type { Outcome, Routed } from '../call.ts';
import { keyOf } from '../audited.ts';
import type { Core } from '../core.ts';
import { Fault, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { numberField } from '../fields.ts';

/** What Vault has no API for: reading the log, its signed head, and how long it is kept. */
export const AUDIT_LOG = 'relock/audit/';

/** The most records in one answer. */
const MOST = 1000;

/** `sys/relock/audit/…`; see docs/audit.md. */
export function auditLog(core: Core, call: Routed, rest: string): Outcome | Promise<Outcome> {
  const isWrite = call.operation === 'update' || call.operation === 'create';
  switch (rest) {
    case 'entries':
      if (call.operation !== 'read') throw unsupportedOperation();
      return entries(core, call.query);
    case 'head':
      if (call.operation !== 'read') throw unsupportedOperation();
      return { data: { head: core.audit.head ?? null, last: core.audit.last.number, key: core.audit.publicKey } };
    case 'config':
      if (call.operation === 'read') return { data: { retention_days: retentionDays(core.entries) } };
      if (!isWrite) throw unsupportedOperation();
      return config(core, numberField(call.body, 'retention_days', 0));
    case 'prune':
      if (!isWrite) throw unsupportedOperation();
      return prune(core, numberField(call.body, 'days', retentionDays(core.entries)), call.time);
    default:
      throw unsupportedPath();
  }
}

function entries(core: Core, query: URLSearchParams): Outcome {
  const text = (name: string) => query.get(name) ?? undefined;
  const key = text('key');
  const found = core.audit.search({
    key: key === undefined ? undefined : keyOf(key, core.mounts.route(key)?.mount),
    identity: text('identity'),
    address: text('address'),
    action: text('action'),
    lease: text('lease'),
    since: number(query, 'since'),
    until: number(query, 'until'),
    from: number(query, 'from'),
    limit: Math.min(number(query, 'limit') ?? 100, MOST),
    oldestFirst: query.get('order') === 'oldest',
  });
  return { data: { entries: found.map((record): unknown => JSON.parse(lineOf(record))) } };
}

function number(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Fault(400, `${name} must be a whole number`);
}

function config(core: Core, days: number): Outcome {
  return {
    waits: true,
    within: () => {
      keepFor(core.entries, days);
      return {};
    },
  };
}

/** Each step is a transaction of its own: a log of millions would hold up everybody else. */
async function prune(core: Core, days: number, time: number): Promise<Outcome> {
  if (days === 0) throw new Fault(400, 'say how many days are to be kept: "days", or a retention in config');
  const { removed, upTo } = await core.audit.prune(core.batch, time - days * 86_400_000);
  return { data: { removed, up_to: upTo } };
}
