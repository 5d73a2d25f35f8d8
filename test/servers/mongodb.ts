import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { find } from './find.ts';
import { makeFolder } from './make-folder.ts';
import { freePort, until } from './port.ts';

/** A real MongoDB on loopback, with access control. */
export interface MongodbServer {
  readonly port: number;
  /** Defined in the database `admin`, as all users of the tests are. */
  readonly admin: { readonly user: 'admin'; readonly password: string };
  /** A login that its caller closes; without one, a connection of nobody. Rejects when it is refused. */
  connect(user?: string, password?: string): Promise<MongoClient>;
  logsIn(user: string, password: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** `withoutAccessControl`: it lets everybody do everything, as a careless one does. */
export async function startMongodb(withoutAccessControl = false): Promise<MongodbServer> {
  const program = find('mongodb');
  if (program === undefined) throw new Error('mongodb is not installed');
  const { folder, remove } = makeFolder('mongodb');
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const port = await freePort();
  const place = ['--dbpath', data, '--logpath', path.join(folder, 'log'), '--wiredTigerCacheSizeGB', '0.25'];
  const network = ['--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'];
  const access = withoutAccessControl ? [] : ['--auth'];
  const child = spawn(program, [...place, ...network, ...access], { cwd: folder, stdio: 'ignore' });
  const password = `admin-${Math.random().toString(36).slice(2)}`;
  const connect = async (user?: string, secret = '') => {
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
      ...(user === undefined ? {} : { auth: { username: user, password: secret }, authSource: 'admin' }),
      serverSelectionTimeoutMS: 2000,
      maxPoolSize: 1,
    });
    try {
      return await client.connect();
    } catch (error) {
      await client.close();
      throw error;
    }
  };
  await until(async () => {
    const nobody = await connect();
    await nobody.db('admin').command({ createUser: 'admin', pwd: password, roles: ['root'] });
    await nobody.close();
  });
  return {
    port,
    admin: { user: 'admin', password },
    connect,
    logsIn: (user, secret) =>
      connect(user, secret).then(
        async (client) => {
          await client.close();
          return true;
        },
        () => false,
      ),
    async stop() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      remove();
    },
  };
}
