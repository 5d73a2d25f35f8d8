import { timeOf } from './audit.ts';
import type { Link } from './chain.ts';
import { beginning, chainOf } from './chain.ts';
import type { SignedHead } from './head.ts';
import { isSigned } from './head.ts';

/** A record that is checked; its text is undefined when it could not be opened. */
export interface CheckedRecord extends Link {
  readonly time: number;
  readonly text: string | undefined;
}

/** What a check found. */
export interface Verdict {
  readonly entries: number;
  /** The first and the last entry that hold; 0 when there is none. */
  readonly first: number;
  readonly last: number;
  /** Up to which entry a head is signed: what comes behind it is only as good as the place that it was read from. */
  readonly signedTo: number;
  readonly publicKey: string;
  /** The first entry that is not as it was written, and what is wrong there. */
  readonly bad: { readonly number: number; readonly why: string } | undefined;
}

/**
 * Follows a chain from its beginning, record by record and head by head, and stops at the first that does not hold.
 * `outside` is a head from elsewhere: the chain must reach it and agree with it.
 */
export class ChainCheck {
  readonly #key: string;
  readonly #outside: SignedHead | undefined;
  #link: Link | undefined;
  #entries = 0;
  #first = 0;
  #signedTo = 0;
  #bad: Verdict['bad'];

  constructor(publicKey: string, outside: SignedHead | undefined) {
    this.#key = publicKey;
    this.#outside = outside;
    if (outside !== undefined && !isSigned(outside, publicKey)) {
      this.#fail(outside.number, 'the head from outside is forged, or another vault’s');
    }
  }

  get isBad(): boolean {
    return this.#bad !== undefined;
  }

  /** Goes on from a signed head, without what came before it. */
  start(head: SignedHead): void {
    if (!isSigned(head, this.#key)) this.#fail(head.number + 1, 'the head before it is forged, or another vault’s');
    this.#link = { number: head.number, chain: Buffer.from(head.chain, 'hex') };
    this.#signedTo = head.number;
    this.#compareOutside(this.#link);
  }

  record({ number, time, chain, text }: CheckedRecord): void {
    if (this.#bad !== undefined) return;
    const before = this.#link ?? beginning(this.#key);
    const due = before.number + 1;
    if (number > due) return this.#fail(due, `it is missing: entry ${number} stands in its place`);
    if (number < due) return this.#fail(number, 'it stands there twice, or in another place');
    if (text === undefined) return this.#fail(number, 'it was changed: it does not open');
    if (!chainOf(before.chain, number, time, text).equals(chain)) {
      return this.#fail(number, 'it was changed: its chain value is another one');
    }
    if (timeOf(text) !== time) return this.#fail(number, 'its time was changed');
    this.#link = { number, chain };
    this.#entries++;
    if (this.#first === 0) this.#first = number;
    this.#compareOutside(this.#link);
  }

  head(head: SignedHead): void {
    if (this.#bad !== undefined) return;
    const last = this.#link ?? beginning(this.#key);
    if (!isSigned(head, this.#key)) return this.#fail(head.number, 'the head over it is forged, or another vault’s');
    if (head.number > last.number) return this.#fail(last.number + 1, `it is missing: ${signedTo(head)}`);
    if (head.number < last.number) return this.#fail(head.number + 1, `the log was set back here: ${signedTo(head)}`);
    if (head.chain !== last.chain.toString('hex')) return this.#fail(head.number, `it was changed: ${signedTo(head)}`);
    this.#signedTo = head.number;
  }

  /** What was found, once everything was shown. */
  end(): Verdict {
    const last = this.#link?.number ?? 0;
    const outside = this.#outside;
    if (outside !== undefined && outside.number > last) {
      this.#fail(last + 1, `it is missing: ${signedTo(outside)}, as the head from outside tells`);
    }
    return {
      entries: this.#entries,
      first: this.#first,
      last,
      signedTo: this.#signedTo,
      publicKey: this.#key,
      bad: this.#bad,
    };
  }

  #compareOutside({ number, chain }: Link): void {
    const outside = this.#outside;
    if (outside?.number !== number) return;
    if (outside.chain === chain.toString('hex')) this.#signedTo = number;
    else this.#fail(number, 'it is not the one that the head from outside was signed over');
  }

  #fail(number: number, why: string): void {
    this.#bad ??= { number, why };
  }
}

function signedTo({ number, time }: SignedHead): string {
  return `on ${new Date(time).toISOString()} the log was signed up to entry ${number}`;
}
