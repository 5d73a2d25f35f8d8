import type { ExitStatus, Invocation } from '../config/invocation.ts';

/** `relock mint RULE`: worthless samples of a rule's shape, one a line. */
export async function mint(rule: string, count: number, invocation: Invocation): Promise<ExitStatus> {
  const { mint: make } = await import('../scan/mint.ts');
  for (const sample of make(rule, count)) invocation.out(`${sample}\n`);
  return 0;
}
