import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ManagedKey } from '../../src/config/config.ts';
import type { Subject } from './matrix.ts';
import { postgresKey } from './world.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Readonly<Record<string, string | boolean>>;
}

type Told = readonly [status: number, body?: unknown];

/** One key as a service keeps it. */
interface Kept {
  readonly id: string;
  readonly account: string;
  readonly secret: string;
  readonly label: string;
  readonly made: string;
  /** GitLab's: which token this one came of. */
  readonly of?: Kept | undefined;
  active: boolean;
}

const ADMIN = randomBytes(16).toString('hex');

/** The keys of a service, and what its API does with them. */
class Service {
  readonly keys = new Map<string, Kept>();
  #count = 0;

  make(account: string, label: string, of?: Kept): Kept {
    const made = new Date().toISOString();
    const key = {
      id: String(++this.#count),
      account,
      secret: randomBytes(20).toString('hex'),
      label,
      made,
      of,
      active: true,
    };
    this.keys.set(key.id, key);
    return key;
  }

  of(account: string): Kept[] {
    return [...this.keys.values()].filter((key) => key.account === account);
  }

  alive(account: string, secret: string | undefined): Kept | undefined {
    return this.of(account).find((key) => key.active && key.secret === secret);
  }
}

/** A kind by its real code, against a fake that was written from the service's published API. */
function subject(
  name: string,
  fields: (key: Kept) => Readonly<Record<string, string>>,
  settings: (account: string) => ManagedKey['issuer'],
  answer: (asked: Asked, service: Service) => Told,
  more: { readonly isInPlace?: boolean; readonly hasGap?: boolean } = {},
): Subject {
  return {
    name,
    async start() {
      const service = new Service();
      const server = createServer((request, response) => {
        let text = '';
        request.on('data', (part) => (text += part));
        request.on('end', () => {
          const url = new URL(request.url ?? '/', 'http://fake');
          const isForm = request.headers['content-type']?.includes('form') === true;
          const body = text === '' ? {} : isForm ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
          const headers = request.headers as Record<string, string>;
          const asked = { method: request.method ?? '', path: url.pathname, query: url.searchParams, headers, body };
          const [status, told] = answer(asked, service);
          response.writeHead(status).end(told === undefined ? '' : JSON.stringify(told));
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return {
        ...more,
        ports: [(server.address() as AddressInfo).port],
        secrets: { 'vault://ops/admin': { key: ADMIN } },
        async fresh(account, [port = 0]) {
          const issuer = { url: `http://127.0.0.1:${port}`, admin: 'vault://ops/admin#/key', ...settings(account) };
          const address = `vault://secret/${account}`;
          const key: ManagedKey = { ...postgresKey({ port }, account), address, kind: name, issuer, fields: {} };
          return { key, fields: fields(service.make(account, 'ci')) };
        },
        logsIn: async ({ address }, { token, client_secret: secret }) =>
          service.alive(address.slice('vault://secret/'.length), token ?? secret) !== undefined,
        alive: async ({ address }) =>
          service.of(address.slice('vault://secret/'.length)).filter(({ active }) => active).length,
        stop: () => void server.close(),
      };
    },
  };
}

const bearer = ({ headers }: Asked) => headers['authorization']?.replace(/^\S+ /, '');

/** Keys with labels, made beside each other; the admin logs in for each call. */
export const DOCKERHUB = subject(
  'dockerhub-token',
  ({ id, secret }) => ({ id, token: secret }),
  (user) => ({ user }),
  (asked, service) => {
    const { method, path, body } = asked;
    const shown = ({ id, label, active, secret }: Kept, isNew = false) => ({
      uuid: id,
      token_label: label,
      is_active: active,
      scopes: ['repo:read'],
      last_used: null,
      ...(isNew ? { token: secret } : {}),
    });
    const [identifier, secret] = [String(body['identifier']), String(body['secret'])];
    if (path === '/v2/auth/token') {
      if (secret === ADMIN) return [200, { access_token: `admin of ${identifier}` }];
      return service.alive(identifier, secret) === undefined ? [401, {}] : [200, { access_token: 'x' }];
    }
    const account = /^admin of (.+)$/.exec(bearer(asked) ?? '')?.[1];
    if (account === undefined) return [403, { message: 'forbidden' }];
    if (path === '/v2/access-tokens') {
      if (method === 'GET') return [200, { results: service.of(account).map((key) => shown(key)) }];
      return [201, shown(service.make(account, String(body['token_label'])), true)];
    }
    const key = service.keys.get(path.slice('/v2/access-tokens/'.length));
    if (key?.account !== account) return [404, {}];
    if (method === 'PATCH') key.active = body['is_active'] === true;
    if (method === 'DELETE') service.keys.delete(key.id);
    return method === 'DELETE' ? [202] : [200, shown(key)];
  },
);

/** Two secrets at most, without labels: a lost one is known by when it was made. */
export const OKTA = subject(
  'okta-secret',
  ({ id, secret }) => ({ id, client_secret: secret }),
  (app) => ({ app }),
  (asked, service) => {
    const { method, path } = asked;
    const shown = ({ id, active, made, secret }: Kept) => ({
      id,
      status: active ? 'ACTIVE' : 'INACTIVE',
      created: made,
      client_secret: secret,
    });
    if (path === '/oauth2/v1/introspect') {
      const [app = '', secret] = Buffer.from(bearer(asked) ?? '', 'base64')
        .toString()
        .split(':');
      const wrong = { error: 'invalid_client', error_description: 'The client secret supplied is invalid.' };
      return service.alive(app, secret) === undefined ? [401, wrong] : [200, { active: false }];
    }
    if (bearer(asked) !== ADMIN) return [403, { errorCode: 'E0000006' }];
    const [, app = '', id, , step] =
      /^\/api\/v1\/apps\/([^/]+)\/credentials\/secrets(?:\/([^/]+)(\/lifecycle\/(\w+))?)?$/.exec(path) ?? [];
    const all = service.of(app);
    if (id === undefined && method === 'GET') return [200, all.map(shown)];
    if (id === undefined)
      return all.length < 2 ? [201, shown(service.make(app, ''))] : [400, { errorCode: 'E0000001' }];
    const key = service.keys.get(id);
    if (key?.account !== app) return [404, { errorCode: 'E0000007' }];
    if (method === 'DELETE' && key.active) return [403, { errorCode: 'E0000001' }];
    if (method === 'DELETE') service.keys.delete(id);
    else key.active = step === 'activate';
    return method === 'DELETE' ? [204] : [200, shown(key)];
  },
);

/** A token that rotates itself; one that was rotated already ends, by a second rotation, what came of it. */
export const GITLAB = subject(
  'gitlab-token',
  ({ id, secret }) => ({ id, token: secret }),
  () => ({}),
  ({ method, path, query, headers }, service) => {
    const given = headers['private-token'];
    const shown = ({ id, label, active, made, account, secret }: Kept, isNew = false) => ({
      id: Number(id),
      name: label,
      active,
      created_at: made,
      user_id: account,
      ...(isNew ? { token: secret } : {}),
    });
    const rotate = (key: Kept): Told => {
      if (!key.active) {
        for (const one of service.of(key.account)) if (one.of !== undefined) one.active = false;
        return [401, { message: '401 Unauthorized' }];
      }
      key.active = false;
      return [200, shown(service.make(key.account, key.label, key), true)];
    };
    const base = '/api/v4/personal_access_tokens';
    const own = [...service.keys.values()].find(({ secret }) => secret === given);
    if (path === `${base}/self/rotate` && own !== undefined) return rotate(own);
    if (path === `${base}/self`)
      return own?.active === true ? [200, shown(own)] : [401, { message: '401 Unauthorized' }];
    if (given !== ADMIN) return [401, { message: '401 Unauthorized' }];
    if (path === base) {
      const found = service.of(query.get('user_id') ?? '').filter(({ active }) => active);
      return [200, found.map((key) => shown(key))];
    }
    const [, id = '', step] = /^\/api\/v4\/personal_access_tokens\/(\d+)(\/rotate)?$/.exec(path) ?? [];
    const key = service.keys.get(id);
    if (key === undefined) return [404, {}];
    return step !== undefined && method === 'POST' ? rotate(key) : [200, shown(key)];
  },
  { isInPlace: true, hasGap: true },
);
