import { printable } from '../core/printable.ts';
import type { Server } from './config.ts';

/** An entry of `vaults:` as the schema lets it through: each kind has some of these. */
export interface RawServer {
  kind?: Server['kind'];
  address?: string;
  auth?: 'jwt' | 'token' | 'approle' | 'kubernetes' | 'ambient' | 'api-key';
  mount?: string;
  role?: string;
  audience?: string;
  namespace?: string;
  'ca-file'?: string;
  region?: string;
  tenant?: string;
  'client-id'?: string;
  authority?: string;
  provider?: string;
  'service-account'?: string;
  location?: string;
  account?: string;
  service?: string;
  host?: string;
  app?: string;
  key?: string;
}

type Kind = Server['kind'];

/** What each kind takes beside `kind` and `ca-file`; those with `!` it can't do without. */
const TAKES: Readonly<Record<Kind, string>> = {
  vault: 'address! auth mount role audience namespace',
  aws: 'address auth role audience region',
  azure: 'address auth tenant client-id audience authority',
  google: 'address auth provider service-account audience location',
  conjur: 'address! auth account! service host audience',
  github: 'address app! key!',
};

const AUTH: Readonly<Record<Kind, readonly string[]>> = {
  vault: ['jwt', 'token', 'approle', 'kubernetes'],
  aws: ['jwt', 'ambient'],
  azure: ['jwt', 'ambient'],
  google: ['jwt', 'ambient'],
  conjur: ['jwt', 'api-key'],
  github: [],
};

/** The kind of an entry: what it says, else its own name when that is one, else `vault`. */
function kindOf(name: string, raw: RawServer): Kind {
  if (raw.kind !== undefined) return raw.kind;
  const named = Object.keys(TAKES).find((kind) => kind === name);
  return (named as Kind | undefined) ?? 'vault';
}

/** What is wrong with an entry, in words; undefined when nothing is. */
export function faultOf(name: string, raw: RawServer): string | undefined {
  const kind = kindOf(name, raw);
  const words = TAKES[kind].split(' ');
  const known = words.map((word) => word.replace('!', ''));
  const shown = `"${printable(name, 80)}" (kind ${kind})`;
  const absent = words.find((word) => word.endsWith('!') && !(word.slice(0, -1) in raw));
  if (absent !== undefined) return `${shown} lacks "${absent.slice(0, -1)}"`;
  const stranger = Object.keys(raw).find((key) => key !== 'kind' && key !== 'ca-file' && !known.includes(key));
  if (stranger !== undefined) return `${shown} takes ${known.join(', ')}; not "${stranger}"`;
  if (raw.auth !== undefined && !AUTH[kind].includes(raw.auth))
    return `${shown} logs in by ${AUTH[kind].join(', ')}; not by ${raw.auth}`;
  if (raw.auth === 'jwt' && kind === 'aws' && raw.role === undefined) return `${shown} needs the "role" to log in as`;
  if (raw.auth === 'jwt' && kind === 'azure' && (raw.tenant === undefined || raw['client-id'] === undefined))
    return `${shown} needs "tenant" and "client-id" to log in`;
  if (raw.auth === 'jwt' && kind === 'google' && raw.provider === undefined)
    return `${shown} needs the "provider" to log in with`;
  return undefined;
}

/** The entry with its defaults. `faultOf` found nothing wrong with it. */
export function completeServer(name: string, raw: RawServer): Server {
  const base = { name, caFile: raw['ca-file'] };
  const address = raw.address?.replace(/\/$/, '');
  const { role, audience } = raw;
  switch (kindOf(name, raw)) {
    case 'vault': {
      const auth = raw.auth === 'token' || raw.auth === 'approle' || raw.auth === 'kubernetes' ? raw.auth : 'jwt';
      const mount = raw.mount ?? (auth === 'token' ? 'jwt' : auth);
      const at = address ?? '';
      return {
        ...base,
        kind: 'vault',
        address: at,
        auth,
        mount,
        role,
        audience: audience ?? at,
        namespace: raw.namespace,
      };
    }
    case 'aws':
      return {
        ...base,
        kind: 'aws',
        auth: raw.auth === 'ambient' || role === undefined ? 'ambient' : 'jwt',
        region: raw.region,
        role,
        audience: audience ?? 'sts.amazonaws.com',
        address,
      };
    case 'azure':
      return {
        ...base,
        kind: 'azure',
        auth: raw.auth === 'ambient' || raw.tenant === undefined ? 'ambient' : 'jwt',
        tenant: raw.tenant,
        clientId: raw['client-id'],
        audience: audience ?? 'api://AzureADTokenExchange',
        address: address ?? 'https://{vault}.vault.azure.net',
        authority: (raw.authority ?? 'https://login.microsoftonline.com').replace(/\/$/, ''),
      };
    case 'google':
      return {
        ...base,
        kind: 'google',
        auth: raw.auth === 'ambient' || raw.provider === undefined ? 'ambient' : 'jwt',
        provider: raw.provider,
        serviceAccount: raw['service-account'],
        audience: audience ?? (raw.provider === undefined ? undefined : `https://iam.googleapis.com/${raw.provider}`),
        location: raw.location,
        address,
      };
    case 'conjur':
      return {
        ...base,
        kind: 'conjur',
        address: address ?? '',
        account: raw.account ?? '',
        auth: raw.auth === 'api-key' ? 'api-key' : 'jwt',
        service: raw.service ?? 'github',
        host: raw.host,
        audience: audience ?? address ?? '',
      };
    case 'github':
      return { ...base, kind: 'github', address, app: raw.app ?? '', key: raw.key ?? '' };
  }
}
