import type { PublishTarget } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Publisher, PublishServices } from './publisher.ts';

/**
 * The publisher of one entry under `publish:`. Nothing is asked yet. `fields` are the key's secret fields as its secret
 * names them: what is published when the entry names no field. `changing`: those that a rotation changes with them.
 */
export async function openPublisher(
  target: PublishTarget,
  fields: readonly string[],
  services: PublishServices,
  changing: readonly string[] = [],
): Promise<Publisher> {
  switch (target.kind) {
    case 'github-secret':
      return (await import('./github-secret.ts')).openGithubSecret(target, fields, services);
    case 'vault':
      return (await import('./vault-copy.ts')).openVaultCopy(target, fields, changing, services);
    case 'kubernetes-secret':
      return (await import('./kubernetes-secret.ts')).openKubernetesSecret(target, fields, services);
    case 'workflow':
      return (await import('./workflow.ts')).openWorkflow(target, services);
    case 'webhook':
      return (await import('./webhook.ts')).openWebhook(target, services);
  }
}

/** The one value that a target takes: the field that it names, else the key's only secret one. Throws `RL-PUBLISH-FIELD`. */
export function valueFor(target: PublishTarget, names: readonly string[], fields: SecretFields): SecretValue {
  const name = target.options['field'] ?? (names.length === 1 ? names[0] : undefined);
  const value = name === undefined ? undefined : fields.get(name);
  if (value !== undefined && !value.isEmpty) return value;
  throw new RelockError(
    'RL-PUBLISH-FIELD',
    `${target.kind} ${printable(target.target, 120)} can’t be published: ${name === undefined ? 'the key has several fields' : `the secret has no key "${printable(name, 60)}"`}`,
    {
      remedy: `Name one of ${names.join(', ')} as field: in this entry under publish.`,
      state: 'That copy is the old one.',
    },
  );
}
