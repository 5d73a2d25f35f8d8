/** Facilities by name, RFC 5424 section 6.2.1. */
const FACILITIES: Readonly<Record<string, number>> = {
  KERN: 0,
  USER: 1,
  MAIL: 2,
  DAEMON: 3,
  AUTH: 4,
  SYSLOG: 5,
  LPR: 6,
  NEWS: 7,
  UUCP: 8,
  CRON: 9,
  AUTHPRIV: 10,
  FTP: 11,
  LOCAL0: 16,
  LOCAL1: 17,
  LOCAL2: 18,
  LOCAL3: 19,
  LOCAL4: 20,
  LOCAL5: 21,
  LOCAL6: 22,
  LOCAL7: 23,
};

const NOTICE = 5;

/** The number of a facility, or undefined for a name that is none. */
export function facilityOf(name: string): number | undefined {
  return FACILITIES[name.toUpperCase()];
}

/** Makes messages of RFC 5424 out of lines. `host` and `tag` are cut down to what its header may hold. */
export function syslogMessage(facility: number, tag: string, host: string): (line: string) => string {
  const who = `${headerField(host, 255)} ${headerField(tag, 48)} ${process.pid} audit -`;
  return (line) => `<${facility * 8 + NOTICE}>1 ${new Date().toISOString()} ${who} ${line}`;
}

/** Over a stream each message stands behind its length in bytes: RFC 6587, section 3.4.1. */
export function counted(message: string): string {
  return `${Buffer.byteLength(message)} ${message}`;
}

/** PRINTUSASCII without spaces; `-` for nothing. */
function headerField(text: string, longest: number): string {
  const field = text.replace(/[^!-~]/g, '').slice(0, longest);
  return field === '' ? '-' : field;
}
