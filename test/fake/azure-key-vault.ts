import { randomBytes } from 'node:crypto';
import type { Entra, Reply } from './azure-entra.ts';

/** What an identity may do with the secrets of a vault. */
export type Right = 'get' | 'list' | 'set' | 'update';

interface Version {
  readonly id: string;
  readonly value: string;
  readonly created: number;
  updated: number;
  enabled: boolean;
  exp: number | undefined;
  nbf: number | undefined;
  contentType: string | undefined;
  tags: Record<string, string> | undefined;
}

/** All key vaults of one tenant. */
export interface KeyVaults {
  /** Rights by client id; an identity that is not in it has none. */
  readonly rights: Map<string, readonly Right[]>;
  /** How many requests there were, those without a token too. */
  requests: number;
  /** Called before a PUT is done: what others do in that moment. */
  meanwhile: (() => void) | undefined;
  /** Writes a version, as the portal does. */
  put(vault: string, name: string, value: string): void;
  /** Softly deletes a secret, as the portal does. */
  remove(vault: string, name: string): void;
  answer(vault: string, request: { method: string; url: URL; authorization: string | undefined; body: any }): Reply;
}

const KNOWN_VERSIONS = new Set(['7.0', '7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '2025-07-01', '2026-04-01']);
const MAX_VALUE = 25_600;

export function makeKeyVaults(entra: Entra): KeyVaults {
  const rights = new Map<string, readonly Right[]>();
  const vaults = new Map<string, Map<string, Version[]>>();
  const deleted = new Set<string>();

  const secretsOf = (vault: string) => {
    const known = vaults.get(vault) ?? new Map<string, Version[]>();
    vaults.set(vault, known);
    return known;
  };

  const self: KeyVaults = {
    rights,
    requests: 0,
    meanwhile: undefined,
    put(vault, name, value) {
      const made = create({ value });
      if (made !== undefined) secretsOf(vault).set(name, [...(secretsOf(vault).get(name) ?? []), made]);
    },
    remove(vault, name) {
      secretsOf(vault).delete(name.toLowerCase());
      deleted.add(`${vault}/${name.toLowerCase()}`);
    },

    answer(vault, { method, url, authorization, body }) {
      self.requests++;
      const whose = entra.whose(authorization?.replace(/^Bearer /, '') ?? '');
      if (whose?.resource !== 'https://vault.azure.net') return challenge(entra, whose !== undefined);
      if (!KNOWN_VERSIONS.has(url.searchParams.get('api-version') ?? '')) {
        return failure(400, 'BadParameter', 'The specified version is not recognized.');
      }
      const [, root, name, rest] = /^\/(secrets)(?:\/([^/]*)(?:\/([^/]*))?)?$/.exec(url.pathname) ?? [];
      if (root === undefined) return failure(404, 'NotFound', 'no such resource');
      const right: Right =
        method === 'GET'
          ? name === undefined || rest === 'versions'
            ? 'list'
            : 'get'
          : method === 'PATCH'
            ? 'update'
            : 'set';
      if (rights.get(whose.client)?.includes(right) !== true) return forbidden(whose.client, right, vault, name);
      if (method === 'PUT') self.meanwhile?.();
      const secrets = secretsOf(vault);
      const base = `https://${vault}.vault.azure.net/secrets`;
      if (name === undefined) {
        const names = [...secrets].sort(([a], [b]) => (a < b ? -1 : 1));
        return page(
          url,
          names.map(([key, versions]) => item(versions.at(-1), `${base}/${key}`)),
        );
      }
      if (!/^[0-9a-zA-Z-]{1,127}$/.test(name))
        return failure(400, 'BadParameter', 'The request URI contains an invalid name');
      const key = name.toLowerCase();
      const versions = secrets.get(key) ?? [];
      if (method === 'PUT') {
        if (deleted.has(`${vault}/${key}`)) {
          return failure(
            409,
            'Conflict',
            `Secret ${name} is currently in a deleted but recoverable state.`,
            'ObjectIsDeletedButRecoverable',
          );
        }
        const made = create(body);
        if (made === undefined)
          return failure(400, 'BadParameter', `The secret value is not valid: ${String(body?.value)}`);
        secrets.set(key, [...versions, made]);
        return { status: 200, body: { value: made.value, ...item(made, `${base}/${key}/${made.id}`) } };
      }
      if (versions.length === 0) return missing(name);
      if (rest === 'versions' && method === 'GET') {
        const ordered = versions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        return page(
          url,
          ordered.map((one) => item(one, `${base}/${key}/${one.id}`)),
        );
      }
      const version = rest === undefined || rest === '' ? versions.at(-1) : versions.find(({ id }) => id === rest);
      if (version === undefined) return missing(name);
      if (method === 'PATCH') {
        change(version, body);
        return { status: 200, body: item(version, `${base}/${key}/${version.id}`) };
      }
      if (method !== 'GET') return failure(405, 'MethodNotAllowed', 'no such method');
      if (!version.enabled) {
        return failure(403, 'Forbidden', 'Operation get is not allowed on a disabled secret.', 'SecretDisabled');
      }
      return { status: 200, body: { value: version.value, ...item(version, `${base}/${key}/${version.id}`) } };
    },
  };
  return self;
}

function create(body: any): Version | undefined {
  if (typeof body?.value !== 'string' || body.value === '' || Buffer.byteLength(body.value) > MAX_VALUE)
    return undefined;
  if (Object.keys(body.tags ?? {}).length > 15) return undefined;
  if (Object.values(body.tags ?? {}).some((tag) => String(tag).length > 256)) return undefined;
  const now = Math.floor(Date.now() / 1000);
  return {
    id: randomBytes(16).toString('hex'),
    value: body.value,
    created: now,
    updated: now,
    enabled: body.attributes?.enabled ?? true,
    exp: body.attributes?.exp,
    nbf: body.attributes?.nbf,
    contentType: body.contentType,
    tags: body.tags,
  };
}

/** What is not named stays; tags that are named replace all. */
function change(version: Version, body: any): void {
  version.enabled = body.attributes?.enabled ?? version.enabled;
  version.exp = body.attributes?.exp ?? version.exp;
  version.nbf = body.attributes?.nbf ?? version.nbf;
  version.contentType = body.contentType ?? version.contentType;
  version.tags = body.tags ?? version.tags;
  version.updated = Math.floor(Date.now() / 1000);
}

function item(version: Version | undefined, id: string): object {
  const { enabled, exp, nbf, created, updated, contentType, tags } = version ?? ({} as Version);
  const attributes = {
    enabled,
    nbf,
    exp,
    created,
    updated,
    recoveryLevel: 'Recoverable+Purgeable',
    recoverableDays: 90,
  };
  return { id, attributes, contentType, tags };
}

/** Pages of at most 25; the next one's address has the port in it, as Azure writes it. */
function page(url: URL, all: readonly object[]): Reply {
  const size = Math.min(25, Number(url.searchParams.get('maxresults') ?? 25));
  const start = Number(url.searchParams.get('$skiptoken') ?? 0);
  const next = new URL(url.href);
  next.searchParams.set('$skiptoken', String(start + size));
  const nextLink = start + size < all.length ? next.href.replace(next.host, `${next.hostname}:443`) : null;
  return { status: 200, body: { value: all.slice(start, start + size), nextLink } };
}

function failure(status: number, code: string, message: string, inner?: string): Reply {
  const error = { code, message, ...(inner === undefined ? {} : { innererror: { code: inner } }) };
  return { status, body: { error }, headers: { 'x-ms-request-id': randomBytes(8).toString('hex') } };
}

function missing(name: string): Reply {
  return failure(404, 'SecretNotFound', `A secret with (name/id) ${name} was not found in this key vault.`);
}

function forbidden(client: string, right: Right, vault: string, name = ''): Reply {
  const action = {
    get: 'secrets/getSecret/action',
    list: 'secrets/readMetadata/action',
    set: 'secrets/setSecret/action',
    update: 'secrets/update/action',
  }[right];
  const message = [
    'Caller is not authorized to perform action on resource.',
    'If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.',
    `Caller: appid=${client};oid=00000000-0000-0000-0000-000000000000`,
    `Action: 'Microsoft.KeyVault/vaults/${action}'`,
    `Resource: '/subscriptions/0/resourcegroups/rg/providers/microsoft.keyvault/vaults/${vault}/secrets/${name}'`,
    'Assignment: (not found)',
    `Vault: ${vault};location=westeurope`,
  ].join('\r\n');
  return failure(403, 'Forbidden', message, 'ForbiddenByRbac');
}

function challenge(entra: Entra, other: boolean): Reply {
  const reply = failure(
    401,
    'Unauthorized',
    other ? 'AKV10022: Invalid audience.' : 'AKV10000: Request is missing a Bearer or PoP token.',
  );
  const authorization = `https://login.microsoftonline.com/${entra.tenant}`;
  const header = `Bearer authorization="${authorization}", resource="https://vault.azure.net"`;
  return { ...reply, headers: { ...reply.headers, 'www-authenticate': header } };
}
