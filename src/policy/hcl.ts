/** What a block of HCL 1 holds, as far as policies need it (https://github.com/hashicorp/hcl/tree/hcl1#syntax). */
export type HclValue = string | number | boolean | readonly HclValue[] | HclObject;

export interface HclObject {
  readonly [name: string]: HclValue;
}

/** `path "secret/*" { … }`: a block with its name and label. */
export interface HclBlock {
  readonly name: string;
  readonly label: string;
  /** Empty for `name = …`, which says nothing that counts. */
  readonly body: HclObject;
  /** 1-based. */
  readonly line: number;
}

/** A text that is no HCL; `line` is 1-based. */
export class HclError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const TOKEN = /\s+|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|[A-Za-z_][\w.-]*|-?\d+(?:\.\d+)?|[{}[\]=,]/y;
/** Deeper nesting than any policy has. */
const DEEPEST = 16;

interface Token {
  readonly text: string;
  readonly line: number;
}

/**
 * Reads blocks of the form `name "label" { key = value … }` and lines `name = value`, in time linear in the text.
 * Throws `HclError`.
 */
export function parseHcl(text: string): HclBlock[] {
  const reader = new Reader(tokensOf(text));
  const blocks: HclBlock[] = [];
  while (!reader.atEnd) {
    const name = reader.next();
    if (!isName(name)) throw new HclError('expected a block', name.line);
    if (reader.peek === '=') {
      reader.next();
      reader.value(0);
      blocks.push({ name: unquoted(name), label: '', body: {}, line: name.line });
      continue;
    }
    const label = reader.peek === '{' ? { text: '""', line: name.line } : reader.next();
    if (!isName(label)) throw new HclError('expected a block', name.line);
    reader.expect('{');
    blocks.push({ name: unquoted(name), label: unquoted(label), body: reader.object(0), line: name.line });
  }
  return blocks;
}

function isName({ text }: Token): boolean {
  return /^[A-Za-z_"]/.test(text);
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(text)?.[0];
    if (found === undefined) throw new HclError(`unexpected ${JSON.stringify(text.slice(at, at + 12))}`, line);
    if (!/^(?:\s|#|\/)/.test(found)) tokens.push({ text: found, line });
    line += found.split('\n').length - 1;
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  get peek(): string | undefined {
    return this.#tokens[this.#at]?.text;
  }

  next(): Token {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new HclError('it ends too early', this.#tokens.at(-1)?.line ?? 1);
    return token;
  }

  expect(text: string): void {
    const token = this.next();
    if (token.text !== text) throw new HclError(`expected ${text}, found ${token.text.slice(0, 40)}`, token.line);
  }

  /** What follows an opening brace. */
  object(depth: number): HclObject {
    // Without a prototype, so that no key is more than a key.
    const object = Object.create(null) as Record<string, HclValue>;
    if (depth > DEEPEST) throw new HclError('nested too deeply', this.#tokens[this.#at]?.line ?? 1);
    for (;;) {
      const key = this.next();
      if (key.text === '}') return object;
      if (key.text === ',') continue;
      if (!isName(key)) throw new HclError('expected a name', key.line);
      if (this.peek === '=') this.next();
      else if (this.peek !== '{') throw new HclError(`expected = or { after ${key.text.slice(0, 40)}`, key.line);
      const name = unquoted(key);
      const value = this.value(depth);
      const known = object[name];
      // What is said twice adds up, as in Vault; of two that can't, neither may be lost.
      if (known === undefined) object[name] = value;
      else if (Array.isArray(known) && Array.isArray(value)) object[name] = [...known, ...value];
      else throw new HclError(`${name.slice(0, 40)} is said twice`, key.line);
    }
  }

  /** A text, number, truth, list or object. */
  value(depth: number): HclValue {
    const token = this.next();
    if (token.text === '{') return this.object(depth + 1);
    if (token.text === '[') {
      const list: HclValue[] = [];
      if (depth > DEEPEST) throw new HclError('nested too deeply', token.line);
      for (;;) {
        if (this.peek === ']') {
          this.next();
          return list;
        }
        list.push(this.value(depth + 1));
        if (this.peek === ',') this.next();
        else if (this.peek !== ']') throw new HclError('expected a comma or the end of the list', token.line);
      }
    }
    if (token.text.startsWith('"')) return unquoted(token);
    if (token.text === 'true' || token.text === 'false') return token.text === 'true';
    if (/^-?\d/.test(token.text)) return Number(token.text);
    throw new HclError(`unexpected ${token.text.slice(0, 40)}`, token.line);
  }
}

function unquoted({ text, line }: Token): string {
  if (!text.startsWith('"')) return text;
  try {
    // HCL's escapes that policies use are JSON's.
    return String(JSON.parse(text));
  } catch {
    throw new HclError('a text with an unknown escape', line);
  }
}
