import { createHmac, randomBytes, scryptSync } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { isStrongEnough } from '../core/fingerprint.ts';
import type { Finding } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';

/** Findings that were there when scanning began. It knows them by salted hashes and can't be turned back into secrets. */
export interface Baseline {
  /** Base64url; new for each baseline, kept when it is written again. */
  readonly salt: string;
  readonly entries: readonly BaselineEntry[];
  /** True when the secret was found by this rule when the baseline was written. */
  readonly has: (secret: string, rule: string) => boolean;
}

/** Rule and path are for people; only rule and hash are compared, so that a file may move. */
export interface BaselineEntry {
  readonly rule: string;
  readonly path: string;
  /** `hmac:` for values that can't be guessed, `scrypt:` for those that could. */
  readonly hash: string;
}

/** scrypt (RFC 7914) for weak values: 16 MB and some 50 ms a guess. */
const SCRYPT = { N: 16_384, r: 8, p: 1 } as const;

/** Reads the JSON text of a baseline file; `path` is named in errors (`RL-BASELINE-INVALID`). */
export function readBaseline(text: string, path: string): Baseline {
  const file = parse(text, path);
  return baselineOf(file.salt, file.entries);
}

/** The JSON text of a baseline that holds these findings; with `previous`, its salt is kept, so that a diff stays small. */
export function writeBaseline(findings: readonly Finding[], previous?: Baseline): string {
  const salt = previous?.salt ?? randomBytes(16).toString('base64url');
  const hash = hasher(salt);
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, path, value } of findings) {
    const entry: BaselineEntry = { rule, path: printable(path, 1000), hash: hash(value.reveal()) };
    entries.set(`${entry.path}\0${entry.rule}\0${entry.hash}`, entry);
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
  return `${JSON.stringify({ version: 1, salt, scrypt: SCRYPT, entries: sorted }, null, 2)}\n`;
}

function baselineOf(salt: string, entries: readonly BaselineEntry[]): Baseline {
  const known = new Set(entries.map(({ rule, hash }) => `${rule}\0${hash}`));
  // A weak value costs a scrypt: only rules that have such an entry pay it, each value once.
  const slowRules = new Set(entries.filter(({ hash }) => hash.startsWith('scrypt:')).map(({ rule }) => rule));
  const hash = hasher(salt);
  return {
    salt,
    entries,
    has: (secret, rule) => (isStrong(secret) || slowRules.has(rule)) && known.has(`${rule}\0${hash(secret)}`),
  };
}

function isStrong(secret: string): boolean {
  return isStrongEnough(new SecretValue(secret));
}

function hasher(salt: string): (secret: string) => string {
  const key = Buffer.from(salt, 'base64url');
  const slow = new Map<string, string>();
  return (secret) => {
    if (isStrong(secret)) {
      return `hmac:${createHmac('sha256', key).update('relock baseline v1\0').update(secret).digest('base64url').slice(0, 27)}`;
    }
    let hash = slow.get(secret);
    if (hash === undefined) {
      hash = `scrypt:${scryptSync(secret, key, 20, SCRYPT).toString('base64url')}`;
      slow.set(secret, hash);
    }
    return hash;
  };
}

function parse(text: string, path: string): { readonly salt: string; readonly entries: BaselineEntry[] } {
  const invalid = (why: string, cause?: unknown) =>
    new RelockError('RL-BASELINE-INVALID', `the baseline ${printable(path)} can't be used: ${why}`, {
      remedy: 'Write it again with: relock scan --write-baseline FILE',
      state: 'Nothing was silenced.',
      cause,
    });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (cause) {
    throw invalid('it is not JSON', cause);
  }
  if (!isRecord(file)) throw invalid('it is not an object');
  if (file['version'] !== 1)
    throw invalid(
      `its version is ${printable(JSON.stringify(file['version'] ?? null), 40)}; this Relock knows version 1`,
    );
  const { salt, entries } = file;
  if (typeof salt !== 'string' || Buffer.from(salt, 'base64url').length < 16)
    throw invalid('its salt is missing or too short');
  if (!Array.isArray(entries)) throw invalid('it has no list of entries');
  return {
    salt,
    entries: entries.map((entry: unknown, i) => {
      if (!isRecord(entry)) throw invalid(`entry ${i + 1} is not an object`);
      const { rule, path: at, hash } = entry;
      if (
        typeof rule !== 'string' ||
        typeof at !== 'string' ||
        typeof hash !== 'string' ||
        !/^(?:hmac|scrypt):[\w-]{27}$/.test(hash)
      ) {
        throw invalid(`entry ${i + 1} lacks a rule, a path or a hash`);
      }
      return { rule, path: at, hash };
    }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
