import { createHash } from 'node:crypto';
import type { RelockConfig } from '../../config/config.ts';
import type { Environment } from '../../config/environment.ts';
import { code, linkTarget, prose } from '../../core/markdown-text.ts';
import type { SecretValue } from '../../core/secret.ts';
import type { Event } from '../../github/event.ts';
import { closeIssue, isAbout, lookForIssues, upsertIssue } from '../../github/issue.ts';
import type { IssueText } from '../../github/issue.ts';
import type { RotationOutcome } from '../../rotate/outcome.ts';
import { keyOf } from './key.ts';

/**
 * One issue for each key whose rotation waits for a person, with what to do and how to go on; closed once that is done.
 * Without a key that waits or is done, nothing is asked. Gives how many are open. Throws as `upsertIssue`.
 */
export async function keepToDo(
  outcomes: readonly RotationOutcome[],
  rotate: RelockConfig['rotate'],
  place: { readonly event: Event; readonly token: SecretValue; readonly env: Environment },
): Promise<number> {
  const { event, token, env } = place;
  const waiting = outcomes.filter(({ result }) => result === 'waiting');
  const done = outcomes.filter(
    ({ result, rotation }) => (result === 'rotated' || result === 'revoked') && rotation !== '',
  );
  // A rotation that never waited has no issue: only one with a person's step in it is looked up.
  const closing = done.filter(({ steps }) => steps.some(({ what }) => what.startsWith('waits for a person')));
  if (waiting.length + closing.length === 0) return 0;
  const own = await lookForIssues(event, token, env);
  const isPrivate = event.repository.isPrivate === true;
  for (const outcome of waiting) {
    const owner = keyOf(rotate.keys, outcome.address)?.owner;
    await upsertIssue(event, token, issueFor(outcome, owner, isPrivate), own, env);
  }
  for (const outcome of closing) {
    const why = `${outcome.result === 'revoked' ? 'It is revoked' : 'It is replaced'}; its issuer refuses the old value.`;
    for (const issue of own.filter((one) => isAbout(one, aboutOf(outcome)))) {
      await closeIssue(event, token, issue.number, why, env);
    }
  }
  return waiting.length;
}

/** In a public repository the address is not told; its hash tells two keys apart. */
function aboutOf({ address }: RotationOutcome): string {
  return `key-${createHash('sha256').update(address).digest('hex').slice(0, 16)}`;
}

function issueFor(outcome: RotationOutcome, owner: string | undefined, isPrivate: boolean): IssueText {
  const { address, kind, rotation, waiting, steps } = outcome;
  const { step = 'create', instructions = [], link = '' } = waiting ?? {};
  const name = isPrivate ? code(address) : `a ${prose(kind)} key of this repository’s config`;
  const what = step === 'create' ? 'make the new value' : 'end the old value';
  const proceed = step === 'create' ? 'give it the new value on standard input' : 'say that it is done';
  const body = [
    `The rotation of ${name} waits for a person to ${what}: ${prose(kind)} has no API for it.`,
    // The login or team was checked when the config was read.
    ...(owner === undefined ? [] : ['', `Owner: ${owner}`]),
    '',
    ...instructions.map((line, i) => `${i + 1}. ${prose(line)}`),
    `${instructions.length + 1}. Then ${proceed}:`,
    '',
    '   ```',
    `   relock rotate --continue ${rotation.slice(-12)}`,
    '   ```',
    '',
    ...(link.startsWith('https://') ? [`[Where it is done](${linkTarget(link)})`, ''] : []),
    'Relock goes on by itself from there, and closes this issue when the issuer refuses the old value.',
    '',
    '<details><summary>What was done so far</summary>',
    '',
    ...steps.map(({ at, what: act }) => `- ${code(at)} ${prose(act)}`),
    '',
    '</details>',
    '',
  ];
  const title = `Relock: ${what} of ${isPrivate ? address.slice(0, 150) : `a ${kind} key`}`;
  return { about: aboutOf(outcome), title, body: body.join('\n') };
}
