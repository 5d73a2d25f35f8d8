/**
 * Passwords as people make them. The labelled corpora replaced each true value by random characters; without these
 * the score would learn that only such are secrets.
 */
import { createHash } from 'node:crypto';

const WORDS =
  'summer winter spring autumn dragon monkey shadow master sunshine princess football baseball welcome flower cookie banana orange purple yellow silver golden tiger falcon eagle wolf panther mustang ferrari porsche london paris berlin tokyo madrid oliver harry charlie jessica ashley michael daniel andrew thomas robert jordan hunter ranger soccer hockey guitar piano coffee chocolate pepper ginger cherry cheese pizza music magic secret ninja samurai pirate rocket planet galaxy jupiter saturn mercury phoenix matrix cyber hacker freedom liberty forever together trouble thunder lightning storm rain snow ocean river mountain forest island castle bridge garden window mirror candle diamond crystal amber ruby sapphire postgres docker jenkins sonar grafana kafka mongo redis oracle backup service deploy staging office company server'.split(
    ' ',
  );
const ENDS = ['!', '!', '@', '#', '$', '*', '?', '!!', '@!', '#1'];

/** A password that depends on nothing but `seed`. */
export function madeByPeople(seed: string): string {
  const bytes = createHash('sha256').update(seed).digest();
  let next = 0;
  const below = (limit: number) => ((bytes[next++] ?? 0) * 256 + (bytes[next++] ?? 0)) % limit;
  const one = (list: readonly string[]) => list[below(list.length)] ?? '';
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const number = () => String([below(100), 1960 + below(70), below(10_000), 123, 1 + below(9)][below(5)]);
  const word = one(WORDS);
  switch (below(7)) {
    case 0:
      return `${capital(word)}${number()}${one(ENDS)}`;
    case 1:
      return `${word}${String(1960 + below(70))}`;
    case 2:
      return `${capital(word)}${one(['@', '#', '_', '-', '.', '$'])}${number()}`;
    case 3:
      return `${disguised(capital(word))}${number()}${one(ENDS)}`;
    case 4:
      return `${capital(word)}${capital(one(WORDS))}${number()}`;
    case 5:
      return `${word.slice(0, 4)}${one(WORDS).slice(0, 4)}${number()}${one(ENDS)}`;
    default:
      return `${disguised(word)}${one(WORDS).slice(0, 3)}${String(100 + below(9000))}`;
  }
}

/** Letters as signs and digits that look like them. */
function disguised(word: string): string {
  return word.replaceAll('a', '@').replaceAll('o', '0').replaceAll('s', '$').replaceAll('e', '3').replaceAll('i', '1');
}
