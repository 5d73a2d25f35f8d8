import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { IssuerServices, Setter } from './issuer.ts';
import { openPostgresAdmin, passwordIn } from './postgres-admin.ts';
import { roleOf } from './postgres-config.ts';
import { generatePassword } from './scram.ts';

/**
 * The password of a PostgreSQL role, replaced in place by an admin credential: the thief of the old password may have
 * changed it first, so the old one is never what opens the door. Needs PostgreSQL 10 or newer.
 *
 * Credential: `username` (the role; may be left out) and `password`. `set` with the same value may be repeated.
 * `revoke` takes the role's password away and ends its sessions.
 */
export function openPostgres(key: ManagedKey, services: Pick<IssuerServices, 'readSecret'>): Setter {
  const role = roleOf(key);
  const admin = openPostgresAdmin(key, services, [role]);

  function passwordOf(credential: SecretFields): SecretValue {
    const username = credential.get('username');
    if (username === undefined || username.reveal() === role) return passwordIn(credential, role);
    throw new RelockError('RL-POSTGRES-ROLE-MISMATCH', `the secret is not that of the role "${printable(role)}"`, {
      remedy: "Make issuer.role and the secret's user name the same; Relock changes no role that it was not given.",
      state: 'Nothing was changed.',
    });
  }

  return {
    kind: 'postgres',
    strategy: 'in-place',
    capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
    secretFields: ['password'],

    /** Also proves that the admin may do what `set` will do. */
    async create(current) {
      await admin.rehearse(role, passwordOf(current));
      return new Map([...current, ['password', generatePassword()]]);
    },

    set: async (pending) => admin.setPassword(role, passwordOf(pending)),
    test: async (pending) => admin.logIn(role, passwordOf(pending)),
    validate: async (credential) => admin.validate(role, passwordOf(credential)),
    endSessions: () => admin.endSessions(role),

    async revoke(credential) {
      passwordOf(credential);
      await admin.takePassword(role);
    },

    check: async (credential) => admin.rehearse(role, passwordOf(credential)),
    close: () => admin.close(),
  };
}
