import { expect, test } from 'vitest';
import { collect } from '../../src/command/collect.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Fragment } from '../../src/core/fragment.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { Source } from '../../src/source/source.ts';

/** A finder for whom each line that begins with `!` is a secret, one that ends in `ok` an allowed one, in `?` a doubtful one. */
function makeFinder() {
  const scanned: string[] = [];
  const scan = ({ path, text, firstLine, commit }: Fragment): Finding[] => {
    scanned.push(`${path}: ${text}`);
    return text.split('\n').flatMap((line, i): Finding[] => {
      if (!line.startsWith('!')) return [];
      const [, secret = ''] = /^!(\S+)/.exec(line) ?? [];
      const place = { line: firstLine + i, column: 1, endLine: firstLine + i, endColumn: secret.length + 1 };
      return [
        {
          rule: 'a-rule',
          description: 'a secret',
          path,
          ...place,
          ...(commit === undefined ? {} : { commit }),
          value: new SecretValue(secret),
          secret: '',
          fingerprint: secret,
          confidence: line.endsWith(' ?') ? 'low' : 'high',
          status: 'unchecked',
          remedy: 'none',
          decoded: [],
          ...(line.endsWith(' ok') ? { allowed: 'known' } : {}),
        },
      ];
    });
  };
  return { scan, scanned };
}

function sourceOf(...fragments: Array<Pick<Fragment, 'path' | 'text'> & Partial<Fragment>>): Source {
  async function* give(): AsyncGenerator<Fragment> {
    for (const fragment of fragments) yield { firstLine: 1, inHead: true, added: true, ...fragment };
  }
  return { fragments: give, unscanned: [], stats: { files: 0, commits: 0, bytes: 0 }, notes: [] };
}

const commit = (id: string) => ({ commit: { id }, inHead: false });
const shown = (findings: readonly Finding[]) =>
  findings.map(
    ({ path, line, fingerprint, commit: by, historyOnly }) =>
      `${path}:${line} ${fingerprint} ${by?.id ?? '-'}${historyOnly ? ' gone' : ''}`,
  );

test('in the head every place counts; in the history a path counts once, by the commit that brought it', async () => {
  const { findings } = await collect(
    sourceOf(
      { path: 'a', text: '!one', ...commit('c1') },
      { path: 'a', text: 'x\n!one', ...commit('c2') },
      { path: 'b', text: '!two', ...commit('c2') },
      { path: 'b', text: '!two', ...commit('c3') },
      { path: 'a', text: 'x\n!one\n!one' },
    ),
    makeFinder(),
  );
  expect(shown(findings)).toEqual(['a:2 one c1', 'a:3 one c1', 'b:1 two c2 gone']);
});

test('a mark in the head speaks for the history of that path, and for no other', async () => {
  const { findings, allowed } = await collect(
    sourceOf(
      { path: 'a', text: '!one', ...commit('c1') },
      { path: 'b', text: '!one', ...commit('c1') },
      { path: 'a', text: '!one ok' },
    ),
    makeFinder(),
  );
  expect(shown(findings)).toEqual(['b:1 one c1 gone']);
  expect(shown(allowed)).toEqual(['a:1 one c1']);
});

test('clean text is not read again under the same path; text with a finding is', async () => {
  const finder = makeFinder();
  const commits = sourceOf(
    { path: 'a', text: 'clean', ...commit('c1') },
    { path: 'a', text: 'clean' },
    { path: 'b', text: 'clean' },
    { path: 'a', text: '!one', ...commit('c1') },
    { path: 'a', text: '!one' },
  );
  await collect({ ...commits, describeCommits: () => Promise.resolve(new Map()) }, finder);
  expect(finder.scanned).toEqual(['a: clean', 'b: clean', 'a: !one', 'a: !one']);
});

test.each([
  ['in the history', { inHead: false, commit: { id: 'c1' } }, { inHead: false, commit: { id: 'c2' } }],
  ['at one place of the head, in two pieces of a long text', {}, {}],
])('of two sights of one secret the graver counts: %s', async (_, one, other) => {
  for (const mild of ['!one ?', '!one ok']) {
    for (const texts of [
      [mild, '!one'],
      ['!one', mild],
    ] as const) {
      const { findings, allowed } = await collect(
        sourceOf({ path: 'a', text: texts[0], ...one }, { path: 'a', text: texts[1], ...other }),
        makeFinder(),
      );
      expect(findings.map(({ confidence }) => confidence)).toEqual(['high']);
      expect(allowed).toEqual([]);
    }
  }
});

test('a doubtful sight in the head does not speak for a sure one in the history', async () => {
  const { findings } = await collect(
    sourceOf({ path: 'a', text: '!one', ...commit('c1') }, { path: 'a', text: '!one ?' }),
    makeFinder(),
  );
  expect(findings.map(({ confidence }) => confidence)).toEqual(['high', 'low']);
});

test('more places than anybody reads are counted, not kept; those of managed keys always are', async () => {
  const finder = makeFinder();
  const scan = (fragment: Fragment) =>
    finder
      .scan(fragment)
      .map((one) => Object.assign(one, one.fingerprint === 'ours' ? { managed: 'vault://a#/b' } : {}));
  const { findings, left } = await collect(sourceOf({ path: 'a', text: `${'!one\n'.repeat(200_003)}!ours` }), { scan });
  expect([findings.length, left, findings[0]?.fingerprint]).toEqual([200_001, 3, 'ours']);
});
