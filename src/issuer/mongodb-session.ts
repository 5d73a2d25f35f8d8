import type { Document, MongoClient, MongoClientOptions } from 'mongodb';
import { once } from 'node:events';
import { connect } from 'node:net';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';

/** How a MongoDB server, or a replica set by one of its members, is reached. */
export interface MongodbServer {
  readonly host: string;
  readonly port: number;
  /** The replica set's name: then its primary is looked for. '' for the server alone. */
  readonly replicaSet: string;
  readonly tls: { readonly rejectUnauthorized: boolean; readonly ca?: string } | undefined;
}

/** Who logs in, and the database in which that user is defined. */
export interface MongodbLogin {
  readonly user: string;
  readonly password: SecretValue;
  readonly database: string;
}

/** One login. */
export interface MongodbSession {
  /** One command. Throws `RL-MINTER-STATEMENT` with the server's name for the refusal, `RL-MINTER-UNREACHABLE`. */
  run(database: string, command: Document): Promise<Document>;
  close(): Promise<void>;
}

/** Milliseconds for one command. */
const TIMEOUT = 10_000;
/** Milliseconds in which a server, or a set's primary, must be found. */
const FINDING = 5_000;
/** MongoDB's error numbers for "not with this password". */
const AUTHENTICATION_FAILED = 18;

/**
 * Logs in by SCRAM; without a login, as nobody. Throws `RL-MINTER-REFUSED` when the server refuses this user with this
 * password, `RL-MINTER-UNREACHABLE` for what stands in the way. `place` names the server in messages.
 */
export async function openMongodbSession(
  server: MongodbServer,
  place: string,
  login?: MongodbLogin,
): Promise<MongodbSession> {
  await seeListening(server, place);
  const { MongoClient: Client } = await import('mongodb');
  const host = server.host.includes(':') ? `[${server.host}]` : server.host;
  const client = new Client(`mongodb://${host}:${server.port}/`, optionsOf(server, login));
  try {
    await client.connect();
  } catch (error) {
    await client.close().catch(() => undefined);
    throw problem(error, place, login?.user);
  }
  return sessionOf(client, place);
}

/** The driver would look for seconds for a server that is not there, and then not say why. */
async function seeListening({ host, port }: MongodbServer, place: string): Promise<void> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(FINDING) });
  } catch (error) {
    throw unreachable(place, systemCode(error) ?? 'no answer', error);
  } finally {
    socket.destroy();
  }
}

function optionsOf({ replicaSet, tls }: MongodbServer, login: MongodbLogin | undefined): MongoClientOptions {
  return {
    appName: 'relock',
    maxPoolSize: 1,
    serverSelectionTimeoutMS: FINDING,
    connectTimeoutMS: FINDING,
    socketTimeoutMS: TIMEOUT,
    retryWrites: false,
    retryReads: false,
    ...(replicaSet === '' ? { directConnection: true } : { replicaSet }),
    ...(login === undefined
      ? {}
      : { auth: { username: login.user, password: login.password.reveal() }, authSource: login.database }),
    ...(tls === undefined ? { tls: false } : { tls: true, ...(tls.ca === undefined ? {} : { ca: tls.ca }) }),
    ...(tls?.rejectUnauthorized === false ? { tlsAllowInvalidCertificates: true, tlsAllowInvalidHostnames: true } : {}),
  };
}

function sessionOf(client: MongoClient, place: string): MongodbSession {
  return {
    async run(database, command) {
      try {
        return await client.db(database).command(command);
      } catch (error) {
        throw problem(error, place);
      }
    },
    close: () => client.close(),
  };
}

function problem(error: unknown, place: string, user?: string): RelockError {
  const number = error instanceof Error && 'code' in error ? error.code : undefined;
  const name = error instanceof Error && 'codeName' in error ? String(error.codeName) : '';
  if (user !== undefined && number === AUTHENTICATION_FAILED) {
    return new RelockError('RL-MINTER-REFUSED', `${place} refuses "${printable(user)}"`, {
      remedy: 'Check the user, its password and the database in which it is defined.',
      cause: error,
    });
  }
  if (typeof number === 'number' && name !== '') {
    return new RelockError('RL-MINTER-STATEMENT', `${place} refuses a command (${printable(name, 60)})`, {
      remedy:
        'Give the admin the rights that docs/rotation-kinds.md names; of a replica set name it: issuer.replica-set.',
      cause: error,
    });
  }
  return unreachable(place, error instanceof Error ? error.name : 'unknown', error);
}

function unreachable(place: string, why: string, cause: unknown): RelockError {
  return new RelockError('RL-MINTER-UNREACHABLE', `${place} can't be reached (${printable(why, 60)})`, {
    remedy: 'Check the connection’s address, TLS, and the name of the replica set.',
    cause,
  });
}
