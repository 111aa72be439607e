export { makeActor } from './actors.ts';
export { type FreshDatabase, freshDatabase } from './fresh-database.ts';
export { fillDuplicates, timeRefresh } from './kept-duplicates.ts';
export { manyNames } from './many-names.ts';
export { storeNamed } from './store-named.ts';
export { throwawayServer, withThrowawayServer } from './throwaway-server.ts';
export { typedWords } from './typed-words.ts';
