/** Bytes that follow a constant's tag; of text (1) the length does. Source: Java Virtual Machine Specification, 4.4. */
const LENGTH: Readonly<Record<number, number>> = {
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 2,
  8: 2,
  9: 4,
  10: 4,
  11: 4,
  12: 4,
  15: 3,
  16: 2,
  17: 4,
  18: 4,
  19: 2,
  20: 2,
};
const TEXT = 1;
/** 8-byte numbers take two places in the table. */
const isWide = (tag: number) => tag === 5 || tag === 6;

/** The text constants of a Java class, one a line; undefined when it is none. */
export function classText(bytes: Buffer): Buffer | undefined {
  const lines: Buffer[] = [];
  let at = 10;
  const count = bytes.readUInt16BE(8);
  for (let i = 1; i < count; i++) {
    const tag = bytes[at] ?? 0;
    at++;
    if (tag === TEXT) {
      if (at + 2 > bytes.length) return undefined;
      const end = at + 2 + bytes.readUInt16BE(at);
      if (end > bytes.length) return undefined;
      lines.push(bytes.subarray(at + 2, end), LINE_FEED);
      at = end;
      continue;
    }
    const length = LENGTH[tag];
    if (length === undefined) return undefined;
    at += length;
    if (isWide(tag)) i++;
  }
  return Buffer.concat(lines);
}

const LINE_FEED = Buffer.from('\n');
