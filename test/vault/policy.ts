import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The policy under one heading of the document that users copy from. */
export function policy(heading: string): string {
  const text = readFileSync(path.join(import.meta.dirname, '../../docs/vault-policies.md'), 'utf8');
  const found = new RegExp(`^## ${heading}$[^]*?^\`\`\`hcl\n([^]*?)^\`\`\``, 'm').exec(text)?.[1];
  if (found === undefined) throw new Error(`no policy under "${heading}"`);
  return found;
}
