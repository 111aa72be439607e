import type { CuedName } from './han-names.ts';

// Russian writes the names of bodies, papers and things between «»: a name has a capital and no end of a sentence.
const marked =
  /(?:(?<cue>\p{Script=Cyrillic}{3,}) )?«(?<name>(?:\p{Lu}|\d+[- ]?\p{L})[\p{L}\p{N}.& -]{1,40}?)»/gu;
// Ships, rockets and films have names too, of no body.
const things =
  /^(?:ракет|самол|корабл|судн|танкер|крейсер|фрегат|подлодк|лодк|вертол|фильм|книг|роман|спектакл|операци|программ|проект|систем|комплекс|газопровод|нефтепровод|дрон|беспилотник|спутник|премь|орден|памятник|мессенджер)/iu;
const speech = /^(?:\p{Lu}\p{Ll}+ )(?:\p{Ll}+ ){2,}/u;

// Only the first word of the name of a body has a capital: "Министерство иностранных дел", "Европейский союз".
const body = String.raw`(?:Министерств|Совет|Комитет|Департамент|Управлени|Агентств|Банк|Фонд|Палат|Академи|Институт)\p{Ll}{0,3}(?: по| на)? (?:\p{Ll}+(?:ых|их|ой|ого|ей) )?\p{Ll}{3,}(?<=ов|ей|ии|ия|ки|ти|ел|да|ны|ли|ра|а|я|ы)`;
const adjective = String.raw`(?:Европейск|Центральн|Верховн|Государственн|Бел|Международн|Федеральн|Национальн|Всемирн|Африканск|Евразийск)\p{Ll}{1,3} (?:\p{Ll}+(?:ый|ая|ого|ой|ому|ым|ую|ом) )?(?:союз|банк|суд|дум|дом|фонд|служб|собрани|комитет|комисси|организаци|агентств|парламент|совет|ассамбле)\p{Ll}{0,3}`;
const bodies = new RegExp(String.raw`(?<!\p{L})(?:${body}|${adjective})(?!\p{L})`, 'gu');

const betweenMarks = (line: string): readonly CuedName[] =>
  [...line.matchAll(marked)].flatMap((match): readonly CuedName[] => {
    const { cue = '', name = '' } = match.groups ?? {};
    const isSpoken = speech.test(name) || /[:,]\s?$/u.test(line.slice(0, match.index));
    if (!/\p{Script=Cyrillic}/u.test(name) || isSpoken) return [];
    const start = match.index + match[0].length - 1 - name.length;
    const guess = things.test(cue) ? 'UNKNOWN' : 'ORGANISATION';
    return [{ start, end: start + name.length, guess, cue: '«»' }];
  });

/** Names in a line of Russian or Ukrainian that capitals alone do not show whole. */
export const russianNames = (line: string): readonly CuedName[] =>
  /\p{Script=Cyrillic}/u.test(line)
    ? [
        ...betweenMarks(line),
        ...[...line.matchAll(bodies)].map(
          ({ 0: words, index }): CuedName => ({
            start: index,
            end: index + words.length,
            guess: 'ORGANISATION',
            cue: '',
          }),
        ),
      ]
    : [];
