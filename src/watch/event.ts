/** Who wrote the log: `own` is this vault's own authenticated audit; everything else is `foreign` and only proposes. */
export type Trust = 'own' | 'foreign';

/**
 * What was done with a key.
 *
 * - `read`: its value was given out; `verify`: it was shown to its verifier; `list`: its name was seen;
 * - `login`: an identity came in; `lease`: a short-lived key was made, renewed or ended; `issue`: a key was made;
 * - `write`, `rotate`, `delete`: it was changed; `admin`: rules about it were; `other`: none of these.
 */
export type UseAction = (typeof ACTIONS)[number];

export type UseOutcome = 'ok' | 'refused';

/**
 * One use of a key, as any log tells it. Texts are as the log has them, cut to `LONGEST`; they may be hostile, so they
 * pass through `printable` before anyone sees them. No text is ever empty: what is not known is left out.
 */
export interface UseEvent {
  /** The log's own name for the event, the same each time that it is read: duplicates are told by source and id. */
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The log that it is from, such as `audit`, `cloudtrail:123456789012`. */
  readonly source: string;
  readonly trust: Trust;
  readonly action: UseAction;
  readonly outcome: UseOutcome;
  /** The log vouches for who it was: a checked signature or a valid token, not a claim in a refused request. */
  readonly authenticated: boolean;
  /** The key's address or id, never its value. A login, or a try for something that is not there, may have none. */
  readonly key?: string;
  /** Who: a subject such as `repo:org/app:ref:refs/heads/main`, `user:ann`, an ARN. */
  readonly identity?: string;
  /** `org/app`, for an identity that is a job of a repository. */
  readonly repository?: string;
  /** The workflow file or pipeline, without its ref: `org/app/.github/workflows/deploy.yml`. */
  readonly workflow?: string;
  /** `refs/heads/main`, … */
  readonly ref?: string;
  /** The deployment environment: `production`. */
  readonly environment?: string;
  /** The client's IP address, v4 or v6, without a port. */
  readonly address?: string;
  /** The lease that was made or used. */
  readonly lease?: string;
  /** When that lease ends by itself, in milliseconds since 1970. */
  readonly leaseUntil?: number;
  /** The job or run that asked, such as a workflow run's id. */
  readonly job?: string;
  /** The client program as it named itself. */
  readonly agent?: string;
  /** Why it was refused, in the log's words. */
  readonly reason?: string;
}

/** Why a value is not taken as an event. */
export type EventRefusal =
  | 'not-an-object'
  | 'no-id'
  | 'no-time'
  | 'unknown-action'
  | 'unknown-outcome'
  | 'no-authenticated';

export const ACTIONS = [
  'read',
  'verify',
  'list',
  'login',
  'lease',
  'issue',
  'write',
  'rotate',
  'delete',
  'admin',
  'other',
] as const;

/**
 * So many characters of each text are kept. A longer one is cut and not refused: whoever chooses the text must not be
 * able to hide by it.
 */
export const LONGEST = {
  id: 128,
  source: 128,
  key: 512,
  identity: 256,
  repository: 256,
  workflow: 256,
  ref: 256,
  environment: 128,
  address: 64,
  lease: 256,
  job: 128,
  agent: 256,
  reason: 256,
} as const;

const OPTIONAL_TEXTS = [
  'key',
  'identity',
  'repository',
  'workflow',
  'ref',
  'environment',
  'address',
  'lease',
  'job',
  'agent',
  'reason',
] as const;

/** The years 2000 to 2100: what lies outside is no time of a log. */
const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2100, 0);

/**
 * A value from outside as an event, or why it is none; never throws. Where it is from and how far that is trusted is
 * the caller's word: a line that claims to be ours is not believed. A wrong optional field is left out.
 */
export function eventOf(value: unknown, source: string, trust: Trust): UseEvent | EventRefusal {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-an-object';
  const from = value as Readonly<Record<string, unknown>>;
  const id = cut(from['id'], LONGEST.id);
  if (id === undefined) return 'no-id';
  const at = timeOf(from['at']);
  if (at === undefined) return 'no-time';
  const action = ACTIONS.find((name) => name === from['action']);
  if (action === undefined) return 'unknown-action';
  const outcome = from['outcome'];
  if (outcome !== 'ok' && outcome !== 'refused') return 'unknown-outcome';
  const authenticated = from['authenticated'];
  if (typeof authenticated !== 'boolean') return 'no-authenticated';
  const event: { -readonly [K in keyof UseEvent]: UseEvent[K] } = {
    id,
    at,
    source: source.slice(0, LONGEST.source),
    trust,
    action,
    outcome,
    authenticated,
  };
  for (const name of OPTIONAL_TEXTS) {
    const text = cut(from[name], LONGEST[name]);
    if (text !== undefined) event[name] = text;
  }
  const leaseUntil = timeOf(from['leaseUntil']);
  if (leaseUntil !== undefined) event.leaseUntil = leaseUntil;
  return event;
}

/** A time in whole milliseconds since 1970 that a log may tell; undefined for anything else. */
function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'number' || !(value >= EARLIEST && value < LATEST)) return undefined;
  return Math.floor(value);
}

function cut(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return value.length <= longest ? value : `${value.slice(0, longest - 1)}…`;
}
