import type { Answer, Call } from './call.ts';
import type { Core } from './core.ts';
import { Fault } from './fault.ts';

/** Puts an answer away behind a token of one use when its request asked for that; else gives it as it is. */
export function wrapAnswer(_core: Core, call: Call, answer: Answer, _type: string): Answer {
  if (call.wrap === undefined) return answer;
  throw new Fault(400, 'response wrapping is not there yet');
}
