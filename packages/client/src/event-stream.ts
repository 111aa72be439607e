import { createParser } from 'eventsource-parser';

/** One event of a stream. */
export type StreamEvent = { readonly id: string | undefined; readonly event: string; readonly data: string };

/**
 * The events of a stream (WHATWG server-sent events). `onSign` is called for every sign of life, comments too, and
 * `onRetry` when the server says how many milliseconds to wait before coming again.
 */
export async function* eventStream(
  body: ReadableStream<Uint8Array>,
  { onSign, onRetry }: { readonly onSign: () => void; readonly onRetry: (milliseconds: number) => void },
): AsyncGenerator<StreamEvent, void, undefined> {
  const read: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ id, event = 'message', data }) => read.push({ id, event, data }),
    onRetry,
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onSign();
      parser.feed(decoder.decode(value, { stream: true }));
      yield* read.splice(0);
    }
  } finally {
    await reader.cancel().catch(() => {}); // the connection may be gone already: nothing is left to close
  }
}
