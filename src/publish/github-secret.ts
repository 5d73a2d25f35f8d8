import type { PublishTarget } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { callGithub, refusedByGithub } from './github-call.ts';
import { valueFor } from './open.ts';
import type { Publisher, PublishServices } from './publisher.ts';

/** Seconds that GitHub's clock may be behind ours. */
const SKEW = 120;

/**
 * A secret of GitHub Actions, Dependabot or Codespaces in a repository, an environment or an organisation, sealed for
 * GitHub's public key with a libsodium sealed box (docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api).
 * GitHub never gives a secret back: what can be seen is that it says it was changed just now. An organisation's secret
 * stays visible to the same repositories.
 */
export function openGithubSecret(
  target: PublishTarget,
  names: readonly string[],
  services: PublishServices,
): Publisher {
  const { repo, org, environment, app = 'actions', token } = target.options;
  const scope = environment === undefined ? (repo ?? org ?? '') : `${repo ?? ''} (environment ${environment})`;
  const folder =
    environment !== undefined
      ? `/repos/${repo ?? ''}/environments/${encodeURIComponent(environment)}/secrets`
      : repo !== undefined
        ? `/repos/${repo}/${app}/secrets`
        : `/orgs/${org ?? ''}/${app}/secrets`;
  const secret = `${folder}/${target.target}`;
  const name = `the ${app} secret ${printable(target.target, 100)} of ${printable(scope, 200)}`;

  async function ask(
    method: 'GET' | 'PUT',
    path: string,
    key: SecretValue,
    body?: unknown,
  ): Promise<{ status: number; json: Record<string, unknown> }> {
    const answer = await callGithub(services, { method, path, token: key, body, failing: `${name} was not written` });
    if (answer.status >= 300 && !(method === 'GET' && answer.status === 404)) {
      throw refusedByGithub(`${name} was not written`, answer, 'secrets: write (a repository’s or organisation’s)');
    }
    return answer;
  }

  /** Who sees an organisation's secret: kept, for a PUT without it is refused or makes it visible to others. */
  async function visibility(key: SecretValue): Promise<Record<string, unknown>> {
    if (org === undefined || repo !== undefined) return {};
    const { status, json } = await ask('GET', secret, key);
    if (status === 404) return { visibility: target.options['visibility'] ?? 'private' };
    if (json['visibility'] !== 'selected') return { visibility: json['visibility'] };
    const ids: unknown[] = [];
    for (let page = 1; ; page++) {
      const { json: listed } = await ask('GET', `${secret}/repositories?per_page=100&page=${page}`, key);
      const repositories = Array.isArray(listed['repositories']) ? (listed['repositories'] as unknown[]) : [];
      ids.push(...repositories.map((one) => (one as Record<string, unknown>)['id']));
      if (repositories.length < 100) break;
    }
    return { visibility: 'selected', selected_repository_ids: ids };
  }

  return {
    id: `github-secret ${app} ${scope} ${target.target}`,
    async publish(fields) {
      const value = valueFor(target, names, fields);
      const key = await services.readValue(token ?? '');
      const began = Date.now();
      const { json: published } = await ask('GET', `${folder}/public-key`, key);
      const { key: publicKey, key_id: keyId } = published;
      if (typeof publicKey !== 'string' || typeof keyId !== 'string') {
        throw new RelockError('RL-PUBLISH-ANSWER', `${name} was not written: GitHub gave no public key`, {
          remedy: 'Run this again.',
          state: 'That copy is the old one.',
        });
      }
      const sealed = await sealBox(value, publicKey);
      await ask('PUT', secret, key, { encrypted_value: sealed, key_id: keyId, ...(await visibility(key)) });
      const { json } = await ask('GET', secret, key);
      const updated = typeof json['updated_at'] === 'string' ? Date.parse(json['updated_at']) : Number.NaN;
      if (updated >= began - SKEW * 1000) return `written; GitHub says it was changed at ${String(json['updated_at'])}`;
      throw new RelockError('RL-PUBLISH-ANSWER', `${name} was written, but GitHub says it is an older one`, {
        remedy: 'Run this again, and see whether the clocks agree.',
        state: 'That copy may be the old one.',
      });
    },
  };
}

/** A libsodium sealed box in base64, as GitHub takes it. */
async function sealBox(value: SecretValue, publicKey: string): Promise<string> {
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  const sealed = sodium.crypto_box_seal(Buffer.from(value.reveal()), Buffer.from(publicKey, 'base64'));
  return Buffer.from(sealed).toString('base64');
}
