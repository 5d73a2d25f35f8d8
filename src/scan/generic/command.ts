import type { GenericCandidate } from './candidate.ts';

/** How a program takes a password: the option that stands before it, and what of its word is the password. */
type Option = RegExp;

const AFTER_COLON = String.raw`(?:[^\s"':]{0,80}:)`;
const WORD = String.raw`(["']?)([^\s"'|;&<>]{3,200})`;
const option = (names: string, before = '') => new RegExp(String.raw`(\s(?:${names})["']?${before})${WORD}`, 'g');

/**
 * Options that take a password without saying so. Others (`--password`) are known by their name.
 * Source: the programs' manual pages.
 */
const PROGRAMS: ReadonlyMap<string, Option> = new Map([
  [
    'curl',
    option(
      '-u ?|--user[ =]|-U ?|--proxy-user[ =]|-[a-zA-Z]{1,6}u ',
      String.raw`\s{0,2}["']?(?:${AFTER_COLON}(?!["']?(?:\s|$)|""|''))?`,
    ),
  ],
  ['mysql', option('-p')],
  ['mariadb', option('-p')],
  ['sshpass', option('-p ?')],
  ['docker login', option('-p[ =]?')],
  ['podman login', option('-p[ =]?')],
  ['oc login', option('-p[ =]')],
  ['az login', option('-p[ =]')],
  ['cf login', option('-p[ =]')],
  ['redis-cli', option('-a ')],
  ['mongo', option('-p ')],
  ['ldap', option('-w ')],
  ['sqlcmd', option('-P ?')],
  ['unzip', option('-P ?')],
  ['7z ', option('-p')],
  ['openssl', option('-k |-K |-pass(?:in|out)? pass:|-hmac ')],
  ['htpasswd', option(String.raw`-[A-Za-z]{0,4}b[A-Za-z]{0,4} \S{1,60} \S{1,60} `)],
  ['smbclient', option('-U ?', `["']?[^\\s"'%]{0,60}%`)],
  ['sqlplus', option(String.raw`(?:-\w{1,3} )?[\w.]{1,40}/`)],
  ['add_user', option(String.raw`[\w.-]{1,40} `)],
]);

/** The beginnings of command lines at which `commandAt` is asked. */
export const PROGRAM_WORDS: readonly string[] = [...PROGRAMS.keys()];

const LONGEST_LINE = 320;
/** A command takes a password for the server and one for a proxy. */
const MOST = 2;

/** The passwords in the command line whose program stands at `index`; a backslash at a line's end carries it on. */
export function commandAt(text: string, index: number, program: string): readonly GenericCandidate[] {
  const options = PROGRAMS.get(program);
  if (options === undefined) return [];
  const line = (/^(?:[^\n\\]|\\[\s\S])*/.exec(text.slice(index, index + LONGEST_LINE))?.[0] ?? '').replaceAll(
    /\\\r?\n/g,
    (broken) => ' '.repeat(broken.length),
  );
  options.lastIndex = 0;
  const candidates: GenericCandidate[] = [];
  for (let found = options.exec(line); found !== null && candidates.length < MOST; found = options.exec(line)) {
    const [whole, name = '', quote = '', value = ''] = found;
    const start = index + found.index + whole.length - value.length;
    candidates.push({
      form: 'option',
      name: `${program.trim()} ${/-{1,2}[a-zA-Z]+/.exec(name)?.[0] ?? ''}`.trimEnd(),
      nameStart: index + found.index,
      value,
      start,
      end: start + value.length,
      quoted: quote !== '',
      partial: false,
    });
  }
  return candidates;
}
