import type { KnownName } from '../gazetteer.ts';

// Those that no ending makes out of the name of the state.
const irregular: Readonly<Record<string, readonly string[]>> = {
  'United States': ['American', 'Americans', 'US', 'U.S.'],
  'United States of America': ['American', 'Americans', 'US', 'U.S.'],
  'United Kingdom': ['British', 'UK', 'Briton', 'Britons'],
  France: ['French'],
  Netherlands: ['Dutch'],
  Spain: ['Spanish', 'Spaniards'],
  Greece: ['Greek', 'Greeks'],
  Denmark: ['Danish', 'Danes'],
  Sweden: ['Swedish', 'Swedes'],
  Finland: ['Finnish', 'Finns'],
  Norway: ['Norwegian', 'Norwegians'],
  Poland: ['Polish', 'Poles'],
  Ireland: ['Irish'],
  Switzerland: ['Swiss'],
  Belgium: ['Belgian', 'Belgians'],
  Portugal: ['Portuguese'],
  Germany: ['German', 'Germans'],
  Türkiye: ['Turkish', 'Turks'],
  Turkey: ['Turkish', 'Turks'],
  Czechia: ['Czech', 'Czechs'],
  Slovakia: ['Slovak', 'Slovaks'],
  Croatia: ['Croat', 'Croats', 'Croatian'],
  Serbia: ['Serb', 'Serbs', 'Serbian'],
  Afghanistan: ['Afghan', 'Afghans'],
  Kazakhstan: ['Kazakh', 'Kazakhs'],
  Uzbekistan: ['Uzbek', 'Uzbeks'],
  Turkmenistan: ['Turkmen'],
  Kyrgyzstan: ['Kyrgyz'],
  Tajikistan: ['Tajik', 'Tajiks'],
  Thailand: ['Thai', 'Thais'],
  Philippines: ['Filipino', 'Philippine', 'Filipinos'],
  'Saudi Arabia': ['Saudi', 'Saudis'],
  'United Arab Emirates': ['Emirati', 'Emiratis'],
  'South Korea': ['South Korean'],
  'North Korea': ['North Korean'],
  Cyprus: ['Cypriot', 'Cypriots'],
  Canada: ['Canadian', 'Canadians'],
  Argentina: ['Argentine', 'Argentinian'],
  Peru: ['Peruvian'],
  'New Zealand': ['New Zealander'],
  Ukraine: ['Ukrainian', 'Ukrainians'],
  Lebanon: ['Lebanese'],
  'Ivory Coast': ['Ivorian', 'Ivorians'],
  'Côte d’Ivoire': ['Ivorian', 'Ivorians'],
  Niger: ['Nigerien', 'Nigeriens'],
  Congo: ['Congolese'],
  'Congo - Kinshasa': ['Congolese'],
  'Democratic Republic of the Congo': ['Congolese'],
  Zimbabwe: ['Zimbabwean', 'Zimbabweans'],
  Mozambique: ['Mozambican', 'Mozambicans'],
  Madagascar: ['Malagasy'],
  Laos: ['Lao', 'Laotian', 'Laotians'],
  Azerbaijan: ['Azeri', 'Azeris'],
  'North Macedonia': ['Macedonian', 'Macedonians'],
  Montenegro: ['Montenegrin', 'Montenegrins'],
  Kosovo: ['Kosovar', 'Kosovars'],
  'Bosnia and Herzegovina': ['Bosnian', 'Bosnians'],
  'Bosnia & Herzegovina': ['Bosnian', 'Bosnians'],
  Iceland: ['Icelandic', 'Icelanders'],
  Chile: ['Chilean', 'Chileans'],
  Paraguay: ['Paraguayan', 'Paraguayans'],
  Uruguay: ['Uruguayan', 'Uruguayans'],
  Panama: ['Panamanian', 'Panamanians'],
  Belarus: ['Belarusian', 'Belarusians', 'Belarussian', 'Belarussians'],
  Myanmar: ['Burmese'],
  Malta: ['Maltese'],
  Togo: ['Togolese'],
  Luxembourg: ['Luxembourgish', 'Luxembourgers'],
  Monaco: ['Monegasque', 'Monegasques'],
  Mali: ['Malian', 'Malians'],
  Guinea: ['Guinean', 'Guineans'],
  Barbados: ['Barbadian', 'Barbadians', 'Bajan'],
  Bahamas: ['Bahamian', 'Bahamians'],
  Maldives: ['Maldivian', 'Maldivians'],
  Seychelles: ['Seychellois'],
  Mauritius: ['Mauritian', 'Mauritians'],
  Honduras: ['Honduran', 'Hondurans'],
  Ecuador: ['Ecuadorian', 'Ecuadorean', 'Ecuadorians'],
  'El Salvador': ['Salvadoran', 'Salvadorans'],
  'Costa Rica': ['Costa Rican', 'Costa Ricans'],
  'Puerto Rico': ['Puerto Rican', 'Puerto Ricans'],
  'Dominican Republic': ['Dominican', 'Dominicans'],
  'Trinidad and Tobago': ['Trinidadian', 'Trinidadians'],
  'Trinidad & Tobago': ['Trinidadian', 'Trinidadians'],
  'Sri Lanka': ['Sri Lankan', 'Sri Lankans'],
  'South Africa': ['South African', 'South Africans'],
  'South Sudan': ['South Sudanese'],
  'Sierra Leone': ['Sierra Leonean', 'Sierra Leoneans'],
  'Burkina Faso': ['Burkinabe', 'Burkinabè'],
  'Cape Verde': ['Cape Verdean', 'Cape Verdeans'],
  'Papua New Guinea': ['Papuan', 'Papuans'],
  Lesotho: ['Basotho'],
  Botswana: ['Batswana', 'Motswana'],
  Vanuatu: ['Ni-Vanuatu'],
};

// Russia, Russian; Iraq, Iraqi; China, Chinese; Japan, Japanese; Turkey, Turkish.
const regular = (name: string): readonly string[] => {
  const stem = name.replace(/(?:ia|a|e|y|o)$/u, '');
  const made = [`${name}n`, `${name}i`, `${name}ian`, `${name}ese`, `${stem}ian`, `${stem}ese`, `${stem}i`];
  return [...made, `${stem}an`, ...made.map((each) => `${each}s`)].filter(
    (each) => each.length > name.length - 1,
  );
};

/** The adjectives of states, such as "Russian", with the states they belong to. */
export const demonymsOf = (states: readonly KnownName[]): ReadonlyMap<string, KnownName> => {
  const found = new Map<string, KnownName>();
  for (const state of states)
    if (/^[A-Z]\p{L}{2,}/u.test(state.name) && ['PRIMARY', 'ALIAS'].includes(state.nameKind))
      for (const word of [
        ...(irregular[state.name] ?? []),
        ...(state.name.includes(' ') ? [] : regular(state.name)),
      ])
        for (const each of /(?:[ai]n|i)$/u.test(word) ? [word, `${word}s`] : [word])
          if (!found.has(each)) found.set(each, state);
  return found;
};
