import type { CommitInfo } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import type { Piece } from './text.ts';

type View = Pick<Fragment, 'inHead' | 'added'>;

/** A piece of a text as a fragment. A string is made of its bytes when somebody asks for one. */
export function fragmentOf(path: string, piece: Piece, view: View, commit?: CommitInfo): Fragment {
  return new PieceFragment(path, piece, view, commit);
}

/** The same text seen as part of the head, or not. */
export function seenInHead(fragment: Fragment, inHead: boolean): Fragment {
  return {
    ...fragment,
    inHead,
    get text() {
      return fragment.text;
    },
  };
}

/** A class, since objects with a getter of their own are slow to make, and there is one for each file. */
class PieceFragment implements Fragment {
  readonly path: string;
  readonly bytes: Buffer;
  readonly firstLine: number;
  readonly firstColumn: number;
  readonly inHead: boolean;
  readonly added: boolean;
  declare readonly commit?: CommitInfo;

  constructor(path: string, { bytes, line, column }: Piece, { inHead, added }: View, commit: CommitInfo | undefined) {
    this.path = path;
    this.bytes = bytes;
    this.firstLine = line;
    this.firstColumn = column;
    this.inHead = inHead;
    this.added = added;
    if (commit !== undefined) this.commit = commit;
  }

  get text(): string {
    return this.bytes.toString('utf8');
  }
}
