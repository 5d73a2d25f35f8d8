import { SecretValue } from '../../core/secret.ts';
import { shellWord } from '../../core/shell-word.ts';
import type { Performed } from '../../respond/step.ts';
import type { Alarm } from '../../watch/alarm.ts';
import { isCovered } from '../../watch/settings.ts';
import type { Core } from '../core.ts';
import type { RotationPlace } from './config.ts';
import { makeOwnToken, ROTATOR } from './own-token.ts';
import { ownValue } from './own-value.ts';
import type { Begun, RotateOrder } from './rotator.ts';

/** Seconds that a rotation in a process of its own may take: its token is good for so long. */
const LIFE = 900;

/**
 * Has a key rotated that this server holds and whose issuer it does not know: where the settings say, else by whoever is
 * told the command. What was begun is no end: that is told when the key has a new value, or when the process ended.
 */
export async function beginRotation(
  core: Core,
  alarm: Alarm,
  address: string,
  noted: (note: string, work?: () => void) => Promise<void>,
): Promise<Performed> {
  const reason = `watch ${alarm.id}`;
  const command = `relock rotate ${shellWord(address)} --emergency --reason ${shellWord(reason)}`;
  const place = placeFor(core, alarm.key ?? '', address);
  if (place === undefined) {
    await noted(`handed over: ${command}`);
    return { command };
  }
  // Two alarms of one key want one new value.
  const before = core.watch.responses.begunFor(alarm);
  if (before !== undefined && before !== alarm.id) {
    // There is no more to do for this one; it may yet fail, which stands with the other.
    const done = `follows alarm ${before}, for which its rotation was begun already`;
    await noted(`${address}: ${done}`);
    return { done };
  }
  const order = { address, alarm: alarm.id, reason };
  const begun =
    place.kind === 'run'
      ? await runHere(core, alarm, order, place, noted)
      : await core.watch.doors.rotator.begin(place, order, (at) => ownValue(core, at));
  if (place.kind !== 'run') await noted(`${begun.said} for ${address}`);
  return { begun: begun.said, ended: begun.ended };
}

/** The first entry of the settings whose pattern covers the key, by its name here or by its address. */
function placeFor({ watch }: Core, key: string, address: string): RotationPlace | undefined {
  return watch.config.rotate.find(({ keys }) => isCovered(keys, key) || isCovered(keys, address));
}

/** The token is made with its entry in the audit, and ends with the process. */
async function runHere(
  core: Core,
  alarm: Alarm,
  order: RotateOrder,
  { target: policy }: RotationPlace,
  noted: (note: string, work?: () => void) => Promise<void>,
): Promise<Begun> {
  if (core.policyStore.text('acl', policy) === undefined)
    throw new TypeError(`there is no path policy ${JSON.stringify(policy)}`);
  // Who was sent is no stranger.
  if (alarm.key !== undefined)
    core.watch.tell({ kind: 'announced', at: Date.now(), key: alarm.key, identity: ROTATOR });
  let made: ReturnType<typeof makeOwnToken> | undefined;
  await noted(`relock rotate ${order.address} is begun with a token of the policy ${policy}`, () => {
    made = makeOwnToken(core, [policy], LIFE, { alarm: alarm.id });
  });
  const token = made?.auth.clientToken ?? new SecretValue('');
  const hash = made?.hash;
  const endToken = async () => {
    if (hash !== undefined) await core.batch.run(() => core.tokens.end(hash), true);
  };
  try {
    const { said, ended } = core.watch.doors.rotator.run(order, token, LIFE);
    return { said, ended: letGo(ended) };
  } catch (error) {
    await endToken();
    throw error;
  }

  async function letGo(ended: Promise<string>): Promise<string> {
    try {
      return await ended;
    } finally {
      await endToken();
    }
  }
}
