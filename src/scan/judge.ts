import type { Confidence } from '../core/finding.ts';
import type { GenericCandidate } from './generic/candidate.ts';
import type { Evidence, Judged } from './rule.ts';
import { isCommonPassword, isTyped } from './common-password.ts';
import { headerAt } from './generic/header.ts';
import { userInfoAt } from './generic/userinfo.ts';
import { isNameOnly, readsAsWords } from './score/facts.ts';
import { shippedModel } from './score/model.ts';
import { judgeCandidate } from './score/score.ts';
import { isWordy, wordsOf } from './words.ts';

/** A variable, a template's hole, an expression, a path: something that stands for a value. */
const REFERENCE =
  /^[$%@&*!]?[({<[].*[)}>\]]$|\$\{|\$\(|\{\{|<%|#\{|%\(|^\$[A-Za-z_]|^%[A-Za-z_]\w*%$|^%[sdv]$|^\{\w*\}|^:\w+(?::\w*)*$|^[abglstvw]:\w+$|^["'`]\+|^@\w+@$|__\w+__|^(?:\.{0,2}|~)\/|^[A-Za-z]:\\|:\/\/|^(?:file|env|ref|vault|secret|arn|ssm|data):|\w\(|\)\.|=>|->|::|\\[nrtu]/;
const MEMBER = /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*|\[['"]?\w+['"]?\])+$/;
/** A password inside a URL or a command. In a URL the score, too, must not speak against it. */
export function judgeUrlPassword({ secret, path, place }: Evidence): Judged {
  const plain = decoded(secret.replace(/["'`]/g, ''));
  // GitHub takes a token for the user then.
  if (plain === 'x-oauth-basic') return 'high';
  const judged = judgePlain(plain);
  if (judged !== 'high') return judged;
  const from = Math.max(0, place.start - FARTHEST_SCHEME);
  const scheme = place.text.slice(from, place.start).lastIndexOf('://');
  if (scheme < 0) return judged;
  return unlessScoredAway(userInfoAt(place.text, from + scheme), secret, path, place);
}

/** The password in `user:password`, as basic authentication writes it in base64 (RFC 7617). */
export function judgeBasic({ secret }: Evidence): Judged {
  const plain = Buffer.from(secret, 'base64').toString('latin1');
  return judgePlain(plain.slice(plain.indexOf(':') + 1));
}

/** A bearer token of a request. */
export function judgeBearer({ secret, path, place }: Evidence): Judged {
  if (isWordy(secret) || !/\d/.test(secret)) return null;
  const [scheme = ''] =
    /\w+[ \t]+$/.exec(place.text.slice(Math.max(0, place.start - LONGEST_SCHEME), place.start)) ?? [];
  return unlessScoredAway(headerAt(place.text, place.start - scheme.length), secret, path, place);
}

/** `scheme://user:` is no longer. */
const FARTHEST_SCHEME = 120;
/** `Bearer ` is no longer. */
const LONGEST_SCHEME = 16;

/** The place speaks for a secret: low when the score speaks against it. */
function unlessScoredAway(
  candidates: readonly GenericCandidate[],
  secret: string,
  path: string,
  { text, start, work }: Evidence['place'],
): Judged {
  const [candidate] = candidates;
  if (candidate?.value !== secret || candidate.start !== start) return 'high';
  return judgeCandidate(candidate, text, path, work) === null ? 'low' : 'high';
}

/** A password that stands where nothing else does. */
function judgePlain(plain: string): Confidence | null {
  if (isReference(plain) || plain === '') return null;
  if (isCommonPassword(plain) || isCredentialWord(plain) || namesItself(plain)) return null;
  if (plain.length < 4 || /^\d{1,6}$/.test(plain) || isTyped(plain)) return 'low';
  return readsAsWords(plain, shippedModel().language) ? 'low' : 'high';
}

/** A URL's text with its percent signs resolved (RFC 3986, 2.1). */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The value of something called a password. */
export function judgePassword(evidence: Evidence): Judged {
  return isPassword(evidence) ? judgeNamed(evidence) : null;
}

/** The value of something called a secret, a token or a key. */
export function judgeSecret(evidence: Evidence): Judged {
  return isPassword(evidence) ? null : judgeNamed(evidence);
}

function judgeNamed({ named, path }: Evidence): Judged {
  if (named === undefined || isNameOnly(named.candidate)) return null;
  const judged = judgeCandidate(named.candidate, named.text, path, named.work);
  const { value } = named.candidate;
  return judged !== null && judged !== 'unjudged' && (isCommonPassword(value) || isTyped(value)) ? 'low' : judged;
}

/** `mypassword`, `testpass`: a password made of words, one of which says what it is. */
function namesItself(text: string): boolean {
  if (/^[A-Za-z]*pass(?:word|phrase|wd)$/i.test(text)) return true;
  return /pass|pwd|secret|token/i.test(text) && isWordy(text) && !/\d{4}/.test(text);
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

/** True for a name that says password rather than key or token, and for a place that takes nothing else. */
function isPassword({ name = '', named }: Evidence): boolean {
  const form = named?.candidate.form;
  return (
    /pass|pwd|psw|pa?ss?wo?r?d|securestring|mnemonic|identified|pw$/i.test(name) ||
    form === 'userinfo' ||
    (form === 'option' && !name.startsWith('-'))
  );
}
