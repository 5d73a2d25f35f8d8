import { RelockError } from '../core/error.ts';
import { readQuotedPath } from './quoted-path.ts';

/** What the reader of a patch hears. Calls come in the order of the patch. */
export interface PatchListener {
  /** A commit begins: the ids of it and of its parents. Only when the patch has commit lines. */
  commit(id: string, parents: readonly string[]): void;
  /** A line of the commit's message, line break included; before the commit's files. */
  message(line: Buffer): void;
  /**
   * A file's patch begins. `mode` is git's new mode in octal, such as `100644`, `120000` (symlink), `160000` (submodule);
   * `blob` the id of its new content.
   */
  file(path: string, mode: string, blob: string): void;
  /** A run of added lines begins at this line of the new file. */
  begin(line: number): void;
  /** Bytes of the run, line breaks included; a long line comes in several parts. */
  added(bytes: Buffer): void;
  /** The run ends. */
  end(): void;
  /** git said that it did not show this file's content. */
  hidden(path: string): void;
}

const LINE_FEED = 0x0a;
const PLUS = 0x2b;
const MINUS = 0x2d;
const SPACE = 0x20;
const BACKSLASH = 0x5c;
/** Header lines are short: a path is at most 4 KiB, four times that when all of it is escaped. */
const LONGEST_HEADER = 64 * 1024;
/** A line of a message. */
const LONGEST_MESSAGE = 64 * 1024 * 1024;
const BREAK = Buffer.from('\n');

/**
 * Reads what `git diff -p` and `git log -p` print, in any number of chunks, and believes nothing but git's own lines:
 *
 * - A hunk's line counts say where it ends. Whatever its content looks like (a header, a commit line), it is content.
 * - Outside of a hunk only lines that git itself writes are understood; any other is an error, never skipped.
 * - Commit lines begin with `mark`, made afresh for each run, and hold ids only: no name or date. Of a message, which may
 *   follow them, git itself has put a space before each line. (It ends at a zero byte, which git
 *   itself lets nobody write; a scan of the history reads the object.)
 *
 * @throws RL-GIT-OUTPUT when git prints what this does not know: better no result than a partial one.
 */
export class PatchReader {
  readonly #listener: PatchListener;
  readonly #mark: string | undefined;
  #inHunk = false;
  /** Lines of the hunk that are still to come. */
  #oldLeft = 0;
  #newLeft = 0;
  #newLine = 0;
  #inRun = false;
  /** The first byte of a content line whose end is not here yet, or 0. */
  #openLine = 0;
  #header = Buffer.alloc(0);
  #path: string | undefined;
  #mode = '';
  #blob = '';
  #named = false;
  #inFile = false;
  /** True from a commit's line on until a line that is none of its message. */
  #inMessage = false;

  constructor(listener: PatchListener, mark?: string) {
    this.#listener = listener;
    this.#mark = mark;
  }

  push(chunk: Buffer): void {
    // One character a byte, so that places in the text are places in the chunk: V8 searches and cuts strings faster.
    const text = chunk.toString('latin1');
    let at = 0;
    while (at < chunk.length) {
      if (this.#inHunk && this.#openLine === 0) at = this.#wholeLines(text, at);
      if (at === chunk.length) break;
      at = this.#inHunk || this.#openLine !== 0 ? this.#content(chunk, at) : this.#outside(chunk, at);
    }
  }

  /** Call when git ended well. */
  end(): void {
    if (this.#inHunk || this.#openLine !== 0 || this.#header.length > 0) throw unexpected('its output ended early');
    this.#endRun();
  }

  /** Takes all added lines that are here to their ends, as nearly all are. */
  #wholeLines(text: string, from: number): number {
    let at = from;
    let lines = 0;
    while (lines < this.#newLeft && text.charCodeAt(at) === PLUS) {
      const lineBreak = text.indexOf('\n', at);
      if (lineBreak === -1) break;
      at = lineBreak + 1;
      lines++;
    }
    if (lines === 0) return from;
    this.#beginRun();
    this.#listener.added(Buffer.from(text.slice(from + 1, at).replaceAll('\n+', '\n'), 'latin1'));
    this.#newLine += lines - 1;
    this.#newLeft -= lines - 1;
    this.#count(PLUS);
    return at;
  }

  #content(chunk: Buffer, from: number): number {
    let at = from;
    let kind = this.#openLine;
    if (kind === 0) {
      kind = chunk[at++] ?? 0;
      if (kind !== PLUS && kind !== MINUS && kind !== SPACE && kind !== BACKSLASH)
        throw unexpected('a line of no kind');
      if (kind === PLUS) this.#beginRun();
      else if (kind !== BACKSLASH) this.#endRun();
    }
    const lineBreak = chunk.indexOf(LINE_FEED, at);
    const end = lineBreak === -1 ? chunk.length : lineBreak + 1;
    if (kind === PLUS && end > at) this.#listener.added(chunk.subarray(at, end));
    this.#openLine = lineBreak === -1 ? kind : 0;
    if (lineBreak !== -1) this.#count(kind);
    return end;
  }

  #count(kind: number): void {
    if (kind === PLUS || kind === SPACE) {
      this.#newLeft--;
      this.#newLine++;
    }
    if (kind === MINUS || kind === SPACE) this.#oldLeft--;
    if (this.#newLeft < 0 || this.#oldLeft < 0) throw unexpected('more lines than it had announced');
    if (this.#newLeft === 0 && this.#oldLeft === 0) {
      this.#inHunk = false;
      this.#endRun();
    }
  }

  #outside(chunk: Buffer, from: number): number {
    const lineBreak = chunk.indexOf(LINE_FEED, from);
    const end = lineBreak === -1 ? chunk.length : lineBreak;
    const part = chunk.subarray(from, end);
    const line = this.#header.length === 0 ? part : Buffer.concat([this.#header, part]);
    const isMessage = this.#inMessage && line[0] === SPACE;
    if (line.length > (isMessage ? LONGEST_MESSAGE : LONGEST_HEADER)) throw unexpected('an endless header line');
    if (lineBreak === -1) {
      this.#header = Buffer.from(line);
      return chunk.length;
    }
    this.#header = Buffer.alloc(0);
    if (isMessage) this.#listener.message(Buffer.concat([line.subarray(1), BREAK]));
    else this.#headerLine(line);
    return lineBreak + 1;
  }

  #headerLine(line: Buffer): void {
    this.#inMessage = false;
    const text = line.toString('latin1');
    if (text === '') return;
    if (this.#mark !== undefined && text.startsWith(this.#mark)) return this.#commitLine(text.slice(this.#mark.length));
    if (text.startsWith('diff --git ')) {
      this.#path = undefined;
      this.#mode = '';
      this.#blob = '';
      this.#named = false;
      this.#inFile = true;
      return;
    }
    if (text.startsWith('* Unmerged path ')) throw unmerged();
    if (!this.#inFile) throw unexpected('a line outside of any file');
    if (text.startsWith('@@ -')) return this.#hunkLine(text);
    if (text.startsWith('+++ ')) return this.#newName(line);
    if (text.startsWith('--- ') || text.startsWith('old mode ') || text.startsWith('deleted file mode ')) return;
    const mode = /^(?:new mode |new file mode |index [0-9a-f]+\.\.[0-9a-f]+ )([0-7]{6})$/.exec(text)?.[1];
    if (mode !== undefined) this.#mode = mode;
    else if (text.startsWith('\\ ')) return;
    else if (text.startsWith('Binary files ') || text === 'GIT binary patch') this.#listener.hidden(text);
    else if (!text.startsWith('index ')) throw unexpected('an unknown header line');
    this.#blob = /^index [0-9a-f]+\.\.([0-9a-f]+)/.exec(text)?.[1] ?? this.#blob;
  }

  #commitLine(ids: string): void {
    const [id, ...parents] = ids.split(' ').filter((part) => part !== '');
    if (id === undefined || ![id, ...parents].every((part) => /^[0-9a-f]{40,64}$/.test(part))) {
      throw unexpected('a broken commit line');
    }
    this.#inFile = false;
    this.#inMessage = true;
    this.#listener.commit(id, parents);
  }

  #newName(line: Buffer): void {
    let name = line.subarray(4);
    // git puts a tab after a name that has white space in it; a tab of the name itself would be in quotes.
    if (name.at(-1) === 0x09) name = name.subarray(0, -1);
    const path = readQuotedPath(name);
    if (path === '/dev/null') return;
    if (path === undefined || !path.startsWith('b/')) throw unexpected('a broken file name');
    this.#path = path.slice(2);
  }

  #hunkLine(text: string): void {
    const counts = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text);
    if (counts === null) throw unexpected('a broken hunk line');
    this.#oldLeft = Number(counts[1] ?? 1);
    this.#newLine = Number(counts[2]);
    this.#newLeft = Number(counts[3] ?? 1);
    this.#inHunk = this.#oldLeft + this.#newLeft > 0;
    if (this.#newLeft > 0 && !this.#named) {
      if (this.#path === undefined) throw unexpected('lines of a file without a name');
      this.#named = true;
      this.#listener.file(this.#path, this.#mode, this.#blob);
    }
  }

  #beginRun(): void {
    if (this.#inRun) return;
    this.#inRun = true;
    this.#listener.begin(this.#newLine);
  }

  #endRun(): void {
    if (!this.#inRun) return;
    this.#inRun = false;
    this.#listener.end();
  }
}

/** Only the index has such files; nothing of it can be committed meanwhile. */
function unmerged(): RelockError {
  return new RelockError('RL-GIT-UNMERGED', 'the index holds files in a merge conflict', {
    remedy: 'Resolve the conflict and `git add` the files, or scan the files themselves.',
    state: 'The scan is not complete, so no result is given.',
  });
}

function unexpected(what: string): RelockError {
  return new RelockError('RL-GIT-OUTPUT', `git printed a patch that Relock can't read: ${what}`, {
    remedy: 'Please report this with the output of `git --version`.',
    state: 'The scan is not complete, so no result is given.',
  });
}
