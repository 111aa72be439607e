// Prints all that can be said, in English, as the catalogue from which a translator begins.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { english } from '../messages/catalogue.ts';
import { intlOf } from '../messages/intl.ts';
import { standardLanguage } from '../messages/languages.ts';
import { everyName } from './every-name.ts';
import { namesBy } from './names.ts';

const contract = readFileSync(fileURLToPath(new URL('../../../api/schema.graphql', import.meta.url)), 'utf8');
const names = everyName(namesBy(intlOf(standardLanguage)), contract);
process.stdout.write(`${JSON.stringify({ ...english, ...names }, null, 2)}\n`);
