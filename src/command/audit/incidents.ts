import path from 'node:path';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { openHttp } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import { allIncidents, incidentAt, isIncidentName } from '../../sealed/incidents.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import type { AuditRequest } from '../audit.ts';
import { loadConfig } from '../config.ts';
import { openRunVaults } from '../run-vaults.ts';
import { openVaultAudit } from './vault.ts';

type Request = Extract<AuditRequest, { action: 'incidents' }>;

/** A record as the list tells it. */
interface Listed {
  readonly id: string;
  /** ISO 8601. */
  readonly kept: string;
  readonly key: string;
  readonly result: string;
  readonly sha256: string;
}

/** Where records are read from: a vault's folder, or a running server. */
interface Records {
  all(): Promise<readonly Listed[]>;
  /** The record of that id; undefined: there is none. */
  one(id: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Prints the list of records, newest first, or one of them as JSON; 2 when there is no such one. */
export async function auditIncidents(request: Request, invocation: Invocation): Promise<ExitStatus> {
  const { which, format } = request;
  if (which?.includes('://') === true) return recordOfKey(which, request, invocation);
  if (which !== undefined && !isIncidentName(which)) throw missing(which);
  const records = await openRecords(request.dir, invocation);
  try {
    if (which !== undefined) {
      const record = await records.one(which);
      if (record === undefined) throw missing(which);
      invocation.out(jsonOf(record));
      return 0;
    }
    const all = await records.all();
    if (format === 'json') invocation.out(jsonOf(all));
    else invocation.out(all.map(({ kept, id, key, result, sha256 }) => line([kept, id, key, result, sha256])).join(''));
    if (all.length === 0) invocation.err('no record of a leak is kept\n');
    return 0;
  } finally {
    await records.close();
  }
}

async function recordOfKey(which: string, { config: named }: Request, invocation: Invocation): Promise<ExitStatus> {
  const address = wholeSecret(parseAddress(which));
  const vaults = openRunVaults(await loadConfig(invocation, named), invocation, undefined)(() => undefined);
  try {
    const record = await (await vaults.store(address)).readIncident(address);
    if (record === null) throw missing(address.text);
    invocation.out(jsonOf(JSON.parse(record)));
    return 0;
  } finally {
    await vaults.close();
  }
}

/** The folder that was given, else the server at `VAULT_ADDR`, else `RELOCK_DIR`. */
async function openRecords(dir: string | undefined, invocation: Invocation): Promise<Records> {
  const { env, cwd } = invocation;
  const server = env['VAULT_ADDR'];
  if (dir === undefined && server !== undefined) return openServer(server, env);
  const folder = dir ?? env['RELOCK_DIR'];
  if (folder === undefined) {
    throw new RelockError('RL-USAGE', 'it is not said whose records are meant', {
      remedy: 'Give --dir, or set VAULT_ADDR and VAULT_TOKEN, or RELOCK_DIR; or name a key’s address.',
    });
  }
  const { vault, close } = await openVaultAudit(path.resolve(cwd, folder), invocation);
  return {
    all: async () =>
      allIncidents(vault)
        .toReversed()
        .map(({ name, kept, key, result, digest }) => {
          return { id: name, kept: new Date(kept).toISOString(), key, result, sha256: digest };
        }),
    one: async (id) => incidentAt(vault, id)?.record,
    close,
  };
}

/** `sys/relock/incidents` of a running `relock serve`. */
function openServer(address: string, env: Invocation['env']): Records {
  const http = openHttp({ caFile: env['VAULT_CACERT'], proxies: env });
  const token = new SecretValue(env['VAULT_TOKEN'] ?? '');
  async function ask(below: string): Promise<unknown> {
    const url = `${address.replace(/\/+$/, '')}/v1/sys/relock/incidents${below}`;
    const answer = await http.request({ method: 'GET', url, headers: { 'x-vault-token': token.reveal() } });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) {
      throw new RelockError('RL-AUDIT-REFUSED', `the server at ${printable(address)} answered ${answer.status}`, {
        remedy: 'The token needs read on sys/relock/incidents and what is below it.',
      });
    }
    return (JSON.parse(answer.body) as { data: unknown }).data;
  }
  return {
    all: async () => ((await ask('')) as { incidents?: readonly Listed[] } | undefined)?.incidents ?? [],
    one: async (id) => ((await ask(`/${id}`)) as { record?: unknown } | undefined)?.record,
    close: async () => http.close(),
  };
}

/** Printable ASCII: what stands in a record may be hostile. */
function jsonOf(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[^ -~\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

function line(parts: readonly string[]): string {
  return `${parts.map((part) => printable(part, 200)).join('  ')}\n`;
}

function missing(which: string): RelockError {
  return new RelockError('RL-AUDIT-NO-INCIDENT', `no record of ${printable(which, 120)} is kept`, {
    remedy: 'relock audit incidents lists those that there are.',
  });
}
