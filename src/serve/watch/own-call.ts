import { randomUUID } from 'node:crypto';
import type { Answer, Operation } from '../call.ts';
import type { Core } from '../core.ts';
import { noRoute } from '../fault.ts';

/** Has the backend at a path do what a request could, in the server's own name. Throws `Fault`, as for a request. */
export async function askItself(core: Core, operation: Operation, path: string): Promise<Answer> {
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
    identity: undefined,
  });
  return 'within' in outcome ? core.batch.run(outcome.within, outcome.waits) : outcome;
}
