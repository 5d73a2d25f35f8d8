import type { RelockConfig } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import type { ResponseSettings } from '../../respond/settings.ts';
import { Fault } from '../../serve/fault.ts';
import { responseSettings, watchSettings } from '../../serve/watch/settings.ts';
import type { Severity, WatchSettings } from '../../watch/settings.ts';

/** What `watch:` of the config file says to `relock watch`. */
export interface FileSettings {
  readonly watch: WatchSettings;
  readonly respond: ResponseSettings;
  readonly failOn: Severity | 'never';
}

/** The settings of a config file, read as a server reads its own. Throws `RL-CONFIG-INVALID`. */
export function fileSettings({ watch }: Pick<RelockConfig, 'watch'>): FileSettings {
  const { fail_on: failOn = 'medium', ...given } = namedAsServed(watch);
  try {
    return { watch: watchSettings(given), respond: responseSettings(given), failOn: failOn as FileSettings['failOn'] };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new RelockError('RL-CONFIG-INVALID', `the config, under "watch": ${error.message}`, {
      remedy: 'docs/config.md shows every key; schema/relock.schema.json lists them for editors.',
      state: 'Nothing was done.',
    });
  }
}

/** The same with the names that `sys/relock/watch/config` has: `learn_days` for `learn-days`. */
export function namedAsServed(section: RelockConfig['watch']): Record<string, unknown> {
  return renamed(section) as Record<string, unknown>;
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.replaceAll('-', '_'), renamed(one)]));
}
