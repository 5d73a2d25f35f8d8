import type { Finding } from '../../core/finding.ts';
import type { Fragment } from '../../core/fragment.ts';
import { candidatesIn } from '../generic/find.ts';
import { isNoSecret } from './facts.ts';
import { measure } from './features.ts';
import { featuresOf, movesOf, shippedModel, UNIT } from './model.ts';

/** What speaks for a secret and what against it, the weightiest first, in plain words with their weight. */
export interface Reasons {
  readonly supporting: readonly string[];
  readonly opposing: readonly string[];
}

/** What is read around a place: more than any candidate needs. */
const BEFORE = 1000;
const BEHIND = 3000;
/** In log-odds; less is not worth a word. */
const LEAST = 0.2;
const MOST = 4;

/** Why what stands at a place is scored as it is; undefined when nothing was scored there, as in an encoded text. */
export function reasonsAt(
  { text, path, firstLine, firstColumn }: Pick<Fragment, 'text' | 'path' | 'firstLine' | 'firstColumn'>,
  { line, column }: Pick<Finding, 'line' | 'column'>,
): Reasons | undefined {
  let lineStart = 0;
  for (let next = firstLine; next < line; next++) {
    lineStart = text.indexOf('\n', lineStart) + 1;
    if (lineStart === 0) return undefined;
  }
  const place = lineStart + column - (line === firstLine ? (firstColumn ?? 1) : 1);
  const from = text.lastIndexOf('\n', Math.max(0, place - BEFORE)) + 1;
  const around = text.slice(from, place + BEHIND);
  const model = shippedModel();
  const candidate = candidatesIn(around).find(({ start, form }) => from + start === place && form !== 'value');
  if (candidate === undefined || isNoSecret(candidate, around, model.language)) return undefined;
  const values = featuresOf(model, candidate, around, path);
  const names: string[] = [];
  measure(candidate, around, path, model.language, (name) => names.push(name));
  const topics = new Map<string, Topic & { readonly weight: number }>();
  for (const [i, move] of movesOf(model, values).entries()) {
    const topic = topicOf(names[i] ?? '', values[i] ?? 0);
    const weight = (topics.get(topic.supporting)?.weight ?? 0) + move / UNIT;
    topics.set(topic.supporting, { ...topic, weight });
  }
  const told = (sign: 1 | -1) =>
    [...topics.values()]
      .filter(({ weight }) => weight * sign >= LEAST)
      .sort((a, b) => (b.weight - a.weight) * sign)
      .slice(0, MOST)
      .map(
        ({ supporting, opposing, weight }) =>
          `${sign > 0 ? supporting : opposing} (${sign > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)})`,
      );
  return { supporting: told(1), opposing: told(-1) };
}

const READING = /surprise|words|longest word|vowel|consonants/;
const MIXTURE = /entropy|distinct|turn|share|longest|same|sequence|piece|lower|upper|digits|signs|spaces|first|last/;

/** What features that belong together say when they speak for a secret, and when they speak against it. */
interface Topic {
  readonly supporting: string;
  readonly opposing: string;
}

function topicOf(feature: string, value: number): Topic {
  const [zone = ''] = feature.split(' ', 1);
  const rest = feature.slice(zone.length + 1);
  const [verb = '', ...object] = rest.split(' ');
  const word = object.join(' ');
  const not = value === 0;
  switch (zone) {
    case 'value':
      if (verb === 'holds') return both(`it ${not ? 'does not hold' : 'holds'} \`${word}\``);
      if (verb === 'is' && word !== '') return both(`it ${not ? 'does not look' : 'looks'} like ${word}`);
      if (verb === 'length') return both('its length');
      if (READING.test(rest))
        return { supporting: 'its letters read like chance', opposing: 'its letters read like words' };
      if (MIXTURE.test(rest))
        return {
          supporting: 'its characters are mixed as in a key',
          opposing: 'its characters are mixed as in a name',
        };
      return both('its signs');
    case 'name':
      return both(
        verb === 'holds' ? `its name ${not ? 'does not say' : 'says'} \`${word}\`` : 'how its name is written',
      );
    case 'form':
      return both(`it is ${not ? 'not ' : ''}given as ${verb}`);
    case 'line':
      return both(`its line ${not ? 'does not say' : 'says'} \`${word}\``);
    case 'near':
      return both(`the lines around it ${not ? 'do not say' : 'say'} \`${verb}\``);
    case 'path':
      return both(`its path ${not ? 'does not say' : 'says'} \`${verb}\``);
    case 'file':
      return both(`it ${not ? 'does not stand' : 'stands'} in a file ${rest}`);
    default:
      return both('what stands beside it');
  }
}

function both(words: string): Topic {
  return { supporting: words, opposing: words };
}
