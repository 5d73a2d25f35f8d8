import { SecretValue } from '../../core/secret.ts';
import type { FoundToken } from '../../sealed/token.ts';
import { allAccessors } from '../../sealed/token.ts';
import type { Answer, Backend, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { cappedAt, MAX_TTL, secondsOf } from '../duration.ts';
import { badToken, Fault, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { textField } from '../fields.ts';
import { requestOf } from './token-request.ts';

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
          return on(call, 'read', 'update', () => describe(self(core(), call), call, call.token));
        case 'lookup':
          return on(call, 'update', 'read', () => lookup(core(), call));
        case 'lookup-accessor':
          return on(call, 'update', 'update', () => describe(byAccessor(core(), call), call, undefined));
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
          return revokeAccessor(core(), call);
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
  const { request, warnings } = requestOf(call, parent, orphan);
  const unknown = request.policies.filter((name) => !isKnown(core, name));
  return {
    waits: true,
    within: () => {
      // Its parent may have ended since the request was read.
      const alive = core.tokens.at(parent.hash.toString('hex'), call.time);
      if (alive === null) throw badToken();
      const { auth } = core.tokens.create(request, request.orphan ? undefined : parent.hash);
      const said = [...warnings, ...unknown.map((name) => `Policy ${JSON.stringify(name)} does not exist`)];
      return { auth, ...(said.length === 0 ? {} : { warnings: said }) };
    },
  };
}

/** A name that no path policy has may still be a role in Cedar's. */
function isKnown({ policyStore }: Core, name: string): boolean {
  return name === 'root' || policyStore.text('acl', name) !== undefined || policyStore.names('cedar').length > 0;
}

function renew(core: Core, call: Routed, find: Finder): Outcome {
  if (call.operation !== 'update') throw unsupportedOperation();
  const increment = secondsOf(call.body['increment']) ?? 0;
  return {
    waits: true,
    within: () => {
      const found = find(core, call);
      if (found === undefined) throw new Fault(400, 'token not found');
      if (!found.grant.renewable) throw new Fault(400, 'lease is not renewable');
      const { grant } = core.tokens.renew(found, call.time, increment);
      const left = Math.max(0, Math.round(((grant.expires ?? call.time) - call.time) / 1000));
      return {
        auth: {
          clientToken:
            find === byAccessor ? new SecretValue('') : (tokenField(call) ?? call.token ?? new SecretValue('')),
          accessor: grant.accessor,
          policies: grant.policies,
          metadata: Object.keys(grant.meta).length === 0 ? null : grant.meta,
          leaseDuration: left,
          renewable: true,
          orphan: grant.orphan,
          type: 'service',
          uses: grant.uses,
        },
        ...(increment > left && grant.period === 0 ? { warnings: [cappedAt(increment, mostOf(grant))] } : {}),
      };
    },
  };
}

function revoke(core: Core, call: Routed, find: Finder, keepChildren = false): Outcome {
  if (call.operation !== 'update') throw unsupportedOperation();
  return {
    waits: true,
    within: () => {
      const found = find(core, call);
      if (found !== undefined) core.tokens.end(found.hash, keepChildren);
      else if (keepChildren) throw new Fault(400, 'token to revoke not found');
      // What is not there is revoked already.
      return {};
    },
  };
}

function revokeAccessor(core: Core, call: Routed): Outcome {
  const accessor = textField(call.body, 'accessor');
  const isGone = accessor !== '' && core.tokens.of(accessor, call.time) === null;
  if (isGone && call.operation === 'update') return { data: null, warnings: ['No token found with this accessor'] };
  return revoke(core, call, byAccessor);
}

/** Undefined for a token that is not there, or not any more. */
type Finder = (core: Core, call: Routed) => FoundToken | undefined;

function self(core: Core, { identity, time }: Routed): FoundToken {
  const found = identity === undefined ? null : core.tokens.at(identity.token, time);
  if (found === null) throw badToken();
  return found;
}

function named(core: Core, call: Routed): FoundToken | undefined {
  const token = tokenField(call);
  if (token === undefined) throw new Fault(400, 'missing token ID');
  return core.tokens.find(token, call.time) ?? undefined;
}

function byAccessor(core: Core, call: Routed): FoundToken {
  const accessor = textField(call.body, 'accessor');
  if (accessor === '') throw new Fault(400, '1 error occurred:\n\t* missing accessor\n\n');
  const found = core.tokens.of(accessor, call.time);
  if (found === null) throw new Fault(400, '1 error occurred:\n\t* invalid accessor\n\n');
  return found;
}

function tokenField({ body }: Routed): SecretValue | undefined {
  const text = textField(body, 'token');
  return text === '' ? undefined : new SecretValue(text);
}

/** The token that is named, or the asker's own. */
function lookup(core: Core, call: Routed): Answer {
  const token =
    tokenField(call) ?? (call.query.has('token') ? new SecretValue(call.query.get('token') ?? '') : undefined);
  if (token === undefined) return describe(self(core, call), call, call.token);
  const found = core.tokens.find(token, call.time);
  if (found === null) throw new Fault(403, 'bad token');
  return describe(found, call, token);
}

function describe({ hash, parent, grant }: FoundToken, call: Routed, token: SecretValue | undefined): Answer {
  const { expires, created, renewed, uses } = grant;
  // The request that asks is itself a use of the token that it comes with; the last is told as -1.
  const isUsed = uses > 0 && hash.toString('hex') === call.identity?.token;
  return {
    data: {
      accessor: grant.accessor,
      creation_time: Math.floor(created / 1000),
      creation_ttl: grant.ttl,
      display_name: grant.name,
      entity_id: '',
      expire_time: expires === undefined ? null : new Date(expires).toISOString(),
      explicit_max_ttl: explicitMost(grant),
      // Vault gives the token back to who showed it.
      id: token?.reveal() ?? '',
      issue_time: new Date(created).toISOString(),
      ...(renewed === undefined
        ? {}
        : { last_renewal: new Date(renewed).toISOString(), last_renewal_time: Math.floor(renewed / 1000) }),
      meta: Object.keys(grant.meta).length === 0 ? null : grant.meta,
      num_uses: isUsed ? uses - 1 || -1 : uses,
      // One whose parent was revoked without it became one.
      orphan: parent === undefined,
      path: `${grant.mount}${grant.mount === 'auth/token/' ? (grant.name === 'root' ? 'root' : 'create') : 'login'}`,
      policies: grant.policies,
      ...(grant.period > 0 ? { period: grant.period } : {}),
      renewable: grant.renewable,
      ttl: expires === undefined ? 0 : Math.max(0, Math.round((expires - call.time) / 1000)),
      type: 'service',
    },
  };
}

/** Seconds from its making after which no renewal helps. */
function mostOf({ latest, created }: FoundToken['grant']): number {
  return latest === undefined ? MAX_TTL : Math.round((latest - created) / 1000);
}

/** As `mostOf`; 0 when only the server's own limit holds. */
function explicitMost(grant: FoundToken['grant']): number {
  const most = mostOf(grant);
  return most >= MAX_TTL ? 0 : most;
}
