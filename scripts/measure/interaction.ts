// `npx tsx scripts/measure/interaction.ts`, after `npx turbo run build`: how long keys take to be painted on the desk of an
// article with 2,000 marks, and how long a picker takes to offer a record among 100,000. Prints percentiles with the
// load of the machine, and fails where the 75th misses its target: 100 ms for keys, 150 ms for the picker. `keys`, `acts` or
// `picker` after it measures that alone. With MEASURE_PROFILE set it says too in which functions the time of the keys went.
import { connect } from '@chancery/db';
import { manyNames, storeNamed } from '@chancery/db/testing';
import { openOffice } from '../journeys/open-office.ts';
import { measureActs } from './acts.ts';
import { signedIn } from './browser.ts';
import { measureKeys } from './keys.ts';
import { enterLongArticle } from './long-article.ts';
import { makeEditor, signIn } from './office.ts';
import { measurePicker } from './picker.ts';

const roscosmos = ['Roscosmos', 'Роскосмос', 'Roscosmos State Corporation for Space Activities', 'Roskosmos'];

const storeOrganisations = async (databaseUrl: string): Promise<void> => {
  const db = connect(databaseUrl);
  try {
    await storeNamed(db, [...manyNames(100_000).map((name) => [name]), roscosmos]);
  } finally {
    await db.close();
  }
};

const wanted = process.argv.slice(2);
const isWanted = (what: string): boolean => wanted.length === 0 || wanted.includes(what);

// Nobody opens such a desk eight times in a minute, and is then made to wait by what an account may ask.
const { office, databaseUrl, close } = await openOffice({ POINTS_PER_ACCOUNT: '1000000000' });
try {
  if (isWanted('picker')) await storeOrganisations(databaseUrl);
  const owner = await signIn(office, { email: office.ownerEmail, password: office.ownerPassword });
  const people = [];
  for (const name of ['Ada', 'Bela', 'Cleo', 'Dora']) people.push(await makeEditor(owner, name));
  const article = await enterLongArticle(await Promise.all(people.map((each) => signIn(office, each))));
  const reader = people.at(-1);
  if (!reader) throw new Error('Nobody reads the article.');
  const window = await signedIn(office, reader);
  try {
    if (isWanted('acts')) await measureActs(window.page, office, article);
    if (isWanted('picker')) await measurePicker(window.page, office, article);
    // Last, as the keys leave a claim behind that is half made, which the next desk would open with.
    if (isWanted('keys')) await measureKeys(window.page, office, article);
  } finally {
    await window.close();
  }
} finally {
  await close();
}
