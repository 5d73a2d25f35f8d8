import type { Expected } from './expected.ts';

/** How bad it is: `info` is advice, to be read some day; the others are alarms. */
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;

/** What looks at each use; one file each in `detectors/`. */
export type DetectorName = (typeof DETECTOR_NAMES)[number];
const DETECTOR_NAMES = [
  'canary',
  'leaked',
  'retired',
  'rate',
  'reach',
  'refusals',
  'lease',
  'identity',
  'workflow',
  'ref',
  'network',
  'hour',
  'rise',
  'odd',
  'unused',
] as const;

export interface DetectorSettings {
  readonly on: boolean;
  readonly severity: Severity;
  /** 1 is what the detector was measured with; at 2 half as much is enough for an alarm, at 0.5 it takes twice as much. */
  readonly sensitivity: number;
}

/** Other settings for some keys, environments, or both; where several fit, the later one says more. */
export interface Override {
  /** A key's address, or its beginning followed by `*`. */
  readonly key?: string;
  readonly environment?: string;
  readonly detectors: Readonly<Partial<Record<DetectorName, Partial<DetectorSettings>>>>;
}

/** A key that opens nothing, by the name that a log has for it. */
export interface PlantedCanary {
  readonly key: string;
  /** '' when it was not said. */
  readonly where: string;
}

export interface WatchSettings {
  /** Days of life that are only learned from: of the whole watch, and again of each new key. */
  readonly learnDays: number;
  /** Days after which an identity, workflow, ref or network that was not seen again is forgotten. */
  readonly keepPersonalDays: number;
  /** The same alarm again is told after so many hours at the earliest. */
  readonly repeatHours: number;
  /** Days in which what a policy announced may come for the first time. */
  readonly announcedDays: number;
  /** What is less severe is not told. */
  readonly least: Severity;
  readonly detectors: Readonly<Record<DetectorName, DetectorSettings>>;
  readonly overrides: readonly Override[];
  /** What people said ahead of it; what they say of an alarm is in the watch's state. */
  readonly expected: readonly Expected[];
  readonly canaries: readonly PlantedCanary[];
}

const on = (severity: Severity): DetectorSettings => ({ on: true, severity, sensitivity: 1 });

export const DEFAULT_SETTINGS: WatchSettings = {
  learnDays: 14,
  keepPersonalDays: 90,
  repeatHours: 24,
  announcedDays: 30,
  least: 'info',
  detectors: {
    canary: on('critical'),
    leaked: on('critical'),
    retired: on('high'),
    rate: on('high'),
    reach: on('high'),
    refusals: on('medium'),
    lease: on('medium'),
    identity: on('medium'),
    workflow: on('medium'),
    ref: on('medium'),
    network: on('medium'),
    hour: on('low'),
    rise: on('medium'),
    odd: on('low'),
    unused: on('info'),
  },
  overrides: [],
  expected: [],
  canaries: [],
};

/** A detector's settings for a key and an environment. */
export function settingsFor(
  settings: WatchSettings,
  name: DetectorName,
  key: string | undefined,
  environment: string | undefined,
): DetectorSettings {
  const usual = settings.detectors[name];
  if (settings.overrides.length === 0) return usual;
  const fitting = settings.overrides.filter((override) => fits(override, key, environment));
  return Object.assign({}, usual, ...fitting.map(({ detectors }) => detectors[name]));
}

function fits(override: Override, key: string | undefined, environment: string | undefined): boolean {
  if (override.key !== undefined && (key === undefined || !isCovered(override.key, key))) return false;
  return override.environment === undefined || override.environment === environment;
}

/** Whether a key is meant by an address, or by a beginning with `*`. */
export function isCovered(pattern: string, key: string): boolean {
  return pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}
