import type { RequestListener, Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on `port` of localhost, or on the next free one; 0 takes any. The SDK from Zendesk accepts no other host name. */
export async function listen(server: Server, port: number): Promise<Listening> {
  for (let candidate = port; candidate < port + 50; candidate += 1) {
    const taken = await tryPort(server, candidate);
    if (taken) return { url: `http://localhost:${taken}`, close: () => closeServer(server) };
  }
  throw new Error(`No free port from ${port} to ${port + 49}.`);
}

function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : undefined);
    };
    server.once('error', onError).once('listening', onListening).listen(port, 'localhost');
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The global Request and Response stay the runtime's own: a test may run in the same process. */
export function listenerOf(app: Pick<Hono, 'fetch'>): RequestListener {
  const answer = getRequestListener((request) => app.fetch(request), {
    overrideGlobalObjects: false,
  });
  return (request, response) => void answer(request, response);
}
