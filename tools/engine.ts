/**
 * Makes the scanner's engine: compiles `src/scan/engine/pass.as` (AssemblyScript) to `src/scan/data/engine.wasm`, and
 * builds the table of the rules' words, `src/scan/data/engine.bin`. `node tools/engine.ts` after a rule has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import asc from 'assemblyscript/asc';
import { buildTable, leadsOfWords } from '../src/scan/engine/table.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const SOURCE = path.join(ROOT, 'src/scan/engine/pass.as');
const DATA = path.join(ROOT, 'src/scan/data');

/** The two files by name, as they follow from the sources. */
export async function makeEngine(): Promise<Map<string, Uint8Array>> {
  return new Map([
    ['engine.wasm', await compile()],
    ['engine.bin', buildTable(leadsOfWords())],
  ]);
}

async function compile(): Promise<Uint8Array> {
  let compiled: Uint8Array | undefined;
  const options = ['pass.ts', '--outFile', 'engine.wasm', '--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert'];
  const { error } = await asc.main(options, {
    readFile: (name) => (name === 'pass.ts' ? readFileSync(SOURCE, 'utf8') : null),
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') compiled = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || compiled === undefined) throw new Error('pass.as does not compile', { cause: error });
  return compiled;
}

if (import.meta.main) {
  for (const [name, bytes] of await makeEngine()) writeFileSync(path.join(DATA, name), bytes);
}
