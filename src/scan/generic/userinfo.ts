import type { GenericCandidate } from './candidate.ts';

/** `user:password@host` behind `://` (RFC 3986, 3.2.1); what a program fills in may stand for the host. */
const USERINFO = /([^\s"'`<>/:?#]{0,100}):([^\s"'`<>/@]{1,200}|(?!\d{1,5}\/)[^\s"'`<>@]{1,60})@(?=[\w[$%{<(*:/.-])/y;
/** A token alone: `https://token@host`. */
const TOKEN = /([\w.~%+-]{16,200})@(?=[\w[$%{<(])/y;
/** What stands before `://`. */
const SCHEME = /[A-Za-z][\w+.-]{0,30}$/;
/** `user:password@tcp(host)/name`, as Go's MySQL driver writes it. */
const DSN = /([\w.-]{1,64}):([^\s"'`@/]{1,128})$/;
/** `jdbc:oracle:thin:user/password@…`. */
const ORACLE = /([\w.-]{1,64})\/([^\s"'`@]{1,64})@/y;

/** The password in the URL whose `://` stands at `index`. */
export function userInfoAt(text: string, index: number): readonly GenericCandidate[] {
  const from = index + 3;
  const scheme = SCHEME.exec(text.slice(Math.max(0, index - 31), index))?.[0] ?? '';
  USERINFO.lastIndex = from;
  const found = USERINFO.exec(text);
  if (found !== null) {
    const [, user = '', password = ''] = found;
    return [candidate(scheme, index - scheme.length, password, from + user.length + 1)];
  }
  TOKEN.lastIndex = from;
  const token = TOKEN.exec(text)?.[1];
  return token === undefined || !/\d/.test(token) ? [] : [candidate(scheme, index - scheme.length, token, from)];
}

/** The password before the `@tcp(` or `@unix(` at `index`. */
export function dsnAt(text: string, index: number): readonly GenericCandidate[] {
  const before = text.slice(Math.max(0, index - 200), index);
  const found = DSN.exec(before);
  if (found === null) return [];
  const [whole, user = '', password = ''] = found;
  return [candidate(user, index - whole.length, password, index - password.length)];
}

/** The password behind the `thin:` or `oci:` at `index`. */
export function oracleAt(text: string, index: number): readonly GenericCandidate[] {
  const from = text.indexOf(':', index) + 1;
  ORACLE.lastIndex = from;
  const found = ORACLE.exec(text);
  if (found === null) return [];
  const [, user = '', password = ''] = found;
  return [candidate(user, from, password, from + user.length + 1)];
}

function candidate(name: string, nameStart: number, value: string, start: number): GenericCandidate {
  return {
    form: 'userinfo',
    name,
    nameStart,
    value,
    start,
    end: start + value.length,
    quoted: false,
    partial: false,
  };
}
