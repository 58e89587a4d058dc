/** Which addresses may be connected to: an operator's own command reaches everything, a feed the public Internet only. */

import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv4 } from 'node:net';
import os from 'node:os';

export type Reach = {
  /** The addresses of a host name. @throws where there is no such host, with the resolver's `code` */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Whether an IP address may be connected to. */
  readonly permits: (address: string) => boolean;
};

const resolve = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address);

export const ANYWHERE: Reach = { resolve, permits: () => true };
/** This machine's own public address is none to others: what listens there may be closed to the outside. */
export const PUBLIC_ONLY: Reach = {
  resolve,
  permits: (address) => isPublicAddress(address) && !isOwnAddress(address),
};

const isOwnAddress = (address: string): boolean =>
  Object.values(os.networkInterfaces()).some((all) => all?.some((own) => own.address === address));

/** The IPv4 ranges that IANA's registry of special-purpose addresses keeps out of the public Internet, and multicast. */
const SPECIAL = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  SPECIAL.addSubnet(network, prefix, 'ipv4');
/** Within the one block of IPv6 that is in public use: protocol assignments with Teredo, documentation, 6to4. */
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  SPECIAL.addSubnet(network, prefix, 'ipv6');

/** 2000::/3: all else in IPv6 is local, mapped from IPv4, translated to it, multicast or not given out. */
const GLOBAL_UNICAST = new BlockList();
GLOBAL_UNICAST.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address belongs to the public Internet; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !SPECIAL.check(address, 'ipv4');
  return isIP(address) === 6 && GLOBAL_UNICAST.check(address, 'ipv6') && !SPECIAL.check(address, 'ipv6');
}

/**
 * The addresses of an URL's host that may be connected to; none where it has others only. Whoever connects must take
 * one of these and not ask the name service again: its second answer may be another one.
 */
export async function reachable({ hostname }: URL, { resolve, permits }: Reach): Promise<readonly string[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  return (isIP(host) ? [host] : await resolve(host)).filter(permits);
}
