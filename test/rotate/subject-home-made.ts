import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ManagedKey } from '../../src/config/config.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { startHomeMade } from '../issuer/home-made-service.ts';
import type { Subject } from './matrix.ts';
import type { MemoryStore } from './memory-store.ts';
import { secret } from './memory-store.ts';
import { plain } from './store-server.ts';
import { freshPassword, postgresKey } from './world.ts';

const SHARED = randomBytes(32).toString('hex');

/** What a home-made service can do, and so how its keys are replaced. */
interface Way {
  readonly steps: string;
  readonly strategy: NonNullable<ManagedKey['strategy']>;
}

const IN_PLACE: Way = { steps: 'validate,set,test,revoke', strategy: 'in-place' };
const BESIDE: Way = { steps: 'validate,create,test,revoke,contain,release,reclaim', strategy: 'create-delete' };

/** A service as a user would write it to the contract; `settings` says how one kind reaches it. */
function homeMade(
  kind: 'webhook' | 'command',
  { steps, strategy }: Way,
  settings: (url: string) => ManagedKey['issuer'],
): Subject {
  return {
    name: `${kind} ${strategy}`,
    async start() {
      const service = await startHomeMade(SHARED);
      const isInPlace = strategy === 'in-place';
      const accountOf = ({ address }: ManagedKey) => address.slice('vault://secret/'.length).replace(/#.*$/, '');
      return {
        ports: [Number(new URL(service.url).port)],
        ...(isInPlace ? { isInPlace } : {}),
        secrets: { 'vault://ops/hook': { key: SHARED } },
        async fresh(name, [port = 0]) {
          const account = name.replaceAll(' ', '-');
          const issuer = {
            ...settings(`http://127.0.0.1:${port}/rotate?for=${account}`),
            steps,
            secret: 'key',
            ...(isInPlace ? {} : { changing: 'id' }),
          };
          const address = `vault://secret/${account}`;
          const key: ManagedKey = { ...postgresKey({ port }, account), address, kind, issuer, fields: {}, strategy };
          const { id, key: value } = service.fresh(account);
          return { key, fields: isInPlace ? { key: value } : { id, key: value } };
        },
        logsIn: async (key, { key: value = '' }) => service.alive(accountOf(key)).includes(value),
        alive: async (key) => service.alive(accountOf(key)).length,
        stop: () => service.stop(),
      };
    },
  };
}

const webhook = (url: string) => ({ url, admin: 'vault://ops/hook#/key' });
const PROGRAM = path.join(import.meta.dirname, 'home-made-child.ts');
const command = (url: string) => ({
  command: process.execPath,
  arguments: JSON.stringify([PROGRAM, url, SHARED]),
});

export const HOME_MADE: readonly Subject[] = [
  homeMade('webhook', IN_PLACE, webhook),
  homeMade('webhook', BESIDE, webhook),
  homeMade('command', BESIDE, command),
];

interface Managed {
  password: string;
  /** The version of the store that has the newest value, by AWS' ids. */
  readonly versions: Map<string, 'AWSCURRENT' | 'AWSPENDING' | 'AWSPREVIOUS'>;
  store: MemoryStore | undefined;
  /** Begun, and how often it was asked about since. */
  pending: { readonly token: string; looks: number } | undefined;
}

/**
 * AWS Secrets Manager as `aws-managed` sees it: RotateSecret begins a rotation under the caller's token and begins none
 * anew under the same; a function then sets the value at the service and moves AWSCURRENT. (Moto's runs functions in
 * containers.) The secret itself is in the store of the matrix.
 */
export const AWS_MANAGED: Subject = {
  name: 'aws-managed',
  async start() {
    const all = new Map<string, Managed>();

    async function work(managed: Managed, address: string): Promise<void> {
      const { pending, store } = managed;
      if (pending === undefined || store === undefined || ++pending.looks < 2) return;
      managed.pending = undefined;
      const password = freshPassword();
      const at = parseAddress(address);
      const before = plain((await store.read(at))?.fields ?? new Map());
      managed.password = password;
      await store.write(at, secret({ ...before, password }));
      for (const [id, label] of managed.versions) if (label === 'AWSCURRENT') managed.versions.set(id, 'AWSPREVIOUS');
      managed.versions.set(pending.token, 'AWSCURRENT');
    }

    async function answer(target: string, body: Readonly<Record<string, string>>): Promise<[number, object]> {
      const name = body['SecretId'] ?? '';
      const managed = all.get(name);
      if (managed === undefined) return [400, { __type: 'ResourceNotFoundException' }];
      if (target === 'secretsmanager.DescribeSecret') {
        await work(managed, `vault://secret/${name}`);
        const stages = Object.fromEntries([...managed.versions].map(([id, label]) => [id, [label]]));
        return [200, { Name: name, RotationEnabled: true, VersionIdsToStages: stages }];
      }
      const token = body['ClientRequestToken'] ?? '';
      if (managed.pending !== undefined && managed.pending.token !== token)
        return [400, { __type: 'InvalidRequestException', message: 'a rotation is in progress' }];
      if (!managed.versions.has(token)) {
        managed.versions.set(token, 'AWSPENDING');
        managed.pending = { token, looks: 0 };
      }
      return [200, { Name: name, VersionId: token }];
    }

    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        void answer(String(request.headers['x-amz-target']), JSON.parse(text)).then(([status, told]) =>
          response.writeHead(status).end(JSON.stringify(told)),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const nameOf = (key: ManagedKey) => String(key.issuer['name']);
    return {
      ports: [(server.address() as AddressInfo).port],
      isInPlace: true,
      end: 'accepted',
      secrets: { 'vault://ops/aws': { access_key_id: 'x', secret_access_key: 'x' } },
      async fresh(name, [port = 0]) {
        const fields = { user: 'app', password: freshPassword() };
        const versions = new Map([[randomUUID(), 'AWSCURRENT' as const]]);
        all.set(name, { password: fields.password, versions, store: undefined, pending: undefined });
        const issuer = { name, url: `http://127.0.0.1:${port}`, admin: 'vault://ops/aws' };
        const address = `vault://secret/${name}`;
        return { key: { ...postgresKey({ port }, name), address, kind: 'aws-managed', issuer, fields: {} }, fields };
      },
      attach(key, store) {
        const managed = all.get(nameOf(key));
        if (managed !== undefined) managed.store = store;
      },
      logsIn: async (key, { password }) => all.get(nameOf(key))?.password === password,
      stop() {
        server.close();
        server.closeAllConnections();
      },
    };
  },
};
