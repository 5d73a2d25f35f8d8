import type { CommitInfo } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { ObjectReader } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import { peek } from './archive/content.ts';
import { kindOf } from './archive/kind.ts';
import { blobFragments } from './blob.ts';
import type { Tally } from './tally.ts';

/** A file in a patch that is, or may be, an archive. */
export interface Binary {
  readonly path: string;
  /** The id of its content. */
  readonly blob: string;
  readonly commit: CommitInfo | undefined;
  /** What the patch shows of it: counts if it is none. */
  readonly shown: Fragment[];
}

/** What is in those of the files that are archives: whole, since nobody can tell what of it a patch has added. */
export async function* binaryFragments(
  repository: Repository,
  binaries: readonly Binary[],
  { inHead, added }: Pick<Fragment, 'inHead' | 'added'>,
  tally: Tally,
): AsyncGenerator<Fragment> {
  const reader = new ObjectReader(repository);
  try {
    for (const { path, blob, commit, shown } of binaries) {
      const object = await reader.read(blob);
      if (object === null) {
        tally.miss(path, 'git does not have its content');
        yield* shown;
        continue;
      }
      const { head, content } = await peek({ chunks: () => object.content() });
      if (kindOf(head) === undefined) {
        yield* shown;
        continue;
      }
      const whole = { size: object.size, content: () => content.chunks() };
      for await (const fragment of blobFragments(whole, { path, view: { inHead, added }, commit }, tally)) {
        // Others may be read before this one is asked for.
        const bytes = Buffer.from(fragment.bytes ?? []);
        yield { ...fragment, bytes, text: bytes.toString('utf8') };
      }
    }
  } finally {
    reader.close();
  }
}
