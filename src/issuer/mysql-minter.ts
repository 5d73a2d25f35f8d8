import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Minter, MinterPlace, Terms } from './minter.ts';
import { textOf, textsOf } from './minter.ts';
import type { MysqlServer, MysqlSession } from './mysql-session.ts';
import { endMysqlConnections, openMysqlSession } from './mysql-session.ts';
import { isLocal } from './postgres-session.ts';
import { generatePassword } from './scram.ts';
import { Sessions } from './sessions.ts';
import { fillIn } from './statement.ts';

const CREATION = [`CREATE USER '{{name}}'@'%' IDENTIFIED BY '{{password}}'`];

/**
 * Users of a MySQL or MariaDB server, each for a time. Terms: `creation_statements`, `revocation_statements`,
 * `renew_statements`, SQL with `{{name}}` and `{{password}}`. The server knows no end of a user, so the lease alone ends
 * it. Taking back: the user is locked, then the statements, without them the user is dropped on each of its hosts; then
 * its connections end.
 */
export function openMysqlMinter({ settings, username, secret }: MinterPlace): Minter {
  const server = serverOf(settings);
  const place = `MySQL at ${printable(server.host)}:${server.port}`;
  const sessions = new Sessions(() => openMysqlSession(server, place, username, secret, true));

  async function hostsOf(session: MysqlSession, name: string): Promise<string[]> {
    const rows = await session.run('SELECT host AS host FROM mysql.user WHERE user = ?', [name]);
    return rows.map((row) => String(row['host']));
  }

  return {
    // MySQL's; MariaDB takes 80.
    longestName: 32,

    check: () => sessions.use(async (session) => void (await session.run('SELECT 1'))),

    async mint({ name, terms }) {
      const password = generatePassword();
      const given = textsOf(terms, 'creation_statements');
      await sessions.use(async (session) => {
        for (const statement of given.length > 0 ? given : CREATION) {
          await session.run(fillIn(statement, { name, password: password.reveal() }));
        }
        if ((await hostsOf(session, name)).length > 0) return;
        throw new RelockError('RL-MINTER-STATEMENT', 'the creation statements make no user with the name {{name}}', {
          remedy: "Write CREATE USER '{{name}}'@'%': another user could not be taken back.",
        });
      });
      return { fields: { username: name, password } };
    },

    async extend({ name, terms }) {
      await sessions.use(async (session) => {
        for (const statement of textsOf(terms, 'renew_statements')) await session.run(fillIn(statement, { name }));
      });
    },

    async takeBack({ name, terms }) {
      await sessions.use(async (session) => {
        const statements = textsOf(terms, 'revocation_statements');
        const hosts = await hostsOf(session, name);
        for (const host of hosts) await session.run('ALTER USER ?@? ACCOUNT LOCK', [name, host]);
        if (hosts.length > 0) for (const statement of statements) await session.run(fillIn(statement, { name }));
        if (statements.length === 0) for (const host of hosts) await session.run('DROP USER ?@?', [name, host]);
        await endMysqlConnections(session, name, place);
      });
      return undefined;
    },

    async setPassword(name, password, statements) {
      await sessions.use(async (session) => {
        for (const statement of statements) {
          await session.run(fillIn(statement, { name, password: password.reveal() }));
        }
        if (statements.length > 0) return;
        const hosts = await hostsOf(session, name);
        if (hosts.length === 0) {
          throw new RelockError('RL-MINTER-STATEMENT', `${place} has no user "${printable(name)}"`);
        }
        for (const host of hosts) {
          await session.run('ALTER USER ?@? IDENTIFIED BY ?', [name, host, password.reveal()]);
        }
      });
    },

    close: () => sessions.close(),
  };
}

/** `{{username}}:{{password}}@tcp(HOST:PORT)/DATABASE?tls=…`, as Vault’s plugin takes it. */
function serverOf(settings: Terms): MysqlServer {
  const text = textOf(settings, 'connection_url');
  const found = /^[^@]*@(tcp|unix)\(([^()]+)\)\/([^?]*)(?:\?(.*))?$/.exec(text);
  if (found === null) {
    throw new RelockError('RL-MINTER-CONFIG', 'connection_url is not {{username}}:{{password}}@tcp(HOST:PORT)/', {
      state: 'Nothing was connected.',
    });
  }
  const [, protocol, address = '', database = '', query = ''] = found;
  const [, host = '', port = '3306'] = /^\[?(.*?)\]?(?::(\d{1,5}))?$/.exec(address) ?? [];
  const isNear = protocol === 'unix' || isLocal(host);
  const tls = new URLSearchParams(query).get('tls') ?? (isNear ? 'false' : 'true');
  const ca = textOf(settings, 'tls_ca');
  return {
    host,
    port: Number(port),
    socket: protocol === 'unix' ? address : '',
    database,
    ssl: tls === 'false' ? undefined : { rejectUnauthorized: tls !== 'skip-verify', ...(ca === '' ? {} : { ca }) },
  };
}
