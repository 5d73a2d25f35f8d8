/** The longest entry that is read, in characters; a longer one is passed over, and never held in memory. */
const LONGEST = 1024 * 1024;
/** What a document of many entries begins with: an array, alone or under the name that its maker gives it. */
const DOCUMENT = /^\s*(?:\[|\{\s*"(?:Records|records|Events|entries|value)"\s*:\s*\[)/;
/** So many characters are looked at for it. */
const HEAD = 256;

/** What was cut off, and what could not be. */
export interface Pieces {
  /** JSON texts, one entry each. */
  readonly entries: readonly string[];
  /** Entries that were too long, and were passed over. */
  readonly tooLong: number;
}

/**
 * Cuts a stream of characters into entries: lines, or the elements of an array, which may be one line of any length.
 * What is held is one entry at most.
 */
export class Cutter {
  #kind: 'unknown' | 'lines' | 'document' = 'unknown';
  #held = '';
  /** In the midst of an entry that is too long. */
  #passing = false;
  #tooLong = 0;
  // Of a document: where in `#held` to go on, the entry's beginning, and how deep one is.
  #at = 0;
  #begin = -1;
  #depth = 0;
  #inText = false;

  push(chunk: string): Pieces {
    this.#held += chunk;
    if (this.#kind === 'unknown') {
      if (this.#held.trimStart().length < HEAD) return { entries: [], tooLong: 0 };
      this.#decide();
    }
    return this.#pieces(this.#kind === 'lines' ? this.#lines() : this.#elements());
  }

  /** What is left: a line without its end; the beginning of an element is none. */
  end(): Pieces {
    if (this.#kind === 'unknown') this.#decide();
    const entries = this.#kind === 'lines' ? this.#lines() : this.#elements(true);
    const rest = (this.#kind === 'document' && this.#begin >= 0 ? this.#held.slice(this.#begin) : this.#held).trim();
    const isEntry = !this.#passing && rest !== '' && (this.#kind === 'lines' || this.#begin >= 0);
    this.#held = '';
    return this.#pieces(isEntry ? [...entries, rest] : entries);
  }

  #decide(): void {
    // A mark of the byte order is no part of the first entry.
    this.#held = this.#held.replace(/^\ufeff/, '');
    this.#kind = DOCUMENT.test(this.#held.slice(0, 4 * HEAD)) ? 'document' : 'lines';
  }

  #pieces(entries: readonly string[]): Pieces {
    const tooLong = this.#tooLong;
    this.#tooLong = 0;
    return { entries, tooLong };
  }

  #lines(): string[] {
    const lines = this.#held.split('\n');
    this.#held = lines.pop() ?? '';
    if (this.#passing && lines.length > 0) {
      lines.shift();
      this.#passing = false;
    }
    const kept: string[] = [];
    for (const line of lines) {
      const text = this.#fits(line) ? line.trim() : '';
      if (text !== '') kept.push(text);
    }
    if (this.#held.length > LONGEST || this.#passing) {
      if (!this.#passing) this.#tooLong += 1;
      this.#passing = true;
      this.#held = '';
    }
    return kept;
  }

  #fits(line: string): boolean {
    if (line.length <= LONGEST) return true;
    this.#tooLong += 1;
    return false;
  }

  /** Elements are the objects that lie in no other one, but in the one that names the array. */
  #elements(isEnd = false): string[] {
    const found: string[] = [];
    const held = this.#held;
    let next = this.#at;
    for (;;) {
      while (next < held.length && !isMark(held.charCodeAt(next))) next += 1;
      if (next >= held.length) break;
      const index = next;
      const mark = held[index];
      // What a document begins with must be there whole to be told from an entry.
      if (mark === '{' && !this.#inText && this.#begin < 0 && !isEnd && this.#held.length - index < HEAD) {
        this.#at = index;
        return this.#letGo(found, index);
      }
      // An escape takes the next character with it, which may not be there yet.
      next = index + (mark === '\\' && this.#inText ? 2 : 1);
      if (mark === '"') this.#inText = !this.#inText;
      else if (mark === '\n' && this.#inText) this.#breakOff(index, found);
      else if (mark === '{' && !this.#inText) this.#open(index);
      else if (mark === '}' && !this.#inText) this.#close(index, found);
    }
    this.#at = Math.max(this.#held.length, next);
    return this.#letGo(found, this.#held.length);
  }

  /** No text of JSON goes over the end of a line: this entry was cut off there. */
  #breakOff(index: number, found: string[]): void {
    this.#inText = false;
    if (this.#begin >= 0 && !this.#passing) found.push(this.#held.slice(this.#begin, index));
    this.#passing = false;
    this.#begin = -1;
    this.#depth = 0;
  }

  #open(index: number): void {
    if (this.#begin < 0 && DOCUMENT.test(this.#held.slice(index, index + HEAD))) return;
    if (this.#depth === 0) this.#begin = index;
    this.#depth += 1;
  }

  #close(index: number, found: string[]): void {
    if (this.#depth === 0) return;
    this.#depth -= 1;
    if (this.#depth > 0) return;
    const entry = this.#held.slice(this.#begin, index + 1);
    if (this.#passing) this.#passing = false;
    else if (this.#fits(entry)) found.push(entry);
    this.#begin = -1;
  }

  /** Forgets what was cut, and what lies before `from` while one is in no entry. */
  #letGo(found: string[], from: number): string[] {
    let start = from;
    if (this.#begin >= 0) {
      start = this.#begin;
      if (this.#held.length - start > LONGEST) {
        if (!this.#passing) this.#tooLong += 1;
        this.#passing = true;
        start = this.#held.length;
      }
      this.#begin = 0;
    }
    this.#held = this.#held.slice(start);
    this.#at -= start;
    return found;
  }
}

/** A quote, a backslash, a brace, or the end of a line: all else lies within something. */
function isMark(code: number): boolean {
  return code === 0x22 || code === 0x5c || code === 0x7b || code === 0x7d || code === 0x0a;
}
