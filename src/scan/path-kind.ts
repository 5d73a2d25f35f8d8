import { isCodeFile } from './code-file.ts';
import { isMailFile } from './encoded.ts';
import { pathFeatures } from './score/surroundings.ts';
import { isPage } from './shown.ts';
import { isTranslation } from './translation.ts';

/** All that the built-in rules know of a path, as one word: at two paths of one kind a content is judged the same. */
export function pathKind(path: string): string {
  const said: number[] = [];
  pathFeatures(path, (_, value) => said.push(value));
  return [isCodeFile(path), isPage(path), isMailFile(path), isTranslation(path), ...said].map(Number).join('');
}
