export { ensureDatabase, tryDatabase } from './ensure-database.ts';
export { freePort } from './free-port.ts';
export { PostgresFailure, type PostgresFailureCode } from './postgres-failure.ts';
export { isAlive } from './postmaster-pid.ts';
export { type Server, type ServerOptions, startServer, stopLeftover } from './server.ts';
export { closedFolder, isRoot } from './system-user.ts';
