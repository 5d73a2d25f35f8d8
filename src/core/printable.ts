/**
 * Text from outside (paths, branch names, authors, answers of servers) as it may be shown on a terminal or in a log:
 * control characters, line breaks, bidirectional and invisible marks become visible escapes, and the length is bounded.
 */
export function printable(text: string, maxLength = 300): string {
  const shown = text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
  return shown.length > maxLength ? `${shown.slice(0, maxLength)}…` : shown;
}

/** C0, DEL, C1, soft hyphen, Arabic letter mark, zero width, bidi, line and paragraph separators, BOM, tags, lone surrogates. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- the control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/gu;
