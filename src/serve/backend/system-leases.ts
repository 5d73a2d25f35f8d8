import type { StoredLease } from '../../sealed/lease.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { flagField, textField } from '../fields.ts';

/** `sys/leases/…`: https://developer.hashicorp.com/vault/api-docs/system/leases */
export async function leases(core: Core, call: Routed): Promise<Outcome> {
  const [verb, tail] = cut(call.rest.replace(/^leases\//, ''));
  switch (verb) {
    case 'lookup':
      return lookup(core, call, tail);
    case 'renew': {
      wants(call, 'update');
      const lease = await core.leases.renew(idOf(call, tail), secondsOf(call.body['increment']) ?? 0, call.time);
      return { lease: { id: lease.id, seconds: left(lease, call.time), renewable: lease.renewable }, data: null };
    }
    case 'revoke': {
      wants(call, 'update');
      const lease = core.leases.find(idOf(call, tail));
      // One that is gone was taken back before: that is what was asked for.
      if (lease !== undefined) await revoke(core, [lease], flagField(call.body, 'sync', false), call.time);
      return {};
    }
    case 'revoke-prefix':
      wants(call, 'update');
      await revoke(core, core.leases.below(tail), flagField(call.body, 'sync', true), call.time);
      return {};
    case 'revoke-force': {
      wants(call, 'update');
      const forgotten = core.leases.below(tail);
      return {
        waits: true,
        within: () => {
          core.leases.forget(forgotten);
          return { warnings: [`${forgotten.length} leases were forgotten: their issuers were not asked`] };
        },
      };
    }
    default:
      throw unsupportedPath();
  }
}

async function revoke(core: Core, chosen: readonly StoredLease[], sync: boolean, time: number): Promise<void> {
  if (await core.leases.revoke(chosen, sync, time)) return;
  throw new Fault(400, 'failed to revoke entry: the issuer has not confirmed it; it is tried again until it does');
}

function lookup(core: Core, call: Routed, prefix: string): Outcome {
  if (call.operation === 'list') {
    const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
    const names = core.leases.below(folder).map(({ id }) => {
      const rest = id.slice(folder.length);
      const slash = rest.indexOf('/');
      return slash === -1 ? rest : rest.slice(0, slash + 1);
    });
    if (names.length === 0) throw notFound();
    return { data: { keys: [...new Set(names)] } };
  }
  wants(call, 'update');
  const lease = core.leases.find(idOf(call, ''));
  if (lease === undefined) throw new Fault(400, 'invalid lease');
  return {
    data: {
      id: lease.id,
      issue_time: new Date(lease.issued).toISOString(),
      expire_time: new Date(lease.expires).toISOString(),
      last_renewal: lease.renewed === undefined ? null : new Date(lease.renewed).toISOString(),
      renewable: lease.renewable,
      ttl: left(lease, call.time),
      ...(lease.failures === 0 ? {} : { failures: lease.failures, last_failure: lease.failure }),
    },
  };
}

function idOf({ body }: Routed, tail: string): string {
  const id = textField(body, 'lease_id') || tail;
  if (id === '') throw new Fault(400, 'lease_id must be specified');
  return id;
}

function left({ expires }: StoredLease, time: number): number {
  return Math.max(0, Math.round((expires - time) / 1000));
}

function wants(call: Routed, operation: string): void {
  if (call.operation !== operation) throw unsupportedOperation();
}

function cut(rest: string): [verb: string, tail: string] {
  const at = rest.indexOf('/');
  return at === -1 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
}
