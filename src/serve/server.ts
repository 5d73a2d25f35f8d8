import type { IncomingMessage, ServerResponse } from 'node:http';
import { RelockError } from '../core/error.ts';
import type { Core } from './core.ts';
import { Fault } from './fault.ts';
import { callOf, readBody } from './parse.ts';
import { answer } from './pipeline.ts';
import type { Wire } from './reply.ts';
import { faultWire, wireOf } from './reply.ts';
import { statusReply } from './status.ts';
import type { StatusSource } from './status.ts';

/** The server's state: sealed without a core, unsealed with one. */
export class VaultServer {
  readonly #status: StatusSource;
  #core: Core | undefined;
  #under = 0;
  #idle: (() => void) | undefined;

  constructor(status: StatusSource) {
    this.#status = status;
  }

  get sealed(): boolean {
    return this.#core === undefined;
  }

  /** From now on requests are answered. */
  unseal(core: Core): void {
    this.#core = core;
  }

  /** Takes the core away once the requests under way have ended; new ones get 503. Gives it for closing. */
  async seal(): Promise<Core | undefined> {
    const core = this.#core;
    this.#core = undefined;
    if (this.#under > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    return core;
  }

  /** One exchange, whatever comes in: always answers, never throws. */
  readonly exchange = (request: IncomingMessage, response: ServerResponse): void => {
    this.#under++;
    this.#reply(request)
      .catch((error: unknown) => faultWire(error instanceof Fault ? error : new Fault(500, 'internal error')))
      .then((wire) => send(request, response, wire))
      .catch(() => response.destroy())
      .finally(() => {
        this.#under--;
        if (this.#under === 0) this.#idle?.();
      });
  };

  async #reply(request: IncomingMessage): Promise<Wire> {
    const known = statusReply(request, this.#status, this.sealed);
    if (known !== undefined) return known;
    const core = this.#core;
    const body = await readBody(request);
    if (core === undefined) throw new Fault(503, 'Vault is sealed');
    const call = callOf(request, body);
    return wireOf(call, await answer(core, call));
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, body }: Wire): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...(length === 0 ? {} : { 'content-type': 'application/json' }),
    'content-length': length,
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    // What was refused before its body was read can't be followed by another request.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? '' : body);
}

/** An error for the operator's log. */
export function logLine(error: unknown): string {
  return error instanceof RelockError ? `${error.code} ${error.message}` : 'unforeseen';
}
