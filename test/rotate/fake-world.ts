import { openHttp } from '../../src/core/http.ts';
import type { HttpClient } from '../../src/core/http.ts';
import { RelockError } from '../../src/core/error.ts';
import type { ManagedKey } from '../../src/config/config.ts';
import type { Rotator } from '../../src/issuer/issuer.ts';
import { rotateKey } from '../../src/rotate/engine.ts';
import { readJournal } from '../../src/rotate/journal.ts';
import { isDue } from '../../src/rotate/plan.ts';
import type { AnyIssuer, RotationRequest } from '../../src/rotate/run.ts';
import { parseAddress, wholeSecret } from '../../src/vault/address.ts';
import type { FakeIssuer } from './fake-issuer.ts';
import { startFakeIssuer } from './fake-issuer.ts';
import { openFake } from './fake-kinds.ts';
import { MemoryStore, secret } from './memory-store.ts';
import { plain } from './store-server.ts';
import { postgresKey } from './world.ts';

/** The fake issuer of one test file, and keys of it. */
export async function openFakeWorld() {
  const fake = await startFakeIssuer();
  const http = openHttp();
  return {
    fake,
    http,
    key: (kind: string, changes: Partial<ManagedKey> = {}) => makeKey(fake, http, kind, changes),
    close() {
      http.close();
      fake.stop();
    },
  };
}

let count = 0;

/** A key of a fake kind, alive and in its store; `ask` rotates it with a clock `later` milliseconds ahead. */
async function makeKey(fake: FakeIssuer, http: HttpClient, kind: string, changes: Partial<ManagedKey>) {
  const account = `strategy-${++count}`;
  const { id, value } = fake.account(account, kind === 'fake-two-slot' ? 'slot1' : 'app-a');
  const key: ManagedKey = {
    ...postgresKey({ port: 0 }, account),
    address: `vault://secret/${account}#/value`,
    kind,
    issuer: { port: fake.port, account },
    fields: {},
    ...changes,
  };
  const address = wholeSecret(parseAddress(key.address));
  const store = new MemoryStore();
  await store.write(address, secret({ id, value, url: `https://${id}:${value}@host.example` }));
  const issuer = openFake(key, { http });
  const ask = (more: Partial<RotationRequest> = {}, later = 0) => rotateKey(request(more, later));
  const request = (more: Partial<RotationRequest> = {}, later = 0): RotationRequest => ({
    key,
    address,
    store,
    issuer,
    reason: 'a test',
    mode: 'scheduled',
    now: () => new Date(Date.now() + later),
    ...more,
  });
  const current = async () => plain((await store.read(address))?.fields ?? new Map());
  const journal = async () => (await readJournal(store, address))?.journal;
  const due = (later: number) => isDue(key, address, store, new Date(Date.now() + later));
  const isIn = (fields: Readonly<Record<string, string>>) =>
    fake.logsIn(account, fields['id'] ?? '', fields['value'] ?? '');
  return { account, old: { id, value }, key, address, store, issuer, ask, request, current, journal, due, isIn };
}

/** An issuer that lacks some of its steps. */
export function without(issuer: Rotator, ...names: ReadonlyArray<keyof Rotator>): AnyIssuer {
  const kept = Object.entries(issuer).filter(([name]) => !names.some((one) => one === name));
  const capabilities = issuer.capabilities.filter((one) => !names.some((name) => name === one));
  return { ...(Object.fromEntries(kept) as unknown as AnyIssuer), capabilities };
}

/** What a step is replaced by that does not work. */
export function failing(): Promise<never> {
  return Promise.reject(new RelockError('RL-TEST', 'no'));
}

/** A journal of format 1 as it was before there were four strategies, left by a run that died. */
export function journalOf(key: ManagedKey, rotation: string, state: string): object {
  const at = new Date(0).toISOString();
  const steps = [{ at, what: 'rotation begun' }];
  const address = wholeSecret(parseAddress(key.address)).text;
  const common = { format: 1, rotation, address, kind: key.kind, reason: 'old', mode: 'scheduled' };
  return { ...common, state, from: 1, owner: 'x', until: at, steps };
}
