import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A fenced block of a Markdown file. */
export interface Block {
  /** `yaml`, `sh` or the empty string. */
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of one of the project's documents, in their order. */
export function blocks(file: string): Block[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', block = '']) => ({
    language,
    text: block,
  }));
}

/** A workflow that the README shows, exactly as it stands there. */
export interface Workflow {
  readonly name: string;
  readonly text: string;
}

export function readmeWorkflows(): Workflow[] {
  return workflowsOf('README.md');
}

/** The workflows that a document shows, exactly as they stand there. */
export function workflowsOf(file: string): Workflow[] {
  return blocks(file)
    .filter(({ language, text }) => language === 'yaml' && /^on:/m.test(text))
    .map(({ text }) => ({ name: String((parse(text) as { name?: unknown }).name), text }));
}
