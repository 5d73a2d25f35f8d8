import type { Entries } from '../sealed/entries.ts';
import type { AuditDevice } from './device.ts';
import type { DeviceSettings } from './device-options.ts';
import { openDevice } from './device-options.ts';
import type { AuditLog } from './log.ts';

const FOLDER = 'audit/device/';

/** Which devices are enabled, by path such as `file/`. */
export class DeviceTable {
  readonly #entries: Entries;
  readonly #audit: AuditLog;

  constructor(entries: Entries, audit: AuditLog) {
    this.#entries = entries;
    this.#audit = audit;
  }

  /** Enables again what was enabled before the last stop. */
  load(): void {
    for (const { path, settings } of this.all()) this.#audit.enable(path, () => openDevice(settings));
  }

  has(path: string): boolean {
    return this.#entries.get(nameOf(path)) !== undefined;
  }

  all(): Array<{ readonly path: string; readonly settings: DeviceSettings }> {
    return this.#entries.all(FOLDER).map(({ name, value }) => ({
      path: decodeURIComponent(name),
      // Sealed by `enable`, so it is its settings.
      settings: value as unknown as DeviceSettings,
    }));
  }

  /** Enables a device that is open already; within a transaction. */
  enable(path: string, settings: DeviceSettings, device: AuditDevice): void {
    this.#entries.put(nameOf(path), { ...settings });
    let opened: AuditDevice | undefined = device;
    this.#audit.enable(path, () => {
      const one = opened ?? openDevice(settings);
      opened = undefined;
      return one;
    });
  }

  /** Within a transaction. */
  disable(path: string): void {
    this.#entries.delete(nameOf(path));
    this.#audit.devices.remove(path);
  }
}

function nameOf(path: string): string {
  return FOLDER + encodeURIComponent(path);
}
