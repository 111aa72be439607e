import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came. */
export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: what was sent is for its test to look into.
  readonly body: any;
};

/** What the server does with one request. */
export type Reply = (response: ServerResponse, asked: Asked) => void;

export type RoughServer = {
  readonly url: string;
  readonly asked: Asked[];
  /** Connections that the other side closed while they were being answered. */
  readonly left: () => number;
  readonly stop: () => Promise<void>;
};

/** Answers with JSON. */
export const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

/** Closes the connection without a word. */
export const cut: Reply = (response) => {
  response.destroy();
};

/** Promises more than it sends. */
export const half =
  (text: string): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length * 2 });
    response.write(text, () => response.destroy());
  };

/** Never answers. */
export const silent: Reply = () => {};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer); // a request's parts are buffers
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? null : JSON.parse(text);
};

/** A server that misbehaves as it is told: each request gets the next reply, and the last one for ever after. */
export const roughServer = async (...replies: readonly Reply[]): Promise<RoughServer> => {
  const asked: Asked[] = [];
  let left = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const one = { method: request.method ?? '', url, headers: request.headers, body: await bodyOf(request) };
    response.on('close', () => {
      if (!response.writableFinished) left += 1;
    });
    asked.push(one);
    const reply = replies[asked.length - 1] ?? replies.at(-1);
    reply?.(response, one);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, asked, left: () => left, stop };
};
