import { connect as connectPlain } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';

/** How a Redis server is reached. */
export interface RedisServer {
  readonly host: string;
  readonly port: number;
  readonly tls: { readonly rejectUnauthorized: boolean; readonly ca?: string } | undefined;
}

/** What a command gives: a text, a number, nothing, or a list of these. */
export type RedisReply = string | number | null | readonly RedisReply[];

export interface RedisSession {
  /** One command after the other. Throws `RL-MINTER-STATEMENT` with the first word of what the server refused. */
  run(...words: readonly string[]): Promise<RedisReply>;
  close(): Promise<void>;
}

/** Milliseconds for a login, and for one command. */
const TIMEOUT = 10_000;

/**
 * Logs in by AUTH. Of Redis only some ACL commands are needed here, and its protocol (RESP2,
 * https://redis.io/docs/latest/develop/reference/protocol-spec/) is a few lines: no client is kept for that.
 */
export async function openRedis(server: RedisServer, user: string, password: SecretValue): Promise<RedisSession> {
  const place = `Redis at ${printable(server.host)}:${server.port}`;
  const socket = await connected(server, place);
  const waiting: Array<PromiseWithResolvers<RedisReply>> = [];
  let data = Buffer.alloc(0);
  const broken = (error?: unknown) => {
    const problem = unreachable(place, systemCode(error));
    for (const { reject } of waiting.splice(0)) reject(problem);
    socket.destroy();
  };
  socket.setTimeout(0);
  socket.on('error', broken);
  socket.on('close', () => broken());
  socket.on('data', (chunk: Buffer) => {
    data = Buffer.concat([data, chunk]);
    for (let read = reply(data, 0); read !== undefined; read = reply(data, 0)) {
      data = data.subarray(read.end);
      const next = waiting.shift();
      if (read.error === undefined) next?.resolve(read.value);
      else next?.reject(refusal(place, read.error));
    }
  });

  const session: RedisSession = {
    async run(...words) {
      if (socket.destroyed) throw unreachable(place);
      const answer = Promise.withResolvers<RedisReply>();
      const timer = setTimeout(broken, TIMEOUT);
      waiting.push(answer);
      socket.write(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`);
      return answer.promise.finally(() => clearTimeout(timer));
    },
    async close() {
      socket.destroy();
    },
  };
  try {
    await session.run('AUTH', ...(user === '' ? [] : [user]), password.reveal());
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}

function connected(server: RedisServer, place: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { host, port, tls } = server;
    const socket: Socket =
      tls === undefined
        ? connectPlain({ host, port }, () => resolve(socket))
        : connectTls({ host, port, servername: host, ...tls }, () => resolve(socket));
    const failed = (error?: Error) => {
      socket.destroy();
      reject(unreachable(place, systemCode(error)));
    };
    socket.setTimeout(TIMEOUT, () => failed());
    socket.once('error', failed);
  });
}

function unreachable(place: string, code = 'no answer'): RelockError {
  return new RelockError('RL-MINTER-UNREACHABLE', `${place} can't be reached (${printable(code, 60)})`, {
    remedy: 'Check host, port and tls of the connection.',
  });
}

function refusal(place: string, text: string): RelockError {
  const word = printable(/^[A-Z]+/.exec(text)?.[0] ?? 'ERR', 20);
  return word === 'WRONGPASS' || word === 'NOAUTH'
    ? new RelockError('RL-MINTER-REFUSED', `${place} refuses the user or the password (${word})`)
    : new RelockError('RL-MINTER-STATEMENT', `${place} refuses a command (${word})`);
}

interface Read {
  readonly value: RedisReply;
  readonly error?: string;
  readonly end: number;
}

/** The reply that begins at `at`, or undefined while it is not whole. */
function reply(data: Buffer, at: number): Read | undefined {
  const line = data.indexOf('\r\n', at);
  if (line === -1) return undefined;
  const text = data.toString('utf8', at + 1, line);
  const end = line + 2;
  switch (String.fromCharCode(data[at] ?? 0)) {
    case '+':
      return { value: text, end };
    case '-':
      return { value: null, error: text, end };
    case ':':
      return { value: Number(text), end };
    case '$': {
      const length = Number(text);
      if (length < 0) return { value: null, end };
      if (data.length < end + length + 2) return undefined;
      return { value: data.toString('utf8', end, end + length), end: end + length + 2 };
    }
    default: {
      const values: RedisReply[] = [];
      let next = end;
      for (let count = Number(text); count > 0; count--) {
        const one = reply(data, next);
        if (one === undefined) return undefined;
        values.push(one.value);
        next = one.end;
      }
      return { value: values, end: next };
    }
  }
}
