import type { X509Certificate } from 'node:crypto';
import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { Gate } from '../core/gate.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import type { ApiAnswer } from './api.ts';
import { at, misunderstood, refusal, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { lostKey, setting } from './key-service.ts';
import { certificatesIn, checkPair } from './tls-certificate.ts';
import { openVaultApi, says } from './vault-api.ts';

/** Seconds by which a role dates its certificates back unless it says otherwise. */
const DATED_BACK = 30;
/** Milliseconds: a certificate's times are whole seconds. */
const SLACK = 1_000;

/**
 * Certificates of Vault's PKI engine (https://developer.hashicorp.com/vault/api-docs/secret/pki). Credential: `private_key`,
 * `certificate`, `ca_chain` and `serial`. `issuer.url` is the server, `issuer.role` the role, `issuer.mount` where the engine
 * is (`pki`), `issuer.common-name` the name, `issuer.alt-names`, `issuer.ip-sans` and `issuer.ttl` what else to ask for,
 * `issuer.admin` the address of a token. The role must store what it issues, or nothing can be revoked. A certificate whose
 * answer was lost is known by its name and by being issued since the rotation began.
 */
export function openTls(key: ManagedKey, services: IssuerServices): Rotator {
  const vault = openVaultApi(key, services);
  const mount = `/${setting(key, 'mount', 'pki')}`;
  const role = setting(key, 'role');
  const name = setting(key, 'common-name');

  async function read(serial: string): Promise<ApiAnswer> {
    const failing = 'the certificate can’t be looked up';
    return vault.attempt({ method: 'GET', path: `${mount}/cert/${encodeURIComponent(serial)}`, failing });
  }

  /** Milliseconds. */
  async function datedBack(): Promise<number> {
    const failing = 'the role can’t be looked at';
    const { json } = await vault.call({ method: 'GET', path: `${mount}/roles/${encodeURIComponent(role)}`, failing });
    const seconds = at(json, 'data.not_before_duration');
    return (typeof seconds === 'number' ? seconds : DATED_BACK) * 1000;
  }

  async function status(serial: string): Promise<ValidationStatus> {
    const answer = await read(serial);
    const revoked = at(answer.json, 'data.revocation_time');
    const [leaf] = certificatesIn(textAt(answer.json, 'data.certificate') ?? '');
    if (answer.status !== 200 || typeof revoked !== 'number' || leaf === undefined) return 'unknown';
    return revoked === 0 && leaf.validToDate > new Date() ? 'active' : 'inactive';
  }

  function serialOf(credential: SecretFields): string {
    const kept = credential.get('serial')?.reveal();
    if (kept !== undefined && kept !== '') return kept;
    const [leaf] = certificatesIn(credential.get('certificate')?.reveal() ?? '');
    if (leaf !== undefined) return serialIn(leaf);
    throw new RelockError('RL-ISSUER-NO-ID', 'the secret holds neither the certificate nor its serial number', {
      remedy: 'Add one to the secret and name it in the config: fields: { certificate: …, private_key: … }.',
      state: 'The certificate still works.',
    });
  }

  async function revoke(serial: string): Promise<void> {
    const failing = 'the certificate was not revoked';
    const state = 'The certificate still works.';
    const body = { serial_number: serial };
    const request = { method: 'POST', path: `${mount}/revoke`, body, repeat: 'always', failing, state } as const;
    const answer = await vault.attempt(request);
    if (answer.status >= 300 && !says(answer, 'already expired')) throw refusal(request, vault.origin, answer);
  }

  return {
    kind: key.kind,
    strategy: 'create-delete',
    capabilities: ['validate', 'create', 'test', 'revoke'],
    secretFields: ['private_key'],
    changingFields: ['certificate', 'ca_chain', 'serial'],
    once: ['create'],

    async create() {
      const failing = 'no new certificate was issued';
      const asked = { common_name: name, alt_names: 'alt-names', ip_sans: 'ip-sans', ttl: 'ttl' };
      const body = Object.fromEntries(
        Object.entries(asked).flatMap(([field, from]) => {
          const value = field === 'common_name' ? name : setting(key, from, '');
          return value === '' ? [] : [[field, value]];
        }),
      );
      const path = `${mount}/issue/${encodeURIComponent(role)}`;
      const { json } = await vault.call({ method: 'POST', path, body, repeat: 'never', failing });
      const chain = at(json, 'data.ca_chain');
      const authority = Array.isArray(chain) ? chain.join('\n') : textAt(json, 'data.issuing_ca');
      const [certificate, privateKey, serial] = ['certificate', 'private_key', 'serial_number'].map((field) =>
        textAt(json, `data.${field}`),
      );
      if (authority === undefined || certificate === undefined || privateKey === undefined || serial === undefined) {
        throw misunderstood({ failing }, vault.origin);
      }
      const made = { private_key: privateKey, certificate, ca_chain: authority, serial };
      return new Map(Object.entries(made).map(([field, value]) => [field, new SecretValue(value)]));
    },

    async reclaim(keep, rotation) {
      const kept = new Set(certificatesIn(keep.get('certificate')?.reveal() ?? '').map(serialIn));
      kept.add(keep.get('serial')?.reveal() ?? '');
      const serials = await vault.list(`${mount}/certs`, 'the certificates can’t be listed');
      const gate = new Gate(8);
      const back = await datedBack();
      const living = await Promise.all(
        serials
          .filter((serial) => !kept.has(serial))
          .map((serial) =>
            gate.through(async () => {
              const { json } = await read(serial);
              const [one] = certificatesIn(textAt(json, 'data.certificate') ?? '');
              const mine = at(json, 'data.revocation_time') === 0 && one?.subject.split('\n').includes(`CN=${name}`);
              return one !== undefined && mine === true
                ? [{ id: serial, made: one.validFromDate.getTime() + back }]
                : [];
            }),
          ),
      );
      const lost = lostKey(living.flat(), undefined, rotation, SLACK);
      if (lost === undefined) return 0;
      await revoke(lost);
      return 1;
    },

    async test(pending) {
      checkPair(pending, new Date());
      if ((await status(serialOf(pending))) === 'active') return;
      throw new RelockError('RL-ISSUER-TEST', 'the authority does not know the new certificate as valid', {
        remedy: 'See that the role stores what it issues (no_store=false) and that the mount can be read.',
        state: 'The old certificate was not touched.',
      });
    },

    validate: (credential) =>
      status(serialOf(credential)).catch((error: unknown) => {
        if (error instanceof RelockError && error.code === 'RL-ISSUER-NO-ID') throw error;
        return 'unknown';
      }),

    revoke: async (credential) => revoke(serialOf(credential)),

    check: () =>
      vault.mustBeAbleTo({
        [`${mount.slice(1)}/issue/${role}`]: 'update',
        [`${mount.slice(1)}/revoke`]: 'update',
        [`${mount.slice(1)}/certs`]: 'list',
        [`${mount.slice(1)}/roles/${role}`]: 'read',
        [`${mount.slice(1)}/cert/any`]: 'read',
      }),

    close: async () => undefined,
  };
}

/** As Vault writes it: `7b:e5:…`. */
function serialIn(certificate: X509Certificate): string {
  return (certificate.serialNumber.toLowerCase().match(/../g) ?? []).join(':');
}
