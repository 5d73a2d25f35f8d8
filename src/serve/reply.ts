import { SecretValue } from '../core/secret.ts';
import type { Answer, Auth, Call } from './call.ts';
import type { Fault } from './fault.ts';
import type { Reply } from './pipeline.ts';

/** What goes on the wire. */
export interface Wire {
  readonly status: number;
  /** JSON, or empty for 204. */
  readonly body: string;
  /** `application/json` unless set. */
  readonly contentType?: string | undefined;
}

/** A reply as Vault writes it (https://developer.hashicorp.com/vault/api-docs#http-status-codes). */
export function wireOf(call: Pick<Call, 'id'>, reply: Reply): Wire {
  return 'fault' in reply ? faultWire(reply.fault) : answerWire(call.id, reply.answer, reply.type);
}

export function faultWire({ status, errors }: Fault): Wire {
  return { status, body: `${JSON.stringify({ errors })}\n` };
}

function answerWire(id: string, answer: Answer, type: string): Wire {
  if (answer.raw !== undefined) return { status: 200, body: answer.raw, contentType: answer.contentType };
  const { data, auth, lease, wrapped, warnings, top } = answer;
  if (
    data === undefined &&
    auth === undefined &&
    wrapped === undefined &&
    warnings === undefined &&
    top === undefined
  ) {
    return { status: answer.status ?? 204, body: '' };
  }
  const body = {
    // As Vault: what is wrapped has the id, its wrapping has none.
    request_id: wrapped === undefined ? id : '',
    lease_id: lease?.id ?? '',
    renewable: lease?.renewable ?? false,
    lease_duration: lease?.seconds ?? 0,
    data: data ?? null,
    wrap_info: wrapped === undefined ? null : wrapInfo(wrapped),
    warnings: warnings ?? null,
    auth: auth === undefined ? null : authOf(auth),
    mount_type: type,
    ...top,
  };
  return { status: answer.status ?? 200, body: `${JSON.stringify(body, shown)}\n` };
}

/** A secret that was made for this answer leaves its redacting type here, in the one place where it is shown. */
function shown(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  const own = this[name];
  return own instanceof SecretValue ? own.reveal() : value;
}

/** A token's text leaves its redacting type here, for the one who asked for it. */
function authOf(auth: Auth) {
  return {
    client_token: auth.clientToken.reveal(),
    accessor: auth.accessor,
    policies: auth.policies,
    token_policies: auth.policies,
    metadata: auth.metadata,
    lease_duration: auth.leaseDuration,
    renewable: auth.renewable,
    entity_id: '',
    token_type: auth.type,
    orphan: auth.orphan,
    mfa_requirement: null,
    num_uses: auth.uses,
  };
}

function wrapInfo({ token, accessor, seconds, time, path, inner }: NonNullable<Answer['wrapped']>) {
  return {
    token: token.reveal(),
    accessor,
    ttl: seconds,
    creation_time: new Date(time).toISOString(),
    creation_path: path,
    ...(inner === undefined ? {} : { wrapped_accessor: inner }),
  };
}
