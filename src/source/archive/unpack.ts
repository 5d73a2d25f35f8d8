import type { Zlib } from 'node:zlib';
import { Unreadable } from './content.ts';

/** What unpacks, made by node:zlib. */
export type Engine = Zlib & NodeJS.ReadWriteStream & { destroy(): void };

/** Packed bytes given at a time. */
const SLICE = 64 * 1024;
/** Unpacked bytes that may wait to be taken: so much of a bomb is in memory. */
const WAITING = 1024 * 1024;

export const zlib = () => process.getBuiltinModule('node:zlib');

/**
 * Unpacks in bounded memory. All that comes before a fault is given, then the fault is told.
 *
 * @throws Unreadable
 */
export async function* unpack(chunks: AsyncIterable<Buffer>, engine: Engine): AsyncGenerator<Buffer> {
  const ready: Buffer[] = [];
  let waiting = 0;
  let failed: unknown;
  let ended = false;
  let wake = () => undefined as void;
  engine.on('data', (part: Buffer) => {
    ready.push(part);
    waiting += part.length;
    if (waiting > WAITING) {
      engine.pause();
      wake();
    }
  });
  engine.on('error', (error) => {
    failed = error;
    wake();
  });
  engine.on('end', () => {
    ended = true;
    wake();
  });
  /** Gives what is ready until that is done which was begun. */
  async function* until(begin: (done: () => void) => void): AsyncGenerator<Buffer> {
    let done = false;
    begin(() => {
      done = true;
      wake();
    });
    for (;;) {
      while (ready.length > 0) {
        const parts = ready.splice(0);
        waiting = 0;
        yield* parts;
        engine.resume();
      }
      if (done || ended || failed !== undefined) break;
      await new Promise<void>((resolve) => (wake = resolve));
    }
    if (failed !== undefined) throw new Unreadable(faultOf(failed));
  }
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += SLICE) {
        const slice = chunk.subarray(at, at + SLICE);
        yield* until((done) => engine.write(slice, done));
        if (ended) return;
      }
    }
    yield* until(() => engine.end());
  } finally {
    engine.destroy();
  }
}

function faultOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR' || code === 'ZSTD_error_srcSize_wrong') return 'is cut short';
  return 'is damaged: it can’t be unpacked';
}
