import { RelockError } from '../core/error.ts';
import type { ErrorCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { parseAddress } from './address.ts';
import type { Address } from './address.ts';

/** Where a key can go: the job's environment, this step's outputs, the file that is written, or nowhere. */
export const TARGETS = ['env', 'output', 'file', 'none'] as const;

export type ExportTarget = (typeof TARGETS)[number];

/** One line of the secrets list: what a key becomes, and where it is read from. */
export interface SecretWish {
  /** The variable or output; where several are taken, what all their names begin with, such as `DB_`. */
  readonly name: string;
  /** For `below` the prefix, without its `/*`. */
  readonly address: Address;
  /** `one`: the key that the address names. `all`: every value in it. `below`: every value of every secret under it. */
  readonly takes: 'one' | 'all' | 'below';
  /** Undefined: where the step's keys go. */
  readonly export: ExportTarget | undefined;
}

/**
 * Variables that the runner, a shell, a loader, git or a language's runtime reads before a step's own code runs: who
 * sets one decides what runs. `*` stands for the rest of the name. Compared without regard to case, as Windows does.
 */
const RESERVED =
  'PATH PATHEXT COMSPEC SYSTEMROOT WINDIR PSMODULEPATH HOME USERPROFILE SHELL SHELLOPTS BASHOPTS BASH_* ENV IFS CDPATH ' +
  'PS4 PROMPT_COMMAND PWD OLDPWD TMPDIR TMP TEMP EDITOR VISUAL PAGER CI LD_* DYLD_* GCONV_PATH LOCPATH NLSPATH ' +
  'GLIBC_TUNABLES HOSTALIASES RESOLV_HOST_CONF NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED ' +
  'NPM_CONFIG_* PYTHON* PERL5LIB PERL5OPT PERL5DB PERLLIB RUBYOPT RUBYLIB GEM_HOME GEM_PATH BUNDLE_GEMFILE CLASSPATH ' +
  'JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS MAVEN_OPTS DOTNET_STARTUP_HOOKS CORECLR_* COR_* LUA_INIT* PHPRC ' +
  'PHP_INI_SCAN_DIR R_PROFILE* ZDOTDIR OPENSSL_* SSL_CERT_FILE SSL_CERT_DIR SSH_ASKPASS ' +
  'SSH_AUTH_SOCK GIT_* GITHUB_* RUNNER_* ACTIONS_* INPUT_* STATE_* RELOCK_*';

/**
 * Reads the `secrets` input, one wish a line, `#` begins a comment at a line's start or after white space, `ref+` before
 * an address is optional:
 *
 * - `NAME = ADDRESS` takes one key; `NAME (output) = ADDRESS` gives it elsewhere than the step's others;
 * - `PREFIX_* = ADDRESS` takes every value of a secret, or of the part that `#/KEY` names: `PREFIX_USER`, …;
 * - `PREFIX_* = ADDRESS/*` takes every value of every secret under the address.
 *
 * Everything is checked before anything is read from a vault; the error lists all faulty lines by number
 * (`RL-SECRETS-SYNTAX`, `-NAME`, `-RESERVED`, `-TWICE`, `-ADDRESS`, `-EMPTY`: the code of the first). It never repeats
 * what stood there, for it might be the secret itself.
 */
export function parseSecrets(text: string): SecretWish[] {
  const entries = text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ where: `line ${index + 1}`, text: line.replace(/(?:^|\s)#.*$/, '').trim() }))
    .filter((entry) => entry.text !== '');
  return checkAll(entries, 'the secrets input', 'Write one NAME = vault://MOUNT/PATH#/KEY a line.');
}

/** The same for `--secret NAME=REF`, which may be given several times and knows no comments. */
export function parseSecretFlags(flags: readonly string[]): SecretWish[] {
  const entries = flags.map((flag, index) => ({ where: `number ${index + 1}`, text: flag.trim() }));
  return checkAll(entries, '--secret', 'Write --secret NAME=vault://MOUNT/PATH#/KEY.');
}

/** What a list is known to ask for, to narrow logins to; what is under a prefix is not known beforehand. */
export function wantedBy(wishes: readonly SecretWish[]): readonly Address[] {
  return wishes.filter(({ takes }) => takes !== 'below').map(({ address }) => address);
}

/** Why a variable may not have this name, or undefined when it may. Shows the name. */
export function faultOfName(name: string): NameFault | undefined {
  const shown = `"${printable(name, 60)}"`;
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    return { code: 'RL-SECRETS-NAME', what: `${shown} is no name: letters, digits and "_", no digit first` };
  }
  if (!isReserved(name)) return undefined;
  return {
    code: 'RL-SECRETS-RESERVED',
    what: `${shown} is read by the runner, a shell or a loader`,
    remedy: 'Choose another name, and hand the value over in the step that needs it.',
  };
}

interface NameFault {
  readonly code: ErrorCode;
  readonly what: string;
  /** When the form is not at fault. */
  readonly remedy?: string;
}

interface Entry {
  readonly where: string;
  readonly text: string;
}

function checkAll(entries: readonly Entry[], source: string, form: string): SecretWish[] {
  const wishes: SecretWish[] = [];
  const problems: [string, NameFault][] = [];
  const places = new Map<string, string>();
  for (const entry of entries) {
    const read = check(entry.text, places);
    if ('code' in read) problems.push([entry.where, read]);
    else {
      if (read.takes === 'one') places.set(read.name.toUpperCase(), entry.where);
      wishes.push(read);
    }
  }
  const state = 'Nothing was read and nothing was exported.';
  if (entries.length === 0)
    throw new RelockError('RL-SECRETS-EMPTY', `${source} names no secret`, { remedy: form, state });
  const [first, ...others] = problems;
  if (first === undefined) return wishes;
  throw new RelockError(first[1].code, `${source}, ${first[0]}: ${first[1].what}`, {
    evidence: others.map(([where, { what }]) => [where, what]),
    remedy: first[1].remedy ?? form,
    state,
  });
}

function check(text: string, places: ReadonlyMap<string, string>): SecretWish | NameFault {
  const at = text.indexOf('=');
  if (at < 0) return { code: 'RL-SECRETS-SYNTAX', what: 'has no "=" between a name and an address' };
  const [, left = '', word] = /^(.*?)(?:\(([^()]*)\))?$/s.exec(text.slice(0, at).trim()) ?? [];
  let address: Address;
  try {
    address = parseAddress(text.slice(at + 1));
  } catch (error) {
    if (!(error instanceof RelockError)) throw error;
    // The message quotes the text, which may be a secret that was pasted here: only what follows the quotes is said.
    const fault = error.message.slice(error.message.lastIndexOf('"') + 1).trim();
    return { code: 'RL-SECRETS-ADDRESS', what: `what stands after "=" ${fault}` };
  }
  // From here on the right side is an address, so the left one is meant as a name and may be shown.
  const target = TARGETS.find((known) => known === word?.trim());
  if (word !== undefined && target === undefined) {
    return { code: 'RL-SECRETS-SYNTAX', what: `a key goes to (${TARGETS.join('), (')}), not to what stands there` };
  }
  const several = left.trim().endsWith('*');
  const name = several ? left.trim().slice(0, -1) : left.trim();
  const fault = faultOfName(name);
  if (fault !== undefined) return fault;
  const below = address.key === undefined && address.path.endsWith('/*');
  if (below && !several) {
    return {
      code: 'RL-SECRETS-SYNTAX',
      what: 'an address that ends in "/*" gives several keys: write PREFIX_* before it',
    };
  }
  const earlier = places.get(name.toUpperCase());
  if (earlier !== undefined && !several) {
    return {
      code: 'RL-SECRETS-TWICE',
      what: `"${printable(name, 60)}" is already given by ${earlier}`,
      remedy: 'Remove or rename one; upper and lower case are one name.',
    };
  }
  if (!below) return { name, address, takes: several ? 'all' : 'one', export: target };
  return { name, address: parseAddress(address.text.replace(/\/\*(?=\?|$)/, '')), takes: 'below', export: target };
}

function isReserved(name: string): boolean {
  const upper = name.toUpperCase();
  return RESERVED.split(' ').some((known) =>
    known.endsWith('*') ? upper.startsWith(known.slice(0, -1)) : upper === known,
  );
}
