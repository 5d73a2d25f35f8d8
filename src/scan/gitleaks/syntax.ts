import type { ClassItem } from './character-class.ts';
import { inverted, isProperty, LAST, PERL, POSIX } from './character-class.ts';

/** A piece of a regular expression in Go's syntax (pkg.go.dev/regexp/syntax), flags already applied. */
export type Node =
  | { readonly type: 'char'; readonly code: number; readonly fold: boolean }
  | { readonly type: 'class'; readonly items: readonly ClassItem[]; readonly negated: boolean; readonly fold: boolean }
  | { readonly type: 'assert'; readonly kind: 'start' | 'end' | 'lineStart' | 'lineEnd' | 'word' | 'notWord' }
  | { readonly type: 'group'; readonly node: Node; readonly index: number }
  | { readonly type: 'sequence' | 'choice'; readonly nodes: readonly Node[] }
  | {
      readonly type: 'repeat';
      readonly node: Node;
      readonly least: number;
      readonly most: number;
      readonly greedy: boolean;
    };

/** Go refuses more, also as the product of nested ones. */
const MOST_REPEATS = 1000;
const MOST_DEPTH = 500;

const CONTROL: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

/** Reads an expression as Go's `regexp` does; throws a `SyntaxError` for what Go refuses. */
export function parseExpression(source: string): Node {
  return new Parser(source).whole();
}

class Parser {
  readonly #source: string;
  #at = 0;
  #groups = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  whole(): Node {
    const node = this.#choice({ i: false, m: false, s: false, U: false });
    if (this.#at < this.#source.length) throw wrong('unexpected )');
    if (repeats(node) > MOST_REPEATS) throw wrong('repeats more than 1,000 times');
    return node;
  }

  #choice(given: Flags): Node {
    if (++this.#depth > MOST_DEPTH) throw wrong('nests too deeply');
    // A flag that is set within an alternative holds in those after it, too.
    let flags = given;
    const nodes: Node[] = [];
    do {
      const sequence: Node[] = [];
      while (this.#at < this.#source.length && !this.#sees('|') && !this.#sees(')')) {
        const set = this.#flagGroup(flags);
        if (set !== undefined) {
          flags = set;
          // A repetition behind it is one of what stands before it.
          const last = sequence.pop();
          if (last !== undefined) sequence.push(this.#repeated(last, flags));
        } else this.#quotedOrAtom(sequence, flags);
      }
      nodes.push(
        sequence.length === 1 && sequence[0] !== undefined ? sequence[0] : { type: 'sequence', nodes: sequence },
      );
    } while (this.#take('|'));
    this.#depth--;
    return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { type: 'choice', nodes };
  }

  /** `(?i)`: flags for the rest of the group that it stands in. */
  #flagGroup(flags: Flags): Flags | undefined {
    const found = this.#match(/\(\?([imsU]*)(?:-([imsU]+))?\)/y);
    return found && withFlags(flags, found[1] ?? '', found[2] ?? '');
  }

  #quotedOrAtom(sequence: Node[], flags: Flags): void {
    const quoted = this.#match(/\\Q(.*?)(?:\\E|$)/sy);
    if (quoted === undefined) {
      sequence.push(this.#repeated(this.#atom(flags), flags));
      return;
    }
    const characters = Array.from(quoted[1] ?? '', (character) => char(character, flags));
    const last = characters.pop();
    sequence.push(...characters);
    if (last !== undefined) sequence.push(this.#repeated(last, flags));
  }

  #repeated(atom: Node, flags: Flags): Node {
    let node = atom;
    for (let count = 0; ; count++) {
      const found = this.#match(/(?:([*+?])|\{([0-9]{1,6})(?:(,)([0-9]{0,6}))?\})(\?)?/y);
      if (found === undefined) return node;
      if (count > 0) throw wrong('repeats a repetition');
      const [, sign, from, comma, to, lazy] = found;
      const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
      const most =
        sign !== undefined
          ? sign === '?'
            ? 1
            : Infinity
          : comma === undefined
            ? least
            : to === ''
              ? Infinity
              : Number(to);
      if (least > MOST_REPEATS || (most !== Infinity && most > MOST_REPEATS) || least > most)
        throw wrong('has a repeat count that Go refuses');
      node = { type: 'repeat', node, least, most, greedy: (lazy === undefined) !== flags.U };
    }
  }

  #atom(flags: Flags): Node {
    if (this.#take('(')) return this.#group(flags);
    if (this.#take('[')) return this.#class(flags);
    if (this.#take('.')) return { type: 'class', items: flags.s ? [] : [[10, 10]], negated: true, fold: false };
    if (this.#take('^')) return { type: 'assert', kind: flags.m ? 'lineStart' : 'start' };
    if (this.#take('$')) return { type: 'assert', kind: flags.m ? 'lineEnd' : 'end' };
    if (this.#sees('\\')) return this.#escaped(flags);
    if (this.#match(/[*+?]|\{[0-9]+(?:,[0-9]*)?\}/y) !== undefined) throw wrong('repeats nothing');
    return char(this.#character(), flags);
  }

  #group(flags: Flags): Node {
    let inner = flags;
    let index: number | undefined;
    const options = this.#match(/\?([imsU]*)(?:-([imsU]+))?:/y);
    if (options !== undefined) inner = withFlags(flags, options[1] ?? '', options[2] ?? '');
    else if (this.#match(/\?P?<[A-Za-z0-9_]+>/y) !== undefined || !this.#sees('?')) index = ++this.#groups;
    else throw wrong('has a group that Go does not know, such as a look-around');
    const node = this.#choice(inner);
    if (!this.#take(')')) throw wrong('lacks a )');
    return index === undefined ? { type: 'sequence', nodes: [node] } : { type: 'group', node, index };
  }

  #escaped(flags: Flags): Node {
    const assertion = this.#match(/\\([AzbB])/y)?.[1];
    if (assertion !== undefined)
      return {
        type: 'assert',
        kind: ({ A: 'start', z: 'end', b: 'word', B: 'notWord' } as const)[assertion] ?? 'start',
      };
    const items = this.#classEscape(flags);
    if (items !== undefined) return { type: 'class', items, negated: false, fold: flags.i };
    return { type: 'char', code: this.#escapedCharacter(), fold: flags.i };
  }

  #class(flags: Flags): Node {
    const negated = this.#take('^');
    const items: ClassItem[] = [];
    for (let isFirst = true; isFirst || !this.#sees(']'); isFirst = false) {
      const posix = this.#match(/\[:(\^?)([a-z]+):\]/y);
      if (posix !== undefined) {
        const named = POSIX[posix[2] ?? ''];
        if (named === undefined) throw wrong('has an unknown class');
        items.push(...(posix[1] === '^' ? inverted(named, flags.i) : named));
        continue;
      }
      const escape = this.#classEscape(flags);
      if (escape !== undefined) {
        items.push(...escape);
        continue;
      }
      const from = this.#classCharacter();
      const to = this.#match(/-(?!\])/y) === undefined ? from : this.#classCharacter();
      if (to < from) throw wrong('has a range whose ends are the wrong way round');
      items.push([from, to]);
    }
    this.#at++;
    return { type: 'class', items, negated, fold: flags.i };
  }

  #classCharacter(): number {
    return this.#sees('\\') ? this.#escapedCharacter() : codeOf(this.#character());
  }

  /** `\d`, `\pL` and the like. */
  #classEscape(flags: Flags): readonly ClassItem[] | undefined {
    const perl = this.#match(/\\([dswDSW])/y)?.[1];
    if (perl !== undefined) {
      const items = PERL[perl.toLowerCase()] ?? [];
      return perl === perl.toLowerCase() ? items : inverted(items, flags.i);
    }
    const unicode = this.#match(/\\([pP])(?:\{(\^?)(\w+)\}|([A-Z]))/y);
    if (unicode === undefined) return undefined;
    const [, kind, caret, long, short] = unicode;
    const name = long ?? short ?? '';
    const letter = (kind === 'P') !== (caret === '^') ? 'P' : 'p';
    const property = [`\\${letter}{${name}}`, `\\${letter}{Script=${name}}`].find(isProperty);
    if (property === undefined) throw wrong('has an unknown class');
    return [property];
  }

  #escapedCharacter(): number {
    const hex = this.#match(/\\x(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/y);
    if (hex !== undefined) {
      const code = Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
      if (code > LAST) throw wrong('has an escape that Go does not know');
      return code;
    }
    const octal = this.#match(/\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/y)?.[1];
    if (octal !== undefined) return Number.parseInt(octal, 8);
    const control = this.#match(/\\([aftnrv])/y)?.[1];
    if (control !== undefined) return CONTROL[control] ?? 0;
    const literal = this.#match(/\\([^\w\u0080-\u{10ffff}]|_)/uy)?.[1];
    if (literal === undefined) throw wrong('has an escape that Go does not know');
    return codeOf(literal);
  }

  #character(): string {
    const code = this.#source.codePointAt(this.#at);
    if (code === undefined) throw wrong('ends too soon');
    const character = String.fromCodePoint(code);
    this.#at += character.length;
    return character;
  }

  #sees(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #take(text: string): boolean {
    const sees = this.#sees(text);
    if (sees) this.#at += text.length;
    return sees;
  }

  #match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#source);
    if (found !== null) this.#at = sticky.lastIndex;
    return found ?? undefined;
  }
}

function char(character: string, { i }: Flags): Node {
  return { type: 'char', code: codeOf(character), fold: i };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const value = (name: keyof Flags) => (flags[name] || on.includes(name)) && !off.includes(name);
  return { i: value('i'), m: value('m'), s: value('s'), U: value('U') };
}

function repeats(node: Node): number {
  switch (node.type) {
    case 'repeat':
      return Math.max(1, node.most === Infinity ? node.least : node.most) * repeats(node.node);
    case 'group':
      return repeats(node.node);
    case 'sequence':
    case 'choice':
      return node.nodes.reduce((most, inner) => Math.max(most, repeats(inner)), 1);
    case 'char':
    case 'class':
    case 'assert':
      return 1;
  }
}

function wrong(why: string): SyntaxError {
  return new SyntaxError(why);
}
