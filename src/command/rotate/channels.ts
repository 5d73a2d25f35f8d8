import type { TellTarget } from '../../config/config.ts';
import { printable } from '../../core/printable.ts';
import { problemOf } from '../../rotate/outcome.ts';
import { tellChannel } from '../../tell/channel.ts';
import type { TellServices } from '../../tell/channel.ts';
import { incidentMessage } from '../../tell/incident.ts';
import type { Incident } from '../../tell/incident.ts';
import type { Message } from '../../tell/message.ts';

/** More incidents than these are told in one message. */
const EACH = 3;

/**
 * Tells every channel of the config at once. One that does not take the message is told of by `warn` and hides nothing:
 * what was done is done.
 */
export async function tellChannels(
  targets: readonly TellTarget[],
  incidents: readonly Incident[],
  services: TellServices,
  warn: (text: string) => void,
): Promise<void> {
  if (incidents.length === 0) return;
  const messages =
    incidents.length <= EACH ? incidents.map((incident) => incidentMessage(incident, true)) : [summary(incidents)];
  await Promise.all(
    targets.map(async (target) => {
      for (const message of messages) {
        try {
          await tellChannel(target, message, services);
        } catch (error) {
          const { message: why, code } = problemOf(error);
          return warn(`nobody was told by ${target.kind}: ${printable(why)} [${code}]`);
        }
      }
    }),
  );
}

/** Many incidents as one message: a line for each, and what is left, as far as a message has room. */
function summary(incidents: readonly Incident[]): Message {
  const single = incidents.map((incident) => incidentMessage(incident, true));
  const open = single.flatMap(({ todo }, i) => todo.map((step) => `${incidents[i]?.key ?? ''}: ${step}`));
  const dead = incidents.filter(({ refused }) => refused !== undefined).length;
  const failed = single.some(({ state }) => state === 'failed');
  return {
    title: `${incidents.length} keys leaked: ${dead} are refused by their issuers`,
    state: failed ? 'failed' : open.length > 0 ? 'you' : 'done',
    facts: incidents.slice(0, 40).map(({ kind, key, result }) => `${result}: ${key} (${kind})`),
    todo: open.slice(0, 20),
    owners: [...new Set(incidents.flatMap(({ owners }) => owners))].slice(0, 10),
    link: incidents[0]?.link,
  };
}
