/** The network that an address is in, at the size in which one is handed out: `/24` of IPv4, `/48` of IPv6. */
export interface Network {
  readonly prefix: string;
  /** The provider's range around it: `/16`, or `/32`. */
  readonly range: string;
}

/** Networks repeat; so many answers are kept. */
const REMEMBERED = 20_000;
const answers = new Map<string, Network | undefined>();

/** What was asked for last: of one use it is asked for again and again. */
let asked = '';
let answer: Network | undefined;

/** The network of an IPv4 or IPv6 address; undefined for text that is neither. */
export function networkOf(address: string): Network | undefined {
  if (address === asked) return answer;
  answer = lookUp(address);
  asked = address;
  return answer;
}

function lookUp(address: string): Network | undefined {
  // Of IPv4 the last part tells nothing of it, so that all of a network share an answer.
  const end = address.lastIndexOf('.') + 1;
  const isV4 = end > 0 && LAST.test(address.slice(end));
  const name = isV4 ? address.slice(0, end) : address;
  const known = answers.get(name);
  if (known !== undefined || answers.has(name)) return known;
  const network = isV4 ? v4(name) : v6(address);
  if (answers.size >= REMEMBERED) answers.clear();
  answers.set(name, network);
  return network;
}

const LAST = /^\d{1,3}$/;

function v4(beginning: string): Network | undefined {
  // An IPv4 address as a socket for both tells it (RFC 4291 2.5.5.2).
  const parts = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.$/i.exec(beginning);
  if (parts === null) return undefined;
  return { prefix: `${parts[1]}.${parts[2]}.${parts[3]}.0/24`, range: `${parts[1]}.${parts[2]}.0.0/16` };
}

function v6(address: string): Network | undefined {
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
