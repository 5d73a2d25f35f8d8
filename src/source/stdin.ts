import type { Fragment } from '../core/fragment.ts';
import { fragmentOf } from './piece-fragment.ts';
import type { Source } from './source.ts';
import { Tally } from './tally.ts';
import { TextStream } from './text.ts';

const VIEW = { inHead: true, added: false } as const;

/** Standard input, reported under `name`. */
export function openStdin(stdin: NodeJS.ReadableStream, name = 'stdin'): Source {
  const tally = new Tally();
  async function* fragments(): AsyncGenerator<Fragment> {
    const stream = new TextStream();
    tally.stats.files = 1;
    for await (const chunk of stdin) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      tally.stats.bytes += bytes.length;
      for (const piece of stream.push(bytes)) yield fragmentOf(name, piece, VIEW);
    }
    for (const piece of stream.end()) yield fragmentOf(name, piece, VIEW);
  }
  return { fragments, unscanned: tally.unscanned, stats: tally.stats, notes: tally.notes };
}
