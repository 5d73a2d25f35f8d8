import { randomUUID } from 'node:crypto';
import type { Answer, Identity, Operation } from '../call.ts';
import type { Core } from '../core.ts';
import { noRoute } from '../fault.ts';

/**
 * Has the backend at a path do what a request could, in the server's own name; `identity` where what is given hangs on a
 * token. Throws `Fault`, as for a request.
 */
export async function askItself(core: Core, operation: Operation, path: string, identity?: Identity): Promise<Answer> {
  const route = core.mounts.route(path);
  if (route === undefined) throw noRoute(path);
  const { mount, rest, backend } = route;
  const outcome = await backend.handle({
    id: randomUUID(),
    time: Date.now(),
    operation,
    path,
    rest,
    mount,
    query: new URLSearchParams(),
    body: {},
    address: '',
    token: undefined,
    certificate: undefined,
    wrap: undefined,
    identity,
  });
  return 'within' in outcome ? core.batch.run(outcome.within, outcome.waits) : outcome;
}
