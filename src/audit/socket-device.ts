import { createSocket } from 'node:dgram';
import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import type { AuditDevice } from './device.ts';

/** Where lines are sent: a stream (TCP, a unix socket), or a packet each. */
export type SocketPlace =
  | { readonly type: 'tcp' | 'udp'; readonly host: string; readonly port: number }
  | { readonly type: 'unix'; readonly path: string };

/** After a failure nothing is tried for so many milliseconds: a peer that is gone must not delay each request. */
const PAUSE = 1000;

/**
 * Sends framed lines over a socket, connecting anew when the connection is gone. A stream has them once the system
 * took them; whether the peer kept them it does not tell.
 */
export class SocketDevice implements AuditDevice {
  readonly #place: SocketPlace;
  readonly #frame: (line: string) => string;
  readonly #timeout: number;
  #socket: Socket | undefined;
  #failed = -Infinity;

  /** `timeout`: milliseconds for connecting and for each write. */
  constructor(place: SocketPlace, frame: (line: string) => string, timeout: number) {
    this.#place = place;
    this.#frame = frame;
    this.#timeout = timeout;
  }

  async write(lines: readonly string[]): Promise<void> {
    const now = performance.now();
    if (now - this.#failed < PAUSE) throw new Error('it failed a moment ago');
    try {
      const framed = lines.map(this.#frame);
      if (this.#place.type === 'udp') await sendPackets(this.#place.host, this.#place.port, framed);
      else await this.#send(framed.join(''));
      this.#failed = -Infinity;
    } catch (error) {
      this.#failed = performance.now();
      this.close();
      throw error;
    }
  }

  async probe(): Promise<void> {
    if (this.#place.type !== 'udp') await this.#send('');
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  /** Connects when there is no connection; an empty write asks only for that. */
  async #send(text: string): Promise<void> {
    const limit = AbortSignal.timeout(this.#timeout);
    const socket = this.#socket ?? (await this.#connect(limit));
    if (text === '') return;
    await new Promise<void>((resolve, reject) => {
      const stop = () => reject(new Error('it takes too long'));
      limit.addEventListener('abort', stop, { once: true });
      socket.write(text, (error) => {
        limit.removeEventListener('abort', stop);
        if (error) reject(error);
        else resolve();
      });
    });
  }

  #connect(signal: AbortSignal): Promise<Socket> {
    const place = this.#place;
    return new Promise((resolve, reject) => {
      const socket = createConnection(place.type === 'unix' ? { path: place.path } : { ...place });
      const stop = () => {
        socket.destroy();
        reject(new Error('it takes too long'));
      };
      signal.addEventListener('abort', stop, { once: true });
      socket.once('error', reject);
      socket.once('connect', () => {
        signal.removeEventListener('abort', stop);
        this.#socket = socket;
        resolve(socket);
      });
      // A peer that hangs up is noticed at once, not by the write that gets lost on the way to it.
      const gone = () => {
        if (this.#socket === socket) this.#socket = undefined;
        socket.destroy();
      };
      socket.on('error', gone);
      socket.on('end', gone);
      socket.on('close', gone);
      socket.resume();
      socket.unref();
    });
  }
}

async function sendPackets(host: string, port: number, packets: readonly string[]): Promise<void> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  try {
    for (const packet of packets) {
      await new Promise<void>((resolve, reject) => {
        socket.once('error', reject);
        socket.send(packet, port, host, (error) => {
          socket.off('error', reject);
          if (error === null) resolve();
          else reject(error);
        });
      });
    }
  } finally {
    socket.close();
  }
}
