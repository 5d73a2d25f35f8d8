import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { AllowRule, MaintenanceWindow, ManagedKey, OwnRule, RelockConfig, Server, UseLog } from './config.ts';
import type { RawEntry } from './entry.ts';
import { completeServer, faultOf } from './servers.ts';
import type { RawServer } from './servers.ts';
import { publishTarget } from './publish.ts';
import { tellTarget } from './tell.ts';
import { parseWindow } from './window.ts';

/** An error in the config, naming its line. */
export function invalidConfig(name: string, line: number, what: string, remedy?: string): RelockError {
  return new RelockError('RL-CONFIG-INVALID', `${printable(name)}, line ${line}: ${what}`, {
    remedy: remedy ?? 'schema/relock.schema.json lists every key; editors complete from it.',
    state: 'Nothing was done.',
  });
}

/** `.relock.yml` as the schema lets it through. */
export interface RawConfig {
  vaults?: Record<string, RawServer>;
  'require-hsm'?: boolean;
  'require-managed'?: boolean;
  scan?: {
    'fail-on'?: RelockConfig['scan']['failOn'];
    repository?: string;
    'pull-request-text'?: boolean;
    archives?: boolean;
    validate?: boolean;
    'validate-hosts'?: string[];
    allow?: AllowRule[];
    rules?: Array<Partial<OwnRule> & { id: string; regex: string; keywords: string[] }>;
  };
  tell?: RawEntry[];
  watch?: Record<string, unknown>;
  rotate?: {
    paused?: string;
    'revoke-found'?: string[];
    'revoke-at-most'?: number;
    logs?: RawLog[];
    defaults?: RawDefault[];
    keys?: RawKey[];
  };
}

interface RawLog {
  file?: string;
  github?: string;
  token?: string;
}

/** What the calendar goes by. */
interface RawTimes {
  every?: string;
  overlap?: string;
  window?: string;
  'unused-for'?: string;
  'overlap-at-most'?: string;
}

/** Times for the keys of a kind, of an environment, or all; the last entry that fits counts. */
interface RawDefault extends RawTimes {
  kind?: string;
  environment?: string;
}

interface RawKey extends RawTimes {
  address: string;
  kind: string;
  issuer?: ManagedKey['issuer'];
  fields?: Record<string, string>;
  strategy?: ManagedKey['strategy'];
  environment?: string;
  owner?: string;
  'on-leak'?: ManagedKey['onLeak'];
  publish?: RawEntry[];
}

/** Fills in the defaults and checks what a schema can't say; `lineOf` finds the line to name. */
export function complete(raw: RawConfig, name: string, lineOf: (path: Array<string | number>) => number): RelockConfig {
  const vaults = new Map<string, Server>();
  for (const [key, server] of Object.entries(raw.vaults ?? {})) {
    if (!/^[A-Za-z0-9_-]+$/.test(key))
      throw invalidConfig(
        name,
        lineOf(['vaults', key]),
        `"${printable(key, 80)}" can't name a vault: use letters, digits, "-" and "_"`,
      );
    const fault = faultOf(key, server);
    if (fault !== undefined) throw invalidConfig(name, lineOf(['vaults', key]), fault);
    vaults.set(key, completeServer(key, server));
  }
  for (const [i, entry] of (raw.scan?.allow ?? []).entries()) {
    if (
      entry.fingerprint === undefined &&
      entry.path === undefined &&
      entry.rule === undefined &&
      entry.value === undefined
    ) {
      throw invalidConfig(
        name,
        lineOf(['scan', 'allow', i]),
        'this entry would allow everything',
        'Give a fingerprint, path, rule or value.',
      );
    }
    if (entry.value !== undefined) expression(entry.value, name, lineOf(['scan', 'allow', i, 'value']));
  }
  const rules = (raw.scan?.rules ?? []).map((rule, i): OwnRule => {
    expression(rule.regex, name, lineOf(['scan', 'rules', i, 'regex']));
    const keywords = rule.keywords.map((word) => word.toLowerCase());
    if (keywords.some((word) => word.length < 2) || keywords.length === 0) {
      throw invalidConfig(
        name,
        lineOf(['scan', 'rules', i, 'keywords']),
        'a rule needs keywords of two characters or more',
      );
    }
    return {
      id: rule.id,
      description: rule.description ?? rule.id,
      regex: rule.regex,
      keywords,
      confidence: rule.confidence ?? 'medium',
    };
  });
  const keys = (raw.rotate?.keys ?? []).map((key, i): ManagedKey => {
    const strategy = key.strategy;
    const times = timesOf(key, raw.rotate?.defaults ?? []);
    const overlapHours = hours(times.overlap ?? '0h');
    if (strategy === 'in-place' && hours(key.overlap ?? '0h') > 0) {
      throw invalidConfig(
        name,
        lineOf(['rotate', 'keys', i, 'overlap']),
        'an in-place key has no overlap: the new value replaces the old one at once',
      );
    }
    return {
      address: key.address,
      kind: key.kind,
      issuer: key.issuer ?? {},
      fields: key.fields ?? {},
      strategy,
      everyDays: hours(times.every ?? '90d') / 24,
      overlapHours,
      window: windowOf(times.window, name, lineOf(['rotate', 'keys', i])),
      retirement: {
        unusedForHours: hours(times['unused-for'] ?? '1h'),
        atMostHours: hours(times['overlap-at-most'] ?? '7d'),
      },
      owner: key.owner,
      onLeak: key['on-leak'] ?? 'report',
      publish: (key.publish ?? []).map((entry, j) => {
        const target = publishTarget(entry);
        if (typeof target !== 'string') return target;
        throw invalidConfig(name, lineOf(['rotate', 'keys', i, 'publish', j]), target);
      }),
    };
  });
  return {
    vaults,
    requireHsm: raw['require-hsm'] ?? false,
    requireManaged: raw['require-managed'] ?? false,
    scan: {
      failOn: raw.scan?.['fail-on'] ?? 'medium',
      allow: raw.scan?.allow ?? [],
      rules,
      repository: raw.scan?.repository,
      pullRequestText: raw.scan?.['pull-request-text'] ?? false,
      archives: raw.scan?.archives ?? true,
      validate: raw.scan?.validate ?? false,
      validateHosts: (raw.scan?.['validate-hosts'] ?? []).map((host) => host.toLowerCase()),
    },
    tell: (raw.tell ?? []).map((entry, i) => {
      const target = tellTarget(entry);
      if (typeof target !== 'string') return target;
      throw invalidConfig(name, lineOf(['tell', i]), target);
    }),
    watch: raw.watch ?? {},
    rotate: {
      keys,
      revokeFound: raw.rotate?.['revoke-found'] ?? [],
      revokeAtMost: raw.rotate?.['revoke-at-most'] ?? 50,
      paused: raw.rotate?.paused,
      logs: (raw.rotate?.logs ?? []).map((log, i) => {
        const read = useLog(log);
        if (read !== undefined) return read;
        throw invalidConfig(
          name,
          lineOf(['rotate', 'logs', i]),
          'an entry of rotate.logs has "file", or "github" and "token"',
        );
      }),
    },
  };
}

/** Undefined for one that names no log, or two. */
function useLog({ file, github, token }: RawLog): UseLog | undefined {
  if (file !== undefined && github === undefined && token === undefined) return { kind: 'file', file };
  if (file !== undefined || github === undefined || token === undefined) return undefined;
  return { kind: 'github', organisation: github, token };
}

/** A key's own times, and for what it does not say those of the last default that fits it. */
function timesOf(key: RawKey, defaults: readonly RawDefault[]): RawTimes {
  const fitting = defaults.filter(
    ({ kind, environment }) =>
      (kind === undefined || kind === key.kind) && (environment === undefined || environment === key.environment),
  );
  return {
    ...Object.assign({}, ...fitting),
    ...withoutAbsent({
      every: key.every,
      overlap: key.overlap,
      window: key.window,
      'unused-for': key['unused-for'],
      'overlap-at-most': key['overlap-at-most'],
    }),
  };
}

function withoutAbsent(times: Record<keyof RawTimes, string | undefined>): RawTimes {
  return Object.fromEntries(Object.entries(times).filter(([, value]) => value !== undefined));
}

function windowOf(text: string | undefined, name: string, line: number): MaintenanceWindow | undefined {
  if (text === undefined) return undefined;
  const window = parseWindow(text);
  if (window !== undefined) return window;
  throw invalidConfig(
    name,
    line,
    `"${printable(text, 60)}" is no maintenance window`,
    'Write "Mon-Fri 02:00-04:00 UTC", or "… Europe/Berlin": a name of the time zone database.',
  );
}

function expression(source: string, name: string, line: number): void {
  try {
    new RegExp(source, 'u');
  } catch {
    throw invalidConfig(
      name,
      line,
      'this is not a regular expression that JavaScript takes',
      'Flags such as (?i) are not part of it; write [Aa] instead.',
    );
  }
}

function hours(duration: string): number {
  return Number(duration.slice(0, -1)) * (duration.endsWith('d') ? 24 : 1);
}
