import type { ManagedKey } from '../../config/config.ts';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { openIssuer } from '../../issuer/open.ts';
import { checkKey } from '../../rotate/check.ts';
import type { KeyCheck } from '../../rotate/check.ts';
import { problemOf } from '../../rotate/outcome.ts';
import { readOnlyStore } from '../../rotate/read-only.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import { atOnce } from './at-once.ts';
import type { RotateServices } from './key.ts';
import { describeProblem } from './lines.ts';

const MARKS: Record<KeyCheck['result'], string> = { ok: '✓', failed: '✗', unknown: '·' };

/**
 * `relock rotate --check`: proves for each key, changing nothing, that it could be rotated now: the secret, the rights in
 * the vault, the present value, the credential that rotates, and that the entries under `publish:` can be opened.
 * 0 when nothing failed, else 2.
 */
export async function check(
  keys: readonly ManagedKey[],
  { out, err }: Pick<Invocation, 'out' | 'err'>,
  services: RotateServices,
): Promise<ExitStatus> {
  const jobs = keys.map((key) => ({ key, kind: key.kind }));
  const all = await atOnce(jobs, async ({ key }) => ({ key, checks: await checkOne(key, services) }));
  for (const { key, checks } of all) {
    out(`${wholeSecret(parseAddress(key.address)).text}  ${key.kind}\n`);
    for (const { what, result, problem } of checks) {
      out(`  ${MARKS[result]} ${what}${problem === undefined ? '' : `  [${problem.code}]`}\n`);
      if (problem !== undefined) err(`${describeProblem(problem)}\n`);
    }
  }
  const failed = all.filter(({ checks }) => checks.some(({ result }) => result === 'failed')).length;
  out(
    failed === 0
      ? `${keys.length} of ${keys.length} could be rotated, as far as can be asked\n`
      : `${failed} of ${keys.length} can’t be rotated\n`,
  );
  return failed === 0 ? 0 : 2;
}

async function checkOne(key: ManagedKey, services: RotateServices): Promise<readonly KeyCheck[]> {
  try {
    const address = wholeSecret(parseAddress(key.address));
    const store = readOnlyStore(await services.vaults.store(address));
    const issuer = await openIssuer(key, services.issuers);
    try {
      const checks = await checkKey({ key, address, store, issuer });
      const publishers = (await services.publishers?.(key, issuer)) ?? [];
      const copies = publishers.map(({ id }) => ({
        what: `a copy goes to ${id}: seen when it is written`,
        result: 'unknown' as const,
      }));
      return [...checks, ...copies];
    } finally {
      await issuer.close();
    }
  } catch (error) {
    return [{ what: 'it can’t be looked at', result: 'failed', problem: problemOf(error) }];
  }
}
