import type { StoredLease } from '../../sealed/lease.ts';
import type { Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { cappedAt, secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { flagField, textField } from '../fields.ts';
import { RUNS_OUT } from '../leases.ts';

/** `sys/leases/…`: https://developer.hashicorp.com/vault/api-docs/system/leases */
export async function leases(core: Core, call: Routed): Promise<Outcome> {
  const [verb, tail] = cut(call.rest.replace(/^leases\/?/, ''));
  switch (verb) {
    case '':
      return irrevocable(core, call, false);
    case 'count':
      return irrevocable(core, call, true);
    case 'lookup':
      return lookup(core, call, tail);
    case 'renew': {
      wants(call, 'update');
      const increment = secondsOf(call.body['increment']) ?? 0;
      const lease = await core.leases.renew(idOf(call, tail), increment, call.time);
      const most = Math.round((lease.latest - lease.issued) / 1000);
      return {
        lease: { id: lease.id, seconds: left(lease, call.time), renewable: lease.renewable },
        data: null,
        ...(increment <= most ? {} : { warnings: [cappedAt(increment, most)] }),
      };
    }
    case 'revoke': {
      wants(call, 'update');
      const lease = core.leases.find(idOf(call, tail));
      // One that is gone was taken back before: that is what was asked for.
      return lease === undefined ? {} : revoke(core, [lease], flagField(call.body, 'sync', false));
    }
    case 'revoke-prefix':
      wants(call, 'update');
      return revoke(core, atOrBelow(core, tail), flagField(call.body, 'sync', true));
    case 'revoke-force': {
      wants(call, 'update');
      const forgotten = atOrBelow(core, tail);
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

/** Takes leases back, and says of what could not be: that it runs out by itself, or that it is tried again. */
async function revoke(core: Core, chosen: readonly StoredLease[], sync: boolean): Promise<Outcome> {
  const still = await core.leases.revoke(chosen, sync);
  const failed = still.filter(({ failure }) => failure !== RUNS_OUT);
  if (failed[0] !== undefined) {
    throw new Fault(
      400,
      `failed to revoke ${JSON.stringify(failed[0].id)} (${failed.length} / ${chosen.length}): the issuer has not confirmed it (${failed[0].failure}); it is tried again until it does`,
    );
  }
  if (still.length === 0) return {};
  return {
    data: null,
    warnings: still.map(({ id, due }) => `${id} can't be ended at its issuer: it ends by itself at ${iso(due)}`),
  };
}

/** Takes back all that a mount gave, before it is taken down. Throws `Fault` 400 when the issuer does not confirm it. */
export async function revokeMount(core: Core, mount: Mount): Promise<void> {
  await revoke(
    core,
    core.leases.below(mount.path).filter((lease) => lease.mount === mount.id),
    true,
  );
}

/** `sys/leases?type=irrevocable` and `sys/leases/count`: what failed to be taken back so far. */
function irrevocable(core: Core, call: Routed, isCount: boolean): Outcome {
  wants(call, 'read');
  if (call.query.get('type') !== 'irrevocable') {
    throw new Fault(400, 'invalid type: only "irrevocable" is known');
  }
  const failing = core.leases.below('').filter(({ failure }) => failure !== '');
  if (!isCount) {
    const named = failing.map(({ id, failure }) => ({ lease_id: id, error: failure }));
    return { data: { lease_count: failing.length, leases: named } };
  }
  const counts: Record<string, number> = {};
  for (const { id } of failing) {
    const { path = '' } = core.mounts.route(id)?.mount ?? {};
    counts[path] = (counts[path] ?? 0) + 1;
  }
  return { data: { lease_count: failing.length, counts } };
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
      issue_time: iso(lease.issued),
      expire_time: iso(lease.expires),
      last_renewal: lease.renewed === undefined ? null : iso(lease.renewed),
      renewable: lease.renewable,
      ttl: left(lease, call.time),
      ...(lease.failure === '' ? {} : { failures: lease.failures, last_failure: lease.failure }),
    },
  };
}

/** As Vault: the lease of this id, or those below this folder; `database/creds/ci` is not `database/creds/ci-admin`. */
function atOrBelow(core: Core, tail: string): StoredLease[] {
  const one = core.leases.find(tail);
  if (one !== undefined) return [one];
  return core.leases.below(tail === '' || tail.endsWith('/') ? tail : `${tail}/`);
}

function idOf({ body }: Routed, tail: string): string {
  const id = textField(body, 'lease_id') || tail;
  if (id === '') throw new Fault(400, 'lease_id must be specified');
  return id;
}

function left({ expires }: StoredLease, time: number): number {
  return Math.max(0, Math.round((expires - time) / 1000));
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

function wants(call: Routed, operation: string): void {
  if (call.operation !== operation) throw unsupportedOperation();
}

function cut(rest: string): [verb: string, tail: string] {
  const at = rest.indexOf('/');
  return at === -1 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
}
