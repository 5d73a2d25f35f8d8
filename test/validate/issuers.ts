import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createProxy } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import path from 'node:path';
import { CHECK_GROUPS } from '../../src/validate/checks/all.ts';
import { makeFolder } from '../servers/make-folder.ts';
import type { Sample } from './answers.ts';

/** A request as it came to an issuer. */
export interface Asked {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** All issuers of the table on loopback, behind a proxy that leads there whatever host is asked for. */
export interface Issuers {
  /** The environment of whoever is to ask them. */
  readonly env: { readonly HTTPS_PROXY: string; readonly NODE_EXTRA_CA_CERTS: string };
  readonly caFile: string;
  readonly asked: Asked[];
  /** What is answered from now on; undefined breaks the connection off. */
  answer: (asked: Asked) => Sample | undefined;
  stop(): Promise<void>;
}

/** Starts them with a certificate for every host of the table and for `more`. */
export async function startIssuers(more: readonly string[] = []): Promise<Issuers> {
  const { folder, remove } = makeFolder('issuers');
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const urls = CHECK_GROUPS.flatMap(({ checks }) => checks.flatMap((check) => check.urls));
  const hosts = urls.map((url) => /^https:\/\/([^/]+)/.exec(url)?.[1] ?? '').filter((host) => !host.includes('{'));
  const names = [...new Set([...hosts, ...more, '*.api.mailchimp.com', '*.algolia.net'])].map((host) => `DNS:${host}`);
  const form = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const subject = ['-subj', '/CN=issuers', '-addext', `subjectAltName=${names.join(',')}`];
  execFileSync('openssl', [...form, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });

  const asked: Asked[] = [];
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const host = request.headers.host ?? '';
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { host, method, path: url, headers, body: Buffer.concat(parts).toString() };
      asked.push(one);
      const sample = issuers.answer(one);
      if (sample === undefined) {
        request.socket.destroy();
        return;
      }
      const [status, body, extra] = sample;
      response.writeHead(status, { 'content-type': contentType(body), ...extra });
      response.end(textOf(body));
    });
  });
  const proxy = createProxy();
  proxy.on('connect', (_, socket) => {
    const inner = connect(portOf(server), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      inner.pipe(socket).pipe(inner);
    });
    for (const end of [inner, socket]) end.on('error', () => [inner, socket].forEach((one) => one.destroy()));
  });
  await Promise.all([server, proxy].map((one) => new Promise<void>((done) => one.listen(0, '127.0.0.1', done))));
  const issuers: Issuers = {
    env: { HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}`, NODE_EXTRA_CA_CERTS: cert },
    caFile: cert,
    asked,
    answer: () => undefined,
    async stop() {
      for (const one of [server, proxy]) {
        one.closeAllConnections();
        one.close();
      }
      remove();
    },
  };
  return issuers;
}

/** A body as it is sent. */
export function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function contentType(body: unknown): string {
  return typeof body === 'string' ? 'text/html' : 'application/json';
}

function portOf(server: Pick<Server, 'address'>): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return bound.port;
}
