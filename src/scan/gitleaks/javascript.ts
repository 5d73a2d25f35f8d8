import type { ClassItem } from './character-class.ts';
import type { Node } from './syntax.ts';

/**
 * The same expression for JavaScript, to be compiled with the flags that come with it. Go's classes, anchors and `.`
 * are spelt out, since JavaScript's of the same name take more or less.
 */
export function toJavaScript(node: Node): { readonly source: string; readonly flags: string } {
  const cases = new Set<boolean>();
  collectCases(node, cases);
  // Where both kinds occur, each piece says its own.
  const mixed = cases.size === 2;
  return { source: write(node, mixed), flags: !mixed && cases.has(true) ? 'iu' : 'u' };
}

function collectCases(node: Node, cases: Set<boolean>): void {
  switch (node.type) {
    case 'char':
    case 'class':
      if (isCased(node)) cases.add(node.fold);
      return;
    case 'group':
    case 'repeat':
      collectCases(node.node, cases);
      return;
    case 'sequence':
    case 'choice':
      for (const inner of node.nodes) collectCases(inner, cases);
      return;
    case 'assert':
      return;
  }
}

/** False where it makes no difference: a class of no letters, or a character that has no other case. */
function isCased(node: Node & { readonly type: 'char' | 'class' }): boolean {
  if (node.type === 'class') return !node.items.every((item) => typeof item !== 'string' && item[1] < 0x41);
  const text = String.fromCodePoint(node.code);
  return text.toLowerCase() !== text.toUpperCase();
}

function write(node: Node, mixed: boolean): string {
  switch (node.type) {
    case 'char':
    case 'class': {
      const source = node.type === 'char' ? escape(node.code) : classSource(node.items, node.negated);
      return mixed && node.fold && isCased(node) ? `(?i:${source})` : source;
    }
    case 'assert':
      return ASSERTIONS[node.kind];
    case 'group':
      return `(${write(node.node, mixed)})`;
    case 'sequence':
      return node.nodes
        .map((inner) => (inner.type === 'choice' ? wrapped(inner, mixed) : write(inner, mixed)))
        .join('');
    case 'choice':
      return node.nodes.map((inner) => write(inner, mixed)).join('|');
    case 'repeat': {
      const { least, most, greedy } = node;
      const single = node.node.type === 'char' || node.node.type === 'class' || node.node.type === 'group';
      const count =
        least === 0 && most === Infinity
          ? '*'
          : least === 1 && most === Infinity
            ? '+'
            : least === 0 && most === 1
              ? '?'
              : `{${least}${most === least ? '' : `,${most === Infinity ? '' : most}`}}`;
      return `${single ? write(node.node, mixed) : wrapped(node.node, mixed)}${count}${greedy ? '' : '?'}`;
    }
  }
}

function wrapped(node: Node, mixed: boolean): string {
  return `(?:${write(node, mixed)})`;
}

/** Without the m flag, `^` and `$` are the text's own ends. A word is one of ASCII, whatever the case flag says. */
const ASSERTIONS = {
  start: '^',
  end: '$',
  lineStart: '(?<![^\\n])',
  lineEnd: '(?![^\\n])',
  word: '(?-i:\\b)',
  notWord: '(?-i:\\B)',
} as const;

function classSource(items: readonly ClassItem[], negated: boolean): string {
  const inside = items
    .map((item) =>
      typeof item === 'string' ? item : item[0] === item[1] ? escape(item[0]) : `${escape(item[0])}-${escape(item[1])}`,
    )
    .join('');
  return `[${negated ? '^' : ''}${inside}]`;
}

function escape(code: number): string {
  const text = String.fromCodePoint(code);
  return /^[A-Za-z0-9_]$/.test(text) ? text : `\\u{${code.toString(16)}}`;
}
