import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { find } from './find.ts';
import { makeFolder } from './make-folder.ts';
import { freePort, until } from './port.ts';

/** A real RabbitMQ on loopback with its management API. */
export interface RabbitServer {
  /** The management API's address. */
  readonly address: string;
  readonly admin: { readonly user: 'admin'; readonly password: string };
  /** The status with which the management API answers `path` to a user. */
  status(user: string, password: string, path?: string): Promise<number>;
  stop(): Promise<void>;
}

export async function startRabbitmq(): Promise<RabbitServer> {
  const program = find('rabbitmq');
  if (program === undefined) throw new Error('rabbitmq is not installed');
  const { folder, remove } = makeFolder('rabbitmq');
  const [amqp, management, dist, epmd] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const password = `admin-${Math.random().toString(36).slice(2)}`;
  mkdirSync(path.join(folder, 'data'));
  writeFileSync(path.join(folder, 'plugins'), '[rabbitmq_management].\n');
  writeFileSync(
    path.join(folder, 'rabbitmq.conf'),
    [
      `listeners.tcp.1 = 127.0.0.1:${amqp}`,
      'management.tcp.ip = 127.0.0.1',
      `management.tcp.port = ${management}`,
      'default_user = admin',
      `default_pass = ${password}`,
      '',
    ].join('\n'),
  );
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    ERL_EPMD_PORT: String(epmd),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_NODENAME: `relock${amqp}@localhost`,
    RABBITMQ_DIST_PORT: String(dist),
    RABBITMQ_MNESIA_BASE: path.join(folder, 'data'),
    RABBITMQ_LOG_BASE: path.join(folder, 'log'),
    RABBITMQ_ENABLED_PLUGINS_FILE: path.join(folder, 'plugins'),
    RABBITMQ_CONFIG_FILE: path.join(folder, 'rabbitmq.conf'),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '+S 2',
  };
  const child = spawn(program, [], { env, stdio: 'ignore', detached: true });
  const address = `http://127.0.0.1:${management}`;
  const status = async (user: string, secret: string, at = 'whoami') => {
    const authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
    return (await fetch(`${address}/api/${at}`, { headers: { authorization } })).status;
  };
  await until(async () => {
    if ((await status('admin', password)) !== 200) throw new Error('rabbitmq is not up');
  }, 50);
  return {
    address,
    admin: { user: 'admin', password },
    status,
    async stop() {
      // Its script, the virtual machine below it and the name server that it started are one process group and one port.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      // The name server lets itself be ended once it has noticed that the node is gone.
      await until(() => {
        const { stdout } = spawnSync('epmd', ['-port', String(epmd), '-kill'], { env, encoding: 'utf8' });
        if (!stdout.includes('Killed')) throw new Error('epmd is still there');
      });
      remove();
    },
  };
}
