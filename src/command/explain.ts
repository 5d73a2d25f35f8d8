import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import { lookForRepository } from '../git/repository.ts';
import { logText } from '../report/text.ts';
import { explainRule } from '../scan/explain.ts';
import { createScanner, MANAGED_RULE } from '../scan/scanner.ts';
import { openFiles } from '../source/files.ts';
import { openHistory } from '../source/pull-request.ts';
import { collect } from './collect.ts';
import { loadConfig } from './config.ts';
import { repositoryName } from './scan.ts';

/**
 * `relock explain RULE|FINGERPRINT`: what a rule finds, in words; for a fingerprint also where it stands and how to
 * silence it. It is looked for in the work tree, then in the history. `RL-RULE-UNKNOWN`, `RL-FINDING-UNKNOWN`.
 */
export async function explain(what: string, invocation: Invocation): Promise<ExitStatus> {
  if (!/^rl1:[0-9a-f]+$/.test(what)) {
    invocation.out(explainRule(what));
    return 0;
  }
  const found = await lookFor(what, invocation);
  const [first] = found;
  if (first === undefined) {
    throw new RelockError('RL-FINDING-UNKNOWN', `nothing here has the fingerprint ${what}`, {
      remedy: 'Run it in the repository that the finding came from; fingerprints differ by repository.',
    });
  }
  for (const { path, line, column, decoded, commit, historyOnly } of found) {
    const encoded = decoded.length > 0 ? ` (${decoded.join(', ')})` : '';
    const where =
      commit === undefined
        ? ''
        : `, commit ${commit.id.slice(0, 7)}${historyOnly === true ? ', gone from the head' : ''}`;
    invocation.out(`${logText(path)}:${line}:${column}${encoded}${where}\n`);
  }
  invocation.out(first.rule === MANAGED_RULE ? `${first.description}\n` : explainRule(first.rule));
  invocation.out(
    `\nTo allow it, in .relock.yml:\n  scan:\n    allow:\n      - { fingerprint: "${first.fingerprint}", reason: "…" }\n`,
  );
  return 0;
}

/** A shortened fingerprint finds the one that begins so. */
async function lookFor(fingerprint: string, invocation: Invocation): Promise<readonly Finding[]> {
  const { cwd, env } = invocation;
  const config = await loadConfig(invocation, undefined);
  const scanner = await createScanner({
    repository: repositoryName(config, invocation),
    ownRules: config.scan.rules,
    allow: [],
    managed: [],
    today: new Date(),
  });
  const repository = lookForRepository(cwd, env);
  const sources = [
    () => openFiles({ paths: [], cwd, env }),
    ...(repository === undefined ? [] : [() => openHistory(repository)]),
  ];
  for (const open of sources) {
    const { findings, allowed } = await collect(open(), scanner);
    const found = [...findings, ...allowed].filter((finding) => finding.fingerprint.startsWith(fingerprint));
    if (found.length > 0) return found;
  }
  return [];
}
