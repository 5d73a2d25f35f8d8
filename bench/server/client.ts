import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** What came back: enough of HTTP/1.1 for the two servers that are measured, and little enough to cost them nothing. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** One kept-alive connection that asks one thing after the other. */
export class Connection {
  readonly #socket: Socket;
  #received = '';
  #wanted: { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void } | undefined;

  /** `from`: the loopback address to come from; a server that limits logins does so for each. */
  static async open(address: string, from = '127.0.0.1'): Promise<Connection> {
    const { hostname, port } = new URL(address);
    const socket = connect({ host: hostname, port: Number(port), localAddress: from, noDelay: true });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new Connection(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => this.#take(text));
    socket.on('error', (error) => this.#wanted?.reject(error));
    socket.on('close', () => this.#wanted?.reject(new Error('the server closed the connection')));
  }

  /** Sends a request that `requestOf` made. */
  ask(request: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#wanted = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#wanted = undefined;
    this.#socket.destroy();
  }

  #take(text: string): void {
    this.#received += text;
    const end = this.#received.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = this.#received.slice(0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const body = this.#received.slice(end + 4);
    const isWhole = /\r\ntransfer-encoding: chunked/i.test(head)
      ? body.endsWith('0\r\n\r\n')
      : Buffer.byteLength(body) >= length;
    if (!isWhole) return;
    this.#received = '';
    const wanted = this.#wanted;
    this.#wanted = undefined;
    wanted?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}

/** The bytes of a request to Vault's API. */
export function requestOf(token: string, method: string, path: string, body?: unknown): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const length = body === undefined ? '' : `Content-Length: ${Buffer.byteLength(text)}\r\n`;
  const given = token === '' ? '' : `X-Vault-Token: ${token}\r\n`;
  return `${method} /v1/${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${given}${length}\r\n${text}`;
}
