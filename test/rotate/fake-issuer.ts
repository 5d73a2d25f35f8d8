import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** One credential as an issuer knows it. */
interface Known {
  /** A key's id, a slot's number, a user's name. */
  readonly id: string;
  value: string;
  label?: string;
  active: boolean;
  used?: string;
}

/** An issuer of four ways, served over HTTP as real ones are: what it did stays done, whoever asked and died. */
export interface FakeIssuer {
  readonly port: number;
  /** Makes an account with one credential, as if by hand. */
  account(name: string, id: string): Known;
  /** Forgets an account with all that it has. */
  forget(name: string): void;
  /** All credentials of an account that log in. */
  alive(name: string): readonly Known[];
  logsIn(name: string, id: string, value: string): boolean;
  /** How many credentials were ever made for it. */
  made(name: string): number;
  stop(): void;
}

/** At most so many keys an account, as AWS has it for a user. */
const LIMIT = 2;

export async function startFakeIssuer(): Promise<FakeIssuer> {
  const accounts = new Map<string, Map<string, Known>>();
  const made = new Map<string, number>();
  const make = (name: string, id: string, value: string, label?: string): Known => {
    const known: Known = { id, value, active: true, ...(label === undefined ? {} : { label }) };
    accounts.set(name, (accounts.get(name) ?? new Map<string, Known>()).set(id, known));
    made.set(name, (made.get(name) ?? 0) + 1);
    return known;
  };
  const logsIn = (name: string, id: string, value: string) => {
    const known = accounts.get(name)?.get(id);
    return known !== undefined && known.active && known.value === value;
  };

  function answer(method: string, path: string, body: Record<string, string>): { status: number; body?: unknown } {
    const [, name = '', what, id = ''] = path.split('/');
    const known = accounts.get(name);
    if (known === undefined) return { status: 404 };
    switch (`${method} ${(what ?? '').replace('?unlimited', '')}`) {
      case 'POST login': {
        const right = logsIn(name, body['id'] ?? '', body['value'] ?? '');
        const used = known.get(body['id'] ?? '');
        if (right && used !== undefined) used.used = new Date().toISOString();
        return { status: right ? 200 : 401 };
      }
      case 'GET keys':
        return {
          status: 200,
          body: [...known.values()].map(({ id: key, label, active, used }) => ({ id: key, label, active, used })),
        };
      case 'POST keys': {
        if (known.size >= LIMIT && !path.endsWith('?unlimited')) return { status: 409 };
        return { status: 201, body: make(name, randomUUID(), freshValue(), body['label']) };
      }
      // An issuer that picks the value itself: the one before dies in this call.
      case 'POST roll':
        return { status: 200, body: make(name, id, freshValue()) };
      // The same by the credential itself, as GitLab has it: only the one that works may.
      case 'POST self': {
        if (!logsIn(name, id, body['value'] ?? '')) return { status: 401 };
        return { status: 200, body: make(name, id, freshValue()) };
      }
      case 'PUT values':
        make(name, id, body['value'] ?? '');
        return { status: 204 };
      case 'PATCH keys': {
        const one = known.get(id);
        if (one === undefined) return { status: 404 };
        one.active = body['active'] === 'true';
        return { status: 204 };
      }
      case 'DELETE keys':
        return { status: known.delete(id) ? 204 : 404 };
      default:
        return { status: 405 };
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await read(request);
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, string>;
    const said = answer(request.method ?? '', request.url ?? '', body);
    response.writeHead(said.status).end(said.body === undefined ? '' : JSON.stringify(said.body));
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    account: (name, id) => make(name, id, freshValue()),
    forget: (name) => void accounts.delete(name),
    alive: (name) => [...(accounts.get(name)?.values() ?? [])].filter(({ active }) => active),
    logsIn,
    made: (name) => made.get(name) ?? 0,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export function freshValue(): string {
  return randomBytes(24).toString('base64url');
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
