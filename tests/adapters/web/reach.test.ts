import assert from 'node:assert/strict';
import os from 'node:os';
import { describe, it } from 'node:test';
import { isPublicAddress, PUBLIC_ONLY, reachable } from '../../../src/adapters/web/reach.ts';

describe('isPublicAddress()', () => {
  for (const address of [
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.127.255.255',
    '192.0.0.170',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.250',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::7f00:1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'localhost',
    '',
  ]) {
    it(`${address || 'nothing'} is not public`, () => assert.equal(isPublicAddress(address), false));
  }

  for (const address of [
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '2a00:1450:4001:80b::200e',
    '2606:4700::1111',
  ])
    it(`${address} is public`, () => assert.equal(isPublicAddress(address), true));
});

describe('reachable()', () => {
  for (const url of [
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
  ]) {
    it(`lets nobody to ${url}`, async () => assert.deepEqual(await reachable(new URL(url), PUBLIC_ONLY), []));
  }

  it('leaves only the public ones of a name that has several addresses', async () => {
    const resolve = async () => ['10.0.0.1', '8.8.4.4', '::1'];
    assert.deepEqual(await reachable(new URL('http://mixed.example/'), { ...PUBLIC_ONLY, resolve }), [
      '8.8.4.4',
    ]);
  });

  it('lets nobody to the addresses of this machine, public as they may be', async (t) => {
    t.mock.method(os, 'networkInterfaces', () => ({ eth0: [{ address: '8.8.4.4' }] }));
    assert.deepEqual(await reachable(new URL('http://8.8.4.4:3000/'), PUBLIC_ONLY), []);
    assert.deepEqual(await reachable(new URL('http://8.8.8.8/'), PUBLIC_ONLY), ['8.8.8.8']);
  });
});
