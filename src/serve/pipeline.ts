import type { AuditEntry } from '../audit/audit.ts';
import { RelockError } from '../core/error.ts';
import { SecretValue } from '../core/secret.ts';
import type { Capability, Decision } from '../policy/policy.ts';
import type { Answer, Call, Identity, Outcome, Routed } from './call.ts';
import type { Core } from './core.ts';
import type { FoundToken } from '../sealed/token.ts';
import { Fault, permissionDenied, unsupportedPath } from './fault.ts';
import { identityOf } from './token-store.ts';
import { wrapAnswer } from './wrapping.ts';

/** What leaves the server: an answer, or a refusal. */
export type Reply = { readonly answer: Answer; readonly type: string } | { readonly fault: Fault };

/**
 * One request from routing to its audit entry: find the mount, know the asker, ask the policies, let the backend act,
 * wrap, audit. What it changes and its audit entry are one transaction; the reply is given after the commit.
 */
export async function answer(core: Core, call: Call): Promise<Reply> {
  const judged: Judged = {
    token: null,
    identity: null,
    decision: { allowed: false, policy: '' },
    open: false,
    type: '',
  };
  let outcome: Outcome;
  try {
    outcome = await act(core, call, judged);
  } catch (error) {
    const fault = asFault(core, error);
    outcome = {
      waits: false,
      within: () => {
        throw fault;
      },
    };
  }
  const { within, waits } = 'within' in outcome ? outcome : { within: () => outcome, waits: false };
  try {
    const reply = await core.batch.run<Reply>(
      () => {
        if (judged.token !== null) core.tokens.use(judged.token);
        const settled = attempt(core, call, judged, within);
        core.audit.append(entryOf(core, call, judged, settled));
        return settled;
      },
      waits || (judged.token?.grant.uses ?? 0) > 0,
    );
    await core.audit.flush();
    return reply;
  } catch (error) {
    return { fault: asFault(core, error) };
  }
}

/** What is known of a request by the time it is audited, however far it came. */
interface Judged {
  token: FoundToken | null;
  identity: Identity | null;
  decision: Decision;
  /** True for what needs no token. */
  open: boolean;
  /** The mount's type, which stands in the answer. */
  type: string;
}

async function act(core: Core, call: Call, judged: Judged): Promise<Outcome> {
  const route = core.mounts.route(call.path);
  if (route === undefined) {
    // Who may not ask is not told what there is.
    if (tokenFor(core, call) === null) throw permissionDenied();
    throw unsupportedPath();
  }
  const { mount, backend, rest } = route;
  judged.type = mount.type;
  judged.open = backend.open?.(rest, call.operation) === true;
  const operation = call.operation === 'update' && backend.exists?.(rest, mount) === false ? 'create' : call.operation;
  const routed = (identity: Identity | undefined): Routed => ({ ...call, operation, mount, rest, identity });
  if (judged.open) return backend.handle(routed(undefined));
  const token = tokenFor(core, call);
  if (token === null) throw permissionDenied();
  const identity = identityOf(token);
  judged.token = token;
  judged.identity = identity;
  judged.decision = core.policies.decide(identity, {
    path: call.path,
    capability: operation satisfies Capability,
    sudo: backend.root?.(rest, operation) === true,
    address: call.address,
    time: call.time,
    parameters: call.body,
    wrap: call.wrap,
  });
  if (!judged.decision.allowed) throw permissionDenied();
  return backend.handle(routed(identity));
}

function tokenFor(core: Core, call: Call): FoundToken | null {
  return call.token === undefined ? null : core.tokens.find(call.token, call.time);
}

/** Runs a request's changes as a part of the transaction: a refusal undoes them, and is audited all the same. */
function attempt(core: Core, call: Call, judged: Judged, within: () => Answer): Reply {
  try {
    return core.vault.db.part(() => ({ answer: wrapAnswer(core, call, within(), judged.type), type: judged.type }));
  } catch (error) {
    if (!core.vault.db.inTransaction) throw error;
    return { fault: asFault(core, error) };
  }
}

/** What is the client's to change. */
const STATUS: Readonly<Record<string, number>> = { 'RL-VAULT-PATH': 400, 'RL-VAULT-VALUE': 400 };

/** Ours and foreseen, or a 500 that tells the client nothing and the operator the code. */
function asFault(core: Core, error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof RelockError) {
    const status = STATUS[error.code];
    if (status !== undefined) return new Fault(status, `${error.message} [${error.code}]`);
    core.log(`${error.code} ${error.message}`);
    return new Fault(500, `1 error occurred:\n\t* ${error.message} [${error.code}]\n\n`);
  }
  core.log(`unforeseen: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown'}`);
  return new Fault(500, 'internal error');
}

function entryOf(core: Core, call: Call, judged: Judged, reply: Reply): AuditEntry {
  const { identity, decision } = judged;
  const given = 'answer' in reply ? reply.answer : undefined;
  const fault = 'fault' in reply ? reply.fault : undefined;
  return {
    time: call.time,
    request: call.id,
    identity:
      identity === null
        ? null
        : { name: identity.name, accessor: identity.accessor, mount: identity.mount, claims: identity.claims },
    address: call.address,
    operation: call.operation,
    path: call.path,
    decision: judged.open ? 'open' : decision.allowed ? 'allowed' : 'denied',
    policy: decision.policy,
    status: fault?.status ?? given?.status ?? 200,
    error: fault?.errors[0]?.trim() ?? '',
    lease: given?.lease?.id ?? '',
    sent: hashed(core, call.body),
    given: hashed(core, { data: given?.data, auth: given?.auth, wrapped: given?.wrapped, raw: given?.raw }),
  };
}

/** A value's shape with each text in it as a keyed hash, so that the audit tells that two are the same, and not what. */
function hashed(core: Core, value: unknown): unknown {
  if (typeof value === 'string') return core.audit.hash(value);
  if (value instanceof SecretValue) return core.audit.hash(value.reveal());
  if (Array.isArray(value)) return value.map((one) => hashed(core, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hashed(core, one)]));
}
