import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { SecretValue } from '../core/secret.ts';
import type { Body, Call, ClientCertificate, Operation } from './call.ts';
import { secondsOf } from './duration.ts';
import { Fault, unsupportedOperation } from './fault.ts';
import { isObject } from './fields.ts';

/** The largest body that is read, in bytes. */
const MOST_BYTES = 2 * 1024 * 1024;
/** The longest path, in characters. */
const LONGEST_PATH = 2048;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  GET: 'read',
  POST: 'update',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
  LIST: 'list',
  // What `listener.ts` makes of LIST, which Node's parser does not know.
  LINK: 'list',
};

/** Reads a request's method, path and headers; `body` is the parsed body. Throws `Fault` for what no client sends. */
export function callOf(request: IncomingMessage, body: Body): Call {
  const { method = '', url = '', headers, socket } = request;
  const operation = OPERATIONS[method];
  if (operation === undefined) throw unsupportedOperation();
  if (operation === 'patch' && !/^application\/merge-patch\+json\s*(?:;|$)/i.test(headers['content-type'] ?? '')) {
    throw new Fault(415, 'PATCH requires Content-Type of application/merge-patch+json');
  }
  const { path, query } = placeOf(url);
  const namespace = headers['x-vault-namespace'];
  if (namespace !== undefined && namespace !== '' && namespace !== '/') {
    throw new Fault(400, 'this vault has no namespaces: take X-Vault-Namespace (VAULT_NAMESPACE) away');
  }
  return {
    id: randomUUID(),
    time: Date.now(),
    operation: operation === 'read' && query.get('list') === 'true' ? 'list' : operation,
    path,
    query,
    body,
    address: (socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    token: tokenOf(headers),
    password: passwordOf(headers),
    certificate: certificateOf(socket),
    wrap: wrapOf(headers['x-vault-wrap-ttl']),
  };
}

/** The path behind `/v1/`. One spelling of each path only: what a policy was asked about is what is opened. */
function placeOf(url: string): { path: string; query: URLSearchParams } {
  const mark = url.indexOf('?');
  const raw = mark === -1 ? url : url.slice(0, mark);
  if (!raw.startsWith('/v1/') || raw.length > LONGEST_PATH) throw new Fault(404, []);
  let path: string;
  try {
    path = decodeURIComponent(raw.slice('/v1/'.length));
  } catch {
    throw new Fault(400, 'the path is not URL-encoded UTF-8');
  }
  // An encoded slash would be one path for the policy and another for the store.
  if (/%2f|%5c/i.test(raw) || isTricky(path))
    throw new Fault(400, 'the path has empty, "." or ".." segments, an encoded slash, or control characters');
  return { path, query: new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1)) };
}

/** True for a path with another spelling: with empty, `.` or `..` segments, backslashes or control characters. */
export function isTricky(path: string): boolean {
  return (
    // eslint-disable-next-line no-control-regex -- control characters have no business in a path
    /[\u0000-\u001f\u007f\\]/.test(path) ||
    path
      .split('/')
      .some((segment, at, all) => segment === '.' || segment === '..' || (segment === '' && at < all.length - 1))
  );
}

function wrapOf(header: string | string[] | undefined): number | undefined {
  try {
    return secondsOf(header) || undefined;
  } catch {
    throw new Fault(400, 'error parsing X-Vault-Wrap-TTL header: it is no number of seconds, and none such as "5m"');
  }
}

/** The token that a request shows: `X-Vault-Token`, or `Authorization: Bearer`. */
export function tokenOf(headers: IncomingMessage['headers']): SecretValue | undefined {
  const given = headers['x-vault-token'];
  if (typeof given === 'string' && given !== '') return new SecretValue(given);
  const bearer = /^Bearer ([\w.~+/=-]+)$/i.exec(headers.authorization ?? '')?.[1];
  return bearer === undefined ? undefined : new SecretValue(bearer);
}

function passwordOf({ authorization = '' }: IncomingMessage['headers']): SecretValue | undefined {
  const basic = /^Basic ([\w+/=-]{1,2000})$/i.exec(authorization)?.[1];
  const pair = basic === undefined ? '' : Buffer.from(basic, 'base64').toString('utf8');
  const at = pair.indexOf(':');
  return at < 0 || at === pair.length - 1 ? undefined : new SecretValue(pair.slice(at + 1));
}

function certificateOf(socket: IncomingMessage['socket']): ClientCertificate | undefined {
  if (!('authorized' in socket)) return undefined;
  const tls = socket as TLSSocket;
  if (!tls.authorized) return undefined;
  const { subject, fingerprint256 } = tls.getPeerCertificate();
  if (fingerprint256 === undefined) return undefined;
  const name = Array.isArray(subject.CN) ? subject.CN[0] : subject.CN;
  return { name: name ?? '', fingerprint: fingerprint256.replaceAll(':', '').toLowerCase() };
}

/** Reads a body of JSON, an object or nothing. Throws `Fault` 400 and 413. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > MOST_BYTES) throw tooLarge();
  if (length === 0 && request.headers['transfer-encoding'] === undefined) return {};
  const bytes = await bytesOf(request);
  if (bytes.length === 0) return {};
  let value: unknown;
  try {
    const text = UTF8.decode(bytes);
    value = LONG_NUMBER.test(text) ? JSON.parse(text, keptExactly) : JSON.parse(text);
  } catch (error) {
    throw error instanceof Fault ? error : new Fault(400, 'error parsing JSON');
  }
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new Fault(400, 'error parsing JSON: it is no object');
  checkDepth(value, DEEPEST);
  return value as Body;
}

/** Levels of a body. What is deeper would fill the stack of who walks through it. */
const DEEPEST = 500;

function checkDepth(value: object, left: number): void {
  if (left === 0) throw new Fault(400, `error parsing JSON: it is nested deeper than ${DEEPEST} levels`);
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) checkDepth(inner, left - 1);
}

/** By events: an iterator costs more than all of a small body. */
function bytesOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BYTES) return void chunks.push(chunk);
      request.pause();
      reject(tooLarge());
    });
    request.on('end', () =>
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
    );
    request.on('error', reject);
  });
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** A number may be one that a double does not hold; texts that look like it only cost some time. */
const LONG_NUMBER = /\d{16}|\d[eE]/;

/** Refuses numbers that would be given back as others: a secret is stored as it came, or not at all. */
function keptExactly(_name: string, value: unknown, ...[context]: unknown[]): unknown {
  const source = isObject(context) ? context['source'] : undefined;
  if (typeof value !== 'number' || typeof source !== 'string') return value;
  const isKept = /^-?\d+$/.test(source) ? BigInt(source) === BigInt(value) : Number.isFinite(value);
  if (isKept) return value;
  throw new Fault(400, 'error parsing JSON: a number is too large to be kept exactly; write it as a text');
}

function tooLarge(): Fault {
  return new Fault(413, `request body too large: at most ${MOST_BYTES} bytes`);
}
