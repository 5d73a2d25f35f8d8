/** How often one host may be asked. */
export interface Pace {
  /** Requests that may be under way at once. */
  readonly parallel: number;
  /** Milliseconds from one request's start to the next one's. */
  readonly interval: number;
}

/** Gives each host its turns. */
export interface Turns {
  /** Does the work when it is its turn at that host. */
  take<T>(host: string, work: () => Promise<T>): Promise<T>;
}

/** Four at once and five a second: less than any issuer's limit that we know of. */
const COURTEOUS: Pace = { parallel: 4, interval: 200 };

export function openTurns(pace: Pace = COURTEOUS): Turns {
  const hosts = new Map<string, { running: number; next: number; readonly waiting: (() => void)[] }>();
  return {
    async take(name, work) {
      const host = hosts.get(name) ?? { running: 0, next: 0, waiting: [] };
      hosts.set(name, host);
      while (host.running >= pace.parallel) await new Promise<void>((resolve) => host.waiting.push(resolve));
      host.running++;
      try {
        const now = Date.now();
        const start = Math.max(now, host.next);
        host.next = start + pace.interval;
        if (start > now) await new Promise((resolve) => setTimeout(resolve, start - now));
        return await work();
      } finally {
        host.running--;
        host.waiting.shift()?.();
      }
    },
  };
}
