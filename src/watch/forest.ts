/**
 * An isolation forest (F. T. Liu, K. M. Ting, Z.-H. Zhou: Isolation Forest, ICDM 2008): what random cuts set apart
 * early is unlike the rest. The same samples and seed give the same forest. Plain data.
 */
export interface Forest {
  readonly trees: readonly Tree[];
  /** How many samples each tree was grown from. */
  readonly sample: number;
  /** What no sample scored more than. */
  readonly highest: number;
}

/** A node per index: where it cuts, and the index of its left child, the right one's being the next; 0 at a leaf. */
interface Tree {
  readonly feature: Uint8Array;
  readonly cut: Float32Array;
  readonly left: Uint16Array;
  /** At a leaf, how deep it lies: for one of many samples, as deep as a tree of these would have gone on. */
  readonly depth: Float32Array;
}

const TREES = 50;
const SAMPLE = 256;
/** Deeper than the mean depth of a balanced tree nothing is unlike the rest any more. */
const DEEPEST = 8;

/** Grows a forest; undefined for too few samples. */
export function growForest(samples: readonly Float32Array[], seed: number): Forest | undefined {
  if (samples.length < SAMPLE) return undefined;
  const random = generator(seed);
  const trees = Array.from({ length: TREES }, () =>
    growTree(
      Array.from({ length: SAMPLE }, () => samples[Math.floor(random() * samples.length)] ?? new Float32Array()),
      random,
    ),
  );
  const forest = { trees, sample: SAMPLE, highest: 1 };
  let highest = 0;
  for (const sample of samples) highest = Math.max(highest, oddness(forest, sample));
  return { ...forest, highest };
}

/**
 * How unlike the rest it is: about 0.5 for what is ordinary, towards 1 for what is set apart at once. Of what is not above
 * `least` no more is said than that: mostly some of the trees are enough to know it.
 */
export function oddness({ trees, sample }: Forest, features: Float32Array, least = 0): number {
  // A little more, so that what is rounded changes nothing.
  const enough = least <= 0 ? Infinity : -Math.log2(least) * trees.length * meanDepth(sample) * 1.000001;
  let depths = 0;
  for (const { feature, cut, left, depth } of trees) {
    if (depths > enough) return least;
    let node = 0;
    for (let next = left[0] ?? 0; next !== 0; next = left[node] ?? 0) {
      node = (features[feature[node] ?? 0] ?? 0) < (cut[node] ?? 0) ? next : next + 1;
    }
    depths += depth[node] ?? 0;
  }
  return 2 ** (-depths / trees.length / meanDepth(sample));
}

/** The mean depth of a search that fails in a binary tree of so many. */
function meanDepth(size: number): number {
  if (size < 2) return 0;
  return 2 * (Math.log(size - 1) + 0.5772156649) - (2 * (size - 1)) / size;
}

function growTree(samples: readonly Float32Array[], random: () => number): Tree {
  const most = 2 ** (DEEPEST + 1);
  const tree = {
    feature: new Uint8Array(most),
    cut: new Float32Array(most),
    left: new Uint16Array(most),
    depth: new Float32Array(most),
  };
  let used = 1;
  const grow = (node: number, here: readonly Float32Array[], depth: number): void => {
    tree.depth[node] = depth + meanDepth(here.length);
    if (here.length < 2 || depth === DEEPEST) return;
    const found = cutOf(here, random);
    if (found === undefined) return;
    const [feature, cut] = found;
    const left = used;
    used += 2;
    tree.feature[node] = feature;
    tree.cut[node] = cut;
    tree.left[node] = left;
    grow(
      left,
      here.filter((one) => (one[feature] ?? 0) < cut),
      depth + 1,
    );
    grow(
      left + 1,
      here.filter((one) => (one[feature] ?? 0) >= cut),
      depth + 1,
    );
  };
  grow(0, samples, 0);
  return tree;
}

/** A random cut through one of the features that differ. */
function cutOf(samples: readonly Float32Array[], random: () => number): [feature: number, cut: number] | undefined {
  const features = samples[0]?.length ?? 0;
  const first = Math.floor(random() * features);
  for (let step = 0; step < features; step++) {
    const feature = (first + step) % features;
    let least = Infinity;
    let most = -Infinity;
    for (const sample of samples) {
      least = Math.min(least, sample[feature] ?? 0);
      most = Math.max(most, sample[feature] ?? 0);
    }
    if (most > least) return [feature, Math.fround(least + (most - least) * (0.001 + 0.999 * random()))];
  }
  return undefined;
}

/** Mulberry32 (Tommy Ettinger): small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
