import type { RelockConfig } from '../config/config.ts';
import type { Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Runner } from '../github/runner.ts';
import { openRescan } from './rescan.ts';
import { rotate } from './rotate.ts';
import type { RotateRequest, RotateResult } from './rotate.ts';
import { kindOfRule } from './rule-info.ts';
import { openServices } from './services.ts';

/** Which keys, in the words of the command line and of the Action's inputs. */
export interface WantedKeys {
  readonly keys: readonly string[];
  readonly due: boolean;
  readonly leaked: string | undefined;
  readonly reason: string | undefined;
  readonly dryRun: boolean;
}

/** Runs `relock rotate` with the real vaults and issuers; `RL-USAGE` unless exactly one kind of target is named. */
export async function rotateKeys(
  wanted: WantedKeys,
  config: RelockConfig,
  invocation: Invocation,
  runner: Runner | undefined,
  github: { readonly apiUrl: string; readonly token: SecretValue | undefined },
): Promise<RotateResult> {
  const request: RotateRequest = {
    targets: targetsOf(wanted),
    reason: wanted.reason,
    dryRun: wanted.dryRun,
    rotate: config.rotate,
  };
  const services = openServices(config, invocation, runner, github);
  try {
    return await rotate(request, invocation, {
      ...services,
      kindOfRule,
      rescan: openRescan(config, invocation, services.vaults),
    });
  } finally {
    await services.close();
  }
}

function targetsOf({ keys, due, leaked }: WantedKeys): RotateRequest['targets'] {
  const given = [keys.length > 0, due, leaked !== undefined].filter(Boolean).length;
  if (given !== 1) {
    throw new RelockError(
      'RL-USAGE',
      given === 0 ? 'rotate wants to know which keys' : 'rotate takes addresses, or due, or leaked: one of these',
      {
        remedy: 'Give the addresses of keys, --due, or --leaked FILE; in a job the input keys, due or leaked.',
        state: 'Nothing was changed.',
      },
    );
  }
  if (leaked !== undefined) return { kind: 'leaked', file: leaked };
  return due ? { kind: 'due' } : { kind: 'named', references: keys };
}
