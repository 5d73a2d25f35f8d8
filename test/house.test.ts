import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    name,
    room: name.includes('/') ? path.dirname(name).split('/')[0] : '',
    text: readFileSync(path.join('src', name), 'utf8'),
  }));

describe('the house', () => {
  test('secrets are revealed only in the rooms that send, seal, mask or compare them', () => {
    const rooms = new Set(SOURCES.filter(({ text }) => text.includes('.reveal()')).map(({ room }) => room));
    // publish: sends a key to where its copies live; tell: a channel's address and password are secrets.
    // validate: shows a secret to its issuer, to hear whether it lives.
    // serve: a token that was made goes to its client, and as a keyed hash to the audit.
    // core: fingerprints and mask forms; scan: fingerprints and baselines of what it found; command: export and `vault get`; git: the token of a fetch.
    for (const room of rooms)
      expect([
        'core',
        'scan',
        'vault',
        'sealed',
        'issuer',
        'git',
        'github',
        'command',
        'seal',
        'serve',
        'validate',
        'publish',
        'tell',
      ]).toContain(room);
  });

  test('every error code is documented, and every documented one exists', () => {
    const raised = new Set(
      SOURCES.flatMap(({ text }) => [...text.matchAll(/'(RL-[A-Z0-9-]+)'/g)].map((match) => match[1])),
    );
    const documented = new Set(
      [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `?(RL-[A-Z0-9-]+)`? \|/gm)].map((match) => match[1]),
    );
    expect([...documented].sort()).toEqual([...raised].sort());
  });

  test('the environment has one reader, and no room is a drawer for everything', () => {
    const readers = SOURCES.filter(({ text }) => /process\.env\b/.test(text)).map(({ name }) => name);
    // cli.ts: where what V8 compiled is kept, before the program is there that holds the other.
    expect(readers.sort()).toEqual(['cli.ts', 'config/environment.ts']);
    expect(SOURCES.filter(({ name }) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.ts$)/.test(name))).toEqual([]);
  });

  test('the tests run on the Node that the Action runs on', () => {
    expect(process.version).toMatch(/^v24\./);
  });
});
