import type { Random } from './random.ts';
import { findRule } from './explain.ts';
import { mintSample } from './shape.ts';

/**
 * Fresh worthless samples of a rule's shape, checksums right and the rest random: texts in which the rule finds
 * something. A rule that goes by the name that a value is given gets one. Throws `RL-RULE-UNKNOWN`.
 */
export function mint(id: string, count: number, random: Random = systemRandom): string[] {
  const { shape, assigned, near } = findRule(id);
  return Array.from({ length: count }, () => {
    const { text } = mintSample(shape, random);
    if (assigned !== undefined) return `${assigned[0] ?? 'secret'} = "${text}"`;
    return near === undefined ? text : `${near.words[0] ?? ''}: ${text}`;
  });
}

function systemRandom(below: number): number {
  return process.getBuiltinModule('node:crypto').randomInt(below);
}
