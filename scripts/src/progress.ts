export type Print = (line: string) => void;

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs a step and says how long it took; one that takes long says so every ten seconds. */
export const withProgress = async <Result>(
  print: Print,
  name: string,
  step: () => Promise<Result>,
): Promise<Result> => {
  const began = Date.now();
  print(`${name} …`);
  const ticking = setInterval(() => print(`${name} … (${seconds(began)})`), 10_000);
  try {
    const result = await step();
    print(`${name}: done in ${seconds(began)}`);
    return result;
  } finally {
    clearInterval(ticking);
  }
};
