import type { Unscanned } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { fragmentOf } from './piece-fragment.ts';
import type { Reading, Source } from './source.ts';
import { TextStream } from './text.ts';

/** Texts that are no files, by the name that stands for their path. */
export interface NamedTexts {
  readonly texts: ReadonlyArray<{ readonly path: string; readonly text: string }>;
  readonly unscanned: readonly Unscanned[];
}

/** A source with texts behind it that were asked for elsewhere; they are waited for when the source has ended. */
export function withTexts<S extends Source>(source: S, texts: Promise<NamedTexts>): S {
  const missing: Unscanned[] = [];
  let bytes = 0;
  async function* fragments(reading?: Reading): AsyncGenerator<Fragment> {
    yield* source.fragments(reading);
    const found = await texts;
    missing.push(...found.unscanned);
    for (const { path, text } of found.texts) {
      const stream = new TextStream();
      const content = Buffer.from(text);
      bytes += content.length;
      for (const piece of [...stream.push(content), ...stream.end()])
        yield fragmentOf(path, piece, { inHead: true, added: true });
    }
  }
  return {
    ...source,
    fragments,
    get unscanned() {
      return [...source.unscanned, ...missing];
    },
    get stats() {
      return { ...source.stats, bytes: source.stats.bytes + bytes };
    },
    get notes() {
      return source.notes;
    },
  };
}
