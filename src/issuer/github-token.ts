import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { Gate } from '../core/gate.ts';
import type { HttpAnswer } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import type { IssuerServices, Revoker } from './issuer.ts';

/**
 * GitHub's tokens by prefix. `ghs_` is 40 characters or, since 2026-04, `ghs_APPID_JWT` with dots.
 * Refresh tokens (`ghr_`) open no endpoint, so nothing can be asked with one.
 */
const SHAPE =
  /^(?:(ghp|gho|ghu|ghr)_[A-Za-z0-9_]{36,255}|(github_pat)_[A-Za-z0-9_]{22,255}|(ghs)_[A-Za-z0-9_.-]{36,4096})$/;

/** Tokens in one request, and requests with single tokens at once (GitHub REST API, "Revocation": 60 requests an hour). */
const AT_MOST = 1000;
const AT_ONCE = 8;

const LIMIT = 'RL-GITHUB-REVOKE-LIMIT';

type TokenType = 'personal' | 'refresh' | 'installation';

/**
 * GitHub's tokens: revocation only, as GitHub has no API that makes a new one. Credential: `token`.
 *
 * Personal, OAuth and App user tokens: `POST /credentials/revoke`, on github.com without authentication (with any, it
 * answers 403), on an Enterprise Server with the job's token; 202 says accepted, and `validate` must show the end.
 * Installation tokens end themselves: `DELETE /installation/token`. (GitHub REST API, "Revocation" and "Apps".)
 *
 * A token does not say which server made it, and most that leak are github.com's: an Enterprise Server (or a tenant of
 * ghe.com) that refuses one proves its end only when it was seen to accept it before.
 */
export function openGithubToken(services: Pick<IssuerServices, 'http' | 'github'>): Revoker {
  const base = services.github.apiUrl.replace(/\/+$/, '');
  const enterprise = base.endsWith('/api/v3');
  const mayBeForeign = enterprise || base.endsWith('.ghe.com');
  const seenAlive: SecretValue[] = [];

  function tokenOf(credential: SecretFields): { text: string; type: TokenType } {
    const text = credential.get('token')?.reveal() ?? '';
    const match = SHAPE.exec(text);
    if (match === null) {
      throw new RelockError('RL-GITHUB-NOT-A-TOKEN', 'this does not have the shape of a GitHub token', {
        remedy: 'Check which key of the secret fields: { token: … } names.',
        state: 'Nothing was sent to GitHub.',
      });
    }
    return { text, type: match[3] !== undefined ? 'installation' : match[1] === 'ghr' ? 'refresh' : 'personal' };
  }

  function ask(method: 'GET' | 'POST' | 'DELETE', path: string, token?: string, body?: string): Promise<HttpAnswer> {
    return services.http.request({
      method,
      url: `${base}${path}`,
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      // Revoking what is revoked already changes nothing.
      repeat: 'always',
    });
  }

  async function look(text: string, type: TokenType): Promise<ValidationStatus> {
    const path = type === 'installation' ? '/installation/repositories?per_page=1' : '/user';
    const { status } = await ask('GET', path, text);
    const value = new SecretValue(text);
    const known = seenAlive.some((one) => one.equals(value));
    if (status === 200 && mayBeForeign && !known) seenAlive.push(value);
    if (status === 200) return 'active';
    return status === 401 && (known || !mayBeForeign) ? 'inactive' : 'unknown';
  }

  async function endInstallation(text: string): Promise<void> {
    const answer = await ask('DELETE', '/installation/token', text);
    if (answer.status !== 204 && answer.status !== 401) throw refused(base, answer);
  }

  /** One request for all of them. */
  async function end(texts: readonly string[]): Promise<HttpAnswer> {
    const own = services.github.token?.reveal();
    if (enterprise && own === undefined) {
      throw new RelockError(
        'RL-GITHUB-REVOKE-AUTH',
        `GitHub Enterprise Server at ${base} revokes only for a known user`,
        {
          remedy: 'Give the step a token: github-token, or GITHUB_TOKEN.',
          state: 'The token is still alive.',
        },
      );
    }
    const body = JSON.stringify({ credentials: texts });
    return ask('POST', '/credentials/revoke', enterprise ? own : undefined, body);
  }

  /**
   * Notes under each token why it was not taken. GitHub says of a request as a whole that it is not valid (422): the half of
   * it that is not at fault is then taken all the same. At GitHub's limit the rest is not asked for.
   */
  async function endSeveral(texts: readonly string[], failed: Map<string, unknown>): Promise<void> {
    try {
      const atLimit = [...failed.values()].find(isLimitError);
      if (atLimit !== undefined) throw atLimit;
      const answer = await end(texts);
      if (answer.status === 202) return;
      const half = Math.ceil(texts.length / 2);
      if (answer.status !== 422 || half === texts.length) throw refused(base, answer);
      await endSeveral(texts.slice(0, half), failed);
      await endSeveral(texts.slice(half), failed);
    } catch (error) {
      for (const text of texts) failed.set(text, error);
    }
  }

  return {
    kind: 'github-token',
    capabilities: ['validate', 'revoke'],
    secretFields: ['token'],

    async validate(credential): Promise<ValidationStatus> {
      const { text, type } = tokenOf(credential);
      if (type === 'refresh') return 'unknown';
      try {
        return await look(text, type);
      } catch {
        return 'unknown';
      }
    },

    async revoke(credential) {
      const { text, type } = tokenOf(credential);
      // Seen now or never: afterwards a refusal would prove nothing.
      if (mayBeForeign && type !== 'refresh') await look(text, type);
      if (type === 'installation') return endInstallation(text);
      const answer = await end([text]);
      if (answer.status !== 202) throw refused(base, answer);
      return undefined;
    },

    async revokeAll(credentials) {
      const failed = new Map<string, unknown>();
      const gate = new Gate(AT_ONCE);
      const together = new Set<string>();
      const begin = async (credential: SecretFields) => {
        const text = credential.get('token')?.reveal() ?? '';
        try {
          const { type } = tokenOf(credential);
          if (mayBeForeign && type !== 'refresh') await look(text, type);
          if (type === 'installation') await endInstallation(text);
          else together.add(text);
        } catch (error) {
          failed.set(text, error);
        }
      };
      await Promise.all(credentials.map((credential) => gate.through(() => begin(credential))));
      const texts = [...together];
      const notTaken = new Map<string, unknown>();
      for (let i = 0; i < texts.length; i += AT_MOST) await endSeveral(texts.slice(i, i + AT_MOST), notTaken);
      return credentials.map((credential) => {
        const text = credential.get('token')?.reveal() ?? '';
        return failed.get(text) ?? notTaken.get(text);
      });
    },

    close: () => Promise.resolve(),
  };
}

function isLimitError(error: unknown): boolean {
  return error instanceof RelockError && error.code === LIMIT;
}

function refused(base: string, { status, headers }: HttpAnswer): RelockError {
  const limited =
    status === 429 || (status === 403 && (headers['x-ratelimit-remaining'] === '0' || 'retry-after' in headers));
  return new RelockError(
    limited ? LIMIT : 'RL-GITHUB-REVOKE',
    `${printable(base)} did not take the revocation (${status})`,
    {
      remedy: limited
        ? 'It takes 60 such requests an hour from one address, and runners share theirs: run again, or revoke it by hand.'
        : 'Revoke it by hand: its owner finds it under Settings, Developer settings.',
      state: 'The token may still be alive.',
    },
  );
}
