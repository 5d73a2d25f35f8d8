import { RelockError } from '../core/error.ts';
import { SecretValue } from '../core/secret.ts';
import { openApi, at, refusal } from './api.ts';
import type { IssuerServices, Revoker } from './issuer.ts';

const TOKENS = '/api/v4/personal_access_tokens/self';

/**
 * A GitLab access token that nobody manages, as a scan found it: it ends itself at gitlab.com
 * (https://docs.gitlab.com/api/personal_access_tokens/#revoke-a-personal-access-token). A token does not say which server
 * made it, so gitlab.com's refusal of one that it was never seen to accept proves nothing: then `revoke` says whose work it is.
 */
export function openFoundGitlabToken(services: Pick<IssuerServices, 'http'>): Revoker {
  const api = openApi(services.http, 'https://gitlab.com');
  const seenAlive: SecretValue[] = [];

  async function look(token: SecretValue): Promise<'active' | 'inactive' | 'unknown'> {
    const headers = { 'private-token': token.reveal() };
    const failing = 'GitLab can’t be asked';
    const { status, json } = await api.attempt({ method: 'GET', path: TOKENS, headers, failing });
    const known = seenAlive.some((one) => one.equals(token));
    const accepts = (status === 200 && at(json, 'active') === true) || status === 403;
    if (accepts && !known) seenAlive.push(token);
    if (accepts) return 'active';
    return status === 401 && known ? 'inactive' : 'unknown';
  }
  const tokenOf = (credential: ReadonlyMap<string, SecretValue>) => credential.get('token') ?? new SecretValue('');

  return {
    kind: 'gitlab-token',
    capabilities: ['validate', 'revoke'],
    secretFields: ['token'],
    validate: (credential) => look(tokenOf(credential)).catch(() => 'unknown' as const),
    async revoke(credential) {
      const token = tokenOf(credential);
      if ((await look(token)) !== 'active' && !seenAlive.some((one) => one.equals(token))) throw notOfGitlabCom();
      const failing = 'the token was not revoked at GitLab';
      const headers = { 'private-token': token.reveal() };
      const answer = await api.attempt({ method: 'DELETE', path: TOKENS, headers, failing });
      if (answer.status >= 300 && answer.status !== 401)
        throw refusal({ failing, state: 'The token still works.' }, api.origin, answer);
    },
    close: async () => undefined,
  };
}

function notOfGitlabCom(): RelockError {
  return new RelockError('RL-ISSUER-REFUSED', 'gitlab.com does not accept this GitLab token', {
    remedy: 'It is dead, or of a GitLab of your own: there its owner ends it under Preferences, Access tokens.',
    state: 'Nothing was changed.',
  });
}
