/**
 * Lines of an `authorized_keys` file (sshd(8), "AUTHORIZED_KEYS FILE FORMAT"): options, if any, then the type, the key in
 * base64 and a comment. A public key is given here as its type and its base64, `ssh-ed25519 AAAA…`; what follows is left out.
 */

/** Before a line that is stopped: to sshd it is a comment. */
const STOPPED = '#relock-stopped ';

/** The line of a public key, stopped or not; undefined when there is none. */
export function lineOf(text: string, key: string): string | undefined {
  const blob = blobOf(key);
  return text.split('\n').find((line) => blob !== '' && wordsOf(line).includes(blob) && isKey(line));
}

/** True when sshd takes the key by this file. */
export function isIn(text: string, key: string): boolean {
  return lineOf(text, key)?.startsWith(STOPPED) === false;
}

/** With a second key beside the present one, with the same options; undefined when that one is not there. */
export function withKey(text: string, present: string, key: string, comment: string): string | undefined {
  const line = lineOf(text, present)?.replace(STOPPED, '');
  if (line === undefined) return undefined;
  if (lineOf(text, key) !== undefined) return text;
  const type = present.split(' ')[0] ?? '';
  const options = line.slice(0, line.indexOf(`${type} ${blobOf(present)}`));
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${options}${key} ${comment}\n`;
}

export function withoutKey(text: string, key: string): string {
  const gone = lineOf(text, key);
  return gone === undefined ? text : lines(text, (line) => (line === gone ? undefined : line));
}

/** Makes a comment of the key's line, or a line of it again. */
export function withStopped(text: string, key: string, isStopped: boolean): string {
  const found = lineOf(text, key);
  const bare = found?.replace(STOPPED, '') ?? '';
  return lines(text, (line) => (line === found ? `${isStopped ? STOPPED : ''}${bare}` : line));
}

/** The public keys whose comment is exactly this. */
export function keysWith(text: string, comment: string): string[] {
  return text.split('\n').flatMap((line) => {
    const found = / ?((?:ssh|ecdsa|sk)-[\w@.-]+ [A-Za-z0-9+/=]+) (.*)$/.exec(` ${line}`);
    return found?.[2]?.trim() === comment ? [found[1] ?? ''] : [];
  });
}

function lines(text: string, change: (line: string) => string | undefined): string {
  return text
    .split('\n')
    .map(change)
    .filter((line) => line !== undefined)
    .join('\n');
}

function isKey(line: string): boolean {
  return !line.startsWith('#') || line.startsWith(STOPPED);
}

const wordsOf = (line: string) => line.split(/\s+/);
const blobOf = (key: string) => wordsOf(key)[1] ?? '';
