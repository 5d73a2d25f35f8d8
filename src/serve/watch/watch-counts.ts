import type { Step } from '../../respond/step.ts';
import type { Alarm } from '../../watch/alarm.ts';

/** What the watch has done since the server was unsealed, by labels as Prometheus has them. */
export class WatchCounts {
  readonly alarms = new Map<string, number>();
  readonly steps = new Map<string, number>();
  /** Endings that the brake held back. */
  braked = 0;
  /** Seconds that the last snapshot took. */
  snapshotSeconds = 0;

  alarm({ detector, severity, basis }: Alarm): void {
    add(this.alarms, `detector="${detector}",severity="${severity}",basis="${basis}"`);
  }

  step({ action, state, said }: Step): void {
    add(this.steps, `action="${action}",state="${state.replace(' ', '_')}"`);
    if (state === 'proposed' && said.startsWith('the brake')) this.braked += 1;
  }

  snapshot(seconds: number): void {
    this.snapshotSeconds = seconds;
  }
}

function add(counts: Map<string, number>, labels: string): void {
  counts.set(labels, (counts.get(labels) ?? 0) + 1);
}
