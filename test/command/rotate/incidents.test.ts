import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { incidentOf, writeIncidents } from '../../../src/command/rotate/incidents.ts';
import type { LeakAnswer } from '../../../src/command/rotate/leaked.ts';
import type { LeakedName } from '../../../src/command/rotate/uses.ts';
import { tellChannels } from '../../../src/command/rotate/channels.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { HttpRequest } from '../../../src/core/http.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import type { RotationOutcome } from '../../../src/rotate/outcome.ts';
import { isIncidentId } from '../../../src/sealed/incidents.ts';
import { exposedSince, timelineOf } from '../../../src/tell/incident.ts';
import { postgresKey } from '../../rotate/world.ts';
import { testFolder } from '../../servers/folder.ts';

const FOUND = '2026-11-22T12:00:00.000Z';
const step = (second: number, what: string) => ({ at: `2026-11-22T12:00:0${second}.000Z`, what });

function foundAt(place: Pick<Finding, 'path' | 'line' | 'commit'>): Finding {
  const found = {
    fingerprint: 'rl1:1',
    value: new SecretValue('leaked'),
    decoded: ['base64'],
    managedState: 'current',
  };
  return { ...place, ...found } as unknown as Finding;
}

function answer(outcome: Partial<RotationOutcome>, more: Partial<LeakAnswer> = {}): LeakAnswer {
  const key = { ...postgresKey({ port: 1 }, 'db'), owner: '@example/payments' };
  const found = [
    {
      path: 'deploy/b.env',
      line: 3,
      commit: { id: 'b'.repeat(40), author: 'Bea <bea@example.org>', date: '2026-11-21T08:00:00Z' },
    },
    { path: 'a.env', line: 1, commit: { id: 'a'.repeat(40), date: '2026-11-20T08:00:00Z' } },
  ].map(foundAt);
  const common = {
    address: 'vault://secret/db',
    kind: 'postgres',
    rotation: '0199-r',
    result: 'rotated' as const,
    steps: [],
  };
  return { key, findings: found, elsewhere: [], outcome: { ...common, ...outcome }, ...more };
}

const asked: unknown[] = [];
const context = {
  found: FOUND,
  link: 'https://github.com/example/app/actions/runs/1',
  ownersOf: (file: string) => (file.startsWith('deploy/') ? ['@example/ops', '@example/payments'] : []),
  async usesSince(leaked: LeakedName, since: Date) {
    asked.push([leaked.address, leaked.value?.reveal(), since]);
    const uses = [{ at: '2026-11-21T00:00:00.000Z', what: 'read from the vault by <mallory>' }];
    return [
      { log: 'the audit of the vault', uses },
      { log: '/var/log/gone', uses: undefined },
    ];
  },
  currentSince: async () => '2026-10-01T00:00:00.000Z',
};

test('the record: since the oldest commit, refused when it was first seen, both logs, owners once', async () => {
  const steps = [
    step(1, 'rotation begun'),
    step(2, 'the issuer refuses the old value'),
    step(3, 'the rotation is complete'),
  ];
  const uses = [{ at: '2026-11-22T01:00:00.000Z', what: 's3:GetObject from 192.0.2.7' }];
  const incident = await incidentOf(answer({ steps, uses }), context);
  expect(asked).toEqual([['vault://secret/db#/password', 'leaked', new Date('2026-11-20T08:00:00Z')]]);
  expect(incident).toMatchObject({
    id: '0199-r',
    result: 'rotated',
    refused: step(2, '').at,
    owners: ['@example/payments', '@example/ops'],
    uses: [uses[0], { what: 'read from the vault by <mallory>' }],
    logs: [
      { log: 'the log of its issuer (postgres)', uses: 1 },
      { log: 'the audit of the vault', uses: 1 },
      { log: '/var/log/gone', uses: undefined },
    ],
    validFrom: '2026-10-01T00:00:00.000Z',
    open: ['Go through the 2 uses since the leak: were they all yours?'],
  });
  const [markdown = '', json = ''] = writeIncidents([incident], path.join(testFolder('incidents'), 'new'));
  const told = readFileSync(markdown, 'utf8');
  expect(told).toContain('`deploy/b.env:3`, (base64), commit `bbbbbbbbbbbb`');
  expect(told).toContain('| Valid from | `2026-10-01T00:00:00.000Z` |');
  expect(told).toContain('- /var/log/gone: it could not be read');
  expect(told).not.toContain('<mallory>');
  expect(timelineOf(incident).map(({ what }) => what)).toEqual([
    'the value became the current one in its vault',
    'committed in aaaaaaaaaaaa, at a.env:1',
    'committed in bbbbbbbbbbbb by Bea <bea@example.org>, at deploy/b.env:3',
    'found',
    ...steps.map(({ what }) => what),
  ]);
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
    format: 1,
    exposedSince: '2026-11-20T08:00:00Z',
    exposedSeconds: 187_202,
    questions: expect.arrayContaining([expect.stringContaining('How did the key come into the file')]),
  });
});

const quiet = { ...context, usesSince: async () => [] };
const problem = { code: 'RL-ROTATE-LOST', message: 'the answer was lost', remedy: 'See at the issuer.' };
const waiting = { step: 'create' as const, instructions: ['Make one.'], link: 'https://example.org/keys' };
test.each([
  [
    { result: 'failed' as const, problem },
    'failed',
    [
      'the answer was lost [RL-ROTATE-LOST] See at the issuer.',
      'It goes on where it stopped with the next run: relock rotate --due, or now: relock rotate vault://secret/db --emergency.',
    ],
  ],
  [
    { result: 'failed' as const, problem, steps: [step(1, 'the old value is stopped at the issuer')] },
    'contained',
    [expect.stringContaining('RL-ROTATE-LOST'), expect.stringContaining('--emergency')],
  ],
  [{ result: 'accepted' as const }, 'accepted', [expect.stringContaining('Look again')]],
  [
    { result: 'waiting' as const, waiting },
    'waiting',
    ['Make one.', 'It is done at https://example.org/keys', 'Then: relock rotate --continue 0199-r'],
  ],
])('what is left for people: %j', async (outcome, result, open) => {
  expect(await incidentOf(answer(outcome), quiet)).toMatchObject({ result, open, refused: undefined, uses: undefined });
});

test('a copy elsewhere is named, with what to do about it', async () => {
  const incident = await incidentOf(answer({}, { elsewhere: ['vault://secret/copy#/password'] }), quiet);
  expect(incident.open).toEqual([expect.stringContaining('vault://secret/copy#/password keeps the leaked value too')]);
});

test('each of a few leaks is a message, many are one; a channel that fails is a warning and keeps no other', async () => {
  const sent: string[] = [];
  const warnings: string[] = [];
  const http = {
    request: async ({ url, body }: HttpRequest) => {
      if (url.includes('gone')) return { status: 410, headers: {}, body: '' };
      sent.push(body ?? '');
      return { status: 204, headers: {}, body: '' };
    },
    close: () => undefined,
  };
  const services = { http, readValue: () => Promise.reject(new Error('no secret is wanted')) };
  const targets = ['https://gone.example.org/x', 'https://hook.example.org/x'].map((target) => ({
    kind: 'webhook' as const,
    target,
    options: {},
  }));
  const tell = async (count: number) => {
    const one = await incidentOf(answer({ steps: [step(2, 'the issuer refuses the old value')] }), quiet);
    await tellChannels(
      targets,
      Array.from({ length: count }, () => one),
      services,
      (text) => warnings.push(text),
    );
    return sent.splice(0).map((body) => (JSON.parse(body) as { title: string }).title);
  };
  expect(await tell(0)).toEqual([]);
  expect(await tell(2)).toHaveLength(2);
  expect(await tell(50)).toEqual(['50 keys leaked: 50 are refused by their issuers']);
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain('[RL-TELL-REFUSED]');
});

test('a value in a thousand commits: the oldest hundred are named, the rest is counted; its first commit is when it leaked', async () => {
  const findings = Array.from({ length: 1000 }, (_, i) => {
    const date = new Date(Date.UTC(2026, 0, 1) + ((i + 500) % 1000) * 3_600_000).toISOString();
    return foundAt({ path: 'a.env', line: 1, commit: { id: i.toString(16).padStart(40, '0'), date } });
  });
  const incident = await incidentOf(answer({}, { findings }), quiet);
  expect(incident).toMatchObject({ morePlaces: 900, places: { length: 100 } });
  expect(exposedSince(incident)).toBe('2026-01-01T00:00:00.000Z');
});

test('a record is named as a vault’s list can keep it, whatever is known of the leak', async () => {
  const { id } = await incidentOf(answer({ rotation: '' }, { findings: [] }), quiet);
  expect(isIncidentId(id)).toBe(true);
  expect(isIncidentId((await incidentOf(answer({ rotation: '' }), quiet)).id)).toBe(true);
});
