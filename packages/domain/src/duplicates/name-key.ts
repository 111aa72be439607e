// What names have in common with thousands of others: little words of the languages that most of them are in, and forms
// of companies, in Latin letters.
const filling = new Set(
  `of the and for in at on a an de la le les du des et der die das und von y e el al en da do dos
  ltd limited llc llp inc incorporated corp corporation co company plc gmbh ag kg sa sas sarl spa srl bv nv oy ab
  as ooo oao pao zao ao pjsc jsc ojsc cjsc kk`.split(/\s+/u),
);

/**
 * The words of a romanised name that tell it from others, in the order of their letters: "Port of Riga" and "Riga Port"
 * have the same. All of them where each is such a one.
 */
export const tellingWords = (romanised: string): readonly string[] => {
  const words = romanised.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !filling.has(word));
  return [...(telling.length > 0 ? telling : words)].sort();
};

const doubled = /(\D)\1+/gu;

/** The consonants of a romanised name: Arabic and Hebrew write little else. */
export const consonantsOf = (romanised: string): string =>
  romanised
    .replace(/ch/gu, 'k')
    .replace(/[aeiouvh ]/gu, '')
    .replace(doubled, '$1');
