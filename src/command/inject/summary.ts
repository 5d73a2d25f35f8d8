import { code, prose } from '../../core/markdown-text.ts';
import { duration } from '../revoke.ts';
import type { TakenSecret } from './take.ts';

/** The job summary's table of the keys that were given: names, never values. */
export function summarize(taken: readonly TakenSecret[], where: string): string {
  const rows = taken.map(({ name, vault, version, lease, protection, milliseconds }) => {
    const held = version === undefined ? '' : code(String(version));
    const life = lease === undefined ? 'static' : lease.ttl === 0 ? 'no end' : duration(lease.ttl);
    const cells = [code(name), code(vault.name), held, life, protection?.verdict ?? 'not asked', took(milliseconds)];
    return `| ${cells.join(' | ')} |`;
  });
  const seals = new Map(taken.map(({ vault, protection }) => [vault.name, protection?.evidence]));
  const evidence = [...seals].flatMap(([name, said]) =>
    said === undefined ? [] : [`- ${code(name)}: ${prose(said)}`],
  );
  return [
    `### Relock: ${taken.length === 1 ? '1 key' : `${taken.length} keys`} given to this job`,
    '',
    prose(where),
    '',
    '| Name | From | Version | Life | Seal | Took |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    ...(evidence.length === 0 ? [] : [...evidence, '']),
  ].join('\n');
}

function took(milliseconds: number): string {
  return `${Math.max(1, Math.round(milliseconds))} ms`;
}
