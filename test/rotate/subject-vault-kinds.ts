import type { ManagedKey } from '../../src/config/config.ts';
import { checkPair } from '../../src/issuer/tls-certificate.ts';
import { startPostgres } from '../servers/postgres.ts';
import { startRelock } from '../servers/relock.ts';
import { startVault } from '../servers/vault.ts';
import type { Subject } from './matrix.ts';
import { secret } from './memory-store.ts';
import { postgresKey } from './world.ts';

const SECRETS = (token: string) => ({ 'vault://ops/rotator': { token } });

function keyOf(kind: string, name: string, port: number, issuer: ManagedKey['issuer']): ManagedKey {
  return {
    ...postgresKey({ port }, name),
    address: `vault://secret/${name}`,
    kind,
    issuer: { url: `http://127.0.0.1:${port}`, admin: 'vault://ops/rotator#/token', ...issuer },
    fields: {},
  };
}

function goneToken(error: Error): undefined {
  if (!error.message.includes('invalid accessor')) throw error;
}

/** Tokens of a real Vault. */
export const VAULT_TOKEN: Subject = {
  name: 'vault-token',
  async start() {
    const vault = await startVault();
    return {
      ports: [Number(new URL(vault.address).port)],
      secrets: SECRETS(vault.token),
      async fresh(name, [port = 0]) {
        await vault.api('POST', `auth/token/roles/${name}`, { allowed_policies: 'default', orphan: true });
        const { auth } = await vault.api('POST', `auth/token/create/${name}`);
        const fields = { token: String(auth.client_token), accessor: String(auth.accessor) };
        return { key: keyOf('vault-token', name, port, { role: name }), fields };
      },
      async logsIn(_key, { token = '' }) {
        const url = `${vault.address}/v1/auth/token/lookup-self`;
        return (await fetch(url, { headers: { 'x-vault-token': token } })).status === 200;
      },
      async alive({ issuer }) {
        const accessors: string[] = (await vault.api('GET', 'auth/token/accessors?list=true')).data.keys;
        // The rotations beside this one end tokens of their own between the list and the look.
        const seen = await Promise.all(
          accessors.map((accessor) => vault.api('POST', 'auth/token/lookup-accessor', { accessor }).catch(goneToken)),
        );
        return seen.filter((token) => token?.data.role === issuer['role']).length;
      },
      stop: () => vault.stop(),
    };
  },
};

/** Certificates of a real Vault's PKI engine. */
export const TLS: Subject = {
  name: 'tls',
  async start() {
    const vault = await startVault();
    await vault.api('POST', 'sys/mounts/pki', { type: 'pki' });
    await vault.api('POST', 'pki/root/generate/internal', { common_name: 'Root', key_type: 'ec', key_bits: 256 });
    const about = { allow_any_name: true, key_type: 'ec', key_bits: 256, ttl: '1h' };
    await vault.api('POST', 'pki/roles/web', about);
    const isRevoked = async (serial: string) =>
      (await vault.api('GET', `pki/cert/${serial}`)).data.revocation_time !== 0;
    return {
      ports: [Number(new URL(vault.address).port)],
      secrets: SECRETS(vault.token),
      async fresh(name, [port = 0]) {
        const { data } = await vault.api('POST', 'pki/issue/web', { common_name: `${name}.test` });
        const fields = {
          private_key: String(data.private_key),
          certificate: String(data.certificate),
          ca_chain: data.ca_chain.join('\n') as string,
          serial: String(data.serial_number),
        };
        return { key: keyOf('tls', name, port, { role: 'web', 'common-name': `${name}.test` }), fields };
      },
      async logsIn(_key, fields) {
        try {
          checkPair(secret(fields), new Date());
          return !(await isRevoked(fields['serial'] ?? ''));
        } catch {
          return false;
        }
      },
      async alive({ issuer }) {
        const serials: string[] = (await vault.api('GET', 'pki/certs?list=true')).data.keys;
        const { X509Certificate } = await import('node:crypto');
        const living = await Promise.all(
          serials.map(async (serial) => {
            const { data } = await vault.api('GET', `pki/cert/${serial}`);
            const { subject } = new X509Certificate(String(data.certificate));
            return data.revocation_time === 0 && subject === `CN=${String(issuer['common-name'])}`;
          }),
        );
        return living.filter(Boolean).length;
      },
      stop: () => vault.stop(),
    };
  },
};

/** A static role of a real Vault, whose password Vault changes in a real PostgreSQL. */
export const VAULT_DATABASE_ROLE: Subject = {
  name: 'vault-database-role',
  async start() {
    const [vault, postgres] = await Promise.all([startVault(), startPostgres()]);
    await vault.api('POST', 'sys/mounts/database', { type: 'database' });
    // Some of Vault's own 20 characters are too weak to be kept as a fingerprint.
    const policy = 'length = 40\nrule "charset" { charset = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJ" }';
    await vault.api('PUT', 'sys/policies/password/long', { policy });
    const place = `127.0.0.1:${postgres.port}/postgres?sslmode=disable`;
    await vault.api('POST', 'database/config/pg', {
      plugin_name: 'postgresql-database-plugin',
      allowed_roles: '*',
      connection_url: `postgresql://{{username}}:{{password}}@${place}`,
      username: postgres.admin.user,
      password: postgres.admin.password,
      password_policy: 'long',
    });
    return {
      ports: [Number(new URL(vault.address).port)],
      secrets: SECRETS(vault.token),
      isInPlace: true,
      hasGap: true,
      async fresh(name, [port = 0]) {
        postgres.sql(`create role "${name}" login`);
        const role = { db_name: 'pg', username: name, rotation_period: '24h' };
        await vault.api('POST', `database/static-roles/${name}`, role);
        const { data } = await vault.api('GET', `database/static-creds/${name}`);
        const key = keyOf('vault-database-role', name, port, { role: name });
        return { key, fields: { password: String(data.password), user: name } };
      },
      logsIn: (_key, { user = '', password = '' }) => Promise.resolve(postgres.logsIn(user, password)),
      async stop() {
        await vault.stop();
        await postgres.stop();
      },
    };
  },
};

/** Keys of a `relock serve`. */
export const RELOCK_SERVED: Subject = {
  name: 'relock-served-key',
  async start() {
    const server = await startRelock();
    const api = async (method: string, path: string, body?: unknown): Promise<any> => {
      const answer = await fetch(`${server.address}/v1/${path}`, {
        method,
        headers: { 'x-vault-token': server.token },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return text === '' ? undefined : JSON.parse(text).data;
    };
    return {
      ports: [Number(new URL(server.address).port)],
      secrets: SECRETS(server.token),
      async fresh(name, [port = 0]) {
        await api('POST', `keys/roles/${name}`, { prefix: 'app' });
        const { key, id } = await api('POST', `keys/issue/${name}`, {});
        return { key: keyOf('relock-served-key', name, port, { role: name }), fields: { key, id } };
      },
      async logsIn(_key, { key }) {
        return (await api('POST', 'keys/verify', { key })).valid === true;
      },
      async alive({ issuer }) {
        const { key_info: about } = await api('GET', `keys/keys?list=true&role=${String(issuer['role'])}`);
        return Object.values<any>(about).filter(({ revoked }) => revoked === null).length;
      },
      async stop() {
        await server.stop();
      },
    };
  },
};
