import { RelockError } from '../core/error.ts';
import { openHttp } from '../core/http.ts';
import type { HttpAnswer, HttpClient } from '../core/http.ts';
import { leasesOf } from './session.ts';
import type { GithubAppSession, ResumedSession } from './session.ts';
import type { Lease } from './vault.ts';

/** Takes up installation tokens that an earlier process made. Nothing is sent before `revoke`; they can't be renewed. */
export function resumeGithubAppSession(
  saved: GithubAppSession,
  proxies: Readonly<Record<string, string | undefined>>,
): ResumedSession {
  const http = openHttp({ caFile: saved.caFile, proxies });
  const held: Lease[] = leasesOf(saved);
  return {
    name: `github ${saved.address}`,
    leases: () => [...held],
    async revoke(lease) {
      await endInstallationToken(http, saved.address, lease);
      const index = held.indexOf(lease);
      if (index >= 0) held.splice(index, 1);
    },
    close: async () => http.close(),
  };
}

/**
 * Ends an installation token by itself (`DELETE /installation/token`,
 * https://docs.github.com/rest/apps/installations#revoke-an-installation-access-token). One that GitHub no longer knows
 * (401) has ended. Throws `RL-VAULT-REVOKE`, and what `HttpClient.request` throws.
 */
export async function endInstallationToken(http: HttpClient, api: string, lease: Lease): Promise<void> {
  const answer = await http.request({
    method: 'DELETE',
    url: `${api.replace(/\/+$/, '')}/installation/token`,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${lease.handle.reveal()}`,
      'user-agent': 'relock',
      'x-github-api-version': '2022-11-28',
    },
  });
  const { status } = answer;
  if (status === 204 || (status === 401 && isGithubs(answer))) return;
  throw new RelockError('RL-VAULT-REVOKE', `${lease.label} at ${api} was not revoked: GitHub answered ${status}`, {
    remedy: 'Suspend the app’s installation if the token must end at once.',
    state: `The token ends by itself ${lease.ttl} s after it was made.`,
  });
}

/** A 401 of something that stands before GitHub says nothing of the token. */
function isGithubs({ body }: HttpAnswer): boolean {
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === 'object' && said !== null && 'message' in said && said.message === 'Bad credentials';
  } catch {
    return false;
  }
}
