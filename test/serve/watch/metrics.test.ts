import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { World } from '../world.ts';
import { startWorld } from '../world.ts';
import { clientOf } from './client.ts';
import { verified } from './past.ts';

let world: World;
let text = '';
beforeAll(async () => {
  world = await startWorld();
  const client = clientOf(world);
  await client.ok('POST', 'keys/roles/r', {});
  const { id } = (await client.ok('POST', 'keys/issue/r', {})).data;
  await client.settled();
  await world.core.batch.run(() => {
    for (let use = 0; use < 250; use++) world.core.audit.append(verified(id, Date.now(), use));
  }, false);
  await client.settled();
  const response = await fetch(`${world.address}/v1/sys/metrics`, { headers: { 'x-vault-token': world.token } });
  text = await response.text();
});
afterAll(() => world?.close());

/** Metrics with the labels that they have, as the server tells them. */
function told(): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const [, name = '', labels = ''] of text.matchAll(/^([a-z_]+)(?:\{(.*)\})? \S+$/gm)) {
    const known = all.get(name) ?? new Set<string>();
    for (const [, label = ''] of labels.matchAll(/([a-z]+)="/g)) known.add(label);
    all.set(name, known);
  }
  return all;
}

/** Prometheus' own: how it asks, and what it adds. */
const OWN = new Set(['up']);
const WORDS = /\b(?:sum|by|rate|increase|histogram_quantile)\b/g;

/** The metrics of an expression, with the labels that it names. */
function namesOf(expression: string): Array<readonly [name: string, labels: readonly string[]]> {
  const without = expression.replaceAll(/\bby \([^)]*\)/g, '').replaceAll(WORDS, '');
  return [...without.matchAll(/([a-z_]{2,})(?:\{([^}]*)\})?/g)]
    .filter(([, name = '']) => name.includes('_') || OWN.has(name))
    .map(([, name = '', labels = '']) => [name, [...labels.matchAll(/([a-z]+)=/g)].map(([, label = '']) => label)]);
}

test('each metric is told in Prometheus’ format, with what the watch counted', () => {
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(
      /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? -?[\d.e+-]+)$/,
    );
  expect(text).toContain('relock_watch_alarms_total{detector="rate",severity="high",basis="authenticated"} 1\n');
  expect(text).toContain('relock_watch_actions_total{action="rotate",state="proposed"} 1\n');
  expect(text).toContain('relock_watch_open_alarms{severity="high"} 1\n');
  expect(text).toContain('relock_watch_on 1\n');
  expect(Number(/relock_watch_events_total\{outcome="judged"\} (\d+)/.exec(text)?.[1])).toBeGreaterThan(250);
});

test.each<[string, () => readonly string[]]>([
  [
    'relock-alerts.yml',
    () => {
      const { groups } = parse(readFileSync('docs/serve/relock-alerts.yml', 'utf8'));
      const rules = groups.flatMap((group: { rules: unknown[] }) => group.rules);
      for (const rule of rules)
        expect(rule).toMatchObject({
          alert: expect.stringMatching(/^Relock[A-Za-z]+$/),
          expr: expect.any(String),
          labels: { severity: expect.stringMatching(/^(?:warning|critical)$/) },
          annotations: { summary: expect.any(String) },
        });
      expect(new Set(rules.map(({ alert }: { alert: string }) => alert)).size).toBe(rules.length);
      return rules.map(({ expr }: { expr: string }) => expr);
    },
  ],
  [
    'relock-dashboard.json',
    () => {
      const { panels, templating } = JSON.parse(readFileSync('docs/serve/relock-dashboard.json', 'utf8'));
      expect(new Set(panels.map(({ id }: { id: number }) => id)).size).toBe(panels.length);
      const variables = templating.list.map(({ name }: { name: string }) => `\${${name}}`);
      for (const { title, gridPos, datasource, targets } of panels) {
        expect(title).not.toBe('');
        expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
        expect(variables).toContain(datasource.uid);
        expect(targets.length).toBeGreaterThan(0);
      }
      return panels.flatMap(({ targets }: { targets: Array<{ expr: string }> }) => targets.map(({ expr }) => expr));
    },
  ],
])('%s names only metrics and labels that there are', (_name, expressions) => {
  const known = told();
  const named = expressions().flatMap(namesOf);
  expect(named.length).toBeGreaterThan(8);
  for (const [name, labels] of named) {
    if (OWN.has(name)) continue;
    expect([...known.keys()]).toContain(name);
    for (const label of labels) expect([...(known.get(name) ?? [])], name).toContain(label);
  }
  for (const expression of expressions()) {
    expect(expression.split('(').length, expression).toBe(expression.split(')').length);
  }
});
