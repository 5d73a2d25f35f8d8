/** The network that an address is in, at the size in which one is handed out: `/24` of IPv4, `/48` of IPv6. */
export interface Network {
  readonly prefix: string;
  /** The provider's range around it: `/16`, or `/32`. */
  readonly range: string;
}

/** Addresses repeat; so many answers are kept. */
const REMEMBERED = 20_000;
const answers = new Map<string, Network | undefined>();

/** The network of an IPv4 or IPv6 address; undefined for text that is neither. */
export function networkOf(address: string): Network | undefined {
  const known = answers.get(address);
  if (known !== undefined || answers.has(address)) return known;
  const network = read(address);
  if (answers.size >= REMEMBERED) answers.clear();
  answers.set(address, network);
  return network;
}

function read(address: string): Network | undefined {
  // An IPv4 address as a socket for both tells it (RFC 4291 2.5.5.2).
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(address);
  if (v4 !== null) return { prefix: `${v4[1]}.${v4[2]}.${v4[3]}.0/24`, range: `${v4[1]}.${v4[2]}.0.0/16` };
  if (!/^[0-9a-f:]{2,39}$/i.test(address) || !address.includes(':')) return undefined;
  const [head = '', tail] = address.toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
  if (groups.length !== 8) return undefined;
  const [first = '0', second = '0', third = '0'] = groups.map((group) => group.replace(/^0+(?=.)/, ''));
  return { prefix: `${first}:${second}:${third}::/48`, range: `${first}:${second}::/32` };
}
