// The thread in which one page is read: it answers once, and is ended by whoever started it.
import { parentPort, workerData } from 'node:worker_threads';
import { read, type ToRead } from './to-read.ts';

parentPort?.postMessage(await read(workerData as ToRead)); // what read-in-thread.ts gave it
