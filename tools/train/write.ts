/** Writes trees as the model file that `src/scan/score/model.ts` reads. */
import type { Language } from '../../src/scan/score/language.ts';
import { MODEL_VERSION, UNIT } from '../../src/scan/score/model.ts';

/** A tree as LightGBM dumps it. */
export interface Tree {
  readonly split_feature?: number;
  readonly threshold?: number;
  readonly internal_value?: number;
  readonly leaf_value?: number;
  readonly left_child?: Tree;
  readonly right_child?: Tree;
}

/** `thresholds` in log-odds. */
export function writeModel(
  trees: readonly Tree[],
  features: number,
  thresholds: readonly number[],
  language: Language,
): Buffer {
  const roots: number[] = [];
  const nodes: number[] = [];
  const averages: number[] = [];
  const leaves: number[] = [];
  const place = (tree: Tree): number => {
    if (tree.left_child === undefined || tree.right_child === undefined)
      return -leaves.push(rounded((tree.leaf_value ?? 0) * UNIT));
    const node = averages.push(rounded((tree.internal_value ?? 0) * UNIT)) - 1;
    // Features are whole numbers, so that the threshold may be one too.
    nodes.push(tree.split_feature ?? 0, rounded(Math.floor(tree.threshold ?? 0)), 0, 0);
    nodes[4 * node + 2] = place(tree.left_child);
    nodes[4 * node + 3] = place(tree.right_child);
    return node;
  };
  for (const tree of trees) roots.push(place(tree));
  const head = Buffer.alloc(16);
  [MODEL_VERSION, features, averages.length, trees.length].forEach((one, i) => head.writeUInt32LE(one, i * 4));
  return Buffer.concat([
    head,
    numbers([...thresholds.map((one) => Math.round(one * UNIT)), 0]),
    language.letters,
    language.pairs,
    language.words,
    ...[roots, nodes, averages, leaves].map(numbers),
  ]);
}

function rounded(value: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(value)));
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => bytes.writeInt16LE(value, i * 2));
  return bytes;
}
