import { randomBytes } from 'node:crypto';
import type { Handle, Made, Minter, Terms } from '../issuer/minter.ts';
import type { StoredLease } from '../sealed/lease.ts';
import type { Mount, Outcome, Routed } from './call.ts';
import type { Core } from './core.ts';
import { DEFAULT_TTL, MAX_TTL } from './duration.ts';
import { Fault, permissionDenied } from './fault.ts';
import type { LeaseOwner } from './leases.ts';

/** What is to be made and given on lease. Times are seconds. */
export interface Gift {
  readonly ttl: number;
  readonly maxTtl: number;
  readonly renewable: boolean;
  /** Which of the mount's configurations mints it. */
  readonly config: string;
  readonly role: string;
  readonly name: string;
  readonly terms: Terms;
  /** Milliseconds since 1970: it has ended by itself by then, whatever becomes of it; undefined: it does not. */
  readonly ends?: number;
}

/**
 * Makes something at an issuer and gives it on lease: first the lease is on disk, then the issuer is asked, then the
 * answer leaves. Whatever ends in between, what was made is taken back.
 */
export async function giveOnLease(core: Core, call: Routed, minter: Minter, gift: Gift): Promise<Outcome> {
  const { identity, mount, path, time } = call;
  if (identity === undefined) throw permissionDenied();
  const { config, role, name, terms, ends } = gift;
  const handle = { config, role, name, terms, made: {}, ends };
  const lease = await core.leases.intend({ ...gift, path, mount: mount.id, handle, token: identity.token }, time);
  let made: Made;
  try {
    made = await minter.mint({ name, expires: lease.expires, terms });
  } catch (error) {
    core.leases.abandon(lease);
    throw error;
  }
  return {
    waits: true,
    withheld: () => core.leases.withhold(lease),
    within: () => {
      if (core.tokens.at(identity.token, Date.now()) === null) {
        throw new Fault(
          400,
          'Secret cannot be returned; token had one use left, so leased credentials were immediately revoked.',
        );
      }
      const { expires } = made;
      const given = core.leases.given(lease, {
        handle: { ...handle, made: made.handle ?? {}, ends: expires },
        expires: Math.min(lease.expires, expires ?? Infinity),
        latest: Math.min(lease.latest, expires ?? Infinity),
      });
      return {
        lease: { id: given.id, seconds: Math.round((given.expires - time) / 1000), renewable: given.renewable },
        data: made.fields,
      };
    },
  };
}

/** A lease's handle, as `giveOnLease` made it. */
export interface GivenHandle extends Handle {
  readonly config: string;
  readonly role: string;
}

/** The mount's part in the leases that `giveOnLease` makes; `find` gives the minter and what the role says now. */
export function minterLeases(find: (handle: GivenHandle) => Promise<{ minter: Minter; terms: Terms }>): LeaseOwner {
  const opened = async (lease: StoredLease) => {
    // Sealed by `giveOnLease`, so it has its shape.
    const handle = lease.handle as unknown as GivenHandle;
    const { minter, terms } = await find(handle);
    return { minter, handle: { ...handle, terms } };
  };
  return {
    takeBack: async (lease) => {
      const { minter, handle } = await opened(lease);
      return minter.takeBack(handle);
    },
    extend: async (lease, expires) => {
      const { minter, handle } = await opened(lease);
      await minter.extend?.(handle, expires);
    },
  };
}

/** The seconds that something lives, and the most of all its renewals: by its role, else its mount, else the server. */
export function livesOf(role: { readonly ttl: number; readonly maxTtl: number }, { config }: Mount) {
  const most = Math.min(config.maxTtl || MAX_TTL, role.maxTtl || MAX_TTL);
  return { ttl: Math.min(role.ttl || config.defaultTtl || DEFAULT_TTL, most), maxTtl: most };
}

/** `v-ci-deploy-…`: who it is for, its role, and what nobody guesses; cut where the issuer takes no more. */
export function nameFor({ identity, time }: Routed, role: string, longest: number): string {
  const part = (text: string) =>
    text
      .replace(/[^A-Za-z0-9]+/g, '-')
      .slice(0, 8)
      .replace(/^-|-$/g, '');
  const random = randomBytes(20).toString('base64url').replace(/[-_]/g, 'x').slice(0, 20);
  const who = identity?.name ?? '';
  return `v-${part(who === 'root' ? 'token' : who)}-${part(role)}-${random}-${Math.floor(time / 1000)}`.slice(
    0,
    longest,
  );
}
