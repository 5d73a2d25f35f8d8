import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { World } from './world.ts';
import { startWorld } from './world.ts';

let world: World;
let port: number;
beforeAll(async () => {
  world = await startWorld();
  port = Number(new URL(world.address).port);
  for (const name of ['LIST', 'LINK']) await world.ask('POST', `secret/data/w/${name}`, { data: { name } });
});
afterAll(() => world.close());

/** Sends bytes piece by piece and gives the statuses that come back, and all of the text. */
async function exchange(pieces: readonly (string | Buffer)[]): Promise<{ statuses: number[]; text: string }> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  let text = '';
  socket.on('data', (more) => (text += more.toString('latin1')));
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  await once(socket, 'connect');
  for (const piece of pieces) {
    socket.write(piece);
    await sleep(15);
  }
  // All that was asked is answered, or nothing more will be.
  await Promise.race([closed, sleep(400)]);
  socket.destroy();
  return { statuses: [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => Number(match[1])), text };
}

const head = (method: string, path: string, more = '') =>
  `${method} /v1/${path} HTTP/1.1\r\nHost: x\r\nX-Vault-Token: ${world.token}\r\n${more}\r\n`;
const list = () => head('LIST', 'secret/metadata/w');
const post = (path: string, body: string) => head('POST', path, `Content-Length: ${body.length}\r\n`) + body;

describe('the method LIST', () => {
  test.each([1, 2, 3, 4, 5, 20])('is understood when it is cut after %i bytes', async (at) => {
    const { statuses, text } = await exchange([list().slice(0, at), list().slice(at)]);
    expect(statuses).toEqual([200]);
    expect(text).toContain('"keys":["LINK","LIST"]');
  });

  test('is understood after other requests on the same connection', async () => {
    const body = JSON.stringify({ data: { a: 'x'.repeat(50) } });
    const whole = post('secret/data/w2/b', body);
    const pieces = [
      list(),
      list(),
      head('GET', 'sys/mounts'),
      list(),
      whole,
      list(),
      whole.slice(0, -20),
      whole.slice(-20),
      list(),
    ];
    expect((await exchange(pieces)).statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 200]);
  });

  test('is left alone where it is no method', async () => {
    const cut = head('GET', 'secret/data/w/LIST');
    const at = cut.indexOf('LIST');
    expect((await exchange([cut.slice(0, at), cut.slice(at)])).text).toContain('{"name":"LIST"}');
    const body = '{"data":{"a":"LIST LIST"}}';
    const whole = post('secret/data/w2/c', body);
    const inside = whole.indexOf('LIST');
    await exchange([whole.slice(0, inside), whole.slice(inside, inside + 5), whole.slice(inside + 5)]);
    expect((await world.ask('GET', 'secret/data/w2/c')).json.data.data).toEqual({ a: 'LIST LIST' });
    // The end of one request with the beginning of the next in one piece, and the rest of its path in another.
    const mixed = head('GET', 'sys/mounts') + cut.slice(0, at);
    expect((await exchange([mixed, cut.slice(at)])).text).toContain('{"name":"LIST"}');
  });

  test('in one piece with the request before it is refused, and ends the connection', async () => {
    expect((await exchange([list() + list(), head('GET', 'sys/mounts')])).statuses).toEqual([400]);
  });
});

describe('requests that two servers could read in two ways', () => {
  const after = () => head('GET', 'auth/token/lookup-self');
  const tricks: ReadonlyArray<readonly [string, string, string]> = [
    ['both lengths', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n'],
    ['both lengths, the other way round', 'Transfer-Encoding: chunked\r\nContent-Length: 5\r\n', '0\r\n\r\n'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n', '{}x'],
    ['a negative length', 'Content-Length: -2\r\n', '{}'],
    ['a length with a sign', 'Content-Length: +2\r\n', '{}'],
    ['a length in hex', 'Content-Length: 0x2\r\n', '{}'],
    ['two encodings', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', '0\r\n\r\n'],
    ['an unknown encoding', 'Transfer-Encoding: xchunked\r\n', '0\r\n\r\n'],
    ['a space before the colon', 'Content-Length : 2\r\n', '{}'],
    ['a folded header', 'X-A: b\r\n Content-Length: 2\r\n', '{}'],
    ['lines that end in LF alone', 'X-A: b\nContent-Length: 2\n', '{}'],
    ['a chunk of no length', 'Transfer-Encoding: chunked\r\n', 'x\r\n\r\n'],
  ];
  test.each(tricks)('%s are refused, and what follows is not read', async (_name, headers, body) => {
    const { statuses, text } = await exchange([head('POST', 'secret/data/w2/trick', headers) + body + after()]);
    expect(statuses).toEqual([400]);
    expect(text).not.toContain('accessor');
    expect((await world.ask('GET', 'secret/data/w2/trick')).status).toBe(404);
  });

  test('of two tokens neither counts', async () => {
    const two = `GET /v1/auth/token/lookup-self HTTP/1.1\r\nHost: x\r\nX-Vault-Token: ${world.token}\r\nX-Vault-Token: none\r\n\r\n`;
    expect((await exchange([two])).statuses).toEqual([403]);
  });

  test('a body that is too large ends the connection, and nothing behind it is read', async () => {
    const large = head('POST', 'secret/data/w2/large', `Content-Length: ${3 * 1024 * 1024}\r\n`);
    const { statuses, text } = await exchange([large + after()]);
    expect(statuses).toEqual([413]);
    expect(text).not.toContain('accessor');
    const chunk = `${(1 << 20).toString(16)}\r\n${'x'.repeat(1 << 20)}\r\n`;
    const chunked = await exchange([
      head('POST', 'secret/data/w2/large', 'Transfer-Encoding: chunked\r\n'),
      chunk,
      chunk,
      chunk,
    ]);
    expect(chunked.statuses).toEqual([413]);
  });

  test('a body that ends too early changes nothing', async () => {
    await exchange([head('POST', 'secret/data/w2/cut', 'Content-Length: 100\r\n') + '{"data":{"a":1}}']);
    expect((await world.ask('GET', 'secret/data/w2/cut')).status).toBe(404);
  });
});

describe('odd bodies', () => {
  const depth = (open: string, close: string) => `{"data":{"a":${open.repeat(100_000)}1${close.repeat(100_000)}}}`;
  test.each([
    ['nested deeply', depth('[', ']')],
    ['nested deeply in objects', `{"data":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
    ['numbers that no double holds', '{"data":{"n":12345678901234567891}}'],
    ['numbers beyond all', '{"data":{"n":1e999}}'],
    ['not UTF-8', Buffer.from([...Buffer.from('{"data":{"a":"'), 0xff, 0xfe, ...Buffer.from('"}}')])],
  ])('%s are refused, and the server goes on', async (_name, body) => {
    const response = await fetch(`${world.address}/v1/secret/data/w2/odd`, {
      method: 'POST',
      headers: { 'x-vault-token': world.token },
      body,
    });
    expect(response.status).toBe(400);
    expect((await world.ask('GET', 'secret/data/w2/odd')).status).toBe(404);
  });

  test('names that mean something to JavaScript are names like any', async () => {
    const body = '{"data":{"__proto__":{"admin":true},"constructor":"c","toString":"t"}}';
    await fetch(`${world.address}/v1/secret/data/w2/proto`, {
      method: 'POST',
      headers: { 'x-vault-token': world.token },
      body,
    });
    const read = await world.ask('GET', 'secret/data/w2/proto');
    expect(read.text).toContain('"data":{"__proto__":{"admin":true},"constructor":"c","toString":"t"}');
    const patched = await fetch(`${world.address}/v1/secret/data/w2/proto`, {
      method: 'PATCH',
      headers: { 'x-vault-token': world.token, 'content-type': 'application/merge-patch+json' },
      body: '{"data":{"__proto__":{"more":1},"toString":null,"deep":{"__proto__":{"x":1}}}}',
    });
    expect(patched.status).toBe(200);
    expect((await world.ask('GET', 'secret/data/w2/proto')).text).toContain(
      '"data":{"__proto__":{"admin":true,"more":1},"constructor":"c","deep":{"__proto__":{"x":1}}}',
    );
  });
});

test('thousands of connections that say nothing, or little, keep nobody else out', async () => {
  const sockets: Socket[] = [];
  try {
    for (let count = 0; count < 3000; count++) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      sockets.push(socket);
      if (count % 3 === 1) socket.write('GET /v1/secret/data/w/LIST HTTP/1.1\r\nX-A: ');
      if (count % 3 === 2) socket.write(head('POST', 'secret/data/slow', 'Content-Length: 1000\r\n') + '{"data":');
      if (count % 250 === 249) {
        await once(socket, 'connect');
        expect((await world.ask('GET', 'secret/data/w/LIST')).status).toBe(200);
      }
    }
    expect((await world.ask('POST', 'secret/data/w2/among', { data: {} })).status).toBe(200);
  } finally {
    for (const socket of sockets) socket.destroy();
  }
});
