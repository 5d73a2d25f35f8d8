import { Fault } from './fault.ts';

/** Seconds that a token or lease lives when nobody says otherwise: one hour, where Vault gives 32 days. */
export const DEFAULT_TTL = 3600;
/** The longest life, in seconds: 32 days, as Vault's. */
export const MAX_TTL = 32 * 24 * 3600;

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/**
 * A duration as clients write it: seconds as a number or text, or Go's form with whole numbers (`90s`, `1h30m`), and
 * `d` for days. Empty or missing is undefined. Throws `Fault` 400.
 */
export function secondsOf(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && /^(?:\d{1,10}|(?:\d{1,10}[smhd])+)$/.test(text)) {
    const parts = text.match(/\d+[smhd]?/g) ?? [];
    return parts.reduce((sum, part) => sum + Number.parseInt(part, 10) * (UNITS[part.at(-1) ?? ''] ?? 1), 0);
  }
  throw new Fault(400, 'a duration is a number of seconds, or one such as "90s", "5m", "1h30m"');
}

/** A duration as Go prints it: `0s`, `5m0s`, `27h46m40s`. */
export function goDuration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${seconds % 60}s`;
}

/** What is said when a longer life (or `period`) was asked for than may be given. */
export function cappedAt(asked: number, most: number, what = 'TTL'): string {
  // Vault prints whole minutes and hours without the zeros behind them.
  const text = (seconds: number) =>
    goDuration(seconds)
      .replace(/(?<=[hm])0s$/, '')
      .replace(/(?<=h)0m$/, '');
  return `${what} of "${text(asked)}" exceeded the effective max_ttl of "${text(most)}"; ${what} value is capped accordingly`;
}
