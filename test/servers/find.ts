import path from 'node:path';
import { findPostgres, findProgram, findSoftHsm } from '../../src/command/demo/programs.ts';

const SEARCH = `${path.resolve(import.meta.dirname, '../../.servers/bin')}:${process.env['PATH'] ?? ''}`;

/** Servers stand where only root looks for programs. */
const SYSTEM = `${process.env['PATH'] ?? ''}:/usr/sbin`;

/** The real servers and tools that tests use, and where `npm run servers` puts them. */
export type ServerName =
  | 'vault'
  | 'postgres'
  | 'mariadb'
  | 'mysql'
  | 'mongodb'
  | 'redis'
  | 'rabbitmq'
  | 'moto'
  | 'hvac'
  | 'conjur-api'
  | 'softhsm'
  | 'act'
  | 'chromium';

/** The path of a server's program (for SoftHSM its PKCS#11 module), or undefined when this machine has none. */
export function find(name: ServerName): string | undefined {
  switch (name) {
    case 'vault':
      return findProgram('vault', SEARCH);
    case 'act':
      return findProgram('act', SEARCH);
    case 'chromium':
      return findProgram('chromium', SEARCH) ?? findProgram('google-chrome', SEARCH);
    case 'mariadb':
      return findProgram('mariadbd', SYSTEM);
    case 'mysql':
      return findProgram('mysqld', path.resolve(import.meta.dirname, '../../.servers/mysql/bin'));
    case 'mongodb':
      return findProgram('mongod', SEARCH);
    case 'redis':
      return findProgram('redis-server', SYSTEM);
    case 'rabbitmq':
      // The program itself; the one on PATH insists on a user of its own.
      return findProgram('rabbitmq-server', '/usr/lib/rabbitmq/bin');
    case 'moto':
      return findProgram('moto_server', path.resolve(import.meta.dirname, '../../.servers/moto/bin'));
    case 'hvac':
      // A Python that has Vault's client library.
      return findProgram('python3', path.resolve(import.meta.dirname, '../../.servers/hvac/bin'));
    case 'conjur-api':
      // A Python that has CyberArk's client library.
      return findProgram('python3', path.resolve(import.meta.dirname, '../../.servers/conjur/bin'));
    case 'postgres':
      return findPostgres(process.env['PATH']);
    case 'softhsm':
      return findSoftHsm(process.env['PATH']);
  }
}

/**
 * For `describe.skipIf(missing('vault'))`: true when the server is not here.
 * With `CI=true` a missing server is a failure, so this throws instead.
 */
export function missing(...names: ServerName[]): boolean {
  const absent = names.filter((name) => find(name) === undefined);
  if (absent.length > 0 && process.env['CI'] === 'true') {
    throw new Error(`CI needs ${absent.join(' and ')}: run "npm run servers" first`);
  }
  return absent.length > 0;
}
