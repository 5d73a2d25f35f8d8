import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Environment } from '../../src/config/environment.ts';
import { RelockError } from '../../src/core/error.ts';
import { readEvent } from '../../src/github/event.ts';
import { mayRotate, mayRunPrograms, mayValidate, mayWrite } from '../../src/github/trust.ts';

const HEAD = '1'.repeat(40);
const BASE = '2'.repeat(40);
const MAIN = 'refs/heads/main';
const TOPIC = 'refs/heads/topic';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relock-event-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/event/${name}.json`, import.meta.url));
}

function environment(event: string, file: string, more: Environment = {}): Environment {
  return {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file,
    GITHUB_REPOSITORY: 'example/app',
    GITHUB_SHA: HEAD,
    GITHUB_REF: MAIN,
    GITHUB_WORKFLOW_REF: `example/app/.github/workflows/relock.yml@${MAIN}`,
    GITHUB_ACTOR: 'mona',
    ...more,
  };
}

function payload(value: unknown): string {
  const file = join(folder, 'payload.json');
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof RelockError ? error.code : `not ours: ${String(error)}`;
  }
  return 'no error';
}

const range = (base: string | undefined, baseRef: string | undefined, fetch: string[]) => ({
  kind: 'range',
  head: HEAD,
  base,
  baseRef,
  fetch,
});

describe('what to scan', () => {
  test.each<[string, string, unknown, unknown]>([
    ['pull_request', 'pull-request', range(BASE, MAIN, ['refs/pull/7/head', MAIN]), { number: 7, isFork: false }],
    ['pull_request', 'pull-request-fork', range(BASE, MAIN, ['refs/pull/7/head', MAIN]), { number: 7, isFork: true }],
    ['pull_request', 'pull-request-gone-fork', range(BASE, MAIN, ['refs/pull/7/head', MAIN]), { isFork: true }],
    ['pull_request_target', 'pull-request-fork', range(BASE, MAIN, ['refs/pull/7/head', MAIN]), { head: HEAD }],
    ['push', 'push', range(BASE, undefined, [MAIN, BASE]), undefined],
    ['push', 'push-first', range(undefined, MAIN, [TOPIC, MAIN]), undefined],
    ['push', 'push-forced', range(BASE, MAIN, [TOPIC, BASE, MAIN]), undefined],
    ['push', 'push-deleted', { kind: 'nothing' }, undefined],
    ['push', 'push-tag', range(undefined, MAIN, ['refs/tags/v1', MAIN]), undefined],
    [
      'merge_group',
      'merge-group',
      range(BASE, undefined, [`refs/heads/gh-readonly-queue/main/pr-7-${BASE}`, BASE]),
      undefined,
    ],
    ['schedule', 'schedule', { kind: 'tree', head: HEAD }, undefined],
    ['workflow_dispatch', 'workflow-dispatch', { kind: 'tree', head: HEAD }, undefined],
    ['workflow_run', 'workflow-run', range(BASE, MAIN, ['refs/pull/7/head', MAIN]), { number: 7, isFork: false }],
    ['workflow_run', 'workflow-run-fork', range(undefined, MAIN, [HEAD, MAIN]), undefined],
    ['issue_comment', 'schedule', { kind: 'tree', head: HEAD }, undefined],
  ])('%s (%s)', (name, file, target, pullRequest) => {
    const event = readEvent(environment(name, fixture(file)));
    expect(event.target).toMatchObject(target as Record<string, unknown>);
    if (pullRequest === undefined) expect(event.pullRequest).toBeUndefined();
    else expect(event.pullRequest).toMatchObject(pullRequest as Record<string, unknown>);
    expect(event.repository).toMatchObject({
      host: 'github.com',
      owner: 'example',
      name: 'app',
      defaultBranch: 'main',
    });
  });

  test('the addresses of an Enterprise Server are taken', () => {
    const more = { GITHUB_SERVER_URL: 'https://ghe.example/', GITHUB_API_URL: 'https://ghe.example/api/v3' };
    const event = readEvent(environment('schedule', fixture('schedule'), more));
    expect(event).toMatchObject({ serverUrl: 'https://ghe.example', apiUrl: 'https://ghe.example/api/v3' });
    expect(event.repository.host).toBe('ghe.example');
  });
});

describe('payloads that are not what they should be', () => {
  const pull = JSON.parse(readFileSync(fixture('pull-request'), 'utf8'));
  const withPull = (change: object) => ({ ...pull, pull_request: { ...pull.pull_request, ...change } });
  test.each<[string, string, unknown]>([
    ['no JSON', 'push', '{"ref":'],
    ['null', 'push', 'null'],
    ['an empty object', 'pull_request', {}],
    ['a number as text', 'pull_request', withPull({ number: '7' })],
    ['a negative number', 'pull_request', withPull({ number: -7 })],
    ['an option for a commit', 'pull_request', withPull({ head: { sha: '--upload-pack=x' } })],
    ['a short commit', 'pull_request', withPull({ base: { sha: '2222222', ref: 'main' } })],
    ['a branch that is a refspec', 'pull_request', withPull({ base: { sha: BASE, ref: 'x:refs/heads/main' } })],
    ['a branch with a line break', 'pull_request', withPull({ base: { sha: BASE, ref: 'x\n::error::' } })],
    ['a push without ref', 'push', { before: BASE, after: HEAD }],
    ['a list for a text', 'merge_group', { merge_group: { head_ref: ['x'], head_sha: HEAD, base_sha: BASE } }],
    ['a run without commit', 'workflow_run', { workflow_run: { pull_requests: 'x' } }],
  ])('%s', (_, name, value) => {
    expect(codeOf(() => readEvent(environment(name, payload(value))))).toBe('RL-EVENT-INVALID');
  });

  test('missing variables and files', () => {
    expect(codeOf(() => readEvent({}))).toBe('RL-EVENT-INVALID');
    expect(codeOf(() => readEvent({ GITHUB_EVENT_NAME: 'push' }))).toBe('RL-EVENT-INVALID');
    expect(codeOf(() => readEvent(environment('push', join(folder, 'none'))))).toBe('RL-EVENT-INVALID');
    const odd = environment('push', fixture('push'), { GITHUB_REPOSITORY: 'a/b/../c' });
    expect(codeOf(() => readEvent(odd))).toBe('RL-EVENT-INVALID');
  });

  test('a branch may begin with a dash: it is carried behind refs/heads/ only', () => {
    const file = payload(withPull({ base: { sha: BASE, ref: '--output=x' } }));
    expect(readEvent(environment('pull_request', file)).target).toMatchObject({ baseRef: 'refs/heads/--output=x' });
  });

  test('whatever stands where, it is read or refused with our code, and ids are ids', () => {
    const names = fc.constantFrom('pull_request', 'push', 'merge_group', 'workflow_run', 'schedule');
    const bases = ['pull-request', 'push', 'merge-group', 'workflow-run'].map((name) =>
      readFileSync(fixture(name), 'utf8'),
    );
    const mutated = fc
      .tuple(fc.constantFrom(...bases), fc.nat(), fc.oneof(fc.jsonValue(), fc.constant('-x'), fc.constant(BASE)))
      .map(([text, where, value]) => {
        let count = 0;
        const size = JSON.stringify(JSON.parse(text)).split(':').length;
        return JSON.parse(text, (_, old: unknown) => (count++ === where % size ? value : old)) as unknown;
      });
    fc.assert(
      fc.property(names, mutated, (name, value) => {
        try {
          const { target } = readEvent(environment(name, payload(value)));
          if (target.kind === 'range') expect(target.head).toMatch(/^[0-9a-f]{40}$/);
        } catch (error) {
          expect(error).toBeInstanceOf(RelockError);
        }
      }),
    );
  });
});

describe('who may rotate', () => {
  const workflow = 'example/app/.github/workflows/relock.yml';
  test.each<[string, string, Environment, boolean]>([
    ['pull_request', 'pull-request', {}, false],
    ['pull_request_target', 'pull-request-fork', {}, true],
    ['merge_group', 'merge-group', {}, false],
    ['push', 'push', {}, true],
    ['push', 'push-forced', { GITHUB_REF: TOPIC, GITHUB_WORKFLOW_REF: `${workflow}@${TOPIC}` }, false],
    ['schedule', 'schedule', {}, true],
    ['workflow_dispatch', 'workflow-dispatch', {}, true],
    [
      'workflow_dispatch',
      'workflow-dispatch',
      { GITHUB_REF: TOPIC, GITHUB_WORKFLOW_REF: `${workflow}@${TOPIC}` },
      false,
    ],
    ['workflow_run', 'workflow-run-fork', {}, true],
    ['issue_comment', 'schedule', {}, false],
    ['schedule', 'schedule', { GITHUB_WORKFLOW_REF: undefined }, false],
    // A branch's name can end like the default branch's ref does.
    ['push', 'push', { GITHUB_WORKFLOW_REF: `${workflow}@refs/heads/x@${MAIN}` }, false],
    ['push', 'push', { GITHUB_WORKFLOW_REF: `mallory/app/.github/workflows/relock.yml@${MAIN}` }, false],
    ['push', 'push', { GITHUB_WORKFLOW_REF: `${workflow}@refs/tags/main` }, false],
  ])('%s (%s) %j: %s', (name, file, more, allowed) => {
    const verdict = mayRotate(readEvent(environment(name, fixture(file), more)));
    expect(verdict).toMatchObject({ allowed });
  });
});

describe('who may show what was found to its issuers', () => {
  test.each<[string, string, boolean]>([
    ['pull_request', 'pull-request', true],
    ['pull_request', 'pull-request-fork', false],
    ['pull_request', 'pull-request-gone-fork', false],
    ['pull_request_target', 'pull-request-fork', false],
    ['push', 'push', true],
    ['schedule', 'schedule', true],
    ['merge_group', 'merge-group', true],
    ['workflow_run', 'workflow-run', true],
    ['workflow_run', 'workflow-run-fork', false],
    ['issue_comment', 'schedule', false],
  ])('%s (%s): %s', (name, file, allowed) => {
    expect(mayValidate(readEvent(environment(name, fixture(file))))).toMatchObject({ allowed });
  });
});

test('a program that the config names is started for the own repository and its own calls, never for a fork', () => {
  const asked = (name: string, file: string) => mayRunPrograms(readEvent(environment(name, fixture(file))));
  expect(asked('schedule', 'schedule')).toBe(true);
  expect(asked('repository_dispatch', 'schedule')).toBe(true);
  expect(asked('pull_request_target', 'pull-request')).toBe(true);
  expect(asked('pull_request_target', 'pull-request-fork')).toBe(false);
  expect(asked('workflow_run', 'workflow-run-fork')).toBe(false);
});

describe('who may write to GitHub', () => {
  test.each<[string, string, Environment, boolean, boolean]>([
    ['pull_request', 'pull-request', {}, true, true],
    ['pull_request', 'pull-request', {}, false, false],
    ['pull_request', 'pull-request-fork', {}, true, false],
    ['pull_request', 'pull-request-gone-fork', {}, true, false],
    ['pull_request', 'pull-request', { GITHUB_ACTOR: 'dependabot[bot]' }, true, false],
    ['pull_request_target', 'pull-request-fork', {}, true, true],
    ['workflow_run', 'workflow-run', {}, true, true],
  ])('%s (%s) %j token %s: %s', (name, file, more, hasToken, allowed) => {
    const verdict = mayWrite(readEvent(environment(name, fixture(file), more)), hasToken);
    expect(verdict).toMatchObject({ allowed });
  });
});
