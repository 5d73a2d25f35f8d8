import type { RelockConfig } from '../config/config.ts';
import type { Environment } from '../config/environment.ts';
import { RelockError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { Event } from '../github/event.ts';
import type { Finder } from './collect.ts';

/** The asking of issuers in one run. */
export interface LiveChecks {
  /** Why nothing is asked although that was wanted. */
  readonly notes: readonly string[];
  /** A finder whose findings bring what is needed to ask about them. */
  watch(finder: Finder): Finder;
  /** The findings with what their issuers said. */
  ask(findings: readonly Finding[]): Promise<readonly Finding[]>;
}

const GITHUB = 'https://api.github.com';

/**
 * Opens what `--validate` needs; when it is not wanted, or this run may not, it does nothing and nothing is loaded.
 * `event` is read from the environment of a job unless given.
 */
export async function openLiveChecks(
  wanted: boolean,
  config: RelockConfig,
  env: Environment,
  event?: Event,
): Promise<LiveChecks> {
  if (!wanted) return nothing([]);
  const refusal = await whyNot(env, event);
  if (refusal !== undefined) return nothing([`no issuer was asked whether what was found lives: ${refusal}`]);
  const [{ withNeighbours }, { validate }, { openHttp }] = await Promise.all([
    import('../validate/neighbours.ts'),
    import('../validate/validate.ts'),
    import('../core/http.ts'),
  ]);
  return {
    notes: [],
    watch: (finder) => ({
      async scan(fragment) {
        const found = await finder.scan(fragment);
        return withNeighbours({ scan: () => found }, config.scan.validateHosts).scan(fragment);
      },
    }),
    async ask(findings) {
      if (findings.length === 0) return findings;
      const http = openHttp({
        proxies: env,
        attempts: 1,
        attemptTimeout: 8_000,
        timeout: 10_000,
        maxBytes: 1024 * 1024,
      });
      const api = env['GITHUB_API_URL']?.replace(/\/+$/, '') ?? GITHUB;
      try {
        return await validate(findings, {
          http,
          instead: new Map(api === GITHUB ? [] : [[GITHUB, api]]),
          deadline: 60_000,
        });
      } finally {
        http.close();
      }
    },
  };
}

function nothing(notes: readonly string[]): LiveChecks {
  return { notes, watch: (finder) => finder, ask: (findings) => Promise.resolve(findings) };
}

async function whyNot(env: Environment, given: Event | undefined): Promise<string | undefined> {
  if (given === undefined && env['GITHUB_ACTIONS'] !== 'true') return undefined;
  const [{ mayValidate }, { readEvent }] = await Promise.all([
    import('../github/trust.ts'),
    import('../github/event.ts'),
  ]);
  try {
    const { allowed, why } = mayValidate(given ?? readEvent(env));
    return allowed ? undefined : why;
  } catch (error) {
    if (error instanceof RelockError) return `it is not known whom this job runs for [${error.code}]`;
    throw error;
  }
}
