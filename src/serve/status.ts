import type { IncomingMessage } from 'node:http';
import { VERSION } from '../core/version.ts';
import type { SealVerdict } from '../seal/seal.ts';
import type { Wire } from './reply.ts';

/** What may be told to everyone, sealed or not. */
export interface StatusSource {
  readonly seals: { readonly verdict: SealVerdict };
  /** Names the vault: stays the same over restarts. */
  readonly clusterId: string;
  readonly address: () => string;
}

/** `sys/health`, `sys/seal-status`, `sys/init` and `sys/leader`, as load balancers and clients ask for them without a token; else undefined. */
export function statusReply(
  request: Pick<IncomingMessage, 'url' | 'method'>,
  source: StatusSource,
  sealed: boolean,
): Wire | undefined {
  const { url = '', method } = request;
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const [path = '', search] = url.split('?', 2);
  switch (path) {
    case '/v1/sys/health':
      return health(new URLSearchParams(search), source, sealed);
    case '/v1/sys/seal-status':
      return json(200, sealStatus(source, sealed));
    case '/v1/sys/init':
      return json(200, { initialized: true });
    case '/v1/sys/leader':
      return json(200, {
        ha_enabled: false,
        is_self: true,
        active_time: '0001-01-01T00:00:00Z',
        leader_address: source.address(),
        leader_cluster_address: '',
        performance_standby: false,
        performance_standby_last_remote_wal: 0,
      });
    default:
      return undefined;
  }
}

/** https://developer.hashicorp.com/vault/api-docs/system/health */
function health(query: URLSearchParams, { clusterId }: StatusSource, sealed: boolean): Wire {
  const code = (name: string, usual: number) => {
    const wanted = Number(query.get(name) ?? usual);
    return Number.isInteger(wanted) && wanted >= 200 && wanted < 600 ? wanted : usual;
  };
  return json(sealed ? code('sealedcode', 503) : code('activecode', 200), {
    initialized: true,
    sealed,
    standby: false,
    performance_standby: false,
    replication_performance_mode: 'disabled',
    replication_dr_mode: 'disabled',
    server_time_utc: Math.floor(Date.now() / 1000),
    version: VERSION,
    cluster_name: 'relock',
    cluster_id: clusterId,
  });
}

/** https://developer.hashicorp.com/vault/api-docs/system/seal-status; `relock` tells what Vault has no field for. */
function sealStatus({ seals: { verdict }, clusterId }: StatusSource, sealed: boolean) {
  return {
    type: verdict.kind,
    initialized: true,
    sealed,
    t: 1,
    n: 1,
    progress: 0,
    nonce: '',
    version: VERSION,
    build_date: '',
    migration: false,
    cluster_name: 'relock',
    cluster_id: clusterId,
    recovery_seal: false,
    storage_type: 'sqlite',
    relock: { protection: verdict.protection, evidence: verdict.evidence },
  };
}

function json(status: number, body: unknown): Wire {
  return { status, body: `${JSON.stringify(body)}\n` };
}
