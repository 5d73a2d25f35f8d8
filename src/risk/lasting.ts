/** A length of time in its largest unit: `40 minutes`, `3 days`. */
export function lasting(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  const [amount, unit] =
    minutes < 120 ? [minutes, 'minute'] : minutes < 2880 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
  const whole = Math.max(1, Math.round(amount));
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
