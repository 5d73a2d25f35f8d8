import type { ManagedKey } from '../../config/config.ts';
import { inOrder, placeOf } from '../../rotate/order.ts';

/** So many keys of one issuer are worked on at the same time: what APIs take without refusing. */
const AT_ONCE = 8;
/** What a server of one's own bears: PostgreSQL lets in a hundred connections unless set, and a rotation holds two. */
const AT_OWN_SERVER = 16;
/** Keys of Relock's own have no issuer but the vault: together they wait for its disk. */
const OF_OUR_OWN = 64;

/** Something to be done at an issuer. */
interface AtIssuer {
  /** Undefined for a token that nobody manages. */
  readonly key?: ManagedKey;
  readonly kind: string;
}

/**
 * Does all at the same time, at most so many of one issuer as that bears, and gives the results in order. A key that others of these are
 * rotated with comes after them, so that none loses its right in the middle; what is about one key comes one after the
 * other. `act` never throws.
 */
export async function atOnce<Job extends AtIssuer, Result>(
  jobs: readonly Job[],
  act: (job: Job) => Promise<Result>,
): Promise<Result[]> {
  const gates = new Map<string, Gate>();
  const results = new Map<Job, Promise<Result>>();
  // By the secret that they are of or are rotated with: whoever changes that one waits for them.
  const begun = new Map<string, Array<Promise<Result>>>();
  // Those that nothing depends on first: whoever waits finds them begun.
  const sorted = inOrder(jobs.map((job) => ({ address: job.key?.address ?? '', issuer: job.key?.issuer ?? {}, job })));
  for (const { job } of sorted) {
    const before = job.key === undefined ? [] : (begun.get(placeOf(job.key.address)) ?? []);
    const name = issuerOf(job);
    const gate = gates.get(name) ?? new Gate(placesAt(job));
    gates.set(name, gate);
    const result = Promise.all(before).then(() => gate.through(() => act(job)));
    results.set(job, result);
    for (const place of placesOf(job)) {
      const others = begun.get(place) ?? [];
      begun.set(place, others);
      others.push(result);
    }
  }
  return Promise.all(jobs.map((job) => results.get(job) ?? act(job)));
}

function placesOf({ key }: AtIssuer): ReadonlySet<string> {
  if (key === undefined) return new Set();
  const named = Object.values(key.issuer).filter((setting) => typeof setting === 'string' && setting.includes('://'));
  return new Set([key.address, ...named].map((address) => placeOf(String(address))));
}

/** Where its keys come from, as far as the config tells: the kind, and the server that it names. */
function issuerOf({ key, kind }: AtIssuer): string {
  const { host, url, server, port } = key?.issuer ?? {};
  return [kind, host ?? url ?? server ?? '', port ?? ''].join(' ');
}

function placesAt({ key, kind }: AtIssuer): number {
  if (kind === 'relock-key') return OF_OUR_OWN;
  return key?.issuer['host'] === undefined ? AT_ONCE : AT_OWN_SERVER;
}

/** Lets so many through at once; the others wait in line. */
class Gate {
  #free: number;
  readonly #line: Array<() => void> = [];

  constructor(places: number) {
    this.#free = places;
  }

  async through<Result>(act: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#line.push(resolve));
    try {
      return await act();
    } finally {
      const next = this.#line.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }
}
