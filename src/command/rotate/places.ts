import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';

/** Where a line of a findings file says that something is. Untrusted: a hint where to look, no more. */
export interface FindingPlace {
  readonly path: string;
  readonly line: number;
  readonly commit?: string;
}

/** Reads only where to look: what a findings file says about a finding is not believed. Throws `RL-ROTATE-FINDINGS`. */
export async function readPlaces(file: string, { cwd }: Pick<Invocation, 'cwd'>): Promise<readonly FindingPlace[]> {
  const places = new Map<string, FindingPlace>();
  const stream = createReadStream(path.resolve(cwd, file), { encoding: 'utf8' });
  let number = 0;
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const place = placeOf(line);
      if (place === undefined) throw badFindings(file, `line ${number} is not a finding`);
      if (places.size >= 100_000) throw badFindings(file, 'it has more than 100,000 findings');
      places.set(JSON.stringify(place), place);
    }
  } catch (error) {
    if (error instanceof RelockError) throw error;
    throw badFindings(file, `it can't be read (${systemCode(error) ?? 'unknown failure'})`);
  } finally {
    stream.destroy();
  }
  return [...places.values()];
}

function placeOf(line: string): FindingPlace | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { path: where, line: number, commit } = value as Partial<Record<keyof FindingPlace, unknown>>;
  if (typeof where !== 'string' || where === '' || typeof number !== 'number' || !Number.isInteger(number))
    return undefined;
  if (commit === undefined || commit === null) return { path: where, line: number };
  // A commit is handed to git: only what can be nothing else is taken.
  return typeof commit === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)
    ? { path: where, line: number, commit }
    : undefined;
}

function badFindings(file: string, why: string): RelockError {
  return new RelockError('RL-ROTATE-FINDINGS', `the findings in ${printable(file)} can't be used: ${why}`, {
    remedy: 'Give the file that relock scan --format jsonl wrote.',
    state: 'Nothing was changed.',
  });
}
