import type { IncomingMessage, ServerResponse } from 'node:http';
import { RelockError } from '../core/error.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Core } from './core.ts';
import { Fault } from './fault.ts';
import type { Metrics } from './metrics.ts';
import { callOf, readBody, tokenOf } from './parse.ts';
import { answer } from './pipeline.ts';
import type { Wire } from './reply.ts';
import { faultWire, wireOf } from './reply.ts';
import { statusReply } from './status.ts';
import type { StatusSource } from './status.ts';
import { isPage, Ui } from './ui.ts';
import type { PageWire } from './ui.ts';

/** How the server gets at its vault, and lets go of it again. */
export interface Unsealing {
  /** Opens the vault with its seal. */
  readonly open: () => Promise<Core>;
  /** Closes what `open` gave, once no request uses it any more. */
  readonly close: (core: Core) => Promise<void>;
}

/** Milliseconds between two attempts to unseal that somebody asks for. */
const PATIENCE = 2000;

/** The server's state: sealed without a core, unsealed with one. */
export class VaultServer {
  readonly #status: StatusSource;
  readonly #unsealing: Unsealing;
  readonly #metrics: Metrics;
  readonly #ui: Ui;
  #core: Core | undefined;
  #opening: Promise<Core> | undefined;
  #isClosing = false;
  #under = 0;
  #idle: (() => void) | undefined;
  #tried = 0;
  #sealedBy: SecretValue | undefined;

  constructor(status: StatusSource, unsealing: Unsealing, metrics: Metrics) {
    this.#status = status;
    this.#unsealing = unsealing;
    this.#metrics = metrics;
    this.#ui = new Ui(status);
  }

  get sealed(): boolean {
    return this.#core === undefined;
  }

  /** From now on requests are answered. Throws what keeps the vault from being opened; nothing to do is no error. */
  async unseal(): Promise<void> {
    if (this.#core !== undefined) return;
    // Two that are open at once would not know of each other's changes.
    this.#opening ??= this.#unsealing.open().finally(() => (this.#opening = undefined));
    this.#core = await this.#opening;
  }

  /** Opens the audit's files anew, after somebody moved them away. */
  reopenAudit(): void {
    this.#core?.audit.devices.reopen();
  }

  /**
   * New requests get 503 from now on; those under way end, then the vault and its keys are let go. With `by`, only that
   * token has it opened again by a request: who sealed it in an emergency must not be undone by whoever reaches the port.
   */
  async seal(by?: SecretValue): Promise<void> {
    const core = this.#core;
    this.#core = undefined;
    this.#sealedBy = by;
    this.#ui.clear();
    if (core === undefined) return;
    this.#isClosing = true;
    try {
      if (this.#under > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
      await this.#unsealing.close(core);
    } finally {
      this.#isClosing = false;
    }
  }

  /** One exchange, whatever comes in: always answers, never throws. */
  readonly exchange = (request: IncomingMessage, response: ServerResponse): void => {
    const began = performance.now();
    this.#under++;
    this.#reply(request)
      .catch((error: unknown) => faultWire(error instanceof Fault ? error : new Fault(500, 'internal error')))
      .then((wire) => this.#send(request, response, wire, began))
      .catch(() => response.destroy())
      .finally(() => {
        this.#under--;
        if (this.#under === 0) this.#idle?.();
      });
  };

  #send(request: IncomingMessage, response: ServerResponse, wire: Wire | PageWire, began: number): void {
    const method = request.method === 'LINK' ? 'LIST' : (request.method ?? '');
    this.#metrics.count(method, wire.status, (performance.now() - began) / 1000);
    send(request, response, wire);
  }

  async #reply(request: IncomingMessage): Promise<Wire | PageWire> {
    if (isPage(request.url)) return this.#ui.reply(request, this.#core);
    const known = statusReply(request, this.#status, this.sealed);
    if (known !== undefined) return known;
    const core = this.#core;
    const body = await readBody(request);
    if (request.url === '/v1/sys/unseal') return this.#unsealOnRequest(request);
    if (core === undefined) throw new Fault(503, 'Vault is sealed');
    const call = callOf(request, body);
    return wireOf(call, await answer(core, call));
  }

  /** Who may ask that the seal be tried again: anyone, as it opens to the machine it is at or not at all, unless it was sealed on purpose. */
  async #unsealOnRequest(request: IncomingMessage): Promise<Wire> {
    if (request.method !== 'POST' && request.method !== 'PUT') throw new Fault(405, 'method not allowed');
    const now = Date.now();
    const asked = tokenOf(request.headers);
    if (this.sealed && this.#sealedBy !== undefined && asked?.equals(this.#sealedBy) !== true) {
      throw new Fault(403, 'the vault was sealed on purpose: the token that sealed it opens it, or a new start');
    }
    // What is under way still has the vault open.
    if (this.#isClosing) throw new Fault(503, 'the vault is just being sealed: try again');
    if (this.sealed && now - this.#tried < PATIENCE) throw new Fault(429, 'an attempt to unseal was made just now');
    this.#tried = now;
    // The seal's own part of the request does not count as one that must end first.
    try {
      await this.unseal();
    } catch (error) {
      throw new Fault(
        500,
        error instanceof RelockError ? `${error.message} [${error.code}]` : 'the vault stays sealed',
      );
    }
    const status = statusReply({ method: 'GET', url: '/v1/sys/seal-status' }, this.#status, this.sealed);
    return status ?? { status: 200, body: '{}\n' };
  }
}

function send(request: IncomingMessage, response: ServerResponse, wire: Wire | PageWire): void {
  const { status, body, contentType } = wire;
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...(length === 0 ? {} : { 'content-type': contentType ?? 'application/json' }),
    'content-length': length,
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    // What was refused before its body was read can't be followed by another request.
    ...(request.complete ? {} : { connection: 'close' }),
    ...('headers' in wire ? wire.headers : {}),
  });
  response.end(request.method === 'HEAD' ? '' : body);
}
