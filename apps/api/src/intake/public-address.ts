import { BlockList, isIP } from 'node:net';

// IANA's registries of special addresses: nothing in them is a site of the public web.
const specialV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // behind a carrier's NAT
  ['127.0.0.0', 8],
  ['168.63.129.16', 32], // where one cloud answers its machines about themselves; others do in 169.254
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // to many at once
  ['240.0.0.0', 4],
] as const;

const specialV6 = [
  ['2001::', 23], // Teredo and other ways to somewhere else
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: any IPv4 address in disguise
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const;

const listOf = (family: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [net, bits] of subnets) list.addSubnet(net, bits, family);
  return list;
};

const notPublicV4 = listOf('ipv4', specialV4);
const notPublicV6 = listOf('ipv6', specialV6);
const unicastV6 = listOf('ipv6', [['2000::', 3]]);
const translatedV6 = listOf('ipv6', [['64:ff9b::', 96]]);

/** The IPv4 address in the last 32 bits of an IPv6 address. */
const embeddedV4 = (address: string): string | null => {
  // Through URL, which writes every form of an address in one way: the last two groups in hexadecimal.
  const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(':');
  const [high = '', low = ''] = groups.slice(-2);
  const bits = Number.parseInt(high || '0', 16) * 0x1_00_00 + Number.parseInt(low || '0', 16);
  const parts = [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256);
  return parts.every(Number.isInteger) ? parts.join('.') : null;
};

/**
 * Whether an IP address is one of the public web. IPv6 is taken from what is given out to the world only, and through a
 * NAT64 where the IPv4 address behind it is public: mapped, local and private forms are none of it.
 */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !notPublicV4.check(address, 'ipv4');
  if (family !== 6 || address.includes('%')) return false; // no address, or one of a single link
  if (translatedV6.check(address, 'ipv6')) {
    const inner = embeddedV4(address);
    return inner !== null && isPublicAddress(inner);
  }
  return unicastV6.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6');
};
