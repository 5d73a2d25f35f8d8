import type { GenericCandidate } from './generic/candidate.ts';
import type { Evidence, Judged } from './rule.ts';
import { read } from './score/language.ts';
import { shippedModel } from './score/model.ts';
import { judgeCandidate } from './score/score.ts';
import { SERVICE_NAMES } from './service-names.ts';

/** So far in front of a value its service may be named. */
export const SERVICE_REACH = 60;

/** What is said between the two of something that is no key: what was made of a text, where something stands. */
const NO_KEY =
  /^(?:sha\d*|d|unicode|glyph|svg|h1|md5|ssh|rsa|dss|ecdsa|ed25519|hash|commit|rev(?:ision)?|digest|checksum|integrity|fingerprint|version|signature|sig|ids?|uuid|guid|sid|urls?|uri|href|src|path|file|image|img|icon|logo|class|name|title|label|slug|ref|branch|tag|etag|pub|public|publishable|verification|site|host|domain|type|date|cursor|page|template|example|account|user|list|plan|price|product|event|session|query|hex|color|nonce|cache|chunk|bundle|locale|lang|msgid|test)$/;
/** Signs of something else than a name that is given a value: a path, an address, a pinned version, an operator. */
const OTHERWISE = /[/@\\#?&%^~*+<{}]|\.{2}|==[^=]|:\w*:|\|(?:\S|$)/;
/** A file's name with a digest in it, or a text that was cut. */
const GOES_ON = /^(?:\.[a-z.]|…)/i;
/** The parameter of a service's URL that takes a key and does not say so. */
const IN_URL = /^\.[a-z]{2,4}(?:\/[\w./-]*)?\?(?:[\w.-]+=[^&\s"'`]*&){0,3}(?:app_?id|k|user_?key|licen[cs]e|auth)=$/i;
/** What another argument is. */
const QUOTED = /(["'`])[\w .-]*\1/g;
/** A digest is written so. */
const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{56,})$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const HEX = /^(?:[0-9a-f]{2}){16,64}$/;
/** A word between the slashes of a path. */
const PIECE = /(?:^|\/)(?:[a-z]{2,}|[A-Z][a-z]+)(?:[/.-]|$)/;
/** A public key as SSH writes it (RFC 4253, 6.6). */
const SSH_PUBLIC = /^AAAA[A-Z]/;
/** A version that stands for a commit (go.dev/ref/mod). */
const PSEUDO_VERSION = /\d{14}-[0-9a-f]{12}/;
/** What an object is told apart by: a short word in front of what is of chance. */
const PREFIXED = /^[a-z]{1,12}[_-](?![a-z]*(?:key|tok|sec|live|test))/;

const NAMES: ReadonlySet<string> = new Set(SERVICE_NAMES);
const LONGEST_NAME = Math.max(...SERVICE_NAMES.map((name) => name.length));

/** A text that looks like chance and stands behind the name of a service, with nothing between that says what else it is. */
export function judgeServiceKey({ secret, path, place }: Evidence): Judged {
  const { text, start, work } = place;
  if (!looksIssued(secret) || GOES_ON.test(text.slice(start + secret.length, start + secret.length + 2))) return null;
  const name = serviceBefore(text, start);
  if (name === undefined) return null;
  const gap = text.slice(name.end, start);
  if (!isGivenBy(gap, secret)) return null;
  // `github.com/owner/service-client 0123…`: a package's commit.
  if (text.charAt(name.start - 1) === '/' && HEX.test(secret) && !IN_URL.test(gap)) return null;
  const quote = /["'`]$/.exec(gap)?.[0] ?? '';
  const { candidate, written } = asKey(text, name, start, start + secret.length, quote);
  return judgeCandidate(candidate, written, path, work);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The name of a service that stands nearest before `index`, as a word of its own or some words of camel case. */
function serviceBefore(text: string, index: number): Place | undefined {
  const from = Math.max(0, index - SERVICE_REACH);
  const ends: number[] = [];
  const starts: number[] = [];
  for (const { 0: word, index: at } of text.slice(from, index).matchAll(WORD)) {
    starts.push(from + at);
    ends.push(from + at + word.length);
  }
  for (const end of ends.toReversed())
    for (const start of starts)
      if (end - start <= LONGEST_NAME && start < end && NAMES.has(text.slice(start, end).toLowerCase()))
        return { start, end };
  return undefined;
}

/** A part of a name: camel case and digits part it. */
const WORD = /[A-Z]*[a-z]+|[A-Z]+|\d+/g;

/** Nothing between a service's name and a value says that it is no key. */
function isGivenBy(gap: string, value: string): boolean {
  if (IN_URL.test(gap)) return true;
  if (gap === '.' || gap === '-') return false;
  if (OTHERWISE.test(gap) || (gap.match(/\n/g)?.length ?? 0) > MOST_LINES) return false;
  const words =
    gap
      .replaceAll(QUOTED, ' ')
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+\d*/g) ?? [];
  if (words.length > MOST_WORDS || words.some((word) => NO_KEY.test(word))) return false;
  // Chance of these forms is more often something else.
  return !(DIGEST.test(value) || UUID.test(value)) || words.length < 2;
}

const MOST_WORDS = 6;
const MOST_LINES = 2;
const FEWEST_DIGITS = 2;

/** Chance, as issuers make it. */
function looksIssued(value: string): boolean {
  if (UUID.test(value) || HEX.test(value)) return true;
  if (
    PREFIXED.test(value) ||
    SSH_PUBLIC.test(value) ||
    PSEUDO_VERSION.test(value) ||
    /^[-_+/]|[/+]{2}|^\d+$/.test(value)
  )
    return false;
  if (value.includes('/') && (value.length < 40 || !/[A-Z].*\d|\d.*[A-Z]/.test(value) || PIECE.test(value)))
    return false;
  return isIssued(value);
}

/** True for letters and digits that are no words. */
export function isIssued(value: string): boolean {
  const { letters, inWords } = read(value, shippedModel().language);
  const digits = value.replaceAll(/\D/g, '').length;
  return digits >= FEWEST_DIGITS ? inWords * 3 < letters * 2 : inWords * 5 < letters * 2;
}

/** The same place, were the value that of a setting `NAME_api_key`: what the score then says is of the value and what is around. */
function asKey(
  text: string,
  name: Place,
  start: number,
  end: number,
  quote: string,
): { readonly candidate: GenericCandidate; readonly written: string } {
  const from = Math.max(0, name.start - AROUND);
  const title = `${text.slice(name.start, name.end)}_api_key`;
  const head = `${text.slice(from, name.start)}${title} = "`;
  const value = text.slice(start, end);
  const nameStart = name.start - from;
  return {
    candidate: {
      form: 'assignment',
      name: title,
      nameStart,
      value,
      start: head.length,
      end: head.length + value.length,
      quoted: true,
      partial: false,
    },
    written: `${head}${value}"${text.slice(end + quote.length, end + AROUND)}`,
  };
}

/** More than the score looks at. */
const AROUND = 700;
