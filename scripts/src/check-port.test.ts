import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { checkPort } from './check-port.ts';

const listening = async (host?: string) => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  // A server that listens on a port has an address of this shape.
  return { server, port: (server.address() as AddressInfo).port };
};

describe('a port', () => {
  it.each([['127.0.0.1'], [undefined]])(
    'that is taken on %s is refused with the variable that sets it',
    async (host) => {
      const { server, port } = await listening(host);
      await expect(checkPort('API_PORT', port, '127.0.0.1')).rejects.toThrow(
        `Port ${port} is taken by another program. Stop it, or set API_PORT to a free port.`,
      );
      server.close();
    },
  );

  it('that is free, or becomes free while one waits, is taken', async () => {
    const { server, port } = await listening('127.0.0.1');
    const waiting = checkPort('API_PORT', port, '127.0.0.1', 60_000);
    server.close();
    await waiting;
    await checkPort('API_PORT', port, '127.0.0.1');
  });

  it('of an address that is not this machine’s is refused with HOST', async () => {
    await expect(checkPort('API_PORT', 4000 + (process.pid % 1000), '203.0.113.7')).rejects.toThrow(
      'Set HOST',
    );
  });
});
