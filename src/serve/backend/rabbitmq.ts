import { RelockError } from '../../core/error.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Backend, Body, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { flagField, isObject, textField } from '../fields.ts';
import { giveOnLease, livesOf, minterLeases, nameFor } from '../giving.ts';
import { storedAt } from './stored.ts';

interface Connection {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

interface Role {
  readonly tags: string;
  readonly vhosts: Body | null;
  readonly topics: Body | null;
}

/** Seconds; 0: as the mount says. */
interface Lives {
  readonly ttl: number;
  readonly maxTtl: number;
}

/** Users of RabbitMQ, for a time each: https://developer.hashicorp.com/vault/api-docs/secret/rabbitmq */
export function rabbitmqBackend(core: () => Core, mount: Mount): Backend {
  const folder = `rabbitmq/${mount.id}/`;
  const [connection, lease] = [`${folder}config/connection`, `${folder}config/lease`];
  // What is stored was sealed here, so it has the shape that it was given.
  const roleAt = (name: string) => core().entries.get(`${folder}roles/${name}`) as unknown as Role | undefined;
  const minter = () => {
    const stored = core().entries.get(connection) as unknown as Connection | undefined;
    if (stored === undefined) throw new Fault(500, 'no connection is configured: write to config/connection first');
    return core().minters.of(connection, 'rabbitmq', placeOf(stored));
  };
  return {
    exists: (rest) => !rest.startsWith('roles/') || core().entries.get(`${folder}${rest}`) !== undefined,
    clear: () => {
      for (const name of core().entries.list(`${folder}roles/`)) core().entries.delete(`${folder}roles/${name}`);
      for (const entry of [connection, lease]) core().entries.delete(entry);
      void core().minters.drop(connection);
    },
    leases: minterLeases(async ({ terms }) => ({ minter: await minter(), terms })),
    handle: async (call) => {
      if (call.rest === 'config/connection') return connect(core(), call, connection);
      if (call.rest === 'config/lease') return writeLives(core(), call, lease);
      const [first = '', name = '', ...more] = call.rest.split('/');
      if (more.length > 0 || (name !== '' && !/^\w(?:[\w.-]*\w)?$/.test(name))) throw unsupportedPath();
      if (first === 'roles') {
        return storedAt<Role>(core(), call, `${folder}roles/`, name, {
          read: ({ tags, vhosts, topics }) => ({ tags, vhosts, vhost_topics: topics }),
          write: () => ({ ...roleOf(call.body) }),
        });
      }
      if (first !== 'creds' || name === '') throw unsupportedPath();
      if (call.operation !== 'read') throw unsupportedOperation();
      const role = roleAt(name);
      if (role === undefined) throw new Fault(400, `unknown role: ${name}`);
      const lives = (core().entries.get(lease) ?? { ttl: 0, maxTtl: 0 }) as unknown as Lives;
      const opened = await minter();
      return giveOnLease(core(), call, opened, {
        ...livesOf(lives, mount),
        renewable: true,
        config: '',
        role: name,
        name: nameFor(call, name, opened.longestName),
        terms: { tags: role.tags, vhosts: role.vhosts, vhost_topics: role.topics },
      });
    },
  };
}

async function connect(core: Core, call: Routed, entry: string): Promise<Outcome> {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  const field = (name: string) => textField(call.body, name);
  const given: Connection = { uri: field('connection_uri'), username: field('username'), password: field('password') };
  for (const [name, value] of [
    ['connection_uri', given.uri],
    ['username', given.username],
    ['password', given.password],
  ] as const) {
    if (value === '') throw new Fault(400, `missing ${name}`);
  }
  const minter = await core.minters.fresh('rabbitmq', placeOf(given));
  try {
    if (flagField(call.body, 'verify_connection', true)) await minter.check();
  } catch (error) {
    const what = error instanceof RelockError ? `${error.message} [${error.code}]` : 'unforeseen';
    throw new Fault(500, `1 error occurred:\n\t* failed to validate the connection: ${what}\n\n`);
  } finally {
    await minter.close();
  }
  return {
    waits: true,
    within: () => {
      core.entries.put(entry, { ...given });
      void core.minters.drop(entry);
      return {};
    },
  };
}

function writeLives(core: Core, call: Routed, entry: string): Outcome {
  const known = core.entries.get(entry) as unknown as Lives | undefined;
  switch (call.operation) {
    case 'read':
      if (known === undefined) throw notFound();
      return { data: { ttl: known.ttl, max_ttl: known.maxTtl } };
    case 'create':
    case 'update': {
      const lives: Lives = { ttl: secondsOf(call.body['ttl']) ?? 0, maxTtl: secondsOf(call.body['max_ttl']) ?? 0 };
      return {
        waits: true,
        within: () => {
          core.entries.put(entry, { ...lives });
          return {};
        },
      };
    }
    case 'delete':
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

function placeOf({ uri, username, password }: Connection) {
  return { settings: { connection_uri: uri }, username, secret: new SecretValue(password) };
}

function roleOf(body: Body): Role {
  const tags = textField(body, 'tags');
  const vhosts = permissionsField(body, 'vhosts', 1);
  const topics = permissionsField(body, 'vhost_topics', 2);
  if (tags === '' && vhosts === null) throw new Fault(400, 'both tags and vhosts not specified');
  return { tags, vhosts, topics };
}

/** A map of permissions, `depth` names above them, as JSON or as a text with JSON in it. */
function permissionsField(body: Body, name: string, depth: number): Body | null {
  let value: unknown = body[name] ?? null;
  if (value === null || value === '') return null;
  try {
    if (typeof value === 'string') value = JSON.parse(value);
  } catch {
    throw new Fault(400, `failed to unmarshal ${name}: it is no JSON`);
  }
  if (isObject(value) && arePermissions(value, depth)) return value;
  throw new Fault(400, `failed to unmarshal ${name}: it is no map of permissions`);
}

function arePermissions(value: Body, depth: number): boolean {
  return Object.values(value).every((one) =>
    depth === 0 ? typeof one === 'string' : isObject(one) && arePermissions(one, depth - 1),
  );
}
