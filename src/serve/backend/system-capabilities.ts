import type { Capability, Question } from '../../policy/policy.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Identity, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, permissionDenied, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { listField, textField } from '../fields.ts';
import { identityOf } from '../token-store.ts';

const MOST_PATHS = 256;

/** `sys/capabilities…`: https://developer.hashicorp.com/vault/api-docs/system/capabilities-self */
export function capabilities(core: Core, call: Routed): Outcome {
  const { rest, operation, body } = call;
  if (operation !== 'update') throw unsupportedOperation();
  const identity = whose(core, call, rest.slice('capabilities'.length));
  const paths = listField(body, 'paths') ?? listField(body, 'path') ?? [];
  if (paths.length === 0) throw new Fault(400, 'paths must be supplied');
  // Each is judged for every capability, while everybody else waits.
  if (paths.length > MOST_PATHS) throw new Fault(400, `at most ${MOST_PATHS} paths at once`);
  const may = paths.map((path) => [path, core.policies.capabilities(identity, path, call.address, call.time)] as const);
  const data = { ...Object.fromEntries(may), ...(may.length === 1 ? { capabilities: may[0]?.[1] } : {}) };
  return { data, top: data };
}

function whose(core: Core, call: Routed, suffix: string): Identity {
  switch (suffix) {
    case '-self':
      return self(call);
    case '':
      return byToken(core, call);
    case '-accessor':
      return byAccessor(core, call);
    default:
      throw unsupportedPath();
  }
}

const OPERATIONS: ReadonlySet<string> = new Set(['create', 'read', 'update', 'patch', 'delete', 'list', 'sudo']);

/**
 * `sys/relock/policies/explain` for any token, by `token` or `accessor`, and `…/explain-self`: would `operation` at
 * `path` be allowed now, by which policy, and what do the others say? Without parameters and unwrapped, from `address`
 * instead of the asker's own when that is given.
 */
export function explain(core: Core, call: Routed): Outcome {
  const { rest, operation, body } = call;
  if (operation !== 'update') throw unsupportedOperation();
  const isSelf = rest.endsWith('-self');
  const identity = isSelf ? self(call) : body['accessor'] === undefined ? byToken(core, call) : byAccessor(core, call);
  const wanted = textField(body, 'operation');
  const path = textField(body, 'path').replace(/^\/+/, '');
  if (!OPERATIONS.has(wanted)) throw new Fault(400, `operation must be one of ${[...OPERATIONS].join(', ')}`);
  if (path === '') throw new Fault(400, 'path must be supplied');
  const route = core.mounts.route(path);
  const question: Question = {
    path,
    capability: wanted as Capability,
    sudo: wanted !== 'sudo' && route?.backend.root?.(route.rest, asOperation(wanted)) === true,
    address: textField(body, 'address') || call.address,
    time: call.time,
    parameters: {},
    wrap: undefined,
  };
  const { allowed, policy, considered } = core.policies.explain(identity, question);
  return {
    data: {
      allowed,
      policy,
      considered,
      operation: wanted,
      path,
      needs_sudo: question.sudo,
      identity: { name: identity.name, mount: identity.mount, policies: identity.policies, claims: identity.claims },
    },
  };
}

function asOperation(wanted: string) {
  return wanted === 'create' || wanted === 'read' || wanted === 'patch' || wanted === 'delete' || wanted === 'list'
    ? wanted
    : 'update';
}

function self({ identity }: Routed): Identity {
  if (identity === undefined) throw permissionDenied();
  return identity;
}

function byToken(core: Core, { body, time }: Routed): Identity {
  const text = textField(body, 'token');
  if (text === '') throw new Fault(500, '1 error occurred:\n\t* no token found\n\n');
  const found = core.tokens.find(new SecretValue(text), time);
  if (found === null) throw new Fault(400, '1 error occurred:\n\t* invalid token\n\n');
  return identityOf(found);
}

function byAccessor(core: Core, { body, time }: Routed): Identity {
  const found = core.tokens.of(textField(body, 'accessor'), time);
  if (found === null) throw new Fault(400, '1 error occurred:\n\t* invalid accessor\n\n');
  return identityOf(found);
}
