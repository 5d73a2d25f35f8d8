import type { BoxKey, Context } from './box.ts';
import type { Row } from './database.ts';
import type { Sealed } from './sealed.ts';

/**
 * A column of sealed boxes, as a change of the vault's keys works through it. Every module that seals something into a
 * column tells of it here; `rewrap.ts` has the list.
 */
export interface BoxColumn {
  readonly table: string;
  /** The columns of the table's primary key. */
  readonly key: readonly string[];
  readonly column: string;
  /** What else of a row tells what its box is bound to. */
  readonly also?: readonly string[];
  /** Which of the rows have a box in this column; all of them unless set. */
  readonly where?: string;
  /** What the row's box was sealed with. */
  readonly sealedWith: (vault: Sealed, row: Row) => { readonly key: BoxKey; readonly context: Context };
}
