import { BlockList, isIP } from 'node:net';

/** IANA's special-purpose ranges of IPv4. */
const PRIVATE_V4 = new BlockList();
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [net = '', prefix] = range.split('/');
  PRIVATE_V4.addSubnet(net, Number(prefix), 'ipv4');
}

/** Of IPv6 only global unicast is public, without documentation, 6to4 and Teredo, which wrap other addresses. */
const GLOBAL_V6 = new BlockList();
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6');
const PRIVATE_V6 = new BlockList();
PRIVATE_V6.addSubnet('2001::', 23, 'ipv6');
PRIVATE_V6.addSubnet('2001:db8::', 32, 'ipv6');
PRIVATE_V6.addSubnet('2002::', 16, 'ipv6');
PRIVATE_V6.addSubnet('3fff::', 20, 'ipv6');

/** True for an IP address that belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !PRIVATE_V4.check(address, 'ipv4');
  return family === 6 && GLOBAL_V6.check(address, 'ipv6') && !PRIVATE_V6.check(address, 'ipv6');
}
