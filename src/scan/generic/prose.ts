import type { GenericCandidate } from './candidate.ts';

/** `the password is "value"`, `token: value`, `password value` and a table's next cell. */
const SAID =
  /(?:["'”’]|\*\*|__|`)?(?:[ \t]{1,4}(?:for|of)[ \t]{1,4}\w{1,20})?(?:(?:[ \t]{1,4}\|[ \t]{0,20}|\|[ \t]{1,20})|(?=:)|[ \t]{1,4}(?:is|are|was|to|as|will be|should be|equals?|value|with|set to)[ \t]{1,4}|[ \t]{1,4})(?:[:=][ \t]{0,4})?(["'`“*]{0,2})([^\s"'`“”|<>,;]{4,200})\1?/y;

/**
 * What a sentence or a table says that something is called. Without quotes only what looks unlike a word counts.
 * Nothing is read beyond the line.
 */
export function proseAt(text: string, name: string, nameStart: number, nameEnd: number): readonly GenericCandidate[] {
  SAID.lastIndex = nameEnd;
  const said = SAID.exec(text);
  if (said === null) return [];
  const [whole, quote = '', word = ''] = said;
  const value = word.replace(/[.:)\]}*]+$/, '');
  if (value.length < 4 || !isUnlikeWord(value, quote !== '')) return [];
  const start = nameEnd + whole.lastIndexOf(word);
  return [
    {
      form: 'prose',
      name,
      nameStart,
      value,
      start,
      end: start + value.length,
      quoted: quote !== '',
      partial: false,
    },
  ];
}

/** Longer than words are. */
const LETTERS = /^[A-Za-z]{20,}$/;

function isUnlikeWord(value: string, isQuoted: boolean): boolean {
  if (/[(){}[\]]|=(?!=?$)|^[-+/&|#\\.]|^\d+(?:\.\d+)*$|:\/\//.test(value)) return false;
  // A table names prefixes, `ATBB` and `AVNS_`: the beginnings of secrets.
  if (/^[A-Z]+[_-]?$|[_-]$/.test(value)) return false;
  if (isQuoted) return /\w/.test(value);
  return (/\d/.test(value) && /[A-Za-z]/.test(value)) || LETTERS.test(value);
}
