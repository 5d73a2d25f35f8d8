import type { Body, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { isObject, listField, textField } from '../fields.ts';
import { LONGEST_LOGIN, oidcToken } from './system-ui-login.ts';

/** How people log in at /ui by an OIDC provider. */
export interface OidcLogin {
  readonly issuer: string;
  readonly clientId: string;
  /** '' for a public client, which PKCE alone protects. */
  readonly clientSecret: string;
  /** Where the provider sends people back to: the pages' own address with `/ui/login/callback`. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly userClaim: string;
  /** By name. Who has all the bound claims of a role has its policies; who fits none is not let in. */
  readonly roles: Readonly<Record<string, OidcRole>>;
  /** Seconds. */
  readonly ttl: number;
}

export interface OidcRole {
  readonly boundClaims: Readonly<Record<string, readonly string[]>>;
  readonly policies: readonly string[];
}

const ENTRY = 'ui/oidc';
/** Seconds of a login, unless set. */
const TTL = 3600;

/** `sys/relock/ui/oidc`, the configuration, and `sys/relock/ui/login`, by which the pages end a login. */
export function uiLogin(core: Core, call: Routed): Outcome | Promise<Outcome> {
  if (call.rest === 'relock/ui/login') return oidcToken(core, call, oidcLogin(core));
  if (call.rest !== 'relock/ui/oidc') throw unsupportedPath();
  switch (call.operation) {
    case 'read': {
      const known = oidcLogin(core);
      if (known === undefined) throw notFound();
      return { data: shownConfig(known) };
    }
    case 'create':
    case 'update':
      return configure(core, call.body);
    case 'delete':
      return {
        waits: true,
        within: () => {
          core.entries.delete(ENTRY);
          return {};
        },
      };
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

/** The configuration, or undefined while there is none. */
export function oidcLogin(core: Core): OidcLogin | undefined {
  // Sealed by `configure`, so it has its shape.
  return core.entries.get(ENTRY) as unknown as OidcLogin | undefined;
}

function shownConfig({ issuer, clientId, clientSecret, redirectUri, scopes, userClaim, roles, ttl }: OidcLogin) {
  return {
    issuer,
    client_id: clientId,
    has_client_secret: clientSecret !== '',
    redirect_uri: redirectUri,
    scopes,
    user_claim: userClaim,
    roles: Object.fromEntries(
      Object.entries(roles).map(([name, role]) => [name, { bound_claims: role.boundClaims, policies: role.policies }]),
    ),
    token_ttl: ttl,
  };
}

async function configure(core: Core, body: Body): Promise<Outcome> {
  const config = configIn(body);
  await core.keys.check({ discovery: config.issuer, jwks: '' });
  return {
    waits: true,
    within: () => {
      core.entries.put(ENTRY, { ...config });
      return {};
    },
  };
}

function configIn(body: Body): OidcLogin {
  const needed = (name: string) => {
    const text = textField(body, name);
    if (text === '') throw new Fault(400, `${name} must be set`);
    return text;
  };
  const redirectUri = needed('redirect_uri');
  const url = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
  const isLocal = url?.protocol === 'http:' && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (
    url === undefined ||
    !(url.protocol === 'https:' || isLocal) ||
    url.pathname !== '/ui/login/callback' ||
    url.search !== ''
  ) {
    throw new Fault(400, 'redirect_uri must be the https address of this server with /ui/login/callback');
  }
  const given = body['roles'];
  if (!isObject(given) || Object.keys(given).length === 0)
    throw new Fault(400, 'roles must be a map of at least one role');
  return {
    issuer: needed('issuer').replace(/\/$/, ''),
    clientId: needed('client_id'),
    clientSecret: textField(body, 'client_secret'),
    redirectUri,
    scopes: [...new Set(['openid', ...(listField(body, 'scopes') ?? ['profile', 'email'])])],
    userClaim: textField(body, 'user_claim') || 'sub',
    roles: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, roleIn(name, value)])),
    ttl: Math.min(secondsOf(body['token_ttl']) || TTL, LONGEST_LOGIN),
  };
}

function roleIn(name: string, value: unknown): OidcRole {
  const what = `roles: ${JSON.stringify(name.slice(0, 60))}`;
  const bound = isObject(value) ? value['bound_claims'] : undefined;
  const policies = isObject(value) ? (listField(value, 'policies') ?? []) : [];
  if (policies.length === 0) throw new Fault(400, `${what} gives no policies`);
  if (policies.includes('root')) throw new Fault(400, `${what}: a role gives no root tokens`);
  // Every account of the provider would be let in, a guest's too.
  if (!isObject(bound) || Object.keys(bound).length === 0) throw new Fault(400, `${what} binds no claim`);
  const boundClaims = Object.fromEntries(
    Object.entries(bound).map(([claim, wanted]) => {
      const list = (Array.isArray(wanted) ? wanted : [wanted]).filter((one) => one !== '');
      if (list.length === 0 || !list.every((one) => ['string', 'number', 'boolean'].includes(typeof one))) {
        throw new Fault(400, `${what}: "${claim.slice(0, 60)}" must be a text or a list of texts`);
      }
      return [claim, list.map(String)];
    }),
  );
  return { boundClaims, policies };
}
