import type { TokenRequest } from '../../sealed/token.ts';
import { checkNetworks, isFrom } from '../addresses.ts';
import type { Backend, Body, ClientCertificate, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { DEFAULT_TTL, MAX_TTL, secondsOf } from '../duration.ts';
import { badToken, Fault, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { flagField, listField, numberField, textField } from '../fields.ts';
import { storedAt } from './stored.ts';

/** Who may log in by a client certificate, and as what. All that is bound must hold. */
interface CertRole {
  /** Common names; one `*` in each may stand for any characters. Empty: any, when a fingerprint is bound. */
  readonly names: readonly string[];
  /** SHA-256 of certificates, hex. Empty: any, when a name is bound. */
  readonly fingerprints: readonly string[];
  readonly cidrs: readonly string[];
  readonly policies: readonly string[];
  /** Seconds; 0: the mount's. */
  readonly ttl: number;
  readonly maxTtl: number;
  readonly uses: number;
  readonly noDefaultPolicy: boolean;
}

/**
 * Login by a client certificate that one of the server's `--tls-client-ca` signed: `certs/NAME`, `login`. Fields are
 * those of https://developer.hashicorp.com/vault/api-docs/auth/cert where it has them; `fingerprints` is our own.
 */
export function certBackend(core: () => Core, mount: Mount): Backend {
  const folder = `cert/${mount.id}/`;
  return {
    open: (rest) => rest === 'login',
    exists: (rest) => !rest.startsWith('certs/') || core().entries.get(folder + rest) !== undefined,
    clear: () => {
      for (const name of core().entries.list(`${folder}certs/`)) core().entries.delete(`${folder}certs/${name}`);
    },
    handle: (call) => {
      if (call.rest === 'login') return login(core(), call, mount, folder);
      const name = /^certs(?:\/([\w.-]{0,128}))?$/.exec(call.rest);
      if (name === null) throw unsupportedPath();
      return storedAt<CertRole>(core(), call, `${folder}certs/`, name[1] ?? '', {
        read: roleData,
        write: () => ({ ...roleOf(call.body) }),
      });
    },
  };
}

function roleOf(body: Body): CertRole {
  if (textField(body, 'certificate') !== '') {
    throw new Fault(400, 'authorities are the server’s (--tls-client-ca): bind allowed_common_names or fingerprints');
  }
  const names = listField(body, 'allowed_common_names') ?? [];
  const fingerprints = (listField(body, 'fingerprints') ?? []).map((one) => one.replaceAll(':', '').toLowerCase());
  if (names.length === 0 && fingerprints.length === 0) {
    throw new Fault(400, 'allowed_common_names or fingerprints is required: else every certificate would log in');
  }
  if (names.some((name) => /^\*+$/.test(name) || name.split('*').length > 2)) {
    throw new Fault(400, 'a common name has at most one "*", and something beside it');
  }
  if (!fingerprints.every((one) => /^[0-9a-f]{64}$/.test(one))) {
    throw new Fault(400, 'fingerprints are SHA-256 of the certificates, in hex');
  }
  const policies = listField(body, 'token_policies') ?? listField(body, 'policies') ?? [];
  if (policies.includes('root')) throw new Fault(400, 'a role gives no root tokens');
  const cidrs = listField(body, 'token_bound_cidrs') ?? [];
  checkNetworks(cidrs);
  return {
    names,
    fingerprints,
    cidrs,
    policies,
    ttl: secondsOf(body['token_ttl'] ?? body['ttl']) ?? 0,
    maxTtl: secondsOf(body['token_max_ttl'] ?? body['max_ttl']) ?? 0,
    uses: numberField(body, 'token_num_uses', 0),
    noDefaultPolicy: flagField(body, 'token_no_default_policy', false),
  };
}

function login(core: Core, call: Routed, mount: Mount, folder: string): Outcome {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  core.loginRate.take(call.address, call.time);
  const { certificate } = call;
  if (certificate === undefined) throw new Fault(400, 'client certificate must be supplied');
  const wanted = textField(call.body, 'name');
  const found = core.entries
    .all(`${folder}certs/`)
    // Sealed by `role`, so it has its shape.
    .map(({ name, value }) => ({ name, known: value as unknown as CertRole }))
    .find(({ name, known }) => (wanted === '' || name === wanted) && fits(known, certificate));
  if (found === undefined) throw new Fault(400, 'invalid certificate or no client certificate supplied');
  if (!isFrom(found.known.cidrs, call.address)) throw badToken();
  const request = grantFor(found.known, found.name, mount, certificate, call.time);
  return { waits: true, within: () => ({ auth: core.tokens.create(request).auth }) };
}

function fits({ names, fingerprints }: CertRole, { name, fingerprint }: ClientCertificate): boolean {
  return (
    (names.length === 0 || names.some((bound) => isLike(name, bound))) &&
    (fingerprints.length === 0 || fingerprints.includes(fingerprint))
  );
}

function isLike(name: string, bound: string): boolean {
  const [head = '', tail] = bound.split('*');
  if (tail === undefined) return name === bound;
  return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}

function grantFor(known: CertRole, name: string, mount: Mount, own: ClientCertificate, now: number): TokenRequest {
  const most = Math.min(known.maxTtl || mount.config.maxTtl || MAX_TTL, MAX_TTL);
  const ttl = Math.min(known.ttl || mount.config.defaultTtl || DEFAULT_TTL, most);
  return {
    policies: [...new Set([...known.policies, ...(known.noDefaultPolicy ? [] : ['default'])])].sort(),
    name: `${mount.path.split('/')[1] ?? 'cert'}-${own.name}`,
    mount: mount.path,
    claims: { common_name: own.name, fingerprint: own.fingerprint },
    meta: { cert_name: name, common_name: own.name },
    expires: now + ttl * 1000,
    ttl,
    latest: now + most * 1000,
    period: 0,
    renewable: true,
    orphan: true,
    uses: known.uses,
  };
}

function roleData(known: CertRole) {
  return {
    allowed_common_names: known.names,
    fingerprints: known.fingerprints,
    token_bound_cidrs: known.cidrs,
    token_max_ttl: known.maxTtl,
    token_no_default_policy: known.noDefaultPolicy,
    token_num_uses: known.uses,
    token_policies: known.policies,
    token_ttl: known.ttl,
  };
}
