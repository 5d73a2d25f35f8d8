import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { addressBeside } from '../address.ts';
import type { Address } from '../address.ts';
import { numberIn, textIn, textsIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import type { Browsable, VersionInfo } from '../vault.ts';
import { refused } from './api.ts';
import { OWN_FOLDER } from './place.ts';
import type { Place } from './place.ts';
import { CURRENT, isMissing, objectsIn, PENDING, PREVIOUS } from './secrets-manager.ts';
import type { Operation, SecretsManager } from './secrets-manager.ts';
import { OWN_LABEL } from './write.ts';

/** So many pages of a hundred are read: more than an account may have secrets. */
const MOST_PAGES = 5_000;

/** Lists secrets, and the versions that have a label: AWS forgets the others in its own time, and can end none at once. */
export function openBrowsing(
  manager: SecretsManager,
  placeOf: (address: Address) => Place,
): Pick<Browsable, 'list' | 'versions' | 'disable' | 'enable' | 'destroy'> {
  /** All pages of a list; `null`: what it is asked of is not there. */
  async function pages(operation: Operation, member: string): Promise<JsonObject[] | null> {
    const items: JsonObject[] = [];
    let token: string | undefined;
    for (let count = 0; count < MOST_PAGES; count++) {
      const body = { ...operation.body, ...(token === undefined ? {} : { NextToken: token }) };
      const { json, refusal, request } = await manager.attempt({ ...operation, body });
      if (isMissing(refusal)) return null;
      if (refusal !== undefined) throw refused(request, refusal);
      if (!Array.isArray(json[member])) throw notListed(operation.failing);
      items.push(...objectsIn(json, member));
      token = textIn(json, 'NextToken');
      if (token === undefined) return items;
    }
    throw new RelockError('RL-VAULT-TOO-MANY', `${operation.failing}: the list does not end`, {
      remedy: 'Name a longer prefix.',
    });
  }

  const unsupported = (what: string) => async (address: Address) => {
    throw new RelockError(
      'RL-VAULT-UNSUPPORTED',
      `a version of ${printable(address.text)} can’t be ${what}: AWS has no such thing`,
      {
        remedy: 'Write a new version; to end them all, delete the whole secret (aws secretsmanager delete-secret).',
        state: 'Nothing was changed.',
      },
    );
  };

  return {
    async list(prefix) {
      const place = placeOf(prefix);
      const found = await pages(
        {
          name: 'ListSecrets',
          need: { right: 'browse', place },
          place,
          body: { MaxResults: 100, Filters: [{ Key: 'name', Values: [place.name] }] },
          failing: `what is under ${printable(prefix.text)} can’t be listed`,
        },
        'SecretList',
      );
      const names = (found ?? [])
        .map((secret) => textIn(secret, 'Name'))
        .filter((name) => name !== undefined)
        // AWS compares beginnings, which know no folders.
        .filter((name) => name === place.name || name.startsWith(`${place.name}/`))
        .filter((name) => !name.startsWith(`${OWN_FOLDER}/`));
      const params = new Map([...prefix.params].filter(([name]) => name === 'region'));
      return [...new Set(names)].sort().map((name) => addressBeside(prefix, name, params));
    },

    async versions(address) {
      const place = placeOf(address);
      const found = await pages(
        {
          name: 'ListSecretVersionIds',
          need: { right: 'browse', place },
          place,
          body: { SecretId: place.id, MaxResults: 100 },
          failing: `the versions of ${printable(address.text)} can’t be listed`,
        },
        'Versions',
      );
      return (found ?? [])
        .map((version) => ({
          id: textIn(version, 'VersionId') ?? '',
          seconds: numberIn(version, 'CreatedDate'),
          labels: textsIn(version, 'VersionStages'),
        }))
        .filter(({ id, labels }) => id !== '' && wasGiven(labels))
        .sort((a, b) => rank(a.labels) - rank(b.labels) || (a.seconds ?? 0) - (b.seconds ?? 0))
        .map(({ id, seconds }): VersionInfo => {
          const created = seconds === undefined ? undefined : new Date(seconds * 1000).toISOString();
          return { version: id, created, state: 'enabled' };
        });
    },

    disable: unsupported('disabled'),
    enable: unsupported('enabled'),
    destroy: unsupported('destroyed'),
  };
}

/** A pending value is none of the versions, nor is one that only Relock's labels keep: it may never have been current. */
function wasGiven(labels: readonly string[]): boolean {
  if (labels.includes(PENDING) && !labels.includes(CURRENT)) return false;
  return labels.some((label) => !label.startsWith(OWN_LABEL));
}

/** The current one is the newest, whenever it was stored. */
function rank(labels: readonly string[]): number {
  return labels.includes(CURRENT) ? 2 : labels.includes(PREVIOUS) ? 1 : 0;
}

function notListed(failing: string): RelockError {
  return new RelockError('RL-VAULT-ANSWER', `${failing}: AWS’ answer holds no list`, {
    remedy: 'Check that the address in the config is AWS’ own.',
  });
}
