import { Unreadable } from './content.ts';
import { zlib } from './unpack.ts';

/** A stream that unpacks to more is a picture or a font. */
const LARGEST = 16 * 1024 * 1024;

/**
 * The text of a PDF file: of streams packed by Flate (or not at all) the strings that content streams show, and all
 * others as they are; then what stands outside of streams. Text whose font has its own numbering of characters, and
 * what is encrypted, can't be read so. Source: ISO 32000-1, 7.3 and 9.4.
 *
 * @throws Unreadable when it is encrypted
 */
export function* pdfText(file: Buffer): Generator<Buffer> {
  let outside = 0;
  for (let at = file.indexOf('stream', 0, 'latin1'); at !== -1; at = file.indexOf('stream', outside, 'latin1')) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start, 'latin1');
    if (end === -1) break;
    yield file.subarray(outside, at);
    const dictionary = file.toString('latin1', Math.max(outside, at - 2000), at);
    outside = end + 'endstream'.length;
    const stream = streamOf(file.subarray(start, end), dictionary.slice(Math.max(0, dictionary.lastIndexOf(' obj'))));
    if (stream === undefined) continue;
    if (stream.includes('BT', 0, 'latin1')) yield* shownText(stream);
    else yield stream;
  }
  yield file.subarray(outside);
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(file.toString('latin1', Math.max(0, file.length - 4096))))
    throw new Unreadable('is encrypted');
}

function streamOf(packed: Buffer, dictionary: string): Buffer | undefined {
  if (/\/Subtype\s*\/Image|\/FontFile|\/Length1\b/.test(dictionary)) return undefined;
  if (!/\/Filter/.test(dictionary)) return packed;
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]\s*)?(?:\/|>|$)/.test(dictionary)) return undefined;
  const { inflateSync, constants } = zlib();
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    // What is no such stream at all is read as it stands.
    return error instanceof RangeError ? undefined : packed;
  }
}

/**
 * A string in parentheses or hex digits, or an operator that moves to another place. A string has at most 32,767 bytes
 * (ISO 32000-1, C.2); one without that end would take all memory.
 */
const SHOWN = /\(((?:\\[\s\S]|[^()\\]){1,32767})\)?|<([0-9A-Fa-f\s]{1,65534})>|\b(?:Td|TD|Tm|ET)\b|T\*|['"](?=\s)/g;
const ESCAPE = /\\(?:([nrtbf()\\])|([0-7]{1,3})|\r?\n)/g;
/** Bytes of text that are given at a time. */
const PART = 64 * 1024;
const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

/** Strings that follow each other on a line belong together: each letter may be moved a little. */
function* shownText(stream: Buffer): Generator<Buffer> {
  let text = '';
  for (const [all, plain, hex] of stream.toString('latin1').matchAll(SHOWN)) {
    if (plain !== undefined)
      text += plain.replaceAll(ESCAPE, (_, one?: string, octal?: string) =>
        one === undefined
          ? octal === undefined
            ? ''
            : String.fromCharCode(Number.parseInt(octal, 8) & 255)
          : (CONTROL[one] ?? one),
      );
    else if (hex !== undefined) text += Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').toString('latin1');
    else if (all !== '') text += '\n';
    if (text.length < PART) continue;
    yield Buffer.from(text, 'latin1');
    text = '';
  }
  yield Buffer.from(text, 'latin1');
}
