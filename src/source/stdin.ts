import type { Fragment } from '../core/fragment.ts';
import { fragmentOf } from './piece-fragment.ts';
import { peek } from './archive/content.ts';
import { kindOf } from './archive/kind.ts';
import { READING, type Source } from './source.ts';
import { Tally } from './tally.ts';
import { TextStream } from './text.ts';

const VIEW = { inHead: true, added: false } as const;

/** Bytes: nobody knows how long it is, and limits go by it. */
const ASSUMED = 10e6;

/** Standard input, reported under `name`. */
export function openStdin(stdin: NodeJS.ReadableStream, name = 'stdin'): Source {
  const tally = new Tally();
  async function* fragments({ archives } = READING): AsyncGenerator<Fragment> {
    const stream = new TextStream();
    tally.stats.files = 1;
    const { head, content } = await peek({ chunks: () => chunksOf(stdin) });
    if (archives && kindOf(head) !== undefined) {
      const { openArchive } = await import('./archive/open.ts');
      yield* openArchive(content, ASSUMED, { path: name, view: VIEW }, tally);
      return;
    }
    for await (const bytes of content.chunks()) {
      tally.stats.bytes += bytes.length;
      for (const piece of stream.push(bytes)) yield fragmentOf(name, piece, VIEW);
    }
    for (const piece of stream.end()) yield fragmentOf(name, piece, VIEW);
  }
  return { fragments, unscanned: tally.unscanned, stats: tally.stats, notes: tally.notes };
}

async function* chunksOf(stdin: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  for await (const chunk of stdin) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
