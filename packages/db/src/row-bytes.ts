import type { Duplex } from 'node:stream';
import pg from 'pg';
import { serialize } from 'pg-protocol';
import { Parser } from 'pg-protocol/dist/parser.js';

// What node-postgres and its protocol have, and their types leave out.
type Message = { readonly name: string; readonly fields?: readonly unknown[] };
type ReadMessage = (offset: number, code: number, length: number, bytes: Buffer) => Message;
type Wire = pg.Connection & {
  readonly parsedStatements: object;
  readonly submittedNamedStatements: object;
  attachListeners: (stream: Duplex) => void;
  /** Whether rows are handed on as they come. */
  asBytes?: boolean;
};
type Parts = { [Part in 'parse' | 'bind' | 'close' | 'execute']: (given: never) => Buffer };
const { parse, bind, close, execute } = serialize as Parts;
const sync = serialize.sync();

const dataRow = 'D'.charCodeAt(0);
const headOfRow = 6; // how many columns there are, and how long the first of them is

/** The first column of a row; null where it is. Copied, as the parser writes over what it has read. */
const firstColumn = (bytes: Buffer, offset: number): Buffer | null => {
  const length = bytes.readInt32BE(offset + 2);
  const start = offset + headOfRow;
  return length === -1 ? null : Buffer.from(bytes.subarray(start, start + length));
};

const listen = (connection: Wire, stream: Duplex): void => {
  const parser = new Parser();
  const reading = parser as unknown as { handlePacket: ReadMessage };
  const read = reading.handlePacket.bind(parser);
  reading.handlePacket = (offset, code, length, bytes) =>
    code === dataRow && connection.asBytes === true
      ? { name: 'dataRow', fields: [firstColumn(bytes, offset)] }
      : read(offset, code, length, bytes);
  stream.on('data', (chunk: Buffer) =>
    parser.parse(chunk, (message) =>
      connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message),
    ),
  );
};

/** A client that can hand on the bytes of a row as they came. */
export class BytesClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const { connection } = this as unknown as { readonly connection: Wire };
    connection.attachListeners = (stream) => listen(connection, stream);
  }
}

type Ended = (error: Error | null, bytes?: Buffer | null) => void;

type Preparing = { readonly prepare: (connection: object) => void };
const { prepare } = pg.Query.prototype as unknown as Preparing;

/**
 * A statement that answers with one column of one row, whose bytes are handed on: a text is not read to be written again.
 * Asked over a `BytesClient`, as one piece, and without asking what its columns are.
 */
export class BytesQuery extends pg.Query {
  #bytes: Buffer | null = null;
  readonly #ended: Ended;

  constructor(config: pg.QueryConfig, ended: Ended) {
    super(config);
    this.#ended = ended;
  }

  requiresPreparation(): boolean {
    return true; // or it would be asked what its columns are
  }

  prepare(connection: Wire): void {
    const parts: Buffer[] = [];
    prepare.call(this, {
      parsedStatements: connection.parsedStatements,
      submittedNamedStatements: connection.submittedNamedStatements,
      parse: (given: never) => parts.push(parse(given)),
      bind: (given: never) => parts.push(bind(given)),
      describe: () => undefined,
      close: (given: never) => parts.push(close(given)),
      execute: (given: never) => parts.push(execute(given)),
      sync: () => parts.push(sync),
    });
    connection.asBytes = true;
    connection.stream.write(Buffer.concat(parts));
  }

  handleDataRow({ fields: [first] }: { readonly fields: readonly (Buffer | null)[] }): void {
    this.#bytes = first ?? null;
  }

  handleError(error: Error, connection: Wire): void {
    connection.asBytes = false;
    this.#ended(error);
  }

  handleReadyForQuery(connection: Wire): void {
    connection.asBytes = false;
    this.#ended(null, this.#bytes);
  }
}
