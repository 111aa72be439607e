// `npx tsx apps/api/src/testing/measure-refusals.ts http://127.0.0.1:4000`: how long an API takes to refuse what is made
// to hurt it. Prints the median and the longest of 20 times, with the answer.
const [address = 'http://127.0.0.1:4000'] = process.argv.slice(2);

const times = (count: number, part: (at: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(between);

const document = (query: string, variables: object = {}): string => JSON.stringify({ query, variables });
const listed = (given: string): string =>
  `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${given}}}`;

const hostile: Readonly<Record<string, string>> = {
  '1,000 aliases at the root': document(`{ ${times(1_000, (at) => `a${at}: viewer { id }`)} }`),
  '1,000 aliases below it': document(`{ viewer { ${times(1_000, (at) => `a${at}: id`)} } }`),
  '100 aliases of 100 records': document(
    `{ states(first: 100) { nodes { ${times(100, (at) => `a${at}: evidence(field: "names") { certainty }`)} } } }`,
  ),
  'depth 30': document(`{ viewer ${'{ a '.repeat(30)}${'}'.repeat(31)}`),
  'depth 6,000': document(`{${'a{'.repeat(6_000)}`),
  '6,000 brackets of a list': document(`{ nodes(ids: ${'['.repeat(6_000)}`),
  '4,000 inline fragments': document(`{ ${times(4_000, () => '... { id }')} }`),
  '480 inline fragments': document(`{ ${times(480, () => '...{id}')} }`),
  '480 inline fragments with a list': document(`{ ${times(240, () => '...{a:id b:id}')} }`),
  '500 unknown directives': document(`{ __typename ${times(500, (at) => `@x${at}`)} }`),
  '50 unknown directives': document(`{ __typename ${times(50, (at) => `@x${at}`)} }`),
  '1,000 unknown fields': document(`{ ${times(1_000, (at) => `nothing${at}`)} }`),
  '900 fields of one name': document(`{ viewer { ${times(900, () => 'id')} } }`),
  '250 fragments that spread each other': document(
    `{ ...F0 } ${times(240, (at) => `fragment F${at} on Query { ...F${(at + 1) % 240} }`)}`,
  ),
  '60 fragments, each twice in the next': document(
    `{ viewer { ...F0 } } ${times(60, (at) => `fragment F${at} on Account { ...F${at + 1} ...F${at + 1} }`)} fragment F60 on Account { id }`,
  ),
  '30 fragments that spread all others': document(
    `{ ...F0 } ${times(30, (at) => `fragment F${at} on Query { ${times(30 - at, (by) => `...F${at + by + 1}`)} }`)} fragment F30 on Query { ${times(20, (at) => `a${at}: viewer { id name }`)} }`,
  ),
  '90 aliases in conflict, in fragments': document(
    `{ ${times(45, (at) => `...F${at}`)} } ${times(45, (at) => `fragment F${at} on Query { x: states(first: ${at}) { nodes { id caption } } y: viewer { id } }`)}`,
  ),
  '10 MB of spaces': document(' '.repeat(10_000_000)),
  '10 MB in a string': document('{ search(text: $t) { id } }', { t: 'x'.repeat(10_000_000) }),
  '100,000 ids': listed(`[${times(100_000, () => '"x"', ',')}]`),
  'lists 100,000 deep': listed(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'objects 50,000 deep': listed(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
  '1,000 wrong variables': listed(`[${times(1_000, () => '{}', ',')}]`),
  '400 variables that nothing uses': document(
    `query (${times(400, (at) => `$v${at}: Int`)}) { viewer { id } }`,
  ),
  '100,000 keys': `{${times(100_000, (at) => `"k${at}":1`, ',')}}`,
  'an array of 10,000 operations': `[${times(10_000, () => '{"query":"{ viewer { id } }"}', ',')}]`,
  'broken JSON': `{"query":"${'x'.repeat(50_000)}`,
};

const ask = async (body: string): Promise<{ readonly took: number; readonly answer: string }> => {
  const began = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  }).catch(() => null);
  if (!response) return { took: performance.now() - began, answer: 'cut off' }; // while it was still being sent
  const text = await response.text();
  const took = performance.now() - began;
  const code = /"code":"(?<code>\w+)"/u.exec(text)?.groups?.['code'] ?? text.slice(0, 40);
  return { took, answer: `${response.status} ${code}` };
};

for (const [name, body] of Object.entries(hostile)) {
  const asked: Awaited<ReturnType<typeof ask>>[] = [];
  for (let at = 0; at < 20; at += 1) asked.push(await ask(body));
  const sorted = asked.map(({ took }) => took).sort((a, b) => a - b);
  const shown = [sorted[10], sorted.at(-1)].map((took = 0) => took.toFixed(1).padStart(8)).join('');
  console.log(`${name.padEnd(40)}${shown} ms  ${asked[0]?.answer}`);
}

export {};
