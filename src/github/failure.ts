import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/** What GitHub answered when it did not do what it was asked. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | number | undefined>>;
  /** GitHub's own sentence. */
  readonly message: string;
}

/**
 * The error for a refusal. `RL-GITHUB-PERMISSION` (403, and 404, which is what GitHub says of what one may not see)
 * names the lines to add; `RL-GITHUB-TOKEN` is 401; all else is `RL-GITHUB-FAILED`.
 */
export function refusalError(refusal: Refusal, what: string, permission: string): RelockError {
  const evidence: Array<[string, string]> = [['GitHub says', `${printable(refusal.message, 200)} (${refusal.status})`]];
  const state = 'Findings, summary and exit status are not affected.';
  if (refusal.status === 401) {
    return new RelockError('RL-GITHUB-TOKEN', `GitHub does not accept the token, so it can’t ${what}`, {
      evidence,
      remedy: 'Leave the input "token" at its default, or give one that is valid.',
      state,
    });
  }
  if ((refusal.status === 403 || refusal.status === 404) && !isLimit(refusal)) {
    const accepted = refusal.headers['x-accepted-github-permissions'];
    if (typeof accepted === 'string') evidence.push(['It wants', printable(accepted, 200)]);
    return new RelockError('RL-GITHUB-PERMISSION', `the job’s token may not ${what}`, {
      evidence,
      remedy: `Add to the job:\n    permissions:\n      contents: read\n      ${permission}`,
      state,
    });
  }
  return new RelockError('RL-GITHUB-FAILED', `GitHub could not ${what}`, {
    evidence,
    remedy: 'Run the job again; if it stays, see https://www.githubstatus.com.',
    state,
  });
}

/** True for a primary or secondary rate limit, which GitHub also answers with 403. */
export function isLimit(refusal: Refusal): boolean {
  return (
    refusal.status === 429 ||
    (refusal.status === 403 &&
      (refusal.headers['retry-after'] !== undefined ||
        String(refusal.headers['x-ratelimit-remaining']) === '0' ||
        /rate limit/i.test(refusal.message)))
  );
}
