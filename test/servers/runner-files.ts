/**
 * The entries of a runner's file, in order: `NAME=VALUE` lines and `NAME<<DELIMITER` … `DELIMITER` blocks. As the runner
 * does (actions/runner, FileCommandManager), whichever of `=` and `<<` stands first decides. Throws for anything else.
 */
export function fileEntries(text: string): Array<[name: string, value: string]> {
  const entries: Array<[string, string]> = [];
  for (let rest = text; rest !== '';) {
    const eol = rest.indexOf('\n');
    if (eol < 0) throw new Error('a line without end in a runner file');
    const line = rest.slice(0, eol);
    rest = rest.slice(eol + 1);
    const block = /^([^=<]+)<<(.+)$/.exec(line);
    if (block === null) {
      const at = line.indexOf('=');
      if (at < 1) throw new Error('a malformed line in a runner file');
      entries.push([line.slice(0, at), line.slice(at + 1)]);
      continue;
    }
    const [, name = '', end = ''] = block;
    const length = `\n${rest}`.indexOf(`\n${end}\n`);
    if (length < 0) throw new Error(`no end for ${name} in a runner file`);
    entries.push([name, rest.slice(0, Math.max(0, length - 1))]);
    rest = rest.slice(length + end.length + 1);
  }
  return entries;
}
