import type { Fragment } from '../core/fragment.ts';
import { ObjectStream } from '../git/object-stream.ts';
import type { Repository } from '../git/repository.ts';
import { objectFragments, type TextView } from './objects.ts';
import { Tally } from './tally.ts';

/**
 * The messages of commits, read beside the walk that names them: git is started with the first. They come as the
 * commits have them, from the objects themselves, since a log stops at a zero byte.
 */
export class CommitMessages {
  readonly #repository: Repository;
  readonly #view: TextView;
  readonly #tally: Tally;
  readonly #fragments: Fragment[] = [];
  #stream: ObjectStream | undefined;

  constructor(repository: Repository, view: TextView, tally: Tally) {
    this.#repository = repository;
    this.#view = view;
    this.#tally = tally;
  }

  /** Asks for the message of one more commit. */
  add(id: string): void {
    this.#stream ??= this.#start();
    this.#stream.ask(`${id}\n`);
  }

  /** All of them. Rejects with the errors of `startGit`. */
  async fragments(): Promise<readonly Fragment[]> {
    await this.#stream?.finish();
    return this.#fragments;
  }

  stop(): void {
    this.#stream?.stop();
  }

  #start(): ObjectStream {
    const read = new Tally();
    const listener = {
      // Others are read before this one is asked for.
      fragment: (fragment: Fragment) => this.#fragments.push({ ...fragment, bytes: Buffer.from(fragment.bytes ?? []) }),
      end: () => {
        this.#tally.stats.bytes += read.take().stats.bytes;
      },
      missing: (id: string) =>
        this.#tally.unscanned.push({ path: `commit ${id}`, reason: 'git does not have its content' }),
    };
    return new ObjectStream(this.#repository, objectFragments(listener, read, this.#view));
  }
}
