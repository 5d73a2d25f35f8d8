import type { TellTarget } from '../../config/config.ts';
import type { SecretValue } from '../../core/secret.ts';
import type { Message } from '../../tell/message.ts';

/** How people are told: the channels are the same as a config file's. */
export interface Teller {
  /** An entry such as `{ "webhook": "https://…" }`, or what is wrong with it, in words. */
  readonly channelOf: (raw: Readonly<Record<string, string>>) => TellTarget | string;
  /** Sends a message; `readValue` gives what is at `PATH#/KEY` of this vault. Rejects with what keeps it from being sent. */
  readonly send: (
    target: TellTarget,
    message: Message,
    readValue: (address: string) => Promise<SecretValue>,
  ) => Promise<void>;
}

/** For a server that tells nobody. */
export const SILENT: Teller = {
  channelOf: () => 'this server tells nobody',
  send: async () => undefined,
};
