import type { Document } from 'mongodb';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { MongodbSession } from './mongodb-session.ts';
import { generatePassword } from './scram.ts';

/** A user's name and the database in which it is defined: together they are the user. */
export interface MongodbUser {
  readonly name: string;
  readonly database: string;
}

/** All of a user but its password, as `createUser` takes it. */
export type Definition = Document;

const MAJORITY = { writeConcern: { w: 'majority', wtimeout: 10_000 } };

/**
 * What `usersInfo` says of a user; null when there is none. A user that a killed run left between its two halves (see
 * `renewUser`) is found by its stand-in. Throws `RL-MONGODB-USER` for one that logs in by no password.
 */
export async function findUser(session: MongodbSession, user: MongodbUser): Promise<Definition | null> {
  return (await lookUp(session, user)) ?? (await lookUp(session, standInOf(user)));
}

/** The same; throws `RL-MONGODB-USER` when there is none. */
export async function definitionOf(session: MongodbSession, user: MongodbUser): Promise<Definition> {
  const found = await findUser(session, user);
  if (found !== null) return found;
  throw new RelockError(
    'RL-MONGODB-USER',
    `there is no user "${printable(user.name)}" in "${printable(user.database)}"`,
    {
      remedy: 'Check issuer.user, and issuer.database: where the user is defined.',
      state: 'Nothing was changed.',
    },
  );
}

/** Gives a user a password; one that is not there is made like `model`, when that is given. Connections stay open. */
export async function setMongodbPassword(
  session: MongodbSession,
  user: MongodbUser,
  password: SecretValue,
  model?: Definition,
): Promise<void> {
  const found = await lookUp(session, user);
  if (found !== null) {
    // Unless they are named, it would log in by all of them from now on, SHA-1 too.
    const { mechanisms } = found;
    await session.run(user.database, { updateUser: user.name, pwd: password.reveal(), mechanisms, ...MAJORITY });
    return;
  }
  const like = model ?? (await definitionOf(session, user));
  await make(session, user, password, (await lookUp(session, standInOf(user))) ?? like);
  await drop(session, standInOf(user));
}

/**
 * Makes a user anew with a password, so that all its connections lose what they may: a change of the password alone leaves
 * them. In between the user is not there; what it was then stands with a stand-in, by which a later run makes it again.
 * Throws `RL-MONGODB-USER` when there is neither.
 */
export async function renewUser(session: MongodbSession, user: MongodbUser, password: SecretValue): Promise<void> {
  const definition = await definitionOf(session, user);
  const standIn = standInOf(user);
  if ((await lookUp(session, user)) !== null) {
    // One that an earlier run left behind tells of the user as it was then.
    await drop(session, standIn);
    await make(session, standIn, generatePassword(), definition);
  }
  await drop(session, user);
  await make(session, user, password, definition);
  await drop(session, standIn);
}

/** How many connections the user has; undefined when the admin may not see those of others (`inprog`). */
export async function connectionsOf(session: MongodbSession, user: MongodbUser): Promise<number | undefined> {
  const pipeline = [
    { $currentOp: { allUsers: true, idleConnections: true } },
    { $match: { effectiveUsers: { $elemMatch: { user: user.name, db: user.database } } } },
    { $count: 'connections' },
  ];
  try {
    const { cursor } = await session.run('admin', { aggregate: 1, pipeline, cursor: {} });
    return Number((cursor as Document)['firstBatch']?.[0]?.connections ?? 0);
  } catch (error) {
    if (error instanceof RelockError && error.code === 'RL-MINTER-STATEMENT') return undefined;
    throw error;
  }
}

/** Throws `RL-MONGODB-ALTERNATE` when two users may not do the same. */
export function compareUsers(one: Definition, other: Definition, names: readonly [string, string]): void {
  const wrong = ['roles', 'authenticationRestrictions'].find((part) => textOf(one[part]) !== textOf(other[part]));
  if (wrong === undefined) return;
  const [first, second] = names.map((name) => printable(name));
  throw new RelockError(
    'RL-MONGODB-ALTERNATE',
    `the users "${first ?? ''}" and "${second ?? ''}" can't take turns: they differ`,
    {
      evidence: [['They differ in', wrong]],
      remedy: `Make both alike, or drop "${second ?? ''}": Relock makes it then as the first one is.`,
      state: 'Nothing was changed.',
    },
  );
}

async function lookUp(session: MongodbSession, { name, database }: MongodbUser): Promise<Definition | null> {
  const { users } = await session.run(database, {
    usersInfo: { user: name, db: database },
    showAuthenticationRestrictions: true,
  });
  const [found] = users as readonly Document[];
  if (found === undefined) return null;
  const { roles, customData, mechanisms, authenticationRestrictions } = found;
  if (!Array.isArray(mechanisms) || !mechanisms.some((one) => String(one).startsWith('SCRAM-'))) {
    throw new RelockError('RL-MONGODB-USER', `the user "${printable(name)}" logs in by no password`, {
      remedy: 'Let it log in by SCRAM, or give issuer.database, in which the user is defined.',
      state: 'Nothing was changed.',
    });
  }
  return {
    roles,
    mechanisms,
    ...(customData === undefined ? {} : { customData }),
    ...(Array.isArray(authenticationRestrictions) && authenticationRestrictions.length > 0
      ? { authenticationRestrictions }
      : {}),
  };
}

/** One that is there already is success: a run before made it, and its answer was lost. */
async function make(
  session: MongodbSession,
  { name, database }: MongodbUser,
  password: SecretValue,
  definition: Definition,
): Promise<void> {
  const described = { ...definition, pwd: password.reveal(), ...MAJORITY };
  try {
    await session.run(database, { createUser: name, ...described });
  } catch (error) {
    if ((await lookUp(session, { name, database })) === null) throw error;
    await session.run(database, { updateUser: name, ...described });
  }
}

/** One that is not there is success. */
async function drop(session: MongodbSession, user: MongodbUser): Promise<void> {
  if ((await lookUp(session, user)) === null) return;
  await session.run(user.database, { dropUser: user.name, ...MAJORITY });
}

/** Holds what a user is while it is made anew: a user that nobody can log in as. */
function standInOf({ name, database }: MongodbUser): MongodbUser {
  return { name: `${name}.relock`, database };
}

/** The same for lists that hold the same in another order. */
function textOf(value: unknown): string {
  return Array.isArray(value)
    ? value
        .map((one) => JSON.stringify(one, Object.keys(one as object).sort()))
        .sort()
        .join('\n')
    : '';
}
