import { createServer } from 'node:http';
import { RelockError } from '../../src/core/error.ts';
import type { ErrorCode } from '../../src/core/error.ts';
import type { ManagedEntry } from '../../src/core/fingerprint.ts';
import type { HttpClient } from '../../src/core/http.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import type { Address } from '../../src/vault/address.ts';
import type { FingerprintStore, Reading, Rotatable, Version } from '../../src/vault/vault.ts';
import type { MemoryStore } from './memory-store.ts';
import { secret } from './memory-store.ts';

type Plain = Readonly<Record<string, string>>;

/** What goes over the line; which of it depends on the method. */
interface Call {
  readonly address: string;
  readonly fields?: Plain;
  readonly rotation?: string;
  readonly from?: Version;
  readonly record?: string;
  readonly expected?: Version | null;
  readonly kind?: string;
  readonly values?: ReadonlyArray<{ readonly value: string; readonly state: ManagedEntry['state'] }>;
}

/** Serves a store in memory to other processes, each method as one request. */
export async function serveStore(store: MemoryStore): Promise<{ port: number; stop(): void }> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      answer(store, (request.url ?? '').slice(1), JSON.parse(body) as Call).then(
        (result) => response.end(JSON.stringify({ result })),
        (error: unknown) => {
          const { code, message } = error instanceof RelockError ? error : { code: 'RL-TEST', message: String(error) };
          response.writeHead(409).end(JSON.stringify({ code, message }));
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(store: MemoryStore, method: string, call: Call): Promise<unknown> {
  const address = parseAddress(call.address);
  const { rotation = '', fields = {} } = call;
  switch (method) {
    case 'read': {
      const reading = await store.read(address);
      return reading === null ? null : { fields: plain(reading.fields), version: reading.version };
    }
    case 'stage':
      return store.stage(address, secret(fields), rotation);
    case 'readStaged': {
      const staged = await store.readStaged(address, rotation);
      return staged === null ? null : plain(staged);
    }
    case 'promote':
      return store.promote(address, rotation, call.from ?? 0);
    case 'discard':
      return store.discard(address, rotation);
    case 'readJournal':
      return store.readJournal(address);
    case 'writeJournal':
      return store.writeJournal(address, call.record ?? '', call.expected ?? null);
    case 'readFingerprints': {
      const index = await store.readFingerprints();
      return index === null ? null : { key: index.key.reveal(), entries: index.entries };
    }
    case 'writeFingerprints': {
      const values = (call.values ?? []).map(({ value, state }) => ({ value: new SecretValue(value), state }));
      return store.writeFingerprints(address, call.kind ?? '', values);
    }
    default:
      throw new Error(`no method ${method}`);
  }
}

/** The store behind `serveStore`, as far as a rotation needs it. */
export function storeAt(port: number, http: HttpClient): Rotatable & FingerprintStore {
  async function ask<Result>(method: string, address: Address, rest: Omit<Call, 'address'> = {}): Promise<Result> {
    const { status, body } = await http.request({
      method: 'POST',
      url: `http://127.0.0.1:${port}/${method}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ address: address.text, ...rest }),
    });
    const said = JSON.parse(body) as { result: Result; code: ErrorCode; message: string };
    if (status !== 200) throw new RelockError(said.code, said.message);
    return said.result;
  }
  return {
    name: 'memory, served',
    async read(address): Promise<Reading | null> {
      const reading = await ask<{ fields: Plain; version: number } | null>('read', address);
      return reading === null ? null : { fields: secret(reading.fields), version: reading.version };
    },
    write: () => Promise.reject(new Error('a rotation promotes, it does not write')),
    stage: (address, fields, rotation) => ask('stage', address, { fields: plain(fields), rotation }),
    async readStaged(address, rotation) {
      const staged = await ask<Plain | null>('readStaged', address, { rotation });
      return staged === null ? null : secret(staged);
    },
    promote: (address, rotation, from) => ask('promote', address, { rotation, from }),
    discard: (address, rotation) => ask('discard', address, { rotation }),
    readJournal: (address) => ask('readJournal', address),
    writeJournal: (address, record, expected) => ask('writeJournal', address, { record, expected }),
    async readFingerprints(address) {
      const index = await ask<{ key: string; entries: ManagedEntry[] } | null>('readFingerprints', address);
      return index === null ? null : { key: new SecretValue(index.key), entries: index.entries };
    },
    writeFingerprints(address, kind, values) {
      const told = values.map(({ value, state }) => ({ value: value.reveal(), state }));
      return ask('writeFingerprints', address, { kind, values: told });
    },
    protection: () => Promise.resolve({ verdict: 'software', evidence: 'a file' }),
    leases: () => [],
    revoke: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** A secret's fields as text, for what is sent and compared in tests. */
export function plain(fields: SecretFields): Plain {
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()]));
}
