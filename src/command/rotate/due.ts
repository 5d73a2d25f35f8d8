import type { RelockConfig } from '../../config/config.ts';
import type { Invocation } from '../../config/invocation.ts';
import { printable } from '../../core/printable.ts';
import { openIssuer } from '../../issuer/open.ts';
import { spreadDays } from '../../rotate/calendar.ts';
import { isDue } from '../../rotate/plan.ts';
import { isOpen, nextOpening } from '../../rotate/window.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import { canBeReplaced } from './key.ts';
import type { KeyOrder, RotateServices } from './key.ts';

/**
 * The orders for `--due`: first what an earlier run left unfinished, at any hour; then what is older than its age limit less
 * its share of the spread, in its maintenance window. Each of the others is told of, with the reason.
 */
export async function dueOrders(
  { rotate, reason, dryRun }: { rotate: RelockConfig['rotate']; reason: string | undefined; dryRun: boolean },
  { err }: Pick<Invocation, 'err'>,
  services: RotateServices,
): Promise<readonly KeyOrder[]> {
  const now = services.now?.() ?? new Date();
  const unfinished: KeyOrder[] = [];
  const others: KeyOrder[] = [];
  await Promise.all(
    rotate.keys.map(async (key) => {
      const { text: name, ...rest } = wholeSecret(parseAddress(key.address));
      const order = (why: string): KeyOrder => ({
        key,
        wanted: 'rotate',
        mode: 'scheduled',
        reason: reason ?? why,
        dryRun,
      });
      try {
        const address = { ...rest, text: name };
        const {
          due,
          why,
          unfinished: left,
        } = await isDue(key, address, await services.vaults.store(address), now, spreadDays(key));
        if (left !== undefined) unfinished.push({ ...order(why), wanted: left === 'revocation' ? 'revoke' : 'rotate' });
        else if (!due) err(`${name}: not due, ${why}\n`);
        else if (!(await isReplaceable(order(why), services)))
          err(`${name}: left out, Relock can end a ${printable(key.kind)} and not make a new one\n`);
        else if (key.window !== undefined && !isOpen(key.window, now))
          err(
            `${name}: due, ${why}; begins in its window (${key.window.text}), next ${nextOpening(key.window, now).toISOString()}\n`,
          );
        else others.push(order(why));
      } catch {
        // The attempt meets the same trouble and tells it as its outcome.
        others.push(order('its age can’t be read'));
      }
    }),
  );
  const place = (order: KeyOrder) => rotate.keys.indexOf(order.key);
  return [...unfinished, ...others.sort((a, b) => place(a) - place(b))];
}

async function isReplaceable({ key }: KeyOrder, services: RotateServices): Promise<boolean> {
  const issuer = await openIssuer(key, services.issuers);
  await issuer.close();
  return canBeReplaced(issuer);
}
