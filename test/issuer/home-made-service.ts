import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service as a user would write it to the contract of docs/rotation-kinds.md. */
export interface HomeMadeService {
  readonly url: string;
  /** Makes a key as if by hand, of an account as `?for=` in the URL names it. */
  fresh(account?: string): { id: string; key: string };
  /** The keys of an account that are accepted. */
  alive(account: string): readonly string[];
  /** The last request as it came. */
  last(): { signature: string; body: string };
  /** Does what the next request asks, and breaks the line before it answers. */
  cutNext(): void;
  stop(): void;
}

interface Kept {
  key: string;
  account: string;
  active: boolean;
  rotation?: string;
}

export async function startHomeMade(shared: string): Promise<HomeMadeService> {
  const keys = new Map<string, Kept>();
  let seen = { signature: '', body: '' };
  let cut = false;
  const make = (account: string, rotation?: string) => {
    const made = { id: randomUUID(), key: randomBytes(20).toString('hex') };
    keys.set(made.id, { key: made.key, account, active: true, ...(rotation === undefined ? {} : { rotation }) });
    return made;
  };

  function isSigned(signature: string, body: string): boolean {
    const [, time = '', mac = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
    const right = createHmac('sha256', shared).update(`${time}.${body}`).digest();
    return mac !== '' && timingSafeEqual(Buffer.from(mac, 'hex'), right);
  }

  function act(account: string, { step, rotation, credential, current }: any): [number, object] {
    const held = [...keys].find(([, { key }]) => key === credential.key);
    switch (step) {
      case 'validate':
        return [200, { status: held?.[1].active === true ? 'active' : 'inactive' }];
      case 'test':
        return held?.[1].active === true ? [200, {}] : [409, { error: `${credential.key} is refused` }];
      case 'create':
        return [200, { credential: make(account, rotation) }];
      case 'set': {
        // The credential's own id, else the holder of what stood there before.
        const id = credential.id ?? held?.[0] ?? [...keys].find(([, { key }]) => key === current.key)?.[0];
        keys.set(id ?? randomUUID(), { key: credential.key, account, active: true });
        return [200, {}];
      }
      case 'revoke':
        if (held !== undefined) keys.delete(held[0]);
        return [200, {}];
      case 'contain':
      case 'release':
        if (held !== undefined) held[1].active = step === 'release';
        return [200, {}];
      case 'reclaim': {
        const lost = [...keys].filter(([id, one]) => one.rotation === rotation && id !== credential.id);
        for (const [id] of lost) keys.delete(id);
        return [200, { removed: lost.length }];
      }
      default:
        return [400, { error: 'no such step' }];
    }
  }

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const signature = String(request.headers['relock-signature']);
      seen = { signature, body };
      const [status, answer] = isSigned(signature, body)
        ? act(new URL(request.url ?? '', 'http://service').searchParams.get('for') ?? '', JSON.parse(body))
        : [401, { error: `not signed: ${body}` }];
      if (cut) {
        cut = false;
        response.destroy();
        return;
      }
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fresh: (account = '') => make(account),
    alive: (account) => [...keys.values()].flatMap((one) => (one.account === account && one.active ? [one.key] : [])),
    last: () => seen,
    cutNext: () => {
      cut = true;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
