import { randomUUID } from 'node:crypto';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import { isObject, numberIn, textIn } from '../hashicorp-json.ts';
import type { Records } from '../records.ts';
import type { Version } from '../vault.ts';
import { textOf } from './variables.ts';
import type { Variable, Variables } from './variables.ts';

/** A record as it stands in a version of its variable. */
interface Document {
  /** The version that its writer was to make. In another one it came too late, and does not count. */
  readonly version: number;
  /** Tells two writers of the same text apart. */
  readonly nonce: string;
  /** Undefined: the record was removed. */
  readonly text: string | undefined;
}

/**
 * Records in variables of Conjur. Conjur has no compare-and-set, but it numbers the values of a variable without gaps and
 * never twice (`(resource_id, version)` is its table's key). So each document carries the version that its writer was to
 * make: of two writers at once one gets that number, and the other's document, being in the next one, counts for nobody.
 * Twenty versions are kept: when they all are of writers who came too late, that is an error and not "no record".
 * `spell` gives the id of a record's variable.
 */
export function openConjurRecords(variables: Variables, spell: (name: string) => string): Records {
  /** The newest document that counts, and the newest version of all. */
  async function newest(
    variable: Variable,
    failing: string,
  ): Promise<{ document: Document | undefined; latest: number }> {
    const latest = variable.versions.at(-1) ?? 0;
    for (const version of variable.versions.toReversed()) {
      const document = await documentAt(variable, version, failing);
      if (document?.version === version) return { document, latest };
    }
    if (latest === 0) return { document: undefined, latest };
    throw notOurs(variable, failing);
  }

  async function documentAt(variable: Variable, version: number, failing: string): Promise<Document | undefined> {
    const bytes = await variables.value(variable, version, failing);
    const document = bytes === null ? undefined : parseDocument(textOf(bytes));
    // Who came too late left a document, too: what is none was cut off on its way, or is not ours.
    if (bytes !== null && document === undefined) throw notOurs(variable, failing);
    return document;
  }

  async function put(name: string, text: string | undefined, expected: Version | null): Promise<number | null> {
    const id = spell(name);
    const failing = `Relock’s record in ${printable(id)} can’t be written`;
    const before = (await variables.describe(id, failing)) ?? { id, versions: [], type: '' };
    const { document, latest } = await newest(before, failing);
    const revision = document?.text === undefined ? null : document.version;
    if (revision !== expected) return null;
    const mine = { relock: 1, version: latest + 1, nonce: randomUUID(), ...(text === undefined ? {} : { text }) };
    let lost: unknown;
    try {
      await variables.add(id, JSON.stringify(mine), failing);
    } catch (error) {
      // A server that numbers two writers' values alike refuses one; an answer may also be lost on the way.
      if (!(error instanceof RelockError) || !UNCERTAIN.has(error.code)) throw error;
      lost = error;
    }
    const after = await variables.describe(id, failing);
    const winner = after === null ? undefined : await documentAt(after, mine.version, failing);
    if (winner?.nonce === mine.nonce) return mine.version;
    if (winner === undefined && lost !== undefined) throw lost;
    return null;
  }

  return {
    async read(name) {
      const id = spell(name);
      const failing = `Relock’s record in ${printable(id)} can’t be read`;
      const variable = await variables.describe(id, failing);
      if (variable === null) return null;
      const { document } = await newest(variable, failing);
      if (document?.text === undefined) return null;
      return { text: new SecretValue(document.text), revision: document.version };
    },

    async write(name, text, expected) {
      const version = await put(name, text.reveal(), expected);
      if (version !== null) return version;
      throw new RelockError('RL-ROTATE-CONFLICT', `another run wrote ${printable(spell(name))} at the same time`, {
        remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
        state: 'Nothing was overwritten.',
      });
    },

    async remove(name) {
      const found = await this.read(name);
      if (found !== null) await put(name, undefined, found.revision);
    },
  };
}

function notOurs({ id }: Variable, failing: string): RelockError {
  return new RelockError('RL-VAULT-ANSWER', `${failing}: what is kept in ${printable(id)} is no record`, {
    remedy: 'Look at that variable: only Relock should write it.',
    state: 'Nothing was changed.',
  });
}

const UNCERTAIN: ReadonlySet<string> = new Set(['RL-VAULT-ANSWER', 'RL-VAULT-UNREACHABLE', 'RL-VAULT-BUSY']);

function parseDocument(text: string | undefined): Document | undefined {
  try {
    const json: unknown = JSON.parse(text ?? '');
    if (!isObject(json) || json['relock'] !== 1) return undefined;
    const [version, nonce] = [numberIn(json, 'version'), textIn(json, 'nonce')];
    return version === undefined || nonce === undefined ? undefined : { version, nonce, text: textIn(json, 'text') };
  } catch {
    return undefined;
  }
}
