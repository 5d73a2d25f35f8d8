import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import { RelockError } from '../../src/core/error.ts';
import type { IssuerServices, Rotator } from '../../src/issuer/issuer.ts';
import { openIssuer } from '../../src/issuer/open.ts';
import type { OpenedIssuer } from '../../src/issuer/open.ts';
import { secret } from '../rotate/memory-store.ts';
import { postgresKey } from '../rotate/world.ts';

const DOC = path.resolve(import.meta.dirname, '../../docs/rotation-kinds.md');
const SOURCES = path.resolve(import.meta.dirname, '../../src/issuer');

/** Values that kinds take which look at them; all others get a word. */
const PLAUSIBLE: Readonly<Record<string, string>> = {
  url: 'https://issuer.example.test',
  host: '127.0.0.9',
  accepts: 'vault://ops/accepted',
  command: '/bin/true',
  steps: 'validate,create,set,test,revoke,contain,release,reclaim',
  'role-alt': 'other',
  'user-alt': 'other',
};

const STRATEGIES = ['in-place', 'alternate', 'two-slot', 'create-delete'] as const;

function services(): IssuerServices {
  const nobody = () => Promise.reject(new RelockError('RL-HTTP-UNREACHABLE', 'nobody is to be asked'));
  return {
    readSecret: () => Promise.resolve(secret({ key: 'x'.repeat(40), username: 'someone' })),
    writeSecret: nobody,
    http: { request: nobody, close: () => undefined },
    mayRunPrograms: true,
    github: { apiUrl: 'https://api.github.com' },
  };
}

interface Seen {
  readonly issuer: OpenedIssuer;
  readonly required: ReadonlySet<string>;
  readonly optional: readonly string[];
}

/** Opens a kind with nothing, adds what it says is missing until it says so no more, and sees what else it looks for. */
async function lookAt(kind: string, strategy?: ManagedKey['strategy']): Promise<Seen> {
  const given: Record<string, string> = {};
  const read = new Set<string>();
  const issuer = new Proxy(given, {
    get(target, name) {
      if (typeof name === 'string') read.add(name);
      // Without TLS a kind does not look for the authorities.
      return name === 'sslmode' ? 'require' : (Reflect.get(target, name) as unknown);
    },
  });
  for (let round = 0; round < 20; round++) {
    let missing: string | undefined;
    const notice = (error: unknown) => {
      missing ??= /issuer\.([\w-]+) is missing/.exec(error instanceof Error ? error.message : '')?.[1];
    };
    const key = postgresKey({ port: 0 }, 'x', { kind, issuer, fields: {}, strategy });
    const opened = await openIssuer(key, services()).catch(notice);
    if (opened !== undefined) {
      const one = opened as Partial<Rotator> & OpenedIssuer;
      const names = [...one.secretFields, ...(one.changingFields ?? [])];
      const credential = secret(Object.fromEntries(names.map((name) => [name, 'a-value-of-no-use'])));
      const rotation = '01980000-0000-7000-8000-000000000000';
      const acts = [
        () => one.validate(credential),
        () => one.create?.(credential, rotation),
        () => one.set?.(credential, credential),
        () => one.revoke(credential),
        () => one.reclaim?.(credential, rotation),
        () => one.recover?.(credential, rotation),
        () => one.lastUsed?.(credential),
        () => one.usesSince?.(credential, new Date()),
        () => one.check?.(credential),
      ];
      for (const act of acts) await (async () => act())().catch(notice);
      await one.close();
      if (missing === undefined) {
        return {
          issuer: opened,
          required: new Set(Object.keys(given)),
          optional: [...read].filter((name) => !(name in given)).sort(),
        };
      }
    }
    if (missing === undefined) throw new Error(`${kind} can't be opened`);
    given[missing] = PLAUSIBLE[missing] ?? (missing.startsWith('admin') ? 'vault://ops/admin#/key' : 'word');
  }
  throw new Error(`${kind} wants ever more`);
}

async function row(kind: string): Promise<string> {
  const { issuer, required, optional } = await lookAt(kind);
  const asked = await Promise.all(STRATEGIES.map((strategy) => lookAt(kind, strategy)));
  const has = asked.flatMap(({ issuer: opened }, i) =>
    'strategy' in opened && opened.strategy === STRATEGIES[i] ? [i] : [],
  );
  const extra = has.flatMap((i) =>
    [...(asked[i]?.required ?? [])]
      .filter((name) => !required.has(name))
      .map((name) => `\`${name}\` (${STRATEGIES[i] ?? ''})`),
  );
  const usual = 'strategy' in issuer ? issuer.strategy : undefined;
  const strategies = has.map((i) =>
    has.length > 1 && STRATEGIES[i] === usual ? `**${usual ?? ''}**` : (STRATEGIES[i] ?? ''),
  );
  const picks = (issuer as Partial<Rotator>).createReplaces === true ? ', the issuer picks the value' : '';
  const code = (names: Iterable<string>) => [...names].map((name) => `\`${name}\``).join(', ');
  const change = issuer.changingFields ?? [];
  const more = optional.filter((name) => !extra.some((one) => one.startsWith(`\`${name}\``)));
  const manual = (issuer.manual ?? []).map(({ step, link }) => `[${step}](${link})`).join(', ');
  const file = path.join(SOURCES, `${kind}.ts`);
  const link = existsSync(file) ? /\((https:\/\/[^\s)]+)\)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return [
    link === undefined ? `\`${kind}\`` : `[\`${kind}\`](${link})`,
    code(issuer.secretFields) + (change.length > 0 ? `; with it ${code(change)}` : ''),
    strategies.length === 0 ? 'none: it is ended only' : strategies.join(', ') + picks,
    (issuer as Partial<Rotator>).replaceStored === undefined
      ? issuer.capabilities.join(', ')
      : 'has the store replace it',
    manual,
    [...required]
      .map((name) => `\`${name}\``)
      .concat(extra)
      .join(', '),
    code(more),
  ].join(' | ');
}

async function table(): Promise<string> {
  const error: unknown = await openIssuer(postgresKey({ port: 0 }, 'x', { kind: 'none' }), services()).catch(
    (thrown: unknown) => thrown,
  );
  const kinds = error instanceof RelockError ? (error.evidence[0]?.[1] ?? '').split(', ') : [];
  const rows: string[] = [];
  for (const kind of kinds) rows.push(`| ${await row(kind)} |`);
  return [
    `${kinds.length} kinds. This table is made by opening each of them.`,
    '',
    '| Kind | What is replaced | Strategy | What Relock does | What a person does | Settings | If wanted |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

test('the table of docs/rotation-kinds.md is what the kinds say of themselves', { timeout: 60_000 }, async () => {
  const [before = '', , after = ''] = readFileSync(DOC, 'utf8').split(
    /(?<=<!-- kinds -->\n)[^]*?(?=\n<!-- end of kinds -->)()/,
  );
  await expect(`${before}${await table()}${after}`).toMatchFileSnapshot(DOC);
});
