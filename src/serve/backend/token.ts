import { SecretValue } from '../../core/secret.ts';
import type { FoundToken, TokenRequest } from '../../sealed/token.ts';
import { allAccessors } from '../../sealed/token.ts';
import type { Answer, Backend, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { DEFAULT_TTL, MAX_TTL, secondsOf } from '../duration.ts';
import { Fault, permissionDenied, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { flagField, listField, mapField, numberField, textField } from '../fields.ts';

/** `auth/token/`: https://developer.hashicorp.com/vault/api-docs/auth/token */
export function tokenBackend(core: () => Core): Backend {
  return {
    root: (rest) =>
      rest === 'accessors' || rest === 'accessors/' || rest === 'revoke-orphan' || rest === 'create-orphan',
    handle: (call) => {
      switch (call.rest) {
        case 'create':
          return create(core(), call, false);
        case 'create-orphan':
          return create(core(), call, true);
        case 'lookup-self':
          return on(call, 'read', 'update', () => describe(self(core(), call), call.time, call.token));
        case 'lookup':
          return on(call, 'update', 'read', () => describe(named(core(), call), call.time, tokenField(call)));
        case 'lookup-accessor':
          return on(call, 'update', 'update', () => describe(byAccessor(core(), call), call.time, undefined));
        case 'renew-self':
          return renew(core(), call, self);
        case 'renew':
          return renew(core(), call, named);
        case 'renew-accessor':
          return renew(core(), call, byAccessor);
        case 'revoke-self':
          return revoke(core(), call, self);
        case 'revoke':
          return revoke(core(), call, named);
        case 'revoke-accessor':
          return revoke(core(), call, byAccessor);
        case 'revoke-orphan':
          return revoke(core(), call, named, true);
        case 'accessors':
        case 'accessors/':
          return on(call, 'list', 'list', () => ({ data: { keys: allAccessors(core().vault) } }));
        default:
          throw unsupportedPath();
      }
    },
  };
}

function on(call: Routed, one: string, other: string, make: () => Answer): Outcome {
  if (call.operation !== one && call.operation !== other) throw unsupportedOperation();
  return make();
}

function create(core: Core, call: Routed, orphan: boolean): Outcome {
  if (call.operation !== 'update') throw unsupportedOperation();
  const parent = self(core, call);
  const request = requestOf(call, parent, orphan);
  return {
    waits: true,
    within: () => {
      // Its parent may have ended since the request was read.
      const alive = core.tokens.at(parent.hash.toString('hex'), call.time);
      if (alive === null) throw permissionDenied();
      return { auth: core.tokens.create(request, request.orphan ? undefined : parent.hash).auth };
    },
  };
}

/** What a client asks for, within what its own token may give away. */
function requestOf({ body, time }: Routed, { grant }: FoundToken, isOrphan: boolean): TokenRequest {
  const isRoot = grant.policies.includes('root');
  if (textField(body, 'type') === 'batch') throw new Fault(400, 'batch tokens are not supported');
  if (body['id'] !== undefined) throw new Fault(400, 'a token’s text can’t be chosen');
  const orphan = isOrphan || flagField(body, 'no_parent', false);
  if (orphan && !isOrphan && !isRoot) throw new Fault(400, 'root or sudo privileges required to create orphan token');
  const wanted = listField(body, 'policies') ?? [...grant.policies];
  const foreign = wanted.filter((name) => name !== 'default' && !grant.policies.includes(name));
  if (foreign.length > 0 && !isRoot) throw new Fault(400, 'child policies must be subset of parent');
  const withDefault = !wanted.includes('root') && !flagField(body, 'no_default_policy', false);
  const policies = [...new Set([...wanted, ...(withDefault ? ['default'] : [])])].sort();
  const period = secondsOf(body['period']) ?? 0;
  if (period > 0 && !isRoot) throw new Fault(400, 'root or sudo privileges required to create periodic token');
  const most = Math.min(secondsOf(body['explicit_max_ttl']) || MAX_TTL, MAX_TTL);
  const asked = period > 0 ? period : secondsOf(body['ttl']);
  // Only a root token that says nothing of a life gets one without an end.
  const isEndless = policies.includes('root') && (asked ?? 0) === 0 && grant.expires === undefined;
  const ttl = isEndless ? 0 : Math.min(asked || DEFAULT_TTL, most);
  const suffix = textField(body, 'display_name')
    .replace(/[^\w.:/@-]+/g, '-')
    .slice(0, 200);
  return {
    policies,
    name: suffix === '' ? 'token' : `token-${suffix}`,
    mount: 'auth/token/',
    // What an issuer signed about the parent holds for what the parent makes.
    claims: grant.claims,
    meta: mapField(body, 'meta'),
    expires: isEndless ? undefined : time + ttl * 1000,
    ttl,
    latest: isEndless || period > 0 ? undefined : time + most * 1000,
    period,
    renewable: !isEndless && flagField(body, 'renewable', true),
    orphan,
    uses: numberField(body, 'num_uses', 0),
  };
}

function renew(core: Core, call: Routed, find: Finder): Outcome {
  if (call.operation !== 'update') throw unsupportedOperation();
  const increment = secondsOf(call.body['increment']) ?? 0;
  return {
    waits: true,
    within: () => {
      const found = find(core, call);
      if (!found.grant.renewable) throw new Fault(400, 'lease is not renewable');
      const { grant } = core.tokens.renew(found, call.time, increment);
      const left = Math.max(0, Math.round(((grant.expires ?? call.time) - call.time) / 1000));
      return {
        auth: {
          clientToken: tokenField(call) ?? call.token ?? new SecretValue(''),
          accessor: grant.accessor,
          policies: grant.policies,
          metadata: Object.keys(grant.meta).length === 0 ? null : grant.meta,
          leaseDuration: left,
          renewable: true,
          orphan: grant.orphan,
          type: 'service',
          uses: grant.uses,
        },
      };
    },
  };
}

function revoke(core: Core, call: Routed, find: Finder, keepChildren = false): Outcome {
  if (call.operation !== 'update') throw unsupportedOperation();
  return {
    waits: true,
    within: () => {
      core.tokens.end(find(core, call).hash, keepChildren);
      return {};
    },
  };
}

type Finder = (core: Core, call: Routed) => FoundToken;

function self(core: Core, { identity, time }: Routed): FoundToken {
  const found = identity === undefined ? null : core.tokens.at(identity.token, time);
  if (found === null) throw permissionDenied();
  return found;
}

function named(core: Core, call: Routed): FoundToken {
  const token = tokenField(call);
  if (token === undefined) throw new Fault(400, 'missing token ID');
  const found = core.tokens.find(token, call.time);
  if (found === null) throw new Fault(403, 'bad token');
  return found;
}

function byAccessor(core: Core, call: Routed): FoundToken {
  const accessor = textField(call.body, 'accessor');
  if (accessor === '') throw new Fault(400, 'missing accessor');
  const found = core.tokens.of(accessor, call.time);
  if (found === null) throw new Fault(403, 'invalid accessor');
  return found;
}

function tokenField({ body }: Routed): SecretValue | undefined {
  const text = textField(body, 'token');
  return text === '' ? undefined : new SecretValue(text);
}

function describe({ grant }: FoundToken, time: number, token: SecretValue | undefined): Answer {
  const { expires, latest, created } = grant;
  return {
    data: {
      accessor: grant.accessor,
      creation_time: Math.floor(created / 1000),
      creation_ttl: grant.ttl,
      display_name: grant.name,
      entity_id: '',
      expire_time: expires === undefined ? null : new Date(expires).toISOString(),
      explicit_max_ttl: latest === undefined ? 0 : Math.round((latest - created) / 1000),
      // Vault gives the token back to who showed it.
      id: token?.reveal() ?? '',
      issue_time: new Date(created).toISOString(),
      meta: Object.keys(grant.meta).length === 0 ? null : grant.meta,
      num_uses: grant.uses,
      orphan: grant.orphan,
      path: `${grant.mount}${grant.mount === 'auth/token/' ? (grant.name === 'root' ? 'root' : 'create') : 'login'}`,
      policies: grant.policies,
      ...(grant.period > 0 ? { period: grant.period } : {}),
      renewable: grant.renewable,
      ttl: expires === undefined ? 0 : Math.max(0, Math.round((expires - time) / 1000)),
      type: 'service',
    },
  };
}
