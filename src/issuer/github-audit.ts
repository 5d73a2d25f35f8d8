import { createHash } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import type { HttpClient } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { IssuerUse } from './issuer.ts';

/** An organisation's audit log, and the token that may read it: `read:audit_log`, or an App's Administration (read). */
export interface GithubAudit {
  readonly apiUrl: string;
  readonly organisation: string;
  readonly token: SecretValue;
}

/** The most uses that are asked for; one page of the API. */
const MOST = 100;

/**
 * What was done with a GitHub token since then, newest first, by the audit log of an organisation (Enterprise Cloud
 * and Server), where a token stands as its SHA-256 in base64. Git operations can't be searched by token there.
 * https://docs.github.com/en/rest/orgs/orgs#get-the-audit-log-for-an-organization. Throws `RL-ISSUER-REFUSED`, and `core/http`'s errors.
 */
export async function githubTokenUses(
  http: HttpClient,
  { apiUrl, organisation, token }: GithubAudit,
  leaked: SecretValue,
  since: Date,
): Promise<readonly IssuerUse[]> {
  const phrase = `hashed_token:"${hashedToken(leaked)}" created:>=${since.toISOString().slice(0, 10)}`;
  const query = new URLSearchParams({ phrase, include: 'all', order: 'desc', per_page: String(MOST) });
  const answer = await http.request({
    method: 'GET',
    url: `${apiUrl.replace(/\/+$/, '')}/orgs/${encodeURIComponent(organisation)}/audit-log?${query.toString()}`,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token.reveal()}`,
      'x-github-api-version': '2022-11-28',
    },
  });
  if (answer.status !== 200) {
    throw new RelockError('RL-ISSUER-REFUSED', `GitHub’s audit log of ${printable(organisation)} can’t be read`, {
      evidence: [['GitHub says', String(answer.status)]],
      remedy: 'It takes GitHub Enterprise, and a token of an owner with read:audit_log.',
    });
  }
  const events: unknown = JSON.parse(answer.body);
  if (!Array.isArray(events)) return [];
  // The phrase goes by days.
  return events.flatMap(useOf).filter(({ at }) => Date.parse(at) >= since.getTime());
}

/** A token as GitHub's audit log names it. */
export function hashedToken(token: SecretValue): string {
  return createHash('sha256').update(token.reveal()).digest('base64');
}

function useOf(event: unknown): IssuerUse[] {
  if (typeof event !== 'object' || event === null) return [];
  const text = (name: string) => {
    const value: unknown = Reflect.get(event, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const time: unknown = Reflect.get(event, '@timestamp') ?? Reflect.get(event, 'created_at');
  const action = text('action');
  if (typeof time !== 'number' || action === undefined || Math.abs(time) > 8.64e15) return [];
  const [place, who, from, agent] = [text('repo') ?? text('org'), text('actor'), text('actor_ip'), text('user_agent')];
  const parts = [
    action,
    ...(place === undefined ? [] : [`at ${place}`]),
    ...(who === undefined ? [] : [`by ${who}`]),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(agent === undefined ? [] : [`(${agent})`]),
  ];
  return [{ at: new Date(time).toISOString(), what: printable(parts.join(' '), 300) }];
}
