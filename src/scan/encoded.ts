import { isCodeFile } from './code-file.ts';
import { decodings } from './decode.ts';
import { quotedPrintable } from './escape.ts';
import type { Look, Suspects } from './suspect.ts';

/** The bytes themselves, or what is encoded in them. */
interface Layer {
  readonly bytes: Buffer;
  /** What stands out in them. */
  readonly suspects: Suspects;
  readonly decoded: readonly string[];
  /** Where in the outermost bytes a part of these stands. */
  readonly span: (start: number, end: number) => readonly [start: number, end: number];
}

/** Work that encodings in encodings may make: together so many bytes for each byte of the fragment, and some more. */
const DECODED_BYTES = 4;
const DECODED_AT_LEAST = 65_536;
/** So many that are too large for what is left of it are passed over for the smaller ones behind them. */
const MOST_REFUSED = 16;

/**
 * Some bytes, and the texts that stand encoded in them, to any depth. Layer by layer, so that what nests deeply at the
 * top does not use up what a plain encoding further down needs.
 */
export function* layersOf(bytes: Buffer, path: string, look: Look): Generator<Layer> {
  const isCode = isCodeFile(path);
  let budget = bytes.length * DECODED_BYTES + DECODED_AT_LEAST;
  let refused = 0;
  const waiting: Array<Omit<Layer, 'suspects'>> = [{ bytes, decoded: [], span: (start, end) => [start, end] }];
  const mail = isMailFile(path) || isMail(bytes) ? quotedPrintable(bytes) : undefined;
  if (mail !== undefined) {
    budget -= mail.bytes.length;
    waiting.push({ bytes: mail.bytes, decoded: mail.encodings, span: mail.span });
  }
  for (const layer of waiting) {
    const { decoded, span } = layer;
    const suspects = look(layer.bytes, isCode);
    yield { ...layer, suspects };
    for (const inner of decodings(layer.bytes, suspects)) {
      if (inner.bytes.length > budget) {
        if (++refused > MOST_REFUSED) break;
        continue;
      }
      budget -= inner.bytes.length;
      waiting.push({
        bytes: inner.bytes,
        decoded: [...decoded, ...inner.encodings],
        span: (start, end) => span(...inner.span(start, end)),
      });
    }
  }
}

/** Mails, archives of mails and pages, address books. */
const MAIL = /\.(?:emlx?|mbo?x|mht(?:ml)?|vcf)$/i;
/** A mail's head, in which it says how its body is written. */
const HEAD = 4096;

const QUOTED_PRINTABLE = ['quoted-printable', 'QUOTED-PRINTABLE'].map((name) => Buffer.from(name));

/** True for what may be written in quoted-printable, by its path: elsewhere an equals sign is an assignment. */
export function isMailFile(path: string): boolean {
  return MAIL.test(path);
}

/** True for what says so itself. */
function isMail(bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEAD);
  return QUOTED_PRINTABLE.some((name) => head.includes(name));
}
