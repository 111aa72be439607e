export type LiveChange = {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
};

export type Following = {
  readonly response: Response;
  /** The changes that came so far. */
  readonly changes: readonly LiveChange[];
  /** Everything that came so far, as it came. */
  readonly text: () => string;
  /** Settles when the server has ended the stream, or cut it off. */
  readonly ended: Promise<void>;
  readonly leave: () => Promise<void>;
};

const parse = (block: string): LiveChange | null => {
  const fields = new Map(
    block
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]),
  );
  const data = fields.get('data');
  return data === undefined
    ? null
    : { id: fields.get('id') ?? '', event: fields.get('event') ?? '', data: JSON.parse(data) };
};

/** Follows the feed live, as a client of server-sent events does. */
export const follow = async (
  url: string,
  after?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Following> => {
  const leaving = new AbortController();
  const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
  const response = await fetch(`${url}/changes${query}`, { headers, signal: leaving.signal });
  const changes: LiveChange[] = [];
  let text = '';
  const read = async (): Promise<void> => {
    let rest = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      changes.push(...blocks.map(parse).filter((change) => change !== null));
    }
  };
  const ended = response.ok ? read().catch(() => undefined) : Promise.resolve();
  const leave = async (): Promise<void> => {
    leaving.abort();
    await ended;
  };
  return { response, changes, text: () => text, ended, leave };
};
