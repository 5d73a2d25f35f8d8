import type { Invocation } from '../config/invocation.ts';
import type { Source } from '../source/source.ts';

/** Says on a terminal, from the first second on, how far a scan is; silent in a pipe. */
export interface Progress {
  /** Something was read. Cheap: it looks at the clock and seldom writes. */
  tick(): void;
  /** Removes the line. */
  end(): void;
}

const FIRST = 1000;
const STEP = 200;

export function openProgress(invocation: Invocation, source: Pick<Source, 'stats'>): Progress {
  let next = Date.now() + FIRST;
  let shown = false;
  return {
    tick() {
      if (Date.now() < next) return;
      // Asked late: most scans are over by then.
      if (!shown && !invocation.interactive) {
        next = Infinity;
        return;
      }
      next = Date.now() + STEP;
      shown = true;
      const { files, commits, bytes } = source.stats;
      const history = commits > 0 ? `, ${commits} commits` : '';
      invocation.err(`\r\u001b[2Kscanning: ${files} files${history}, ${Math.round(bytes / 1e6)} MB`);
    },
    end() {
      if (shown) invocation.err('\r\u001b[2K');
    },
  };
}
