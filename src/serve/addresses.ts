import { BlockList, isIP, isIPv6 } from 'node:net';
import { Fault } from './fault.ts';

/** True when an address lies in one of the networks (`10.0.0.0/8`, `2001:db8::/32`, a single address), or none is named. */
export function isFrom(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true;
  // What is no address is in no network.
  if (isIP(address) === 0) return false;
  const list = new BlockList();
  for (const network of networks) add(list, network);
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Throws `Fault` 400 for what is no network. */
export function checkNetworks(networks: readonly string[]): void {
  for (const network of networks) add(new BlockList(), network);
}

function add(list: BlockList, network: string): void {
  const [net = '', bits] = network.split('/');
  const family = isIPv6(net) ? 'ipv6' : 'ipv4';
  const most = family === 'ipv6' ? 128 : 32;
  const prefix = bits === undefined ? most : Number(bits);
  if (isIP(net) === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > most) {
    throw new Fault(400, `${JSON.stringify(network.slice(0, 60))} is no address and no network such as 10.0.0.0/8`);
  }
  list.addSubnet(net, prefix, family);
}
