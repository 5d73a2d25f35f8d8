import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import type { IssuerServices, Setter } from './issuer.ts';
import { openPostgresAdmin, passwordIn } from './postgres-admin.ts';
import { otherRoleOf, roleOf } from './postgres-config.ts';
import type { PostgresSession } from './postgres-session.ts';
import { generatePassword } from './scram.ts';

/**
 * Two PostgreSQL roles in turn (`issuer.role` and `issuer.role-alt`), of which one has a password: the other is given a new
 * one, both log in for a while, then the old one loses its own. Both have the same rights, by being members of the same
 * groups; what they make belongs to the group (`ALTER ROLE … SET role = 'GROUP'`).
 *
 * Credential: `username` and `password`; readers take both. `revoke` takes a role's password away and ends its sessions:
 * in a rotation by the calendar it comes when none are left, or at the hard end.
 */
export function openPostgresAlternate(key: ManagedKey, services: Pick<IssuerServices, 'readSecret'>): Setter {
  const roles = [roleOf(key), otherRoleOf(key)];
  const admin = openPostgresAdmin(key, services, roles);

  function roleIn(credential: SecretFields): string {
    const role = credential.get('username')?.reveal();
    if (role !== undefined && roles.includes(role)) return role;
    throw new RelockError(
      'RL-POSTGRES-ROLE-MISMATCH',
      `the user name in the secret is none of ${roles.map((one) => `"${printable(one)}"`).join(' and ')}`,
      {
        remedy: 'Keep the user name in the secret and name its key: fields: { username: …, password: … }.',
        state: 'Nothing was changed.',
      },
    );
  }

  function loginIn(credential: SecretFields): [role: string, password: SecretValue] {
    const role = roleIn(credential);
    return [role, passwordIn(credential, role)];
  }

  /** The other role, after it was seen that it can take this one's place and that the admin may see to it. */
  async function rehearse(current: SecretFields): Promise<string> {
    const [role, password] = loginIn(current);
    const other = roles.find((one) => one !== role) ?? role;
    await admin.rehearse(role, password);
    await admin.rehearse(other);
    await admin.run((session) => compare(session, role, other));
    return other;
  }

  return {
    kind: 'postgres',
    strategy: 'alternate',
    capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
    secretFields: ['password'],
    changingFields: ['username'],

    async create(current) {
      const other = await rehearse(current);
      return new Map([...current, ['username', new SecretValue(other)], ['password', generatePassword()]]);
    },

    set: async (pending) => admin.setPassword(...loginIn(pending)),
    test: async (pending) => admin.logIn(...loginIn(pending)),
    validate: async (credential) => admin.validate(...loginIn(credential)),
    endSessions: async (credential) => admin.endSessions(roleIn(credential)),
    revoke: async (credential) => admin.takePassword(roleIn(credential)),

    /** Now, while the role has sessions. When it last had one the server does not know. */
    async lastUsed(credential) {
      const [found] = await admin.run((session) =>
        session.query<{ count: number }>('select count(*)::int as count from pg_stat_activity where usename = $1', [
          roleIn(credential),
        ]),
      );
      return found === undefined || found.count === 0 ? undefined : new Date();
    },

    check: async (credential) => void (await rehearse(credential)),
    close: () => admin.close(),
  };
}

/** Throws `RL-POSTGRES-ALTERNATE` when the other role lacks what this one has: its users would meet that later. */
async function compare(session: PostgresSession, role: string, other: string): Promise<void> {
  const [lacking] = await session.query<{ groups: readonly string[]; objects: number; attributes: boolean }>(
    `with one as (select * from pg_roles where rolname = $1), other as (select * from pg_roles where rolname = $2),
       has as (
         select d.* from pg_shdepend d, one where d.refclassid = 'pg_authid'::regclass and d.refobjid = one.oid
         and d.deptype in ('o', 'a', 'r'))
     select
       array(select r.rolname::text from pg_auth_members m join one on m.member = one.oid join pg_roles r on r.oid = m.roleid
         where not exists (select from pg_auth_members o, other where o.member = other.oid and o.roleid = m.roleid)
         order by 1) as groups,
       (select count(*)::int from has where deptype = 'o' or not exists (
         select from pg_shdepend d, other where d.refobjid = other.oid and d.refclassid = has.refclassid
         and (d.dbid, d.classid, d.objid, d.objsubid, d.deptype)
           = (has.dbid, has.classid, has.objid, has.objsubid, has.deptype))) as objects,
       (select (one.rolsuper, one.rolcreatedb, one.rolcreaterole, one.rolreplication, one.rolbypassrls, one.rolinherit)
         = (other.rolsuper, other.rolcreatedb, other.rolcreaterole, other.rolreplication, other.rolbypassrls,
            other.rolinherit) from one, other) as attributes`,
    [role, other],
  );
  if (lacking === undefined || (lacking.groups.length === 0 && lacking.objects === 0 && lacking.attributes)) return;
  throw new RelockError(
    'RL-POSTGRES-ALTERNATE',
    `the role "${printable(other)}" can't stand in for "${printable(role)}": it has not the same rights`,
    {
      evidence: [
        ['It is no member of', lacking.groups.map((group) => printable(group, 60)).join(', ') || '(nothing)'],
        ['What the other owns, or was granted by itself', `${lacking.objects} objects`],
        ['Attributes, such as SUPERUSER', lacking.attributes ? 'the same' : 'others'],
      ],
      remedy:
        'Give all rights to a group, make both its members, and let it own what they make: docs/rotation-kinds.md.',
      state: 'Nothing was changed.',
    },
  );
}
