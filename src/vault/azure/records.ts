import { RelockError } from '../../core/error.ts';
import { SecretValue } from '../../core/secret.ts';
import { isObject } from '../hashicorp-json.ts';
import type { Records } from '../records.ts';
import type { KeyVault } from './api.ts';
import { compareAndSet, underDisabled } from './compare-and-set.ts';
import { recordSecret } from './place.ts';
import { effectiveId, getSecret, listVersions, putSecret, setEnabled } from './secrets.ts';
import type { SecretBundle } from './secrets.ts';

/** What tells a list of parts from a document. */
const IN_PARTS = 'application/vnd.relock.parts+json';

/** Characters of base64 in one part. */
const PART = 24_000;

/**
 * The records beside the secrets of one key vault, each a secret of its own. One that is too long for that is stored in
 * numbered secrets, written first, and its own secret lists their versions: since a version never changes, the list
 * makes the record one. What a pending value leaves behind is disabled: Key Vault ends no single version for good.
 */
export function openAzureRecords(vault: KeyVault): Records {
  const failingTo = (verb: string, name: string) => `Relock’s record ${recordSecret(name)} can’t be ${verb}`;

  async function latest(name: string, failing: string): Promise<SecretBundle | null> {
    const secret = recordSecret(name);
    const found = await getSecret(vault, secret, failing);
    if (found !== 'disabled') return found;
    // Taken back by a writer that lost a race: what counts lies below it.
    const newest = underDisabled(await listVersions(vault, secret, failing));
    const below =
      newest === 'nothing' ? null : newest === 'shut' ? 'disabled' : await getSecret(vault, secret, failing, newest.id);
    if (below !== 'disabled') return below;
    throw new RelockError('RL-VAULT-DELETED', `${failing}: it was disabled`, {
      remedy: `Enable the latest version of ${secret} again; only Relock should change it.`,
    });
  }

  return {
    async read(name) {
      const failing = failingTo('read', name);
      const bundle = await latest(name, failing);
      if (bundle === null) return null;
      return { text: await assembled(vault, bundle, recordSecret(name), failing), revision: effectiveId(bundle) };
    },

    async write(name, text, expected) {
      const failing = failingTo('written', name);
      const secret = recordSecret(name);
      const whole = Buffer.from(text.reveal());
      const parts = whole.length > PART ? await writeParts(vault, secret, whole, failing) : undefined;
      const value = parts === undefined ? text : new SecretValue(JSON.stringify(parts));
      const contentType = parts === undefined ? 'application/json' : IN_PARTS;
      const revision = expected === null ? null : String(expected);
      const { written, older } = await compareAndSet(vault, secret, revision, () => ({ value, contentType }), failing);
      // A value that became current, or was given up, is not to stay behind as an older version.
      for (const one of name.startsWith('pending/') ? older : []) {
        if (one.enabled) await setEnabled(vault, secret, one, false, failing);
      }
      return written.id;
    },

    async remove(name) {
      const failing = failingTo('removed', name);
      const secret = recordSecret(name);
      for (const version of await listVersions(vault, secret, failing)) {
        if (version.mark?.withdrawn !== true) await setEnabled(vault, secret, version, false, failing, true);
      }
    },
  };
}

async function writeParts(vault: KeyVault, secret: string, whole: Buffer, failing: string): Promise<string[]> {
  const text = whole.toString('base64');
  const pieces = Array.from({ length: Math.ceil(text.length / PART) }, (_, i) => text.slice(i * PART, (i + 1) * PART));
  return Promise.all(
    pieces.map(async (piece, i) => {
      const value = new SecretValue(piece);
      return (await putSecret(vault, `${secret}-${i + 1}`, { value, contentType: 'text/plain' }, failing)).id;
    }),
  );
}

async function assembled(vault: KeyVault, bundle: SecretBundle, secret: string, failing: string): Promise<SecretValue> {
  if (bundle.contentType !== IN_PARTS) return bundle.value;
  const parts = await Promise.all(
    versionsIn(bundle.value).map((version, i) => getSecret(vault, `${secret}-${i + 1}`, failing, version)),
  );
  const found = parts.filter((part) => part !== null && part !== 'disabled');
  if (found.length === parts.length && found.length > 0) {
    const text = found.map(({ value }) => value.reveal()).join('');
    return new SecretValue(Buffer.from(text, 'base64').toString('utf8'));
  }
  throw new RelockError('RL-VAULT-INDEX', `${failing}: a part of it is gone`, {
    remedy: `Enable all versions of ${secret}-1 and the following again; only Relock should write there.`,
  });
}

function versionsIn(text: SecretValue): string[] {
  try {
    const value: unknown = JSON.parse(text.reveal());
    const known = Array.isArray(value) && !isObject(value) ? value : [];
    return known.filter((one): one is string => typeof one === 'string');
  } catch {
    return [];
  }
}
