import type { AuditLog } from '../audit/log.ts';
import { DeviceTable } from '../audit/device-table.ts';
import { retentionDays } from '../audit/retention.ts';
import type { HttpClient } from '../core/http.ts';
import type { Policies } from '../policy/policy.ts';
import type { PolicyStore } from '../policy/store.ts';
import { Batch } from '../sealed/batch.ts';
import { Entries } from '../sealed/entries.ts';
import type { Sealed } from '../sealed/sealed.ts';
import type { Minters } from '../issuer/minter.ts';
import { awsBackend } from './backend/aws.ts';
import { certBackend } from './backend/cert.ts';
import { databaseBackend } from './backend/database.ts';
import { githubAppBackend } from './backend/github-app.ts';
import { rabbitmqBackend } from './backend/rabbitmq.ts';
import { systemBackend } from './backend/system.ts';
import { jwtBackend } from './backend/jwt.ts';
import { keysBackend } from './backend/keys.ts';
import { FIRST, kv2Backend } from './backend/kv2.ts';
import { kv1Backend } from './backend/kv1.ts';
import { tokenBackend } from './backend/token.ts';
import { transitBackend } from './backend/transit.ts';
import type { Control, Core } from './core.ts';
import type { BackendMaker } from './mount-table.ts';
import { IssuerKeys } from './jwks.ts';
import { Leases } from './leases.ts';
import { MountTable } from './mount-table.ts';
import { OpenMinters } from './open-minters.ts';
import { RateLimit } from './rate.ts';
import { Schedule } from './schedule.ts';
import { TokenStore } from './token-store.ts';
import { Upkeep } from './upkeep.ts';
import { NO_ROTATOR } from './watch/rotator.ts';
import type { Rotator } from './watch/rotator.ts';
import { SILENT } from './watch/teller.ts';
import type { Teller } from './watch/teller.ts';
import { ServerWatch } from './watch/watch.ts';
import { forgetWrapped } from './wrapping.ts';

/** What the server's ideas are made of; each is opened by the one who knows how. */
export interface CoreParts {
  /** The vault's. */
  readonly folder: string;
  readonly vault: Sealed;
  readonly audit: (entries: Entries) => AuditLog;
  readonly policies: Policies;
  readonly policyStore: PolicyStore;
  readonly control: Control;
  /** Issuers of what is given on lease. */
  readonly minters: Minters;
  /** For asking OIDC issuers for their keys. */
  readonly http: HttpClient;
  /** How people are told of alarms; without it only the log is told. */
  readonly teller?: Teller;
  /** Where keys are rotated whose issuer it does not know; without it people are. */
  readonly rotator?: Rotator;
  readonly log: (line: string) => void;
}

/** Logins and wrong keys of one address or identity: so many at once, and so many a second after that. */
const LOGINS = 200;
const LOGINS_PER_SECOND = 20;

/** Puts an unsealed server together: its store, its mounts and the backends that can hang there. */
export function openCore({
  folder,
  vault,
  audit: openAudit,
  policies,
  policyStore,
  http,
  control,
  log,
  minters,
  teller = SILENT,
  rotator = NO_ROTATOR,
}: CoreParts): Core {
  const entries = new Entries(vault);
  const makers = new Map<string, BackendMaker>([
    ['system', () => systemBackend(() => core)],
    ['token', () => tokenBackend(() => core)],
    ['keys', (mount) => keysBackend(() => core, mount)],
    ['database', (mount) => databaseBackend(() => core, mount)],
    ['aws', (mount) => awsBackend(() => core, mount)],
    ['github-app', (mount) => githubAppBackend(() => core, mount)],
    ['rabbitmq', (mount) => rabbitmqBackend(() => core, mount)],
    ['jwt', (mount) => jwtBackend(() => core, mount)],
    ['transit', (mount) => transitBackend(() => core, mount)],
    ['cert', (mount) => certBackend(() => core, mount)],
    [
      'kv',
      (mount) => (mount.options['version'] === '2' ? kv2Backend(() => core, mount) : kv1Backend(() => core, mount)),
    ],
  ]);
  const mounts = new MountTable(entries, makers);
  const audit = openAudit(entries);
  const batch = new Batch(vault.db, audit);
  const leases = new Leases(vault, batch, (mount) => mounts.backend(mount)?.leases, log);
  const core: Core = {
    folder,
    vault,
    entries,
    batch,
    mounts,
    leases,
    minters: new OpenMinters(minters),
    schedule: new Schedule(log),
    http,
    keys: new IssuerKeys(http),
    loginRate: new RateLimit(LOGINS, LOGINS_PER_SECOND),
    guessRate: new RateLimit(LOGINS, LOGINS_PER_SECOND),
    tokens: new TokenStore(vault, (ended) => {
      leases.endOf(ended);
      forgetWrapped(entries, ended);
    }),
    policies,
    policyStore,
    audit,
    control,
    upkeep: new Upkeep(),
    watch: new ServerWatch(() => core, { vault, entries }, { teller, rotator }),
    log,
  };
  mounts.fix('sys/', 'system', 'system', 'the server itself');
  mounts.fix('auth/token/', 'token', 'token', 'tokens of this vault');
  mounts.fix('secret/', 'kv', FIRST, 'the secrets of relock://', { version: '2' });
  mounts.fix('keys/', 'keys', 'keys', 'keys that the vault issues itself');
  mounts.load();
  new DeviceTable(entries, audit).load();
  audit.start(batch, () => retentionDays(entries));
  leases.start();
  core.schedule.start();
  core.upkeep.start(core);
  core.watch.start();
  return core;
}
