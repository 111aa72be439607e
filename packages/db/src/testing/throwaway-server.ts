import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Server, startServer } from '../postgres/index.ts';

/** Starts a server in a folder of its own; `stop` removes both. For tests and tools: it keeps nothing. */
export const throwawayServer = async (): Promise<Server> => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-'));
  const remove = async () => rm(folder, { recursive: true, force: true });
  try {
    await chmod(folder, 0o755); // as root, the server runs as a user of its own
    const server = await startServer({ dataDir: join(folder, 'data'), durability: 'throwaway' });
    const stop = async () => {
      await server.stop();
      await remove();
    };
    return { ...server, stop };
  } catch (error) {
    await remove();
    throw error;
  }
};

/** Runs `use` with a server that is gone afterwards. */
export const withThrowawayServer = async <Result>(
  use: (server: Server) => Promise<Result>,
): Promise<Result> => {
  const server = await throwawayServer();
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
};
