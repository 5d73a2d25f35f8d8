import type { Octokit } from '@octokit/rest';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SecretValue } from '../core/secret.ts';
import type { Environment } from '../config/environment.ts';
import type { HttpRequest, request as Request } from '../core/http.ts';
import type { Event } from './event.ts';
import { isLimit } from './failure.ts';
import type { Refusal } from './failure.ts';

const ATTEMPTS = 3;
const ATTEMPT_TIMEOUT = 15_000;
const LONGEST_PAUSE = 30_000;

/**
 * GitHub's REST client for the event's API address, over `core/http` and so through the environment's proxies. Loaded
 * only here, at the first write. A request is tried three times on rate limits, and, when doing it
 * twice is doing it once, on server errors and broken connections as well; GitHub's `retry-after` is kept to, up to 30 s.
 */
export async function openGitHub(event: Event, token: SecretValue, env: Environment): Promise<Octokit> {
  const [{ Octokit: Client }, { getOctokitOptions }, http] = await Promise.all([
    import('@octokit/rest'),
    import('@actions/github/lib/utils'),
    import('../core/http.ts'),
  ]);
  const silent = () => undefined;
  const octokit = new Client({
    ...getOctokitOptions(token.reveal(), { userAgent: 'relock' }),
    baseUrl: event.apiUrl,
    request: { fetch: fetchOver(http.request, env) },
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  octokit.hook.wrap('request', async (request, options) => {
    for (let count = 1; ; count++) {
      try {
        return await request(options);
      } catch (error) {
        const refusal = refusalOf(error);
        const again = isLimit(refusal) || (refusal.status >= 500 && options.method !== 'POST');
        const pause = pauseBefore(count, refusal);
        if (!again || count === ATTEMPTS || pause > LONGEST_PAUSE) throw error;
        await sleep(pause);
      }
    }
  });
  return octokit;
}

/** What Octokit needs of `fetch`: one attempt, its answer as text. Node's own would load undici, which costs 60 ms. */
function fetchOver(send: typeof Request, env: Environment) {
  return async (
    url: string,
    options: Pick<HttpRequest, 'method'> & { headers: Record<string, string>; body?: string },
  ) => {
    const { method, headers, body } = options;
    const answer = await send({
      method,
      url,
      headers,
      ...(body === undefined ? {} : { body }),
      attempts: 1,
      attemptTimeout: ATTEMPT_TIMEOUT,
      proxies: env,
    });
    const received = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
    return { status: answer.status, url, headers: new Map(received), text: async () => answer.body };
  };
}

/** What an error of the client says of the answer. A broken or late connection counts as status 500, as in Octokit. */
export function refusalOf(error: unknown): Refusal {
  if (typeof error !== 'object' || error === null) return { status: 500, headers: {}, message: 'an unknown failure' };
  const status = Reflect.get(error, 'status');
  const response: unknown = Reflect.get(error, 'response');
  const headers: unknown = typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : {};
  return {
    status: typeof status === 'number' ? status : 500,
    headers: (headers ?? {}) as Refusal['headers'],
    message: error instanceof Error ? error.message : 'an unknown failure',
  };
}

/** Milliseconds: what GitHub asks for, else doubling from 300 with half of it random. */
function pauseBefore(count: number, refusal: Refusal): number {
  const asked = Number(refusal.headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(asked) ? asked * 1000 : 300 * 2 ** (count - 1) * (0.5 + Math.random() / 2);
}
