import type { Detector } from '../sight.ts';
import { canary } from './canary.ts';
import { hour } from './hour.ts';
import { identity } from './identity.ts';
import { leaked } from './leaked.ts';
import { lease } from './lease.ts';
import { network } from './network.ts';
import { odd } from './odd.ts';
import { rate } from './rate.ts';
import { reach } from './reach.ts';
import { ref } from './ref.ts';
import { refusals } from './refusals.ts';
import { retired } from './retired.ts';
import { rise } from './rise.ts';
import { workflow } from './workflow.ts';

/** All that look at a use, those whose word weighs most first: an alarm is theirs, and names the others. */
export const DETECTORS: readonly Detector[] = [
  canary,
  leaked,
  retired,
  rate,
  reach,
  refusals,
  lease,
  identity,
  workflow,
  ref,
  network,
  hour,
  rise,
  odd,
];
