export { makeActor } from './actors.ts';
export { type FreshDatabase, freshDatabase } from './fresh-database.ts';
export { throwawayServer, withThrowawayServer } from './throwaway-server.ts';
