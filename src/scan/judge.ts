import type { Confidence } from '../core/finding.ts';
import type { Evidence } from './rule.ts';
import { entropy, isWordy, wordsOf } from './words.ts';

/** Passwords that tutorials, containers and tests come with: not worth an alarm, worth a line. */
const COMMON = new Set(
  'admin administrator changeit default demo foo foobar guest hello letmein mongo mysql oracle pass passw0rd password passwd postgres pwd qwerty rabbitmq redis root sa secret test testing toor tomcat user username welcome'.split(
    ' ',
  ),
);

/** Values that are no text of their own: literals of a language, types, answers. */
const LITERALS = new Set(
  'true false null nil none undefined yes no on off string str int integer number bool boolean text any object optional required empty hidden password_hash bytes void self this new default const var let function return await async static public private protected final char varchar byte input output prompt env environ'.split(
    ' ',
  ),
);

/** A variable, a template's hole, an expression, a path: something that stands for a value. */
const REFERENCE =
  /^[$%@&*!]?[({<[].*[)}>\]]$|\$\{|\$\(|\{\{|<%|#\{|%\(|^\$[A-Za-z_]|^%[A-Za-z_]\w*%$|^%[sdv]$|^\{\w*\}|^:\w+(?::\w*)*$|^[abglstvw]:\w+$|^["'`]\+|^@\w+@$|__\w+__|^(?:\.{0,2}|~)\/|^[A-Za-z]:\\|:\/\/|^(?:file|env|ref|vault|secret|arn|ssm|data):|\w\(|\)\.|=>|->|::|\\[nrtu]/;
const MEMBER = /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*|\[['"]?\w+['"]?\])+$/;
const FILE =
  /\.(?:json|ya?ml|txt|pem|key|crt|cer|p12|pfx|jks|xml|ts|js|py|go|java|rb|php|html?|css|png|svg|md|sh|env|conf|cfg|ini|properties|log|db|sqlite)$/i;
const DATE_OR_NUMBER = /^[\d.,:/ -]+$/;
/** `^7.0.2`, `>=1.4`: the version of a package that is called something with `pass`. */
const VERSION = /^[~^<>=v]{0,2}\d+(?:\.[\dx*]+){1,3}(?:-[\w.]+)?$/;
/** `0x0B95`: a constant. */
const CODE_NUMBER = /^0x[0-9a-f]{1,8}$/i;
/** `example.com/pkg/password`: an import or a page. */
const HOST_AND_PATH = /^(?:[a-z][a-z-]*\.)+[a-z]{2,6}\/[\w./-]*$/i;
const EMAIL = /^[\w.+-]+@[\w-]+\.[\w.-]+$/;

/** Files of programming languages: a value without quotes is a name there, not a text. */
const CODE =
  /\.(?:[cm]?[jt]sx?|py|rb|go|java|kts?|scala|swift|c|cc|cpp|cxx|h|hh|hpp|cs|rs|php|pl|pm|lua|dart|groovy|gradle|mm?|exs?|erl|hs|ml|clj|psm?1|vue|svelte|vb|fs|jl|r|sql|proto|graphql|tf|hcl|css|scss|less|html?)$/i;

/** True for a path whose extension is a programming language's. */
export function isCodeFile(path: string): boolean {
  return CODE.test(path);
}

/** A password inside a URL, a header or a command. */
export function judgeUrlPassword({ secret }: Evidence): Confidence | null {
  const plain = secret.replace(/["'`]/g, '');
  if (isReference(plain) || plain === '') return null;
  const word = plain.toLowerCase();
  if (COMMON.has(word.replace(/\d+$/, '')) || isCredentialWord(plain) || namesItself(plain)) return null;
  return plain.length < 4 ? 'low' : 'high';
}

/** The value of something called a password. */
export function judgePassword(evidence: Evidence): Confidence | null {
  const { secret, quoted, name = '' } = evidence;
  if (!isPlausible(evidence) || !isPasswordName(name)) return null;
  if (COMMON.has(secret.toLowerCase()) || isCredentialWord(secret) || namesItself(secret) || HASH.test(secret))
    return null;
  // `password: InputCheckPassword` names a type.
  if (!quoted && /[A-Z]/.test(secret) && !/\d/.test(secret) && isWordy(secret)) return null;
  if (isWordy(secret)) return /\d/.test(secret) && secret.length >= 10 ? 'medium' : 'low';
  return secret.length >= 6 && new Set(secret).size >= 5 ? 'medium' : 'low';
}

/** The value of something called a secret, a token or an API key. */
export function judgeSecret(evidence: Evidence): Confidence | null {
  const { secret, name = '' } = evidence;
  if (secret.length < 10 || !isPlausible(evidence) || !isSecretName(name)) return null;
  if (!/^[\w+/=.~@!#$%^&*:-]+$/.test(secret) || isWordy(secret) || isCredentialWord(secret)) return null;
  if (isIdentifier(secret) || HASH.test(secret)) return null;
  const mixed = /\d/.test(secret) && /[A-Za-z]/.test(secret);
  const bits = entropy(secret);
  if (!mixed && !(secret.length >= 20 && bits >= 3.7)) return null;
  if (secret.length >= 16 && bits >= 3) return 'medium';
  return bits >= 2.8 ? 'low' : null;
}

/** `mypassword`, `testpass`: a password made of words, one of which says what it is. */
function namesItself(text: string): boolean {
  if (/^[A-Za-z]*pass(?:word|phrase|wd)$/i.test(text)) return true;
  return /pass|pwd|secret|token/i.test(text) && isWordy(text) && !/\d{3}/.test(text);
}

/** What a password or a token was turned into: of use to whoever has time, and none itself. */
const HASH =
  /^\$(?:2[abxy]?|[156y]|argon2\w*|pbkdf2[\w-]*|scrypt|apr1)\$|^\{(?:S?SHA|SSHA\d*|MD5|CRYPT)\}|^(?:pbkdf2|bcrypt|argon2)[_:$]|^(?:hmac-)?sha(?:1|224|256|384|512)[-:]/i;

/** `cmp2-qat-1208358310`, `jjwt-impl:0.11.2`: short pieces between separators, as people name things. */
function isIdentifier(text: string): boolean {
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)) return false;
  const pieces = text.split(/[-_.:/]/);
  return pieces.length >= 3 && text.length / pieces.length <= 9;
}

function isPlausible({ secret, path, quoted, name = '' }: Evidence): boolean {
  if (/\s/.test(secret) || isReference(secret) || repeatsName(secret, name)) return false;
  if (VERSION.test(secret) || CODE_NUMBER.test(secret) || HOST_AND_PATH.test(secret)) return false;
  if (LITERALS.has(secret.toLowerCase()) || FILE.test(secret) || EMAIL.test(secret)) return false;
  if (DATE_OR_NUMBER.test(secret) && secret.length < 8) return false;
  return quoted || (!isCodeFile(path) && !/[(){}[\]]/.test(secret));
}

/** `SN_id_it_revPassphrase "id-it-revPassphrase"`: what is written out is the name. */
function repeatsName(secret: string, name: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(secret) !== '' && letters(name).includes(letters(secret));
}

function isReference(text: string): boolean {
  return REFERENCE.test(text) || (MEMBER.test(text) && !/\d/.test(text));
}

const CREDENTIAL_WORDS = new Set(
  'password passwd passphrase pass pwd secret secrets token tokens key keys apikey api auth authentication authorization credential credentials access client user username db database my your the new old current confirm confirmation repeat enter admin app test private public bearer basic oauth jwt login name value field input type id hash is not invalid wrong for to of in a an and or with'.split(
    ' ',
  ),
);

/** True for `password`, `newPassword`, `API_KEY`, `enter your token`: a name for a credential, not a credential. */
function isCredentialWord(text: string): boolean {
  if (/\d{2}/.test(text)) return false;
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.every((word) => CREDENTIAL_WORDS.has(word)) &&
    words.join('').length >= text.replace(/[^A-Za-z0-9]/g, '').length
  );
}

/** What turns the name of a credential into the name of something about it. */
const ABOUT = new Set(
  'id ids guid uuid uid name names file files filename path paths dir url uri link endpoint type types length len size field fields label hint regex pattern policy min max count expiry expires expiration ttl age input prompt message msg error errors text title form strength reset forgot confirm validator validation rule rules required enabled disabled placeholder format encoder encoding hash hashed salt encryption algorithm alg version status state mode class style header prefix suffix index column table provider store manager service factory handler callback listener function fn code codes event press pressed down up map set list array arr cache ring board word words frame press public primary foreign sort partition object schema char chars char0 check flow grant usage bytes bits limit scope scopes kind source ref reference arn info config settings option options page view template test'.split(
    ' ',
  ),
);

function isPasswordName(name: string): boolean {
  // Test runners write `PASS: name of the test`.
  if (name === 'PASS') return false;
  // The shell's current folder.
  if (name === '$PWD' || name.endsWith('OLDPWD')) return false;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  return (
    !ABOUT.has(last) &&
    words.some(
      (word) =>
        /^(?:\w*password|\w*passwd|\w*passphrase|pass|pwd|\w*pwd|pw|\w{2,8}pass|passcode|psw|passw)$/.test(word) &&
        !/^(?:by|com|sur|tres|over|under)pass$/.test(word),
    )
  );
}

function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (ABOUT.has(last) || words.includes('public') || words.includes('csrf') || words.includes('xsrf')) return false;
  const joined = words.join(' ');
  // Where a list goes on, and what makes a repeated request the same one.
  if (/\b(?:next|page|continuation|pagination|sync|client request|idempotency|cancellation) token$/.test(joined))
    return false;
  return (
    /(?:secret|token|credential|credentials|creds|apikey|authkey|accesskey|secretkey|privatekey|masterkey)s?$/.test(
      last,
    ) ||
    /\b(?:api|access|auth|secret|private|encryption|signing|master|account|service|storage|app|application|license|deploy|session|webhook|hmac|aes|shared|security|integration|consumer|client|admin|function|subscription)[ ]?keys?\b/.test(
      joined,
    ) ||
    /\bsecret\b/.test(joined) ||
    /\b(?:auth|authorization)$/.test(joined)
  );
}
