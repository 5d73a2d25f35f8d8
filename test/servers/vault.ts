import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { find } from './find.ts';
import { makeFolder } from './make-folder.ts';
import { freePort, until } from './port.ts';

/** A real Vault in dev mode: in memory, unsealed, KV v2 at `secret/`. */
export interface VaultServer {
  readonly address: string;
  readonly token: string;
  /** Calls the API as root; throws on a status of 400 or more. Gives the parsed answer. */
  api(method: string, path: string, body?: unknown): Promise<any>;
  stop(): Promise<void>;
}

export async function startVault(): Promise<VaultServer> {
  const program = find('vault');
  if (program === undefined) throw new Error('vault is not installed');
  const { folder, remove } = makeFolder('vault');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const token = 'root';
  const child = spawn(
    program,
    ['server', '-dev', `-dev-root-token-id=${token}`, `-dev-listen-address=127.0.0.1:${port}`, '-dev-no-store-token'],
    { stdio: 'ignore', env: { HOME: folder, PATH: process.env['PATH'] } },
  );
  async function api(method: string, path: string, body?: unknown): Promise<any> {
    const answer = await fetch(`${address}/v1/${path}`, {
      method,
      headers: { 'X-Vault-Token': token },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`vault: ${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
  await until(async () => {
    await api('GET', 'sys/mounts/secret/tune');
  });
  return {
    address,
    token,
    api,
    async stop() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      remove();
    },
  };
}
