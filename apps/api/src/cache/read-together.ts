/**
 * Has whoever asks while a read is under way share the next one: each is answered by a read that began after it asked, and
 * one is under way at a time.
 */
export const readTogether = <Read>(read: () => Promise<Read>): (() => Promise<Read>) => {
  let underWay: Promise<Read> | null = null;
  let next: Promise<Read> | null = null;
  const begin = async (): Promise<Read> => {
    try {
      return await read();
    } finally {
      underWay = next;
      next = null;
    }
  };
  return async () => {
    if (underWay === null) {
      underWay = begin();
      return underWay;
    }
    next ??= underWay.then(begin, begin);
    return next;
  };
};
