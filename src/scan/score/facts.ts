import type { GenericCandidate } from '../generic/candidate.ts';
import { isPlaceholder } from '../placeholder.ts';
import { read } from './language.ts';
import type { Language } from './language.ts';

/** What a password or a token was turned into: of use to whoever has time, and none itself. */
const HASH =
  /^(?:(?:[\w.@-]{1,60}:)?\${1,2}(?:2[abxy]?|[156y]|argon2\w*|pbkdf2[\w-]*|scrypt|apr1)\$|\{(?:S?SHA|SSHA\d*|MD5|CRYPT)\}|(?:pbkdf2|bcrypt|argon2)[_:$]|(?:hmac-)?sha(?:1|224|256|384|512)[-:])/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** What anybody may see: SSH and X.509 public keys, names of resources. */
const PUBLIC =
  /^(?:ssh-(?:rsa|dss|ed25519) |ecdsa-sha2-|arn:aws|MIGfMA0GCSqGSIb3DQEBAQ|MIIBIjANBgkqhkiG9w0BAQEFAAOC|MIICIjANBgkqhkiG9w0BAQEFAAOC|MFkwEwYHKoZIzj0CAQ)/;
/** A variable or where to read: `$name`, `$base32Text`, `env:NAME`, `file:path`, `list[`. */
const ELSEWHERE = /^(?:\$[A-Za-z_]+$|\$[A-Za-z][a-z]+\d{0,3}(?:[A-Z][a-z]+)+$|(?:env|file|fd|stdin):)|^[\w.]+\[$/;
/**
 * Where a list goes on, what makes a repeated request the same one, what a WebSocket begins with (RFC 6455, 4.1), and
 * what a token is spoken of by (Vault's accessor).
 */
const OTHER_TOKEN =
  /(?:next|page|continuation|pagination|sync|request|idempotency|cancellation)[_-]?token$|idempotency-?key$|websocket-(?:key|accept)$|accessor$/i;
/** What a key is told apart by. An access key's id that has a form of its own is the business of a rule. */
const KEY_NAME = /key[_-]?ids?$/i;
/**
 * Names of what anybody may have: a public half, a key that another one enciphers (RFC 7516, 2), a hash, a signature (but
 * for those that open what a URL names), the token of a page’s form, how something is enciphered.
 */
const OPEN =
  /(?:^|[_.-])(?:public|publishable|pub)[_-]?(?:api[_-]?)?(?:key|token)$|(?:public|publishable)(?:api)?(?:key|token)$|(?:encrypted|wrapped)[_-]?key$|(?:hash|fingerprint|thumbprint|digest|checksum|authenticity_token|encryption|algorithms?|mechanisms?|scheme|cipher)$|^hashed|(?:^|[^z]-|[^-gz])signature$/i;
/** What a cipher made, and says so: sops, Jasypt, Vault’s transit engine, Spring Cloud Config. */
const CIPHERTEXT = /^(?:ENC[[(]|vault:v\d+:|\{cipher\})/;
/** The end of a text that was left out. */
const LEFT_OUT = /^(?:\.{3}|…)/;
/** The name of an environment variable that is read. */
const ENVIRONMENT = /(?:getenv|environ(?:\.get)?|environmentvariable|env\.fetch)[ \t]?[([][ \t]?["']$/i;
const VARIABLE = /^[A-Z][A-Z\d_]*$/;
const READING_REACH = 32;
/** The name of something that is told apart by a UUID; a bare `key`, `session` or `nonce` is one of a table or a request. */
const IDENTIFIER =
  /(?:id|guid|uuid|session|nonce)s?$|^(?!.*(?:api|access|secret|private|auth|client|account|subscri|master|crypt|sign|app|write|read|admin|licen[cs]e|instrument|ikey|service|server|user|host|project|consumer|shared|integration|ingest|deploy|webhook)).*keys?$/i;
/** `v1.2.3`, `1.0.0-rc.1`, `v0.0.0-20240101000000-0123456789ab/go.mod` (semver.org, go.dev/ref/mod). */
const VERSION = /^v?\d+\.\d+\.\d+(?:[-+~][\w.+~-]*)?(?:\/[\w.]+)?$/;
/** One word, as names are: a key is no such, a password may be. */
const ONE_WORD = /^[A-Z]?[a-z]{2,11}(?:[A-Z]{1,3})?$/;
/** A constant's or a scheme's name. */
const CAPITALS = /^[A-Z]{2,8}$/;
const PASSWORD = /pass(?!port|ing|age|ive)|pwd|psw|pw$/i;
/** A number of 32 bits at most, or one with a fraction. */
const NUMBER = /^(?:0x[0-9a-f]{1,8}|\d+\.\d+(?:e[-+]?\d+)?)$/i;
/**
 * The source of a regular expression: its literal's beginning, a class or an escape of one that repeats, a group that
 * does not count; and of what fills in (`%s`, `{% … %}`), or puts a text together (`' + name + '`).
 */
const EXPRESSION =
  /^\/[[(^\\]|\[\^?(?:[^\]\\]|\\.){1,60}\](?:[*+]|\{\d|\?[?)])|\\[dwsDWS](?:[*+]|\{\d)|\(\?[:=!<]|^\^.*\$$|\.[*+]\??\)/;
const FILLED_IN = /%[sdvqTr](?![\w%])|\{%|^["'`] ?[+.] ?[\w$]|^\\[[(]/;
/** `1h30m`, `250ms`: how long something lasts. */
const DURATION = /^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|[smhdwy]))+$/;
/** A moment (RFC 3339). */
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d/;
/** Words of another language: `Contraseña`. */
const FOREIGN = /^\D*[\u00c0-\uffff]\D*$/;
/** The id of a session of so few characters can be guessed (OWASP: 64 bits at least): it counts in a log. */
const SESSION = /session[_-]?id$/i;
const SHORTEST_SESSION = 16;
/** A seed of random numbers that is one itself. */
const SEED = /seed/i;
const DECIMAL = /^[\d.]+$/;
/** A page of JSON in base64, `{` and a new line: what is secret in it is found by what it is called there. */
const JSON_PAGE = /^ewo[gJ]/;
/** The address of a badge: its token shows a picture, and stands in a README to be read. */
const BADGE = /(?:badge|\.svg\?)[^\s"'<>]{0,100}$/;
const BADGE_REACH = 160;
/** A listing of a repository's keys by their ids, SHA-256 of the public half (The Update Framework, 4.2). */
const KEY_IDS = /(?:repository|targets|snapshot|timestamp) key:/i;
const KEY_ID = /^[0-9a-f]{40,80}$/;
const LISTING_REACH = 200;
/** A key's name, when a PEM block follows. */
const KEY = /key$/i;
const HEADS_PEM = /^["']?[ \t\r]{0,8}\n[ \t]{0,40}-----BEGIN /;
const HEADLINE_REACH = 64;
/** `KAS-ECC_B-571_C4`: the names of curves, test cases and parts, put together. */
const LABEL = /^[A-Za-z\d]{1,3}(?:[-_][A-Za-z\d]{1,3}){2,7}$/;
/** The public half's name: `bob_x25519_pub`, `deploy-key.pub`. */
const PUBLIC_HALF = /^[\w.:-]*[_.:-]pub(?:lic)?(?:[_.-]?key)?$/i;
/** The last piece of a path, such as a package's, and what that is told by: a digest. */
const PIECE = /^[a-z\d]+$/;
const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[A-Za-z0-9+/]{11}=|h1:[A-Za-z0-9+/]{43}=)$/;

/**
 * True for what needs no score: placeholders, variables, public keys, what a secret was hashed to,
 * identifiers, and text that reads as words.
 * It is true of more than half of all candidates in sources.
 */
export function isNoSecret(candidate: GenericCandidate, text: string, language: Language): boolean {
  const { name, value } = candidate;
  const isList = BYTES.test(value);
  return (
    value.length < 4 ||
    readsAsWords(value, language) ||
    encodesWords(value, language) ||
    (isList && listsWords(value, language)) ||
    isPlaceholder(isList ? value.replaceAll(/\s/g, '') : value) ||
    (!isList && value.includes('\n')) ||
    HASH.test(value) ||
    PUBLIC.test(value) ||
    PUBLIC_HALF.test(value) ||
    LABEL.test(value) ||
    ELSEWHERE.test(value) ||
    isCounting(value) ||
    VERSION.test(value) ||
    NUMBER.test(value) ||
    EXPRESSION.test(value) ||
    FILLED_IN.test(value) ||
    DURATION.test(value) ||
    MOMENT.test(value) ||
    FOREIGN.test(value) ||
    (SESSION.test(name) && value.length < SHORTEST_SESSION) ||
    JSON_PAGE.test(value) ||
    (SEED.test(name) && DECIMAL.test(value)) ||
    CIPHERTEXT.test(value) ||
    OTHER_TOKEN.test(name) ||
    OPEN.test(name) ||
    LEFT_OUT.test(text.slice(candidate.end, candidate.end + 3)) ||
    (VARIABLE.test(value) &&
      ENVIRONMENT.test(text.slice(Math.max(0, candidate.start - READING_REACH), candidate.start))) ||
    KEY_NAME.test(name) ||
    (IDENTIFIER.test(name) && UUID.test(value)) ||
    isOfPath(candidate, text) ||
    (KEY.test(name) && HEADS_PEM.test(text.slice(candidate.end, candidate.end + HEADLINE_REACH))) ||
    (KEY_ID.test(value) &&
      KEY_IDS.test(text.slice(Math.max(0, candidate.nameStart - LISTING_REACH), candidate.start))) ||
    (candidate.form === 'connection' &&
      BADGE.test(text.slice(Math.max(0, candidate.nameStart - BADGE_REACH), candidate.nameStart)))
  );
}

/** `golang.org/x/oauth2: 0123…`: what is given is no oauth2's, but the package's. */
function isOfPath({ name, nameStart, value }: GenericCandidate, text: string): boolean {
  return (
    text.charAt(nameStart - 1) === '/' &&
    /[\w.)]/.test(text.charAt(nameStart - 2)) &&
    PIECE.test(name) &&
    DIGEST.test(value)
  );
}

/** What people put into a password that has a word in it, and how long one gets. */
const LONGEST_SPICED = 40;
const SPICED = /^[^\s/(){}<>[\]]*(?:\d[^\s/(){}<>[\]]*[!@#$*?]|[!@#$*?][^\s/(){}<>[\]]*\d)/;

/** True when nothing is left over but two digits and two letters once the known words are taken out. */
export function readsAsWords(value: string, language: Language): boolean {
  if (value.length <= LONGEST_SPICED && SPICED.test(value)) return false;
  let digits = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= 48 && code <= 57 && ++digits > 2) return false;
  }
  const { letters, inWords } = read(value, language);
  return letters - inWords <= 2;
}

const BASE64 = /^(?=.{8})(?:[A-Za-z0-9+/]{4}){1,10}(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** True for words in base64, which is how some protocols and file formats write any name. */
function encodesWords(value: string, language: Language): boolean {
  if (!BASE64.test(value)) return false;
  const text = Buffer.from(value, 'base64').toString('latin1');
  return /^[\w ./:@-]+$/.test(text) && readsAsWords(text, language);
}

/** `66, 105, 116`, `0x42, 0x69`: bytes as source code lists them. */
const BYTES =
  /^(?:\(byte\)[ \t]?)?(?:0x[\da-f]{1,2}|\d{1,3})(?:[ \t]?,\s{0,40}(?:\(byte\)[ \t]?)?(?:0x[\da-f]{1,2}|\d{1,3}))+$/i;

/** True for words whose characters are listed as numbers. */
function listsWords(value: string, language: Language): boolean {
  const text = String.fromCharCode(...value.split(',').map((byte) => Number(byte.replace(/\(byte\)|\s/gi, ''))));
  return /^[\w ./:@-]+$/.test(text) && readsAsWords(text, language);
}

const HEX = /^(?:0x)?(?:[0-9a-f]{2}){8,}$/i;

/** True for bytes in hex most of which follow from those before them: `000102030405…`, `00112233…`. */
function isCounting(value: string): boolean {
  if (!HEX.test(value)) return false;
  const bytes = Buffer.from(value.slice(value.startsWith('0x') ? 2 : 0), 'hex');
  let regular = 0;
  for (let i = 2; i < bytes.length; i++) {
    const step = (bytes[i] ?? 0) - (bytes[i - 1] ?? 0);
    if (step === (bytes[i - 1] ?? 0) - (bytes[i - 2] ?? 0)) regular++;
  }
  return regular * 2 > bytes.length;
}

/** Of a longer text in code the beginning says whether a digit is in it. */
const FIRST_DIGIT = 80;
/** Two words at least, as names in code are put together: `b64Password`, `XmlStringMaxLen256`. */
const NAME_IN_CODE = /^[A-Za-z][a-z]*\d{0,4}(?:[A-Z][a-z]+\d{0,4}){1,6}$/;

const NUMBER_IN_CODE = /^\d[\d_]*[uln]{0,3}$/i;

/** True for what stands in code without quotes and is no text there: the name of a variable or a type, a number. */
export function isNoTextInCode({ quoted, value }: GenericCandidate): boolean {
  if (quoted) return false;
  return !/\d/.test(value.slice(0, FIRST_DIGIT)) || NAME_IN_CODE.test(value) || NUMBER_IN_CODE.test(value);
}

/**
 * True for one plain word that something other than a password is called by, and for a constant's name: never reported,
 * though the score learns from such.
 */
export function isNameOnly({ form, name, value }: GenericCandidate): boolean {
  return CAPITALS.test(value) || (ONE_WORD.test(value) && form !== 'userinfo' && !PASSWORD.test(name));
}
