import { describe, expect, it } from 'vitest';
import { AddressRefusedError, checkAddress, guardedFetch, publicOnly } from './guarded-fetch.js';
import { isPublicAddress } from './public-address.js';

describe('ACC-11 outgoing requests', () => {
  it.each(['8.8.8.8', '93.184.215.14', '2606:4700::1111'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.255.255.255',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    '2002:7f00:1::',
    '2001:0:1::1',
    '2001:db8::1',
    'ff02::1',
    'not-an-address',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    'http://example.com',
    'ftp://example.com',
    'https://u:p@example.com',
    'https://127.1',
    'https://0x7f000001',
    'https://2130706433',
    'https://0177.0.0.1',
    'https://[::ffff:7f00:1]',
    'https://localhost',
    'https://intranet',
    'https://192.168.0.1:8443/x',
  ])('%s is refused', async (address) => {
    expect(() => checkAddress(new URL(address))).toThrow(AddressRefusedError);
    const fetch = guardedFetch({ loopback: false, signal: AbortSignal.timeout(1000) });
    await expect(fetch(address, { method: 'GET', headers: {} })).rejects.toThrow(AddressRefusedError);
  });

  it('http://127.0.0.1 is for the sandbox alone', async () => {
    const request = { method: 'GET', headers: {} };
    const closed = 'http://127.0.0.1:1/';
    const strict = guardedFetch({ loopback: false, signal: AbortSignal.timeout(1000) });
    await expect(strict(closed, request)).rejects.toThrow(AddressRefusedError);
    const sandbox = guardedFetch({ loopback: true, signal: AbortSignal.timeout(1000) });
    await expect(sandbox(closed, request)).rejects.toThrow('ECONNREFUSED');
    await expect(sandbox('http://127.0.0.2:1/', request)).rejects.toThrow(AddressRefusedError);
  });

  it('a name is checked by the addresses the connection would really use', async () => {
    const resolving = (...addresses: string[]) =>
      new Promise<string>((resolve) => {
        const look = publicOnly((_name, _options, callback) =>
          callback(
            null,
            addresses.map((address) => ({ address, family: 4 })),
          ),
        );
        look('login.example', {}, (error, address) => resolve(error ? error.message : JSON.stringify(address)));
      });
    expect(await resolving('93.184.215.14')).toBe('"93.184.215.14"');
    expect(await resolving('93.184.215.14', '10.0.0.1')).toBe('leads to a private address');
    expect(await resolving()).toBe('leads to a private address');
  });
});
