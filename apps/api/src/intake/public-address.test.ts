import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('a public address', () => {
  it.each([
    '8.8.8.8',
    '93.184.215.14',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.1.1',
    '223.255.255.255',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '2a00:1450:4001:82b::200e',
    '64:ff9b::8.8.8.8',
    '64:ff9b::808:808',
  ])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this network', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['behind a carrier', '100.64.0.1'],
    ['another cloud’s own', '100.100.100.200'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['link local, and of clouds', '169.254.169.254'],
    ['a cloud’s own', '168.63.129.16'],
    ['for protocols', '192.0.0.170'],
    ['for books', '192.0.2.1'],
    ['for books', '198.51.100.1'],
    ['for books', '203.0.113.1'],
    ['for measuring', '198.18.0.1'],
    ['6to4 relays', '192.88.99.1'],
    ['to many', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['to all', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['mapped', '::ffff:127.0.0.1'],
    ['mapped, in hexadecimal', '::ffff:7f00:1'],
    ['mapped, though public', '::ffff:8.8.8.8'],
    ['compatible', '::127.0.0.1'],
    ['translated', '::ffff:0:127.0.0.1'],
    ['6to4 of loopback', '2002:7f00:1::'],
    ['6to4 of a private one', '2002:c0a8:101::1'],
    ['NAT64 of loopback', '64:ff9b::127.0.0.1'],
    ['NAT64 of a cloud’s own', '64:ff9b::a9fe:a9fe'],
    ['NAT64 of the unspecified one', '64:ff9b::'],
    ['NAT64 of one’s own', '64:ff9b:1::7f00:1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['for books', '2001:db8::1'],
    ['for books', '3fff::1'],
    ['unique local', 'fd00::1'],
    ['unique local, a cloud’s own', 'fd00:ec2::254'],
    ['link local', 'fe80::1'],
    ['of one link', 'fe80::1%eth0'],
    ['of one link, though public', '2a00:1450::1%1'],
    ['site local', 'fec0::1'],
    ['to many', 'ff02::1'],
    ['discard', '100::1'],
    ['no address', 'localhost'],
    ['no address', '0x7f.1'],
    ['nothing', ''],
  ])('is none that is %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
