const note = (value: unknown, path: string, seen: Map<string, boolean>): void => {
  if (value === null || (Array.isArray(value) && value.length === 0)) {
    seen.set(path, seen.get(path) ?? false);
  } else if (Array.isArray(value)) {
    for (const each of value) note(each, path, seen);
  } else {
    seen.set(path, true);
    if (typeof value === 'object') {
      for (const [key, each] of Object.entries(value)) note(each, path ? `${path}.${key}` : key, seen);
    }
  }
};

/** The paths of an answer that are null or an empty list wherever they stand. */
export const unanswered = (data: unknown): readonly string[] => {
  const seen = new Map<string, boolean>();
  note(data, '', seen);
  return [...seen].flatMap(([path, isAnswered]) => (isAnswered ? [] : [path])).sort();
};
