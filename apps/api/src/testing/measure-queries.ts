// `npx tsx apps/api/src/testing/measure-queries.ts http://127.0.0.1:4000`: how long an API takes over queries that are
// as dear as the bounds let them be, and how long /health waits meanwhile. Prints each with its cost.
const [address = 'http://127.0.0.1:4000'] = process.argv.slice(2);

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

const counts = (first: number) =>
  times(first, (at) => `a${at}: linksBack(first: 1) { totalCount } b${at}: links(first: 1) { totalCount }`);

const dear: Readonly<Record<string, string>> = {
  'all of 100 states':
    '{ states(first: 100) { nodes { id caption fields { name values { origins value { printed } claims { id } } } } } }',
  'counts of links, 100 states': `{ states(first: 100) { nodes { linksBack(first: 1) { totalCount } links(first: 1) { totalCount } claims(first: 1) { totalCount } } } }`,
  'counts of links, 100 states, 20 aliases': `{ states(first: 100) { nodes { ${counts(20)} } } }`,
  'counts of links, by name': `{ states(first: 100) { nodes { ${times(40, (at) => `a${at}: linksBack(first: 1, reverse: "${['deals', 'members', 'sanctions'][at % 3]}") { totalCount }`)} } } }`,
  'counts in 30 lists of 100': `{ ${times(15, (at) => `r${at}: states(first: 100) { totalCount nodes { linksBack(first: 1) { totalCount } links(first: 1) { totalCount } claims(first: 1) { totalCount } } }`)} }`,
  'pages of one entry in pages of one entry': `{ ${times(30, (at) => `r${at}: records(first: 100) { nodes { linksBack(first: 1) { totalCount nodes { links(first: 1) { totalCount nodes { caption claims(first: 1) { totalCount } } } } } } }`)} }`,
  'evidence, 100 each': `{ records(first: 40) { nodes { evidence(field: "names", first: 100) { certainty passage { exact } chain { described } article { headline } } } } }`,
  'claims of 100 states': `{ states(first: 100) { nodes { claims(first: 20) { totalCount nodes { id subject { caption } passage { exact prefix suffix } chain { sourceKind source { caption } } } } } } }`,
  searches: `{ ${times(30, (at) => `s${at}: search(text: "the republic of ${at}", first: 100) { record { caption } }`)} }`,
  'lists by name': `{ ${times(30, (at) => `s${at}: records(first: 100, name: "${at % 10}a") { totalCount nodes { caption } }`)} }`,
  'lists counted': `{ ${times(30, (at) => `s${at}: records(first: 100) { totalCount nodes { caption } }`)} }`,
  'a wide tree': `{ states(first: 100) { nodes { statements { about { ... on Record { caption } } } fields { values { value { printed } claims { citations { passage { exact } } } } } } } }`,
  'readings of words': `{ ${times(30, (at) => `i${at}: interpret(kind: DEAL, field: "value", asStated: "about several ${'hundred '.repeat(20)}billion dollars ${at}") { value { printed } }`)} }`,
  'all kinds, 30 times': `{ ${times(30, (at) => `k${at}: kinds { kind fields { name label type holds choices link { to roles } } waysBack { reverse from { kind field } } }`)} }`,
};

const ask = async (query: string) => {
  const began = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  return { took: performance.now() - began, status: response.status, text };
};

/** The longest that /health took while something else was asked. */
const healthDuring = async (work: Promise<unknown>): Promise<number> => {
  let over = false;
  void work.finally(() => {
    over = true;
  });
  let longest = 0;
  while (!over) {
    const began = performance.now();
    await fetch(`${address}/health`).then((response) => response.text());
    longest = Math.max(longest, performance.now() - began);
  }
  return longest;
};

for (const [name, query] of Object.entries(dear)) {
  await ask(query);
  const asked = ask(query);
  const held = await healthDuring(asked);
  const { took, status, text } = await asked;
  const cost = /"cost":\{"requested":(?<cost>[\d.e+]+)/u.exec(text)?.groups?.['cost'];
  const code = /"code":"(?<code>\w+)"/u.exec(text)?.groups?.['code'] ?? '';
  const shown = [took, held].map((each) => each.toFixed(0).padStart(6)).join(' ms, health ');
  console.log(
    `${name.padEnd(42)}${shown} ms  cost ${cost}  ${(text.length / 1000).toFixed(0)} kB  ${status} ${code}`,
  );
}

export {};
