import type { RelockConfig } from '../../config/config.ts';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import type { SecretValue } from '../../core/secret.ts';
import type { Runner } from '../../github/runner.ts';
import { lookUpManaged } from '../managed.ts';
import { namedKey, rotate } from '../rotate.ts';
import type { RotateRequest, RotateResult } from '../rotate.ts';
import { kindOfRule } from '../rule-info.ts';
import { openServices } from '../services.ts';
import type { Services } from '../services.ts';
import { check } from './check.ts';
import { setPause } from './pause.ts';
import { plan } from './plan.ts';
import { openRescan } from './rescan.ts';

/** What is wanted, in the words of the command line and of the Action's inputs. */
export interface WantedRotation {
  readonly keys: readonly string[];
  readonly due?: boolean;
  readonly leaked?: string | undefined;
  /** The named keys leaked. */
  readonly emergency?: boolean;
  readonly reason?: string | undefined;
  readonly dryRun?: boolean;
  /** What else than to rotate; `pause` is the reason. */
  readonly check?: boolean;
  readonly plan?: boolean;
  readonly format?: 'text' | 'ics';
  readonly pause?: string | undefined;
  readonly resume?: boolean;
  readonly continue?: boolean;
  /** For `continue`, where standard input is not a person's. */
  readonly given?: SecretValue | undefined;
}

/** What is told when all is done, with the vaults still open; its failure is told and nothing more. */
export type Aftermath = (result: RotateResult, services: Services) => Promise<void>;

/** Runs `relock rotate` with the real vaults and issuers; `RL-USAGE` unless exactly one thing is wanted. */
export async function rotateKeys(
  wanted: WantedRotation,
  config: RelockConfig,
  invocation: Invocation,
  runner: Runner | undefined,
  github: { readonly apiUrl: string; readonly token: SecretValue | undefined; readonly mayRunPrograms?: boolean },
  aftermath: Aftermath = async () => undefined,
): Promise<RotateResult> {
  const act = actOf(wanted);
  const services = openServices(config, invocation, runner, github);
  const nothing = { outcomes: [], answers: [] };
  try {
    switch (act) {
      case 'check': {
        const named = wanted.keys.map((reference) => namedKey(config.rotate.keys, reference));
        const keys = named.length === 0 ? config.rotate.keys : named;
        return { status: await check(keys, invocation, services), ...nothing };
      }
      case 'plan':
        return { status: await plan(config.rotate, wanted.format ?? 'text', invocation, services), ...nothing };
      case 'pause':
      case 'resume':
        return { status: await setPause(wanted.pause, config.rotate, invocation, services), ...nothing };
      default: {
        const request = { targets: act, reason: wanted.reason, dryRun: wanted.dryRun === true, rotate: config.rotate };
        const indexes = once(
          async () => (await lookUpManaged({ ...config, requireManaged: true }, services.vaults)).indexes,
        );
        const rescan = openRescan(config, invocation, indexes);
        const result = await rotate(request, invocation, { ...services, kindOfRule, rescan, indexes });
        await aftermath(result, services);
        return result;
      }
    }
  } finally {
    await services.close();
  }
}

/** Asked when it is first wanted, and once. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => (asked ??= ask());
}

function actOf(wanted: WantedRotation): RotateRequest['targets'] | 'check' | 'plan' | 'pause' | 'resume' {
  const { keys, leaked, emergency, given } = wanted;
  const acts = [
    ...(wanted.due === true ? [{ kind: 'due' } as const] : []),
    ...(leaked === undefined ? [] : [{ kind: 'leaked', file: leaked } as const]),
    ...(wanted.continue === true ? [{ kind: 'waiting', reference: keys[0], given } as const] : []),
    ...(wanted.check === true ? ['check' as const] : []),
    ...(wanted.plan === true ? ['plan' as const] : []),
    ...(wanted.pause === undefined ? [] : ['pause' as const]),
    ...(wanted.resume === true ? ['resume' as const] : []),
  ];
  const [first, ...more] = acts;
  const takesKeys = first === 'check' || (typeof first === 'object' && first.kind === 'waiting' && keys.length < 2);
  if (first === undefined && keys.length > 0) return { kind: 'named', references: keys, emergency: emergency === true };
  if (first !== undefined && more.length === 0 && (keys.length === 0 || takesKeys) && emergency !== true) return first;
  throw new RelockError(
    'RL-USAGE',
    first === undefined ? 'rotate wants to know which keys' : 'rotate takes one thing at a time',
    {
      remedy:
        'Give the addresses of keys, or one of --due, --leaked FILE, --continue, --check, --plan, --pause TEXT and --resume; in a job the inputs of these names.',
      state: 'Nothing was changed.',
    },
  );
}
