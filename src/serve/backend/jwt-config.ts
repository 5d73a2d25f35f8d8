import type { KeyObject } from 'node:crypto';
import type { Body, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, notFound, unsupportedOperation } from '../fault.ts';
import { listField, textField } from '../fields.ts';
import type { KeySource } from '../jwks.ts';

/** How the tokens of an issuer are checked. */
export interface JwtConfig extends KeySource {
  /** PEM public keys, instead of asking the issuer. */
  readonly pems: readonly string[];
  readonly issuer: string;
  readonly algorithms: readonly string[];
  readonly defaultRole: string;
}

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'EdDSA'];

/** `config`: how the tokens of an issuer are checked (https://developer.hashicorp.com/vault/api-docs/auth/jwt#configure). */
export async function config(core: Core, call: Routed, folder: string): Promise<Outcome> {
  if (call.operation === 'read') {
    const known = knownConfig(core, folder);
    if (known === undefined) throw notFound();
    return { data: configData(known) };
  }
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  const given = configIn(call.body);
  if (given.pems.length === 0) await core.keys.check(given);
  else await importAll(given);
  return {
    waits: true,
    within: () => {
      core.entries.put(`${folder}config`, { ...given });
      return {};
    },
  };
}

function configIn(body: Body): JwtConfig {
  const discovery = textField(body, 'oidc_discovery_url');
  const jwks = textField(body, 'jwks_url');
  const pems = listOfPems(body);
  if ([discovery !== '', jwks !== '', pems.length > 0].filter(Boolean).length !== 1) {
    throw new Fault(400, "exactly one of 'jwt_validation_pubkeys', 'jwks_url' or 'oidc_discovery_url' must be set");
  }
  const algorithms = listField(body, 'jwt_supported_algs') ?? [];
  const foreign = algorithms.find((name) => !ALGORITHMS.includes(name));
  // Symmetric ones and "none" are not among them: they would let in whoever knows what is public.
  if (foreign !== undefined) {
    throw new Fault(
      400,
      `invalid jwt_supported_algs: unsupported signing algorithm ${JSON.stringify(foreign.slice(0, 20))}`,
    );
  }
  return {
    discovery,
    jwks,
    pems,
    issuer: textField(body, 'bound_issuer') || discovery.replace(/\/$/, ''),
    algorithms: algorithms.length === 0 ? ALGORITHMS : algorithms,
    defaultRole: textField(body, 'default_role'),
  };
}

function listOfPems(body: Body): string[] {
  const given = body['jwt_validation_pubkeys'];
  // A PEM may hold commas in no place, but a list of one comes as a plain text.
  return typeof given === 'string'
    ? [given].filter((one) => one !== '')
    : (listField(body, 'jwt_validation_pubkeys') ?? []);
}

/** The PEM keys of a configuration. Throws `Fault` 400. */
export async function importAll({ pems }: JwtConfig) {
  const { createPublicKey } = await import('node:crypto');
  return pems.map((pem) => {
    const known = imported.get(pem);
    if (known !== undefined) return known;
    try {
      const key = createPublicKey(pem);
      if (imported.size >= IMPORTED) imported.clear();
      imported.set(pem, key);
      return key;
    } catch {
      throw new Fault(400, 'error parsing public key');
    }
  });
}

/** Public keys by their PEM: each is read once, not at every login. */
const imported = new Map<string, KeyObject>();
const IMPORTED = 100;

/** The configuration of a mount. Throws `Fault` 400 when none was written. */
export function configOf(core: Core, folder: string): JwtConfig {
  const known = knownConfig(core, folder);
  if (known === undefined) throw new Fault(400, 'could not load configuration');
  return known;
}

/** As `configOf`; undefined when none was written. */
export function knownConfig(core: Core, folder: string): JwtConfig | undefined {
  // Sealed by `config`, so it has its shape.
  return core.entries.get(`${folder}config`) as unknown as JwtConfig | undefined;
}

/** https://developer.hashicorp.com/vault/api-docs/auth/jwt#read-config */
function configData(known: JwtConfig) {
  return {
    bound_issuer: known.issuer,
    default_role: known.defaultRole,
    jwks_ca_pem: '',
    jwks_url: known.jwks,
    jwt_supported_algs: known.algorithms,
    jwt_validation_pubkeys: known.pems,
    oidc_client_id: '',
    oidc_discovery_ca_pem: '',
    oidc_discovery_url: known.discovery,
  };
}
