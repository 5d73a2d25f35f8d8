import { SecretValue } from '../../core/secret.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { textField } from '../fields.ts';
import { wireOf } from '../reply.ts';
import { lookAt, putAway, takeOut, unwrapped } from '../wrapping.ts';

/** `sys/wrapping/…`: https://developer.hashicorp.com/vault/api-docs/system/wrapping-unwrap */
export function wrapping(core: Core, call: Routed): Outcome {
  if (call.operation !== 'update' && !(call.rest === 'wrapping/lookup' && call.operation === 'read')) {
    throw unsupportedOperation();
  }
  switch (call.rest) {
    case 'wrapping/unwrap':
      return { waits: true, within: () => unwrapped(takeOut(core, tokenOf(call), call.time).body) };
    case 'wrapping/lookup':
      return { data: lookAt(core, tokenOf(call), call.time) };
    case 'wrapping/rewrap':
      return {
        waits: true,
        within: () => {
          return putAway(core, call, takeOut(core, tokenOf(call), call.time));
        },
      };
    case 'wrapping/wrap': {
      if (call.wrap === undefined) throw new Fault(400, 'endpoint requires response wrapping to be used');
      const seconds = call.wrap;
      const { body } = wireOf(call, { answer: { data: call.body }, type: 'system' });
      return { waits: true, within: () => putAway(core, call, { seconds, path: call.path, body, inner: undefined }) };
    }
    default:
      throw unsupportedPath();
  }
}

/** The wrapping token: in the body, or the one that the request came with. */
function tokenOf(call: Routed): SecretValue {
  const text = textField(call.body, 'token');
  const token = text === '' ? call.token : new SecretValue(text);
  if (token === undefined) throw new Fault(400, 'missing wrapping token');
  return token;
}
