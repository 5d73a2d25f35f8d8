import { randomUUID } from 'node:crypto';
import type { Body, Mount, Operation } from '../call.ts';
import type { Core } from '../core.ts';
import { isTricky } from '../parse.ts';
import { answer } from '../pipeline.ts';
import type { StatusSource } from '../status.ts';
import { identityOf } from '../token-store.ts';
import type { Html } from './html.ts';
import type { Session } from './session.ts';
import type { SecretValue } from '../../core/secret.ts';
import type { Auth } from '../call.ts';

/** What the server's API said to a page. */
export type Said =
  | { readonly ok: true; readonly data: Body; readonly warnings: readonly string[]; readonly auth: Auth | undefined }
  | { readonly ok: false; readonly status: number; readonly error: string };

/** What a page asks beside the operation and the path. */
export interface Asked {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

/** A page to show, or another one to go to. */
export type View =
  | {
      readonly title: string;
      readonly body: Html;
      readonly status?: number;
      /** Stands above the title. */ readonly above?: Html;
    }
  | { readonly goTo: string; readonly notice?: string };

/** One request of somebody who is logged in. */
export interface Visit {
  readonly core: Core;
  readonly status: StatusSource;
  readonly session: Session;
  /** Who it is, as the vault knows them. */
  readonly name: string;
  readonly query: URLSearchParams;
  /** What was sent; undefined when the page was only asked for. */
  readonly form: URLSearchParams | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly address: string;
}

/**
 * Asks the server's own API with the person's token: the policies decide, and the audit tells, as for any other client.
 */
export function ask(visit: Visit, operation: Operation, path: string, asked: Asked = {}): Promise<Said> {
  return askAs(visit.core, visit.address, visit.session.token, operation, path, asked);
}

/** As `ask`, with any token or none. */
export async function askAs(
  core: Core,
  address: string,
  token: SecretValue | undefined,
  operation: Operation,
  path: string,
  { query = {}, body = {} }: Asked = {},
): Promise<Said> {
  // Paths come from addresses of pages: they are held to what the API's own are.
  if (isTricky(path)) return { ok: false, status: 400, error: 'there is no such path' };
  const reply = await answer(core, {
    id: randomUUID(),
    time: Date.now(),
    operation,
    path,
    query: new URLSearchParams(query),
    body,
    address,
    token,
    certificate: undefined,
    wrap: undefined,
  });
  if ('fault' in reply) {
    const [first = ''] = reply.fault.errors;
    const error = first.replace(/^1 error occurred:\s*\*\s*/, '').trim();
    return { ok: false, status: reply.fault.status, error };
  }
  return { ok: true, data: reply.answer.data ?? {}, warnings: reply.answer.warnings ?? [], auth: reply.answer.auth };
}

/** The mounts of these types that the person may enter. */
export function mountsFor({ core, session, now }: Visit, ...types: readonly string[]): Mount[] {
  const found = core.tokens.find(session.token, now);
  if (found === null) return [];
  const identity = identityOf(found);
  return core.mounts.all().filter(({ type, path }) => types.includes(type) && core.policies.enters(identity, path));
}
