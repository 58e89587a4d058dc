/** `GET /healthz` (the process lives) and `GET /readyz` (it can serve, or why not). */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An import of node:http loads fetch and WebSocket with it, which an answer does not wait for. */
const { createServer } = process.getBuiltinModule('node:http');

/** What keeps the bot from serving, by name; empty when it is ready. */
export type Readiness = () => Readonly<Record<string, string>>;

export type HealthServer = { readonly address: string; readonly close: () => Promise<void> };

/** Listens on host and port (0 = any free one). @throws where the address is taken or not this machine's */
export async function startHealthServer(
  host: string,
  port: number,
  readiness: Readiness,
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return reply(405, { error: 'method not allowed' });
    if (path === '/healthz') return reply(200, { status: 'alive' });
    if (path === '/readyz') {
      const reasons = readiness();
      const ready = Object.keys(reasons).length === 0;
      return reply(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', reasons });
    }
    return reply(404, { error: 'not found' });

    function reply(status: number, body: object): void {
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(body)}\n`);
    }
  });
  server.requestTimeout = 10_000;
  await listen(server, host, port);
  const { address, port: bound, family } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
