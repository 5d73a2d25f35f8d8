import { entryOf } from '../../audit/audit.ts';
import type { Invocation } from '../../config/invocation.ts';
import { printable } from '../../core/printable.ts';
import type { IssuerUse } from '../../issuer/issuer.ts';
import { openSource } from '../audit/source.ts';

/** Who read a secret of the embedded vault since then, newest first: by what a server that served it wrote. Throws as `openSource`. */
export async function embeddedReads(
  path: string,
  since: Date,
  most: number,
  invocation: Invocation,
): Promise<readonly IssuerUse[]> {
  const source = await openSource(invocation.env['RELOCK_DIR'], invocation);
  try {
    const query = { key: `secret/${path}`, action: 'read', since: since.getTime(), limit: most, oldestFirst: false };
    return (await source.search(query)).map(({ time, text }) => {
      const { identity, address, status } = entryOf(text);
      const who = identity === null ? 'nobody known' : printable(identity.name, 120);
      const from = address === '' ? '' : ` from ${printable(address, 60)}`;
      return { at: new Date(time).toISOString(), what: `read from the vault by ${who}${from} (${status})` };
    });
  } finally {
    await source.close();
  }
}
