// Preloaded into what `npm start` runs. Its standard input is a pipe from the starter, and the end of that pipe means
// that the starter is gone, were it by kill -9: then this process ends too, and leaves its port to the next start.
const patience = 3000;

const end = () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), patience).unref();
};

process.stdin.once('end', end).once('error', end).resume();
process.stdin.unref?.();
