import { readFileSync } from 'node:fs';
import path from 'node:path';

const DOCUMENT = path.join(import.meta.dirname, '../../docs/vault-policies.md');

/** The policy under one heading of the document that users copy from. */
export function policy(heading: string): string {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [found] = policiesUnder(heading, text);
  if (found === undefined) throw new Error(`no policy under "${heading}"`);
  return found;
}

/** What comes on top of it at `relock serve`. */
export function ownPolicy(heading: string): string {
  const [, found] = policiesUnder(heading, readFileSync(DOCUMENT, 'utf8'));
  if (found === undefined) throw new Error(`no second policy under "${heading}"`);
  return found;
}

function policiesUnder(heading: string, text: string): string[] {
  const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^```hcl\n([^]*?)^```/gm)].map(([, one = '']) => one);
}
