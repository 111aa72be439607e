// The limit: a prepared statement whose JSON is passed through, over node:http. Asked with the name of a shape and values.
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { shapes } from '../shapes/index.ts';
import { standpoints } from '../shapes/standpoints.ts';

const { DATABASE_URL, PORT } = process.env;
// Kept while others have their turn: with a connection its plans would go.
const pool = new Pool({ connectionString: DATABASE_URL, max: 10, idleTimeoutMillis: 0 });
const statements = new Map(
  [...shapes, ...standpoints].flatMap(({ name, sql }) => (sql === null ? [] : [[name, sql] as const])),
);

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array)); // a request gives bytes
  return Buffer.concat(parts).toString('utf8');
};

const answer = async (body: string): Promise<string> => {
  const { shape, values } = JSON.parse(body) as { readonly shape: string; readonly values: unknown[] }; // sent by the runner
  const sql = statements.get(shape);
  if (sql === undefined) throw new Error(`There is no statement for “${shape}”.`);
  const text = `select data::text from (${sql}) answer(data)`;
  const { rows } = await pool.query<[string]>({
    name: shape.replaceAll(/\W/gu, '_'),
    text,
    values,
    rowMode: 'array',
  });
  return `{"data":${rows[0]?.[0] ?? 'null'}}`;
};

const server = createServer((request, response) => {
  bodyOf(request)
    .then(answer)
    .then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(`listens at ${PORT}`));
