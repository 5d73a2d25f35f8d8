import { RelockError } from '../core/error.ts';

/** The oldest Node with all that Relock uses, as package.json's `engines` says. */
const OLDEST = 24;

/** Throws `RL-NODE` when `version` (as in `process.versions.node`) is too old. */
export function checkNode(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST) return;
  throw new RelockError('RL-NODE', `this is Node ${version}, and Relock needs Node ${OLDEST} or newer`, {
    evidence: [['It runs in', process.execPath]],
    remedy: `Put Node ${OLDEST} first on PATH.`,
    state: 'Nothing was done.',
  });
}
