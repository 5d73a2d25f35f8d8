import type { PublishTarget } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { HttpAnswer } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { valueFor } from './open.ts';
import type { Publisher, PublishServices } from './publisher.ts';

/**
 * One key of a Kubernetes Secret, by a merge patch of `data` alone
 * (kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1), so that the secret's other keys,
 * type and owners stay. The Secret must be there; it is read back. Needs `get` and `patch` on that one secret.
 */
export function openKubernetesSecret(
  target: PublishTarget,
  names: readonly string[],
  services: PublishServices,
): Publisher {
  const { server = '', namespace = 'default', token = '', key, 'ca-file': caFile } = target.options;
  const http = caFile === undefined ? services.http : services.openHttp(caFile);
  const url = `${server.replace(/\/+$/, '')}/api/v1/namespaces/${encodeURIComponent(namespace)}/secrets/${encodeURIComponent(target.target)}`;
  const name = `the Kubernetes secret ${printable(namespace, 80)}/${printable(target.target, 120)}`;

  async function ask(method: 'GET' | 'PATCH', bearer: SecretValue, body?: string): Promise<HttpAnswer> {
    return http.request({
      method,
      url,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${bearer.reveal()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/merge-patch+json' }),
      },
      ...(body === undefined ? {} : { body }),
      // A merge patch with the same value changes nothing the second time.
      repeat: 'always',
    });
  }

  return {
    id: `kubernetes-secret ${server} ${namespace}/${target.target}${key === undefined ? '' : `#${key}`}`,
    async publish(fields) {
      const value = valueFor(target, names, fields);
      const field = key ?? target.options['field'] ?? names[0] ?? '';
      const bearer = await services.readValue(token);
      const encoded = Buffer.from(value.reveal()).toString('base64');
      const written = await ask('PATCH', bearer, JSON.stringify({ data: { [field]: encoded } }));
      if (written.status !== 200) throw refused(name, written);
      const read = await ask('GET', bearer);
      if (read.status === 200 && dataOf(read.body)?.[field] === encoded) return 'written, and read back';
      if (read.status === 403) return 'written; its token may not read it back';
      throw new RelockError('RL-PUBLISH-ANSWER', `${name} was written, but what is read back is another value`, {
        remedy: 'See whether an operator owns that secret and puts its own value back.',
        state: 'That copy may be the old one.',
      });
    },
  };
}

function dataOf(body: string): Record<string, unknown> | undefined {
  try {
    const { data } = JSON.parse(body) as { data?: Record<string, unknown> };
    return data;
  } catch {
    return undefined;
  }
}

function refused(name: string, answer: HttpAnswer): RelockError {
  const missing = answer.status === 404;
  return new RelockError('RL-PUBLISH-REFUSED', `${name} was not written: the cluster refused it (${answer.status})`, {
    remedy: missing
      ? 'Make the secret first, and look at namespace: and server: of this entry.'
      : 'Let the role of that token hold: resources ["secrets"], verbs ["get", "patch"], resourceNames of this one.',
    state: 'That copy is the old one.',
  });
}
