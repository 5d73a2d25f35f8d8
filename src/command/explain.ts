import type { ExitStatus, Invocation } from '../config/invocation.ts';

/** `relock explain RULE`: what a rule finds, in words. An unknown one is refused with the nearest. */
export async function explain(rule: string, invocation: Invocation): Promise<ExitStatus> {
  const { explainRule } = await import('../scan/explain.ts');
  invocation.out(explainRule(rule));
  return 0;
}
