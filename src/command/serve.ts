import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { openSeal } from '../seal/open.ts';
import { sealKindOf, vaultIdOf } from '../sealed/open.ts';
import type { TlsFiles } from '../serve/listener.ts';
import { listen } from '../serve/listener.ts';
import { lockFolder } from '../serve/lock.ts';
import { Metrics } from '../serve/metrics.ts';
import { SealKeeper } from '../serve/seal-keeper.ts';
import { VaultServer } from '../serve/server.ts';
import { loadConfig } from './config.ts';
import { beginHardened, weaknesses } from './serve/harden.ts';
import { openLog } from './serve/log.ts';
import { closeParts, openParts } from './serve/parts.ts';
import { newSealEnvironment } from './vault/new-seal.ts';
import { passphrasePrompt } from './vault/prompt.ts';

export interface ServeRequest {
  /** `--dir`; without it `RELOCK_DIR`. */
  readonly dir: string | undefined;
  /** `HOST:PORT`. */
  readonly listen: string;
  readonly tlsCert: string | undefined;
  readonly tlsKey: string | undefined;
  /** Whose client certificates are taken as identities. */
  readonly tlsClientCa: string | undefined;
  /** Where the audit log's newest head is kept outside of the vault. */
  readonly auditHead: string | undefined;
  /** Serves a vault whose audit log does not hold, or is older than that head. */
  readonly acceptRollback: boolean;
  /** What happens when the seal can't be reached any more: go on with what is in memory (`serve`), or seal. */
  readonly onSealLost: 'serve' | 'seal';
  /** The config by which the watch may have keys rotated in a process of its own; without it none is. */
  readonly rotateConfig: string | undefined;
}

/** Milliseconds that requests under way have to end when the server stops. */
const PATIENCE = 10_000;

/**
 * `relock serve`: unseals the vault and answers Vault's API until it is told to stop (SIGTERM, SIGINT); SIGHUP reads
 * the certificate files again. Prints one line to standard output when it is ready. Throws `RL-SERVE-…`, `RL-SEAL-…`,
 * `RL-VAULT-…`.
 */
export async function serve(request: ServeRequest, invocation: Invocation): Promise<ExitStatus> {
  const dir = folderOf(request.dir, invocation);
  const { host, port } = placeOf(request.listen);
  const tls = readTls(request, invocation);
  beginHardened();
  const log = openLog(invocation.err);
  for (const line of weaknesses()) log(line);
  const lock = lockFolder(dir);
  try {
    const seal = await openSeal(sealKindOf(dir), {
      env: invocation.env,
      create: false,
      ask: passphrasePrompt(invocation),
      warn: log,
    });
    const seals = new SealKeeper(seal, (kind, settings) =>
      openSeal(kind, { env: { ...newSealEnvironment(invocation.env), ...settings }, create: true, warn: log }),
    );
    const metrics = new Metrics();
    const { auditHead, acceptRollback } = request;
    const audited = {
      headFile: auditHead === undefined ? undefined : path.resolve(invocation.cwd, auditHead),
      acceptRollback,
    };
    const rotateConfig =
      request.rotateConfig === undefined ? undefined : path.resolve(invocation.cwd, request.rotateConfig);
    // What is wrong with it is told now, and not when a key has leaked.
    if (rotateConfig !== undefined) await loadConfig(invocation, rotateConfig);
    const server: VaultServer = new VaultServer(
      { seals, clusterId: vaultIdOf(dir), address: () => listener.address },
      {
        open: () =>
          openParts(
            dir,
            { seal: (by) => setImmediate(() => void server.seal(by)), seals, metrics },
            invocation.env,
            log,
            audited,
            { config: rotateConfig, address: () => listener.address },
          ),
        close: closeParts,
      },
      metrics,
    );
    await server.unseal();
    const listener = await listen({ host, port, tls }, server.exchange);
    invocation.out(`relock serve: ready at ${listener.address}, seal: ${seal.verdict.protection}\n`);
    seals.watch((lost) => void sealChanged(lost, request.onSealLost, server, log));
    await untilStopped(() => {
      server.reopenAudit();
      try {
        const fresh = readTls(request, invocation);
        if (fresh !== undefined) listener.renew(fresh);
        log('the certificate files were read again');
      } catch (error) {
        log(
          `the certificates stay as they were: ${error instanceof RelockError ? error.message : 'they can’t be used'}`,
        );
      }
    });
    await listener.close(PATIENCE);
    await server.seal();
    await seals.close();
    return 0;
  } finally {
    lock.release();
  }
}

/** The seal is lost or back. What is read through it each time fails closed meanwhile, whatever else happens. */
async function sealChanged(
  lost: string | undefined,
  policy: ServeRequest['onSealLost'],
  server: VaultServer,
  log: (line: string) => void,
): Promise<void> {
  if (lost === undefined) log('the seal can be reached again; a sealed vault is opened by sys/unseal');
  else if (policy === 'serve') log(`the seal can't be reached (${lost}); the vault is served on from memory`);
  else {
    log(`the seal can't be reached (${lost}); the vault is sealed, as --on-seal-lost says`);
    await server.seal();
  }
}

function untilStopped(hangUp: () => void): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGHUP', hangUp);
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

function folderOf(given: string | undefined, { env, cwd }: Invocation): string {
  const name = given ?? env['RELOCK_DIR'];
  if (name !== undefined) return path.resolve(cwd, name);
  throw new RelockError('RL-USAGE', 'serve needs the vault’s folder', { remedy: 'Give --dir, or set RELOCK_DIR.' });
}

function placeOf(text: string): { host: string; port: number } {
  const found = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text);
  const port = Number(found?.[3]);
  if (found !== null && port <= 65_535) return { host: found[1] ?? found[2] ?? '', port };
  throw new RelockError('RL-USAGE', `--listen ${printable(text)} is no HOST:PORT`, {
    remedy: 'Write for example --listen 127.0.0.1:8200 or --listen [::1]:8200.',
  });
}

function readTls(request: ServeRequest, { cwd }: Invocation): TlsFiles | undefined {
  const { tlsCert, tlsKey, tlsClientCa } = request;
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert === undefined || tlsKey === undefined) {
    throw new RelockError('RL-USAGE', '--tls-cert and --tls-key belong together', { remedy: 'Give both.' });
  }
  const read = (name: string) => {
    try {
      return readFileSync(path.resolve(cwd, name), 'utf8');
    } catch (error) {
      throw new RelockError('RL-SERVE-TLS', `${printable(name)} can't be read (${systemCode(error) ?? 'refused'})`, {
        remedy: 'Give PEM files that this user may read.',
        cause: error,
      });
    }
  };
  return {
    cert: read(tlsCert),
    key: read(tlsKey),
    clientCa: tlsClientCa === undefined ? undefined : read(tlsClientCa),
  };
}
