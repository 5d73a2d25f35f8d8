import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { recordOf } from './audit.ts';
import type { Verdict } from './chain-check.ts';
import { ChainCheck } from './chain-check.ts';
import type { SignedHead } from './head.ts';
import { headOf } from './head.ts';

/** What a file is checked against. */
export interface Trusted {
  readonly outside: SignedHead | undefined;
  /** Base64url; without it the key of `outside`, else that of the file's own first head. */
  readonly publicKey: string | undefined;
}

/** Checks a file of JSON lines as the file device writes it. Throws `RL-AUDIT-FILE`. */
export async function verifyFile(file: string, { outside, publicKey }: Trusted): Promise<Verdict> {
  const key = publicKey ?? outside?.key ?? (await firstKey(file));
  if (key === undefined) throw unreadable(file, 'nothing in it is signed');
  const check = new ChainCheck(key, outside);
  let isFirst = true;
  let last = 0;
  for await (const line of linesOf(file)) {
    const [head, record] = [headOf(line), recordOf(line)];
    if (head !== undefined && isFirst) check.start(head);
    else if (head !== undefined) check.head(head);
    // A line that is neither stands where the next entry should.
    else check.record(record ?? { number: last + 1, time: 0, chain: Buffer.alloc(0), text: undefined });
    last = head?.number ?? record?.number ?? last;
    isFirst = false;
    if (check.isBad) break;
  }
  return check.end();
}

async function firstKey(file: string): Promise<string | undefined> {
  for await (const line of linesOf(file)) {
    const head = headOf(line);
    if (head !== undefined) return head.key;
  }
  return undefined;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'latin1'), crlfDelay: 0 })) {
      if (line !== '') yield line;
    }
  } catch (error) {
    throw unreadable(file, `it can't be read (${systemCode(error) ?? 'refused'})`, error);
  }
}

function unreadable(file: string, why: string, cause?: unknown): RelockError {
  return new RelockError('RL-AUDIT-FILE', `${printable(file)} can't be checked: ${why}`, {
    remedy: 'Give a file that the audit device "file" wrote, and --head or --public-key when it has no head.',
    cause,
  });
}
