// `tsx apps/api/src/contract/command.ts`: holds apps/api/schema.graphql to what was last promised of it.
// `--release` promises it as it is now: it becomes the baseline, and what was announced gets the day as its heading.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema } from 'graphql';
import { announcements, releasedPage } from './announcements.ts';
import { brokenPromises, shortNotices } from './broken-promises.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../../../${name}`, import.meta.url));
const printedFile = path('apps/api/schema.graphql');
const releasedFile = path('apps/api/schema.released.graphql');
const pageFile = path('docs/schema-changes.md');

const printed = readFileSync(printedFile, 'utf8');
const page = readFileSync(pageFile, 'utf8');
const isRelease = process.argv.includes('--release');

if (!isRelease && !existsSync(releasedFile)) {
  console.error('Nothing was promised yet: `npm run release-contract` promises the contract as it is now.');
  process.exit(1);
}
const released = existsSync(releasedFile) ? readFileSync(releasedFile, 'utf8') : printed;
const promised = {
  released: buildSchema(released),
  now: buildSchema(printed),
  announced: announcements(page),
  today: new Date().toISOString().slice(0, 10),
};
const { problems, notes } = brokenPromises(promised);
const broken = [...problems, ...(isRelease ? shortNotices(promised) : [])];

for (const note of notes) console.log(`changed  ${note}`);
for (const problem of broken) console.error(`broken   ${problem}`);
if (broken.length > 0) process.exit(1);
if (isRelease) {
  writeFileSync(releasedFile, printed);
  writeFileSync(pageFile, releasedPage(page, promised.today));
  console.log(`Released the contract of ${promised.today}.`);
} else console.log('The contract keeps what was promised of it.');
