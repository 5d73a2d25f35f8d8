import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync, readFileSync } from 'node:fs';
import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import { openHttp, request } from '../../src/core/http.ts';
import type { HttpOptions, HttpRequest } from '../../src/core/http.ts';
import { freePort } from '../servers/port.ts';
import { testFolder } from '../servers/folder.ts';
import { sendJson, startAnswering } from '../vault/answering.ts';
import type { Answering } from '../vault/answering.ts';

const get = (url: string, more: Partial<HttpRequest> & HttpOptions = {}) => request({ method: 'GET', url, ...more });

describe('what is repeated', () => {
  const reset: Answering = (incoming) => incoming.socket.destroy();
  const status =
    (code: number): Answering =>
    (_, response) =>
      sendJson(response, code, {});
  const cut: Answering = (incoming, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half of', () => incoming.socket.destroy());
  };
  test.each([
    ['a reset GET', 'GET', reset, 2, 200],
    ['a GET cut off in its body', 'GET', cut, 2, 200],
    ['a GET and 500', 'GET', status(500), 2, 200],
    ['a GET and 404', 'GET', status(404), 1, 404],
    ['a reset POST', 'POST', reset, 1, 'RL-HTTP-BROKEN'],
    ['a POST cut off in its answer', 'POST', cut, 1, 'RL-HTTP-BROKEN'],
    ['a POST and 500', 'POST', status(500), 1, 500],
    ['a POST and 502', 'POST', status(502), 1, 502],
    ['a POST and 412', 'POST', status(412), 2, 200],
    ['a POST and 429', 'POST', status(429), 2, 200],
    ['a POST and 503', 'POST', status(503), 2, 200],
    ['a reset PUT', 'PUT', reset, 2, 200],
  ] as const)('%s: sent %#', async (_, method, first, sent, outcome) => {
    const server = await startAnswering((incoming, response, count) =>
      count === 1 ? first(incoming, response, count) : sendJson(response, 200, {}),
    );
    const result = await request({ method, url: server.address, body: method === 'GET' ? '' : '{}' }).then(
      (answer) => answer.status,
      (error: { code: string }) => error.code,
    );
    expect([result, server.count()]).toEqual([outcome, sent]);
  });

  test('the caller’s word counts more than the method', async () => {
    const server = await startAnswering((incoming) => incoming.socket.destroy());
    await expect(get(server.address, { repeat: 'never' })).rejects.toMatchObject({ code: 'RL-HTTP-BROKEN' });
    expect(server.count()).toBe(1);
    await expect(request({ method: 'POST', url: server.address, repeat: 'always' })).rejects.toMatchObject({
      code: 'RL-HTTP-BROKEN',
    });
    expect(server.count()).toBe(1 + 4);
  });

  test('Retry-After is kept to, and given up at once when it is beyond the deadline', async () => {
    const soon = await startAnswering((_, response, count) => {
      if (count === 1) response.setHeader('retry-after', '0');
      sendJson(response, count === 1 ? 429 : 200, {});
    });
    expect((await get(soon.address)).status).toBe(200);
    const late = await startAnswering((_, response) => {
      response.setHeader('retry-after', '3600');
      sendJson(response, 429, {});
    });
    expect((await get(late.address)).status).toBe(429);
    expect(late.count()).toBe(1);
  });

  test('nothing is tried again after close', async () => {
    const client = openHttp();
    const server = await startAnswering((incoming) => {
      client.close();
      incoming.socket.destroy();
    });
    await expect(client.request({ method: 'GET', url: server.address })).rejects.toMatchObject({ name: 'RelockError' });
    expect(server.count()).toBe(1);
  });
});

describe('what is refused', () => {
  test.each([
    ['http://vault.example.org/v1', 'RL-HTTP-PLAIN'],
    ['http://10.0.0.1/', 'RL-HTTP-PLAIN'],
    ['http://localhost.example.org/', 'RL-HTTP-PLAIN'],
    ['http://127.0.0.1.example.org/', 'RL-HTTP-PLAIN'],
    ['ftp://localhost/', 'RL-HTTP-PLAIN'],
    ['https://user:example@example.org/', 'RL-HTTP-URL'],
    ['vault.example.org', 'RL-HTTP-URL'],
    ['https://example.org/keys/..', 'RL-HTTP-URL'],
    ['https://example.org/keys/%2E./x?y', 'RL-HTTP-URL'],
    ['https://example.org/./x', 'RL-HTTP-URL'],
  ])('%s: %s', async (url, code) => {
    await expect(get(url)).rejects.toMatchObject({ code });
  });

  test('a redirect is given back, not followed', async () => {
    const server = await startAnswering((_, response) => {
      response.writeHead(307, { location: 'http://127.0.0.1:1/' });
      response.end();
    });
    expect((await get(server.address)).status).toBe(307);
  });

  test.each([
    ['too large', (body: string) => body.repeat(2000), {}, 'RL-HTTP-TOO-LARGE'],
    ['compressed unasked', () => 'x', { 'content-encoding': 'gzip' }, 'RL-HTTP-ENCODING'],
    ['not UTF-8', () => Buffer.from([0xc3, 0x28]), {}, 'RL-HTTP-ENCODING'],
  ])('an answer that is %s', async (_, body, headers, code) => {
    const server = await startAnswering((__, response) => {
      response.writeHead(200, headers);
      response.end(body('x'));
    });
    await expect(get(server.address, { maxBytes: 1024 })).rejects.toMatchObject({ code });
    expect(server.count()).toBe(1);
  });

  test('an answer that does not end in time', async () => {
    const server = await startAnswering((_, response) => {
      response.writeHead(200);
      response.write('and then');
    });
    const limits = { attemptTimeout: 100, attempts: 1 };
    await expect(get(server.address, limits)).rejects.toMatchObject({ code: 'RL-HTTP-TIMEOUT' });
  });

  test('a port where nobody listens, and a name that nobody has', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    await expect(get(nobody, { attempts: 1 })).rejects.toMatchObject({ code: 'RL-HTTP-UNREACHABLE' });
    await expect(get('https://nobody.invalid', { attempts: 1 })).rejects.toMatchObject({ code: 'RL-HTTP-UNREACHABLE' });
  });

  test('no error tells a header, a body, or the path', async () => {
    const server = await startAnswering((incoming) => incoming.socket.destroy());
    const url = `${server.address}/in-the-path?q=in-the-query`;
    const headers = { 'x-token': 'in-a-header' };
    const broken = await request({ method: 'POST', url, headers, body: 'in-the-body' }).catch((e: unknown) => e);
    const refused = await get(url, { headers: { 'x-token': 'in-a-header\nx: y' } }).catch((e: unknown) => e);
    expect(refused).toMatchObject({ code: 'RL-HTTP-HEADER' });
    for (const error of [broken, refused]) {
      expect(describeError(error) + inspect(error)).not.toMatch(/in-the-path|in-the-query|in-a-header|in-the-body/);
    }
  });
});

const noOpenssl = spawnSync('openssl', ['version']).status !== 0;

describe.skipIf(noOpenssl)('TLS', () => {
  test('a server is trusted by its authority’s file only', async () => {
    const folder = testFolder('tls');
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    const form = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
    execFileSync('openssl', [...form, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => {
      response.end('hello');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port');
    const url = `https://localhost:${bound.port}/`;
    await expect(get(url)).rejects.toMatchObject({ code: 'RL-HTTP-TLS' });
    expect((await get(url, { caFile: cert })).body).toBe('hello');
    await expect(get(url, { caFile: path.join(folder, 'none.pem') })).rejects.toMatchObject({ code: 'RL-HTTP-CA' });
    writeFileSync(cert, 'not a certificate');
    await expect(get(url, { caFile: cert })).rejects.toMatchObject({ code: 'RL-HTTP-CA' });
  });
});

describe('proxies', () => {
  test('of the environment are asked for what is not on loopback', async () => {
    const asked: string[] = [];
    const proxy = createProxy();
    proxy.on('connect', (incoming, socket) => {
      asked.push(incoming.url ?? '');
      socket.end('HTTP/1.1 502 no way\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const bound = proxy.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port');
    const proxies = { HTTPS_PROXY: `http://127.0.0.1:${bound.port}`, HTTP_PROXY: `http://127.0.0.1:${bound.port}` };
    await expect(get('https://vault.example.invalid/', { proxies, attempts: 1 })).rejects.toMatchObject({
      code: /^RL-HTTP-/,
    });
    expect(asked).toEqual(['vault.example.invalid:443']);
    const own = await startAnswering((_, response) => sendJson(response, 200, {}));
    expect((await get(own.address, { proxies })).status).toBe(200);
    await expect(
      get('https://vault.example.invalid/', {
        proxies: { ...proxies, no_proxy: 'vault.example.invalid' },
        attempts: 1,
      }),
    ).rejects.toMatchObject({
      code: 'RL-HTTP-UNREACHABLE',
    });
    expect(asked).toHaveLength(1);
  });
});
