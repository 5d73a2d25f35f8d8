import { SecretValue } from '../../core/secret.ts';
import type { Minter } from '../../issuer/minter.ts';
import type { Body } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault } from '../fault.ts';
import { textField } from '../fields.ts';
import { refuseOtherTypes, statementsField } from './database-role.ts';

/** A user that is there already and whose password is replaced from time to time. */
export interface StaticRole {
  readonly database: string;
  readonly username: string;
  /** Seconds. */
  readonly period: number;
  readonly statements: readonly string[];
  readonly password: string;
  /** Set while the password is being replaced: the database may take it already. */
  readonly nextPassword: string;
  /** Milliseconds since 1970; 0: not yet. */
  readonly rotated: number;
}

/** Vault's shortest, in seconds. */
const SHORTEST = 5;

/** Reads a static role; what is not said stays as it was. Throws `Fault` 400. */
export function staticRoleOf(body: Body, known: StaticRole | undefined): StaticRole {
  const database = textField(body, 'db_name') || (known?.database ?? '');
  if (database === '') throw new Fault(400, 'database name is a required field');
  refuseOtherTypes(body);
  const username = textField(body, 'username');
  if (known !== undefined && known.username !== username) throw new Fault(400, 'cannot update static account username');
  if (username === '') throw new Fault(400, 'username is a required field to create a static account');
  const period = secondsOf(body['rotation_period']) ?? known?.period;
  if (period === undefined) throw new Fault(400, 'rotation_period is required to create static accounts');
  if (period < SHORTEST) throw new Fault(400, `rotation_period must be ${SHORTEST} seconds or more`);
  return {
    database,
    username,
    period,
    statements: statementsField(body, 'rotation_statements') ?? known?.statements ?? [],
    password: known?.password ?? '',
    nextPassword: known?.nextPassword ?? '',
    rotated: known?.rotated ?? 0,
  };
}

/** A static role as its readers see it. */
export function staticRoleData({ database, username, period, statements, rotated }: StaticRole) {
  return {
    credential_type: 'password',
    db_name: database,
    last_vault_rotation: new Date(rotated).toISOString(),
    rotation_period: period,
    rotation_statements: statements,
    username,
  };
}

/** Its password, and the seconds until the next. */
export function staticCredsData(role: StaticRole, time: number) {
  return {
    last_vault_rotation: new Date(role.rotated).toISOString(),
    password: new SecretValue(role.password),
    rotation_period: role.period,
    ttl: Math.max(0, Math.round((nextRotation(role) - time) / 1000)),
    username: role.username,
  };
}

/** Milliseconds since 1970. */
export function nextRotation({ rotated, period, nextPassword }: StaticRole): number {
  return nextPassword === '' ? rotated + period * 1000 : 0;
}

/**
 * Replaces the password: the new one is on disk before the database is told of it, so that whatever ends in between is
 * taken up where it stopped. Gives the role as it is stored then.
 */
export async function rotateStatic(core: Core, entry: string, role: StaticRole, minter: Minter): Promise<StaticRole> {
  if (minter.setPassword === undefined) throw new Fault(400, 'this database has no users whose password can be set');
  const nextPassword = role.nextPassword || core.minters.password().reveal();
  await core.batch.run(() => core.entries.put(entry, { ...role, nextPassword }), true);
  await minter.setPassword(role.username, new SecretValue(nextPassword), role.statements);
  const rotated = { ...role, password: nextPassword, nextPassword: '', rotated: Date.now() };
  await core.batch.run(() => core.entries.put(entry, rotated), true);
  return rotated;
}
