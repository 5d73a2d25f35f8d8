/** A piece of a filter expression. Methods are calls whose first argument is what they are called on. */
export type Term =
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  | { readonly type: 'list'; readonly items: readonly Term[] }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'member'; readonly of: Term; readonly name: string }
  | { readonly type: 'call'; readonly name: string; readonly arguments: readonly Term[] }
  | { readonly type: 'not'; readonly of: Term }
  | { readonly type: 'both' | 'either'; readonly left: Term; readonly right: Term };

const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+|//[^\n]*|/\*.*?\*/)`,
    String.raw`(?<raw>[rR](?:"""(?:.*?)"""|'''(?:.*?)'''|"[^"]*"|'[^']*')|\x60[^\x60]*\x60)`,
    String.raw`(?<text>"""(?:.*?)"""|'''(?:.*?)'''|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')`,
    String.raw`(?<number>\d+(?:\.\d+)?)`,
    String.raw`(?<word>[A-Za-z_]\w*)`,
    String.raw`(?<mark>\|\||&&|==|!=|<=|>=|\?\?|\?\.|[!<>()[\],.?])`,
  ].join('|'),
  'sy',
);

type Token = { readonly kind: 'text' | 'number' | 'word' | 'mark'; readonly value: string };

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=']);
const WORD_COMPARISONS = new Set(['in', 'contains', 'startsWith', 'endsWith', 'matches']);
/** Namespaces that CEL's functions stood in before they stood alone. */
const NAMESPACES = new Set(['filter', 'strings']);
const MOST_DEPTH = 200;

/** Reads the part of Expr and CEL that filters are written in; a `SyntaxError` for the rest. */
export function parseFilter(source: string): Term {
  return new Parser(tokensOf(source)).whole();
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length;) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(source)?.groups;
    if (groups === undefined) throw new SyntaxError('has a sign that filters do not know');
    at = TOKEN.lastIndex;
    const { raw, text, number, word, mark } = groups;
    if (raw !== undefined) tokens.push({ kind: 'text', value: unquoted(raw.replace(/^[rR]/, '')) });
    else if (text !== undefined) tokens.push({ kind: 'text', value: unescaped(unquoted(text)) });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else if (mark !== undefined) tokens.push({ kind: 'mark', value: mark });
  }
  return tokens;
}

function unquoted(text: string): string {
  const width = /^("""|''')/.test(text) && text.length >= 6 ? 3 : 1;
  return text.slice(width, -width);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  '"': '"',
  "'": "'",
  '`': '`',
};

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))/gs, (_, u: string, x: string, one: string) => {
    const hex = u ?? x;
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    const known = ESCAPES[one];
    if (known === undefined) throw new SyntaxError('has an escape that filters do not know');
    return known;
  });
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Term {
    const term = this.#either();
    if (this.#at < this.#tokens.length) throw new SyntaxError('goes on where it should end');
    return term;
  }

  #either(): Term {
    if (++this.#depth > MOST_DEPTH) throw new SyntaxError('nests too deeply');
    let left = this.#both();
    while (this.#take('||') || this.#take('or')) left = { type: 'either', left, right: this.#both() };
    this.#depth--;
    return left;
  }

  #both(): Term {
    let left = this.#comparison();
    while (this.#take('&&') || this.#take('and')) left = { type: 'both', left, right: this.#comparison() };
    return left;
  }

  #comparison(): Term {
    const left = this.#otherwise();
    const sign = this.#peek();
    if (sign?.kind === 'mark' && COMPARISONS.has(sign.value)) {
      this.#at++;
      return { type: 'call', name: sign.value, arguments: [left, this.#otherwise()] };
    }
    const isNot = sign?.kind === 'word' && sign.value === 'not';
    const word = isNot ? this.#tokens[this.#at + 1] : sign;
    if (word?.kind !== 'word' || !WORD_COMPARISONS.has(word.value)) return left;
    this.#at += isNot ? 2 : 1;
    const call: Term = { type: 'call', name: word.value, arguments: [left, this.#otherwise()] };
    return isNot ? { type: 'not', of: call } : call;
  }

  #otherwise(): Term {
    let left = this.#unary();
    while (this.#take('??')) left = { type: 'call', name: 'orValue', arguments: [left, this.#unary()] };
    return left;
  }

  #unary(): Term {
    if (++this.#depth > MOST_DEPTH) throw new SyntaxError('nests too deeply');
    const term: Term = this.#take('!') || this.#take('not') ? { type: 'not', of: this.#unary() } : this.#postfix();
    this.#depth--;
    return term;
  }

  #postfix(): Term {
    let term = this.#primary();
    for (;;) {
      if (this.#take('.') || this.#take('?.')) {
        if (this.#take('?')) throw new SyntaxError('uses .?');
        const name = this.#next();
        if (name.kind !== 'word') throw new SyntaxError('lacks a name behind a dot');
        if (!this.#take('(')) {
          term = { type: 'member', of: term, name: name.value };
          continue;
        }
        const given = this.#list(')');
        const isFunction = term.type === 'name' && NAMESPACES.has(term.name);
        term = { type: 'call', name: name.value, arguments: isFunction ? given : [term, ...given] };
      } else if (this.#take('[')) {
        this.#take('?');
        const key = this.#next();
        if (key.kind !== 'text' || !this.#take(']')) throw new SyntaxError('has an index that is no name');
        term = { type: 'member', of: term, name: key.value };
      } else return term;
    }
  }

  #primary(): Term {
    if (this.#take('(')) {
      const inner = this.#either();
      if (!this.#take(')')) throw new SyntaxError('lacks a )');
      return inner;
    }
    if (this.#take('[')) return { type: 'list', items: this.#list(']') };
    const token = this.#next();
    switch (token.kind) {
      case 'text':
        return { type: 'literal', value: token.value };
      case 'number':
        return { type: 'literal', value: Number(token.value) };
      case 'word': {
        const { value } = token;
        if (value === 'true' || value === 'false') return { type: 'literal', value: value === 'true' };
        if (value === 'nil' || value === 'null') return { type: 'literal', value: null };
        return this.#take('(')
          ? { type: 'call', name: value, arguments: this.#list(')') }
          : { type: 'name', name: value };
      }
      case 'mark':
        throw new SyntaxError('has a sign where a value should be');
    }
  }

  #list(end: string): Term[] {
    const items: Term[] = [];
    while (!this.#take(end)) {
      items.push(this.#either());
      if (!this.#take(',') && this.#peek()?.value !== end) throw new SyntaxError(`lacks a ${end}`);
    }
    return items;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #next(): Token {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new SyntaxError('ends too soon');
    return token;
  }

  #take(value: string): boolean {
    const token = this.#peek();
    const takes = token !== undefined && token.kind !== 'text' && token.value === value;
    if (takes) this.#at++;
    return takes;
  }
}
