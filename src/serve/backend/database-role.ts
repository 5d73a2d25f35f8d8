import type { Body } from '../call.ts';
import { secondsOf } from '../duration.ts';
import { Fault } from '../fault.ts';
import { textField } from '../fields.ts';

/** A role whose users are made for each lease. Times are seconds; 0: as the mount says. */
export interface DatabaseRole {
  readonly database: string;
  readonly ttl: number;
  readonly maxTtl: number;
  /** `creation_statements` and so on, as the API and the minter call them. */
  readonly statements: Readonly<Record<string, readonly string[]>>;
}

const STATEMENTS = ['creation_statements', 'renew_statements', 'revocation_statements', 'rollback_statements'];

/** Reads a role; what is not said stays as it was. Throws `Fault` 400. */
export function databaseRoleOf(body: Body, known: DatabaseRole | undefined): DatabaseRole {
  const database = textField(body, 'db_name') || (known?.database ?? '');
  if (database === '') throw new Fault(400, 'database name is required');
  refuseOtherTypes(body);
  return {
    database,
    ttl: secondsOf(body['default_ttl']) ?? known?.ttl ?? 0,
    maxTtl: secondsOf(body['max_ttl']) ?? known?.maxTtl ?? 0,
    statements: Object.fromEntries(
      STATEMENTS.map((name) => [name, statementsField(body, name) ?? known?.statements[name] ?? []]),
    ),
  };
}

/** Throws `Fault` 400 for credentials that are no passwords. */
export function refuseOtherTypes(body: Body): void {
  const type = textField(body, 'credential_type');
  if (type !== '' && type !== 'password')
    throw new Fault(400, `invalid credential_type ${JSON.stringify(type.slice(0, 40))}`);
}

/** A role as its readers see it. */
export function databaseRoleData({ database, ttl, maxTtl, statements }: DatabaseRole) {
  return { ...statements, credential_type: 'password', db_name: database, default_ttl: ttl, max_ttl: maxTtl };
}

/** Statements as a list, or one alone; they hold commas of their own. Undefined when missing. Throws `Fault` 400. */
export function statementsField(body: Body, name: string): readonly string[] | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every((one) => typeof one === 'string')) throw new Fault(400, `field "${name}" must be a list of texts`);
  return list.filter((one) => one.trim() !== '');
}
