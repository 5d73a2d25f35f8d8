import type { AuditRecord } from './audit.ts';
import { lineOf } from './audit.ts';
import type { SignedHead } from './head.ts';
import { headLine } from './head.ts';

/** One line for the devices: a record, or the head that was signed over the chain up to `number`. */
export interface DeviceLine {
  readonly number: number;
  readonly isHead: boolean;
  readonly text: string;
}

/** Somewhere else that the audit log is written to. */
export interface AuditDevice {
  /** The number of the last record that it has; undefined when that can't be asked of it. */
  readonly last?: number | undefined;
  /** Keeps all of the lines, in this order. Rejects when it can't: then it keeps none, or is given them again. */
  write(lines: readonly string[]): Promise<void>;
  /** Rejects when nothing can be written now: a socket that can't be connected. */
  probe?(): Promise<void>;
  /** Begins anew, because somebody moved its file away. */
  reopen?(): void;
  close(): void;
}

export function recordLine(record: AuditRecord): DeviceLine {
  return { number: record.number, isHead: false, text: lineOf(record) };
}

export function headDeviceLine(head: SignedHead): DeviceLine {
  return { number: head.number, isHead: true, text: headLine(head) };
}
