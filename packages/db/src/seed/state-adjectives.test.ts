import { capitalsByCode, type KnownName, knownNamesInTurns, suggest } from '@chancery/reader';
import { describe, expect, it } from 'vitest';
import { stateId, statesArticle } from './states.ts';

const names = statesArticle().claims.flatMap(({ subject, value }): readonly KnownName[] => {
  const name = (value as { readonly name?: { readonly name: string; readonly kind: string } } | null)?.name;
  return name ? [{ record: subject, name: name.name, nameKind: name.kind, recordKind: 'State' }] : [];
});
const capitals = [...capitalsByCode].flatMap(([code, all]) =>
  all.map((name) => ({ record: stateId(code), name, nameKind: 'METONYM', recordKind: 'State' })),
);
const turns = knownNamesInTurns(names, capitals);
let turn = turns.next();
while (!turn.done) turn = turns.next();
const office = turn.value;

// One from each way in which English makes an adjective of a state, and those whose look is near another name.
const adjectives =
  `Turkish Turks French British American Dutch Spanish Greek Danish Swedish Finnish Norwegian Polish Irish
  Swiss Belgian Portuguese German Czech Slovak Croatian Serbian Afghan Kazakh Uzbek Turkmen Kyrgyz Tajik Thai Filipino
  Saudi Emirati Cypriot Canadian Peruvian Ukrainian Russian Chinese Japanese Iranian Iraqi Syrian Israeli Lebanese
  Jordanian Egyptian Libyan Tunisian Algerian Moroccan Sudanese Ethiopian Kenyan Nigerian Ghanaian Ivorian Senegalese
  Malian Nigerien Chadian Congolese Angolan Zambian Zimbabwean Mozambican Malagasy Yemeni Omani Qatari Bahraini Kuwaiti
  Pakistani Indian Bangladeshi Nepalese Burmese Vietnamese Cambodian Laotian Malaysian Indonesian Mongolian Georgian
  Armenian Azerbaijani Azeri Moldovan Romanian Bulgarian Hungarian Austrian Italian Albanian Macedonian Montenegrin
  Kosovar Bosnian Slovenian Latvian Lithuanian Estonian Belarusian Icelandic Mexican Brazilian Chilean Colombian
  Venezuelan Ecuadorian Bolivian Paraguayan Uruguayan Cuban Haitian Jamaican Panamanian Australian Maltese Eritrean
  Gabonese Rwandan Ugandan Tanzanian Liberian Namibian Gambian Fijian Guyanese Honduran Guatemalan Nicaraguan
  Mauritanian Mauritian Cameroonian Togolese Beninese Burundian Malawian Luxembourgish`.split(/\s+/u);

describe('the adjectives of the seeded states', () => {
  it.each(adjectives)('are neither a name nor a slip of one: %s', (word) => {
    const found = suggest(
      `The ${word} ministers left the hall, and the ${word} fishermen stayed.`,
      [],
      office,
    );
    expect(found.filter(({ type }) => type === 'MENTION' || type === 'NAME')).toEqual([]);
  });

  it.each([
    ['Azerbaidjan signed nothing.', 'Azerbaidjan'],
    ['Kazakstan signed nothing.', 'Kazakstan'],
    ['Соглашение подписали Филипины.', 'Филипины'],
  ])('leave a slip in a name of a state what it is: %s', (text, exact) => {
    expect(
      suggest(text, [], office)
        .filter(({ type }) => type === 'MENTION')
        .map((each) => each.exact),
    ).toEqual([exact]);
  });
});
