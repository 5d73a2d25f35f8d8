import type { CommitInfo } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import type { Piece } from './text.ts';

/** A piece of a text as a fragment. A string is made of its bytes when somebody asks for one. */
export function fragmentOf(
  path: string,
  piece: Piece,
  view: { readonly inHead: boolean; readonly added: boolean },
  commit?: CommitInfo,
): Fragment {
  let text: string | undefined;
  const fragment = {
    path,
    bytes: piece.bytes,
    get text() {
      return (text ??= piece.bytes.toString('utf8'));
    },
    firstLine: piece.line,
    inHead: view.inHead,
    added: view.added,
  };
  if (piece.column !== 1) Object.assign(fragment, { firstColumn: piece.column });
  return commit === undefined ? fragment : Object.assign(fragment, { commit });
}
