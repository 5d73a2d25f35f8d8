import type { ManagedKey, RelockConfig } from '../../config/config.ts';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { SecretFields } from '../../core/secret.ts';
import { openIssuer } from '../../issuer/open.ts';
import { isFinished, readJournal } from '../../rotate/journal.ts';
import type { Journal } from '../../rotate/journal.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import { askHidden, isTerminal } from '../vault/prompt.ts';
import { keyOf } from './key.ts';
import type { RotateServices } from './key.ts';

/** No new value is longer. */
const LONGEST = 256 * 1024;

/** A rotation that waits for a person. */
export interface Waiting {
  readonly key: ManagedKey;
  readonly journal: Journal;
}

/**
 * The rotation to go on with: the one that is named, by its key's address or by a part of its id, else the only one that
 * waits. Throws `RL-ROTATE-NOT-WAITING`, `RL-ROTATE-UNKNOWN`, `RL-USAGE` when several wait.
 */
export async function findWaiting(
  reference: string | undefined,
  rotate: RelockConfig['rotate'],
  services: Pick<RotateServices, 'vaults'>,
): Promise<Waiting> {
  const isId = reference !== undefined && /^[0-9a-f-]{4,36}$/.test(reference);
  const named = reference === undefined || isId ? undefined : keyOf(rotate.keys, reference);
  if (reference !== undefined && !isId && named === undefined) {
    throw new RelockError('RL-ROTATE-UNKNOWN', `${printable(reference)} is no key that Relock manages`, {
      remedy: 'Name one of the config, or a part of the rotation’s id.',
      state: 'Nothing was changed.',
    });
  }
  const waiting: Waiting[] = [];
  await Promise.all(
    (named === undefined ? rotate.keys : [named]).map(async (key) => {
      const address = wholeSecret(parseAddress(key.address));
      const journal = (await readJournal(await services.vaults.store(address), address))?.journal;
      if (journal === undefined || isFinished(journal) || (named === undefined && journal.state !== 'waiting')) return;
      if (!isId || journal.rotation.includes(reference)) waiting.push({ key, journal });
    }),
  );
  const [first, ...others] = waiting;
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) {
    throw new RelockError('RL-USAGE', `${waiting.length} rotations wait for a person`, {
      evidence: waiting.map(({ key, journal }) => [journal.rotation, printable(key.address)] as const),
      remedy: 'Name one: relock rotate --continue ADDRESS.',
      state: 'Nothing was changed.',
    });
  }
  throw new RelockError('RL-ROTATE-NOT-WAITING', 'no rotation waits for a person', {
    remedy: 'relock rotate --plan tells what each key waits for.',
    state: 'Nothing was changed.',
  });
}

/**
 * What the person gives: from standard input, hidden at a terminal, or from a job's input. One value for an issuer with one
 * secret field, or a JSON object of fields, by the kind's names or the secret's. Empty when the step was to end
 * the old value. Throws `RL-ROTATE-GIVEN`.
 */
export async function readGiven(
  { key, journal }: Waiting,
  input: SecretValue | undefined,
  invocation: Invocation,
  services: RotateServices,
): Promise<SecretFields> {
  if (journal.waiting?.step === 'revoke') return new Map();
  const issuer = await openIssuer(key, services.issuers);
  await issuer.close();
  const names = [...issuer.secretFields, ...(issuer.changingFields ?? [])];
  const text = (input?.reveal() ?? (await readText(key, invocation))).replace(/\r?\n$/, '');
  if (text === '') throw badGiven('nothing came on standard input');
  const fields = fieldsIn(text, key, names);
  if (fields !== undefined) return fields;
  const [only, ...more] = issuer.secretFields;
  if (only !== undefined && more.length === 0) return new Map([[only, new SecretValue(text)]]);
  throw badGiven(`it is to be a JSON object with ${names.join(', ')}`);
}

/** Undefined for a text that is no JSON object of these fields: then it is the value itself, whatever it looks like. */
function fieldsIn(text: string, key: ManagedKey, names: readonly string[]): SecretFields | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = new Map<string, SecretValue>();
  for (const [given, content] of Object.entries(value)) {
    const name = names.find((field) => field === given || key.fields[field] === given);
    if (name === undefined || typeof content !== 'string') return undefined;
    fields.set(name, new SecretValue(content));
  }
  return fields.size === 0 ? undefined : fields;
}

async function readText(key: ManagedKey, invocation: Invocation): Promise<string> {
  const { stdin } = invocation;
  if (isTerminal(stdin))
    return askHidden(`The new value of ${printable(key.address)} (not shown): `, stdin, invocation);
  let text = '';
  stdin.setEncoding('utf8');
  for await (const part of stdin) {
    text += String(part);
    if (text.length > LONGEST) throw badGiven('more than 256 KiB came on standard input');
  }
  return text;
}

function badGiven(why: string): RelockError {
  return new RelockError('RL-ROTATE-GIVEN', `the new value can't be taken: ${why}`, {
    remedy: 'Give it on standard input: relock rotate --continue ADDRESS <FILE.',
    state: 'The rotation still waits for it; nothing was changed.',
  });
}
