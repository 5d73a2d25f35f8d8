import { RelockError } from '../core/error.ts';
import type { Capability, Decision, Question } from '../policy/policy.ts';
import { fillPath, hasClaimSegment } from '../policy/template.ts';
import { auditEntry, keyOf } from './audited.ts';
import type { Answer, Call, Identity, Mount, Outcome } from './call.ts';
import type { Core } from './core.ts';
import type { FoundToken } from '../sealed/token.ts';
import { Fault, badToken, noRoute, permissionDenied } from './fault.ts';
import { identityOf } from './token-store.ts';
import { wrapAnswer } from './wrapping.ts';

/** What leaves the server: an answer, or a refusal. */
export type Reply = { readonly answer: Answer; readonly type: string } | { readonly fault: Fault };

/**
 * One request from routing to its audit entry: find the mount, know the asker, ask the policies, let the backend act,
 * wrap, audit. What it changes and its audit entry are one transaction; the reply is given after the commit.
 */
export async function answer(core: Core, call: Call): Promise<Reply> {
  const hash = (text: string) => core.audit.hash(text);
  const judged: Judged = {
    token: null,
    identity: null,
    decision: { allowed: false, policy: '' },
    open: false,
    mount: undefined,
    canary: undefined,
    type: '',
    call,
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
  const work = 'within' in outcome ? outcome : { within: () => outcome, waits: false };
  let reply: Reply;
  try {
    reply = await core.batch.run<Reply>(
      () => {
        const isGood = judged.token === null || core.tokens.use(judged.token);
        const settled = attempt(core, judged.call, judged, isGood ? work.within : refuse);
        core.audit.append(auditEntry(judged.call, judged, settled, hash));
        return settled;
      },
      work.waits || (judged.token?.grant.uses ?? 0) > 0,
    );
    await core.audit.flush();
  } catch (error) {
    core.mounts.reload();
    core.tokens.forget();
    core.watch.reload();
    reply = { fault: asFault(core, error) };
  }
  if ('fault' in reply && 'withheld' in work) work.withheld();
  return reply;
}

/** The token came to its end while the request was under way. */
function refuse(): never {
  throw badToken();
}

/** What is known of a request by the time it is audited, however far it came. */
interface Judged {
  token: FoundToken | null;
  identity: Identity | null;
  decision: Decision;
  /** True for what needs no token. */
  open: boolean;
  mount: Mount | undefined;
  canary: string | undefined;
  /** The mount's type, which stands in the answer. */
  type: string;
  /** The request, with the claims in its path filled in. */
  call: Call;
}

async function act(core: Core, call: Call, judged: Judged): Promise<Outcome> {
  const route = core.mounts.route(call.path);
  if (route === undefined) {
    // Who may not ask is not told what there is.
    judged.token = tokenFor(core, call, judged);
    judged.identity = identityOf(judged.token);
    judged.decision = core.policies.decide(judged.identity, questionOf(call, call.operation, false));
    if (!judged.decision.allowed) throw permissionDenied();
    throw noRoute(call.path);
  }
  const { mount, backend, rest } = route;
  judged.mount = mount;
  judged.type = mount.type;
  judged.open = backend.open?.(rest, call.operation) === true;
  // Whoever has no token is told nothing of what there is, nor how long it takes to find out.
  const token = judged.open ? null : tokenFor(core, call, judged);
  judged.token = token;
  const identity = token === null ? null : identityOf(token);
  judged.identity = identity;
  // As Vault: nobody knows whether a folder is meant, and to a policy it is another path.
  if (call.path.endsWith('/') && (call.operation === 'update' || call.operation === 'patch'))
    throw new Fault(400, "cannot write to a path ending in '/'");
  const operation = call.operation === 'update' && backend.exists?.(rest, mount) === false ? 'create' : call.operation;
  if (operation !== call.operation) judged.call = { ...call, operation };
  if (identity === null) return backend.handle({ ...call, operation, mount, rest, identity: undefined });
  if (mount.type === 'kv' && hasClaimSegment(call.path)) judged.call = filled(call, identity);
  const { path } = judged.call;
  const isFree = backend.judges?.(rest) === true;
  const isSudo = backend.root?.(rest, operation) === true;
  judged.decision = isFree
    ? { allowed: true, policy: '' }
    : core.policies.decide(identity, questionOf(judged.call, operation, isSudo));
  if (!judged.decision.allowed) throw permissionDenied();
  if (mount.type !== 'system') core.watch.limits.take(identity, () => keyOf(path, mount), call.time);
  return backend.handle({ ...judged.call, operation, mount, rest: path.slice(mount.path.length), identity });
}

function questionOf({ path, address, time, query, body, wrap }: Call, capability: Capability, sudo: boolean): Question {
  const parameters = query.size > 0 && capability === 'read' ? Object.fromEntries(query) : body;
  return { path, capability, sudo, address, time, parameters, wrap };
}

/** A read of `ci/{environment}/db` is one of the identity's own environment; to write, a path is given in full. */
function filled(call: Call, { claims }: Identity): Call {
  if (call.operation !== 'read') throw new Fault(400, 'a path with a claim such as {environment} can only be read');
  const path = fillPath(call.path, claims);
  if (typeof path === 'string') return { ...call, path };
  throw new Fault(400, `the path names {${path.missing}}, and the token has no such claim that is one plain segment`);
}

function tokenFor(core: Core, call: Call, judged: Judged): FoundToken {
  const found = call.token === undefined ? null : core.tokens.find(call.token, call.time);
  if (found !== null) return found;
  judged.canary = core.watch.canaries.find(call.token ?? call.password);
  throw badToken();
}

/** Runs a request's changes as a part of the transaction: a refusal undoes them, and is audited all the same. */
function attempt(core: Core, call: Call, judged: Judged, within: () => Answer): Reply {
  const mark = core.audit.mark();
  try {
    return core.vault.db.part(() => ({ answer: wrapAnswer(core, call, within(), judged.type), type: judged.type }));
  } catch (error) {
    if (!core.vault.db.inTransaction) throw error;
    core.audit.undo(mark);
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
