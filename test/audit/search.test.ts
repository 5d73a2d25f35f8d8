import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../src/audit/audit.ts';
import type { AuditQuery } from '../../src/audit/search.ts';
import { search } from '../../src/audit/search.ts';
import { TermIndex } from '../../src/audit/term-index.ts';
import { termsFor, termsOf } from '../../src/audit/terms.ts';
import { anEntry, openScene } from './scene.ts';

const who = (name: string) => ({ name, accessor: `accessor-${name}`, mount: 'auth/jwt/', claims: {} });

describe('a search', () => {
  test('gives what looking at every entry gives, over full blocks and what is not indexed yet, before and after a start', async () => {
    const { audit, batch, vault, rows, keys } = await openScene();
    const all: AuditEntry[] = [];
    for (let i = 0; i < 9300; i++) {
      all.push(
        anEntry({
          time: 1_800_000_000_000 + i * 10 - (i % 7) * 25,
          key: `secret/${i % 13}`,
          identity: i % 11 === 0 ? null : who(`user-${i % 5}`),
          address: `10.0.0.${i % 3}`,
          operation: ['read', 'update', 'delete'][(i % 17) % 3] ?? '',
          lease: i % 97 === 0 ? `database/creds/x/${i}` : '',
          sent: i % 101 === 0 ? { lease_id: audit.hash(`database/creds/x/${i - (i % 97)}`) } : {},
        }),
      );
    }
    for (let i = 0; i < all.length; i += 100) {
      await batch.run(() => {
        for (const entry of all.slice(i, i + 100)) audit.append(entry);
      }, false);
    }
    const hash = (text: string) => audit.hash(text);
    const plainly = (query: AuditQuery): number[] => {
      const { since = -Infinity, until = Infinity, from, limit, oldestFirst } = query;
      const wanted = termsFor(query, hash);
      const numbers = all.flatMap((entry, index) => {
        const terms = termsOf(entry, hash);
        const passes = wanted.every((term) => terms.includes(term)) && entry.time >= since && entry.time <= until;
        return passes ? [index + 1] : [];
      });
      const ordered = oldestFirst ? numbers : numbers.toReversed();
      return ordered.filter((one) => from === undefined || (oldestFirst ? one > from : one < from)).slice(0, limit);
    };
    const reopened = new TermIndex(vault.db, keys, rows);
    const time = fc.option(fc.integer({ min: 1_800_000_000_000 - 100, max: 1_800_000_093_100 }), { nil: undefined });
    const oneOf = (values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const queries: fc.Arbitrary<AuditQuery> = fc.record({
      key: oneOf(['secret/1', 'secret/12', 'secret/99']),
      identity: oneOf(['user-1', 'accessor-user-2', 'nobody']),
      address: oneOf(['10.0.0.1', '10.0.0.9']),
      action: oneOf(['read', 'delete']),
      lease: oneOf(['database/creds/x/0', 'database/creds/x/970', 'none']),
      since: time,
      until: time,
      limit: fc.integer({ min: 1, max: 400 }),
      oldestFirst: fc.boolean(),
      from: fc.option(fc.integer({ min: 1, max: 9300 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(queries, (query) => {
        const expected = plainly(query);
        expect(audit.search(query).map(({ number }) => number)).toEqual(expected);
        const again = search({ rows, keys, index: reopened, last: audit.last.number }, query);
        expect(again.map(({ number }) => number)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
    vault.db.close();
  });
});
