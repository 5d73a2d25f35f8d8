import type { GenericCandidate } from '../generic/candidate.ts';
import { readAsset } from '../asset.ts';
import { measure } from './features.ts';
import { LETTERS_SIZE, PAIRS_SIZE, WORDS_SIZE } from './language.ts';
import type { Language } from './language.ts';

/**
 * Boosted trees over whole numbers. A node asks whether a feature is at most a threshold; a leaf adds to the sum. All
 * of it is 16-bit integers, so that the same text has the same score on every machine.
 *
 * The file, little-endian: four 32-bit numbers (version, features, nodes, trees), three thresholds and the start as
 * 16-bit numbers, the language's tables, then in 16 bits each: the trees' roots; for each node its feature, its
 * threshold, where to go on when the answer is yes and when it is no (a negative number: leaf `-1 - n`); what each node's
 * candidates had on average; the leaves.
 */
export interface Model {
  readonly language: Language;
  readonly features: number;
  readonly start: number;
  /** The sums from which on a candidate is of low, medium and high confidence. */
  readonly thresholds: readonly [low: number, medium: number, high: number];
  readonly roots: Int16Array;
  /** Four numbers a node: feature, threshold, yes, no. */
  readonly nodes: Int16Array;
  readonly average: Int16Array;
  readonly leaves: Int16Array;
}

/** So much of a sum is one of log-odds. */
export const UNIT = 256;

/** The model file's form; another one is not read. */
export const MODEL_VERSION = 2;

let loaded: Model | undefined;

/** The model that is shipped. It is read when the first candidate is scored. */
export function shippedModel(): Model {
  return (loaded ??= readModel(readAsset('generic-model.bin')));
}

/** Reads a model file. Throws for one of another form: it is part of the program, so that would be a broken build. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [version, features, nodes, trees] = [0, 4, 8, 12].map((at) => view.getUint32(at, true));
  if (version !== MODEL_VERSION || features === undefined || nodes === undefined || trees === undefined)
    throw new Error(OTHER_FORM);
  let at = 16;
  const column = (length: number) => {
    const numbers = Int16Array.from({ length }, (_, i) => view.getInt16(at + 2 * i, true));
    at += 2 * length;
    return numbers;
  };
  const table = (size: number) => bytes.subarray(at, (at += size));
  const [low = 0, medium = 0, high = 0, start = 0] = column(4);
  const language = { letters: table(LETTERS_SIZE), pairs: table(PAIRS_SIZE), words: table(WORDS_SIZE) };
  const model = {
    language,
    features,
    start,
    thresholds: [low, medium, high],
    roots: column(trees),
    nodes: column(4 * nodes),
    average: column(nodes),
    leaves: column((bytes.length - at) / 2),
  } as const;
  // A tree that led back to itself would never end.
  for (let node = 0; node < nodes; node++)
    for (const next of model.nodes.subarray(4 * node + 2, 4 * node + 4))
      if (next >= 0 && next <= node) throw new Error(OTHER_FORM);
  return model;
}

const OTHER_FORM = 'generic-model.bin has another form';

/** The features of a candidate, as the model wants them. */
export function featuresOf(model: Model, candidate: GenericCandidate, text: string, path: string): Int16Array {
  const values = new Int16Array(model.features);
  let next = 0;
  measure(candidate, text, path, model.language, (_name, value) => {
    values[next++] = value;
  });
  return values;
}

/** Where a tree goes on after a node. */
function nextOf({ nodes }: Model, node: number, values: Int16Array): number {
  const at = node << 2;
  const isYes = (values[nodes[at] ?? 0] ?? 0) <= (nodes[at + 1] ?? 0);
  return (isYes ? nodes[at + 2] : nodes[at + 3]) ?? -1;
}

/** The sum of all trees: log-odds times `UNIT`. */
export function sumOf(model: Model, values: Int16Array): number {
  const { roots, leaves } = model;
  let sum = model.start;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? -1;
    while (node >= 0) node = nextOf(model, node, values);
    sum += leaves[-1 - node] ?? 0;
  }
  return sum;
}

/** How much each feature moved the sum: at each node, from its average to that of the branch that was taken. */
export function movesOf(model: Model, values: Int16Array): Int32Array {
  const moves = new Int32Array(model.features);
  const averageAt = (node: number) => (node >= 0 ? model.average[node] : model.leaves[-1 - node]) ?? 0;
  for (const root of model.roots) {
    let node = root;
    while (node >= 0) {
      const feature = model.nodes[node << 2] ?? 0;
      const next = nextOf(model, node, values);
      moves[feature] = (moves[feature] ?? 0) + averageAt(next) - averageAt(node);
      node = next;
    }
  }
  return moves;
}
