import { randomInt } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { SecretFields } from '../../core/secret.ts';
import { askHidden, isTerminal } from './prompt.ts';

/** The most that is read for one value, in bytes; what a vault takes for a whole secret. */
const MOST_BYTES = 1024 * 1024;

/** Letters and digits: nothing that a shell, a URL or a config file would take for something else. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const DEFAULT_LENGTH = 32;
/** 17 characters of 62 are 101 bits: enough to stand in the index of managed keys. */
const SHORTEST = 17;
const LONGEST = 4096;

/**
 * The fields for a `put`: from files, from standard input (one, byte for byte; on a terminal one hidden line), or
 * made here. A value in the arguments is refused: other users of the machine and the shell's history see those.
 * Throws `RL-USAGE` and `RL-VAULT-VALUE`.
 */
export async function takeValues(
  request: { readonly values: readonly string[]; readonly generate: readonly string[] },
  invocation: Invocation,
): Promise<SecretFields> {
  const sources = [...request.values.map(parseValue), ...request.generate.map(parseGenerate)];
  const names = sources.map(({ key }) => key);
  const twice = names.find((key, index) => names.indexOf(key) !== index);
  if (twice !== undefined) throw usage(`the key ${printable(twice, 60)} is given twice`);
  if (sources.filter(({ from }) => from === 'stdin').length > 1)
    throw usage('only one KEY=- can be read from standard input');
  if (sources.length === 0) throw usage('no value is given');
  const fields = new Map<string, SecretValue>();
  for (const source of sources) fields.set(source.key, await take(source, invocation));
  return fields;
}

type Source =
  | { readonly key: string; readonly from: 'stdin' }
  | { readonly key: string; readonly from: 'file'; readonly file: string }
  | { readonly key: string; readonly from: 'generate'; readonly length: number };

function parseValue(text: string): Source {
  const at = text.indexOf('=');
  const key = at < 0 ? text : text.slice(0, at);
  const value = at < 0 ? '' : text.slice(at + 1);
  checkKey(key);
  if (value === '-') return { key, from: 'stdin' };
  if (value.startsWith('@') && value.length > 1) return { key, from: 'file', file: value.slice(1) };
  throw usage(`the value of ${printable(key, 60)} can't be given in the arguments, where others can see it`);
}

function parseGenerate(text: string): Source {
  const [key = '', length = String(DEFAULT_LENGTH), ...rest] = text.split('=');
  checkKey(key);
  const characters = /^[0-9]{1,5}$/.test(length) && rest.length === 0 ? Number(length) : 0;
  if (characters < SHORTEST || characters > LONGEST) {
    throw usage(`--generate ${printable(key, 60)} wants a length from ${SHORTEST} to ${LONGEST}`);
  }
  return { key, from: 'generate', length: characters };
}

function checkKey(key: string): void {
  if (/^[A-Za-z0-9_.-]{1,128}$/.test(key)) return;
  throw usage('a key is made of letters, digits, "_", "." and "-"');
}

async function take(source: Source, invocation: Invocation): Promise<SecretValue> {
  switch (source.from) {
    case 'generate':
      return new SecretValue(
        Array.from({ length: source.length }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
      );
    case 'stdin': {
      const { stdin } = invocation;
      if (isTerminal(stdin)) return new SecretValue(await askHidden(`${source.key} (not shown): `, stdin, invocation));
      return read(stdin, source.key, 'standard input');
    }
    case 'file':
      return read(createReadStream(path.resolve(invocation.cwd, source.file)), source.key, printable(source.file));
  }
}

/** Exactly what the stream holds, a line end included. */
async function read(stream: AsyncIterable<string | Buffer>, key: string, where: string): Promise<SecretValue> {
  const bytes = Buffer.alloc(MOST_BYTES);
  let length = 0;
  try {
    for await (const chunk of stream) {
      const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      if (length + part.length > MOST_BYTES) throw unusable(key, where, `it has more than ${MOST_BYTES} bytes`);
      length += part.copy(bytes, length);
      part.fill(0);
    }
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length));
    return new SecretValue(text);
  } catch (error) {
    if (error instanceof RelockError) throw error;
    if (error instanceof TypeError) throw unusable(key, where, 'it is not UTF-8 text; store it as base64');
    throw unusable(key, where, systemCode(error) ?? 'it can’t be read', error);
  } finally {
    bytes.fill(0, 0, length);
  }
}

function unusable(key: string, where: string, why: string, cause?: unknown): RelockError {
  return new RelockError('RL-VAULT-VALUE', `the value of ${printable(key, 60)} can't be taken from ${where}: ${why}`, {
    state: 'Nothing was stored.',
    cause,
  });
}

function usage(what: string): RelockError {
  return new RelockError('RL-USAGE', what, {
    remedy: 'Give KEY=@FILE, KEY=- for standard input, or --generate KEY[=LENGTH].',
    state: 'Nothing was stored.',
  });
}
