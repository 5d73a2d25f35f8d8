import { AuditLog } from '../../src/audit/log.ts';
import { openHttp } from '../../src/core/http.ts';
import { openMinters } from '../../src/issuer/minters.ts';
import type { Policies } from '../../src/policy/policy.ts';
import { PolicyStore } from '../../src/policy/store.ts';
import type { Seal } from '../../src/seal/seal.ts';
import { createVault } from '../../src/sealed/create.ts';
import { Entries } from '../../src/sealed/entries.ts';
import { openSealed } from '../../src/sealed/open.ts';
import type { Core } from '../../src/serve/core.ts';
import { listen } from '../../src/serve/listener.ts';
import { Metrics } from '../../src/serve/metrics.ts';
import type { CoreParts } from '../../src/serve/open.ts';
import { openCore } from '../../src/serve/open.ts';
import { SealKeeper } from '../../src/serve/seal-keeper.ts';
import { VaultServer } from '../../src/serve/server.ts';
import { memorySeal } from '../sealed/memory-seal.ts';
import { makeFolder } from '../servers/make-folder.ts';

/** A server on loopback in this process, with the root token of its vault. */
export interface World {
  readonly address: string;
  readonly token: string;
  readonly core: Core;
  readonly folder: string;
  readonly log: string[];
  /** A request as a client sends it; `token: null` sends none. */
  readonly ask: (method: string, path: string, body?: unknown, options?: AskOptions) => Promise<Reply>;
  readonly close: () => Promise<void>;
}

export interface AskOptions {
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  // Answers are looked into by tests that know what they asked for.
  readonly json: any;
}

/** Everyone may do everything: for tests of what is behind the policies. */
const openPolicies: Policies = {
  decide: () => ({ allowed: true, policy: 'root' }),
  capabilities: () => ['root'],
  enters: () => true,
  explain: () => ({ allowed: true, policy: 'root', considered: [] }),
};

/** Starts a server over a new vault, or over the one `at` a folder; `change` replaces some of its parts. */
export async function startWorld(
  change: (parts: CoreParts) => CoreParts = (parts) => parts,
  at?: { readonly folder: string; readonly seal: Seal },
): Promise<World> {
  const { folder, remove } = at === undefined ? makeFolder('serve') : { ...at, remove: () => undefined };
  const seal = at?.seal ?? memorySeal();
  const token = at === undefined ? (await createVault(folder, seal)).reveal() : '';
  const { vault } = await openSealed(folder, seal);
  const policyStore = await PolicyStore.open(new Entries(vault));
  const log: string[] = [];
  const metrics = new Metrics();
  const seals = new SealKeeper(seal, async () => memorySeal());
  const core = openCore(
    change({
      vault,
      http: openHttp(),
      minters: openMinters(openHttp()),
      folder,
      control: { seal: (by) => void server.seal(by), seals, metrics },
      log: (line) => log.push(line),
      audit: (entries) => new AuditLog(vault, entries, { headFile: undefined, log: (line) => log.push(line) }),
      policies: openPolicies,
      policyStore,
    }),
  );
  const server: VaultServer = new VaultServer(
    { seals, clusterId: 'test', address: () => '' },
    {
      open: async () => core,
      close: async () => {
        core.upkeep.stop();
        await core.watch.stop();
        await core.schedule.stop();
        await core.leases.close();
        await core.minters.close();
        await core.audit.stop(core.batch);
        vault.db.close();
      },
    },
    metrics,
  );
  await server.unseal();
  const listener = await listen({ host: '127.0.0.1', port: 0 }, server.exchange);
  return {
    address: listener.address,
    token,
    core,
    folder,
    log,
    ask: async (method, path, body, { token: as = token, headers = {} } = {}) => {
      const response = await fetch(`${listener.address}/v1/${path}`, {
        method,
        headers: { ...(as === null ? {} : { 'x-vault-token': as }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, text, json: text === '' ? undefined : JSON.parse(text) };
    },
    close: async () => {
      await listener.close(1000);
      await server.seal();
      await seal.close();
      remove();
    },
  };
}
