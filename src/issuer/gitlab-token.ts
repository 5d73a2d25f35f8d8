import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { at, listAt, misunderstood, openApi, refusal, textAt } from './api.ts';
import { endOfLife } from './gitlab-access-token.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, lostKey, setting } from './key-service.ts';
import { rolled } from './rolled-key.ts';

/** Milliseconds by which GitLab's clock may be behind ours. */
const SLACK = 10_000;

/**
 * A GitLab token that rotates itself (https://docs.gitlab.com/api/personal_access_tokens/#rotate-a-personal-access-token),
 * with the scope `api` or `self_rotate`. Credential: `token` and `id`. GitLab ends the old one at once; a second rotation
 * with it would end the new one too, so that it is never repeated. With `issuer.admin`, an administrator's token, a
 * value whose answer was lost is replaced by id. Without it that is a person's work. Where there is an owner's token, the
 * kind `gitlab-access-token` has an overlap.
 */
export function openGitlabToken(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', 'https://gitlab.com'));
  const tokens = '/api/v4/personal_access_tokens';
  const own = (credential: SecretFields) => ({ 'private-token': credential.get('token')?.reveal() ?? '' });

  /** `id` is `self` or the token's: the new one has its scopes, and as long a life. */
  async function rotateAt(id: string, headers: Record<string, string>): Promise<SecretFields> {
    const failing = 'the token was not replaced at GitLab';
    const { json: old } = await api.call({ method: 'GET', path: `${tokens}/${id}`, headers, failing });
    const state = 'Where the answer was lost, the old token is dead and the new one is known to nobody.';
    const { json } = await api.call({
      method: 'POST',
      path: `${tokens}/${id}/rotate`,
      headers,
      body: { expires_at: endOfLife(old) },
      repeat: 'never',
      failing,
      state,
    });
    const [made, token] = [textAt(json, 'id'), textAt(json, 'token')];
    if (made === undefined || token === undefined) throw misunderstood({ failing, state }, api.origin);
    return new Map([
      ['token', new SecretValue(token)],
      ['id', new SecretValue(made)],
    ]);
  }

  return rolled({
    kind: key.kind,
    name: 'GitLab',
    secret: 'token',
    changing: ['id'],
    byItself: true,
    roll: (current) => rotateAt('self', own(current)),

    ...(setting(key, 'admin', '') === ''
      ? {}
      : {
          /** What came of the lost rotation has the name of the old one, belongs to the same user and was made since then. */
          async recover(current: SecretFields, rotation: string) {
            const failing = 'the token that was lost can’t be found at GitLab';
            const headers = { 'private-token': (await adminValue(key, services)).reveal() };
            const id = encodeURIComponent(current.get('id')?.reveal() ?? '');
            const { json: old } = await api.call({ method: 'GET', path: `${tokens}/${id}`, headers, failing });
            const [name, user] = [textAt(old, 'name'), textAt(old, 'user_id')];
            const path = `${tokens}?state=active&user_id=${encodeURIComponent(user ?? '')}&search=${encodeURIComponent(name ?? '')}&per_page=100`;
            const { json } = await api.call({ method: 'GET', path, headers, failing });
            const alike = listAt(json, '')
              .filter((one) => one['name'] === name && textAt(one, 'user_id') === user)
              .map((one) => ({ id: textAt(one, 'id') ?? '', made: Date.parse(textAt(one, 'created_at') ?? '') }));
            const found = lostKey(alike, undefined, rotation, SLACK);
            if (found === undefined || name === undefined) throw misunderstood({ failing }, api.origin);
            return rotateAt(encodeURIComponent(found), headers);
          },
        }),

    async end(credential) {
      const failing = 'the token was not revoked at GitLab';
      const answer = await api.attempt({ method: 'DELETE', path: `${tokens}/self`, headers: own(credential), failing });
      if (answer.status >= 300 && answer.status !== 401)
        throw refusal({ failing, state: 'The token still works.' }, api.origin, answer);
    },

    async ask(credential) {
      const { status, json } = await api.attempt({
        method: 'GET',
        path: `${tokens}/self`,
        headers: own(credential),
        failing: 'GitLab can’t be asked',
      });
      if (status === 200) return at(json, 'active') === true ? 'active' : 'unknown';
      return status === 401 ? 'inactive' : 'unknown';
    },
  });
}
