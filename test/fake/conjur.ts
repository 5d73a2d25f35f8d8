import { createHmac, randomBytes, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * A stand-in for CyberArk Conjur, written from its API's description (cyberark/conjur-openapi-spec 5.3) and tried with
 * CyberArk's own Python client (conjur-api). No real server has confirmed: the text of its 404s, the order of a list, that
 * paging counts what one sees, that a number is refused (500) when two transactions take the same, and how the cloud's
 * gateway changes headers. Policies are not parsed beyond `!variable` lines; permissions are set by the test.
 */
export interface FakeConjur {
  readonly address: string;
  readonly account: string;
  /** Makes variables as a policy would, with an optional value and annotations. */
  define(id: string, value?: string | Uint8Array, annotations?: Readonly<Record<string, string>>): void;
  /** What a role (`host/ci/app`) may do with a variable; all of it unless set. `[]`: it does not even see it. */
  permit(role: string, id: string, privileges: readonly Privilege[]): void;
  /** Every value that a variable still has, by version. */
  valuesOf(id: string): ReadonlyMap<number, string>;
  /** The key that makes JWTs trusted, and what a host's annotations bind. */
  trust(publicKey: string, binding?: Readonly<Record<string, string>>): void;
  /** All requests so far, as `METHOD /path?query`. */
  readonly requests: readonly string[];
  /** Called before a request is served; true: it was answered. */
  before: ((request: IncomingMessage, response: ServerResponse, body: Buffer) => boolean) | undefined;
  /** Ends all tokens that were given so far. */
  expireTokens(): void;
  stop(): Promise<void>;
}

export type Privilege = 'read' | 'execute' | 'update';

interface Stored {
  readonly versions: Map<number, Buffer>;
  readonly annotations: Readonly<Record<string, string>>;
}

export interface FakeConjurOptions {
  readonly account?: string;
  /** Logins of `authn` and their API keys. */
  readonly keys?: Readonly<Record<string, string>>;
  /** The host that authn-jwt logs in when the request names none: its token-app-property. */
  readonly host?: string;
  /** True: a write makes the variable, as if its policy had been loaded beforehand. */
  readonly policyLoaded?: boolean;
}

const KEPT = 20;
const TOKEN_LIFE = 480;

/** Starts one on loopback. */
export async function startConjur(options: FakeConjurOptions = {}): Promise<FakeConjur> {
  const account = options.account ?? 'dev';
  const variables = new Map<string, Stored>();
  const grants = new Map<string, readonly Privilege[]>();
  const requests: string[] = [];
  let key = randomBytes(32);
  let trusted: { publicKey: string; binding: Readonly<Record<string, string>> } | undefined;

  const fake = {
    account,
    requests,
    before: undefined as FakeConjur['before'],
    define(id: string, value?: string | Uint8Array, annotations: Readonly<Record<string, string>> = {}) {
      const versions = variables.get(id)?.versions ?? new Map<number, Buffer>();
      variables.set(id, { versions, annotations });
      if (value !== undefined) versions.set(versions.size + 1, Buffer.from(value));
    },
    permit: (role: string, id: string, privileges: readonly Privilege[]) =>
      void grants.set(`${role} ${id}`, privileges),
    valuesOf: (id: string) =>
      new Map([...(variables.get(id)?.versions ?? [])].map(([version, bytes]) => [version, bytes.toString('utf8')])),
    trust(publicKey: string, binding: Readonly<Record<string, string>> = {}) {
      trusted = { publicKey, binding };
    },
    expireTokens() {
      key = randomBytes(32);
    },
  };

  const mac = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  function tokenOf(role: string): string {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const [head, now] = [part({ alg: 'conjur.org/slosilo/v2', kid: 'fake' }), Math.floor(Date.now() / 1000)];
    const payload = part({ sub: role, iat: now, exp: now + TOKEN_LIFE });
    return JSON.stringify({ protected: head, payload, signature: mac(`${head}.${payload}`) });
  }
  function roleOf(request: IncomingMessage): string | undefined {
    const encoded = /^Token token="([A-Za-z0-9+/=_-]+)"$/.exec(request.headers.authorization ?? '')?.[1];
    try {
      const token = JSON.parse(Buffer.from(encoded ?? '', 'base64').toString('utf8')) as Record<string, string>;
      const claims = JSON.parse(Buffer.from(token['payload'] ?? '', 'base64url').toString('utf8'));
      const valid = token['signature'] === mac(`${token['protected']}.${token['payload']}`);
      return valid && claims.exp > Date.now() / 1000 ? (claims.sub as string) : undefined;
    } catch {
      return undefined;
    }
  }

  const may = (role: string, id: string) => grants.get(`${role} ${id}`) ?? ['read', 'execute', 'update'];
  const seen = (role: string, id: string) => (may(role, id).length > 0 ? variables.get(id) : undefined);
  const resourceOf = (id: string, { versions, annotations }: Stored) => ({
    created_at: '2026-01-02T03:04:05.000+00:00',
    id: `${account}:variable:${id}`,
    owner: `${account}:user:admin`,
    policy: `${account}:policy:root`,
    permissions: [],
    annotations: Object.entries(annotations).map(([name, value]) => ({
      name,
      value,
      policy: `${account}:policy:root`,
    })),
    secrets: [...versions.keys()].map((version) => ({ version, expires_at: null })),
  });

  /** The role that a login is for; undefined: refused, as all refusals without a reason. */
  function authenticated(path: string, body: string): string | undefined {
    const [service, ...rest] = path.split('/').slice(1).map(decodeURIComponent);
    if (service === 'authn') {
      const login = rest[1] ?? '';
      return rest[0] === account && options.keys?.[login] === body ? login : undefined;
    }
    const named = rest.length === 4 ? rest[2] : options.host;
    const [head, payload, signature] = (new URLSearchParams(body).get('jwt') ?? '').split('.');
    if (trusted === undefined || named === undefined || rest[1] !== account) return undefined;
    const signed = verify(
      'sha256',
      Buffer.from(`${head}.${payload}`),
      trusted.publicKey,
      Buffer.from(signature ?? '', 'base64url'),
    );
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8') || '{}');
    const bound = Object.entries(trusted.binding).every(([name, value]) => claims[name] === value);
    return signed && bound && claims.exp > Date.now() / 1000 ? named : undefined;
  }

  function batch(role: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
    const ids = (query.get('variable_ids') ?? '').split(',').filter((id) => id !== '');
    if (ids.length === 0) return fail(response, 422, 'argument_error', 'variable_ids');
    const base64 = /^base64$/i.test(request.headers['accept-encoding'] ?? '');
    const values: Record<string, string> = {};
    for (const full of ids) {
      const id = full.split(':').slice(2).join(':');
      const found = seen(role, id);
      const value = [...(found?.versions.values() ?? [])].at(-1);
      if (found === undefined || value === undefined) return missing(response, 'variable', full);
      if (!may(role, id).includes('execute')) return void response.writeHead(403).end();
      const text = value.toString('utf8');
      if (!base64 && !Buffer.from(text).equals(value)) return fail(response, 406, 'not_acceptable', 'Issue encoding');
      // Ruby breaks its base64 into lines.
      values[full] = base64 ? value.toString('base64').replace(/(.{60})/g, '$1\n') + '\n' : text;
    }
    sendJson(response, 200, values, base64 ? { 'content-encoding': 'base64' } : {});
  }

  function resources(role: string, rest: string[], query: URLSearchParams, response: ServerResponse): void {
    const [, kind, ...names] = rest;
    const id = names.join('/');
    if (id !== '') {
      const found = kind === 'variable' ? seen(role, id) : undefined;
      if (found === undefined) return missing(response, kind ?? '', `${account}:${kind}:${id}`);
      if (!query.has('check')) return sendJson(response, 200, resourceOf(id, found));
      const allowed = may(role, id).includes((query.get('privilege') ?? '') as Privilege);
      return void response.writeHead(allowed ? 204 : 404).end();
    }
    const all = [...variables].filter(([one]) => may(role, one).length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    const [limit, offset] = [Number(query.get('limit') ?? 1000), Number(query.get('offset') ?? 0)];
    if (limit > 1000) return fail(response, 422, 'argument_error', "'Limit' parameter must not exceed 1000");
    const search = query.get('search') ?? '';
    const matching = all.filter(([one]) => one.includes(search)).slice(offset, offset + limit);
    sendJson(
      response,
      200,
      matching.map(([one, stored]) => resourceOf(one, stored)),
    );
  }

  function secret(
    role: string,
    id: string,
    method: string,
    query: URLSearchParams,
    body: Buffer,
    response: ServerResponse,
  ): void {
    if (method === 'POST' && options.policyLoaded === true && !variables.has(id)) fake.define(id);
    const found = seen(role, id);
    if (found === undefined) return missing(response, 'variable', `${account}:variable:${id}`);
    const latest = Math.max(0, ...found.versions.keys());
    if (method === 'POST') {
      if (!may(role, id).includes('update')) return void response.writeHead(403).end();
      if (body.toString('utf8').trim() === '') return fail(response, 422, 'argument_error', "'value' may not be empty");
      if (found.versions.get(latest)?.equals(body) !== true) found.versions.set(latest + 1, body);
      for (const old of found.versions.keys()) if (found.versions.size > KEPT) found.versions.delete(old);
      return void response.writeHead(201).end();
    }
    if (!may(role, id).includes('execute')) return void response.writeHead(403).end();
    const value = found.versions.get(Number(query.get('version') ?? latest));
    if (value === undefined) {
      return fail(response, 404, 'not_found', `CONJ00076E Variable ${account}:variable:${id} is empty or not found.`);
    }
    response.writeHead(200, {
      'content-type': found.annotations['conjur/mime_type'] ?? 'application/octet-stream',
      'content-disposition': 'attachment',
    });
    response.end(value);
  }

  function serve(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    requests.push(`${request.method} ${request.url}`);
    response.setHeader('x-request-id', `fake-${requests.length}`);
    if (fake.before?.(request, response, body) === true) return;
    const url = new URL(request.url ?? '/', 'http://fake');
    const method = request.method ?? 'GET';
    const rest = url.pathname.split('/').slice(2).map(decodeURIComponent);
    if (url.pathname === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    if (/^\/authn(-jwt)?\/.*\/authenticate$/.test(url.pathname) && method === 'POST') {
      const role = authenticated(url.pathname, body.toString('utf8'));
      if (role === undefined) return void response.writeHead(401).end();
      return void response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(tokenOf(role));
    }
    const role = roleOf(request);
    if (role === undefined) return void response.writeHead(401).end();
    if (url.pathname === '/secrets') return batch(role, url.searchParams, request, response);
    if (url.pathname.startsWith('/secrets/') && rest[0] === account) {
      return secret(role, rest.slice(2).join('/'), method, url.searchParams, body, response);
    }
    if (url.pathname.startsWith('/resources/') && rest[0] === account) {
      return resources(role, rest, url.searchParams, response);
    }
    if (url.pathname.startsWith('/policies/') && method === 'POST') {
      const ids = [...body.toString('utf8').matchAll(/!variable ([\w/.-]+)/g)].map((match) => match[1] ?? '');
      for (const id of ids) fake.define(id);
      return sendJson(response, 201, { created_roles: {}, version: 1 });
    }
    response.writeHead(404).end();
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => serve(request, response, Buffer.concat(parts)));
  });
  const address = await listening(server);
  return Object.assign(fake, {
    address,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return `http://127.0.0.1:${bound.port}`;
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function fail(response: ServerResponse, status: number, code: string, message: string): void {
  sendJson(response, status, { error: { code, message } });
}

function missing(response: ServerResponse, target: string, id: string): void {
  const message = `${target.charAt(0).toUpperCase()}${target.slice(1)} '${id.split(':').slice(2).join(':')}' not found in account`;
  sendJson(response, 404, {
    error: { code: 'not_found', message, target, details: { code: 'not_found', target: 'id', message: id } },
  });
}
