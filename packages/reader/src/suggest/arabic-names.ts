import type { CuedName } from './han-names.ts';
import type { NameGuess } from './suggestion.ts';

// Arabic has no capitals: a name follows the word that says what it names.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const cues: Readonly<Record<'ORGANISATION' | 'PLACE', ReadonlySet<string>>> = {
  ORGANISATION: list(
    'شركة مجموعة بنك مصرف البنك المصرف وزارة هيئة مؤسسة جامعة منظمة حزب حركة صحيفة وكالة قناة جريدة مجلة مجلس محكمة لجنة اتحاد الاتحاد المحكمة المجلس جمعية معهد حلف تنظيم',
  ),
  PLACE: list('مدينة محافظة جزيرة مطار ميناء مضيق قرية بلدة إقليم ولاية خليج نهر مقاطعة'),
};
const titles = list(
  'الرئيس رئيس الوزير وزير وزيرة الملك الأمير الشيخ الدكتور السيد السيدة السفير المبعوث الجنرال اللواء العميد المستشار المستشارة النائب البروفيسور السيناتور الأميرال المتحدث المتحدثة',
);
// What an office is for, in the definite: "وزير الخارجية".
const portfolios = list(
  'الخارجية الدفاع الداخلية المالية الطاقة النفط التجارة العدل الصحة الوزراء الحكومة الجمهورية الاقتصاد الصناعة الزراعة الإعلام التعليم النقل البترول الكهرباء',
);
// Words that no name goes on over.
const stops = list(`
  في من إلى على عن مع أن إن التي الذي الذين اللذين اللتين بين بعد قبل حول ضد عبر منذ خلال هذا هذه ذلك تلك كما حيث بينما لكن أو ثم قد لقد لم لن
  لا ما إنه إنها أنه أنها بأن الى اليوم أمس غدا السابق الحالي الجديد الجديدة المذكورة الذى لدى ضمن نحو حتى عند تحت فوق أمام وراء دون غير كل بعض
  أي عدة مثل نقلا يوم شهر عام سنة الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد صباح مساء قال قالت أعلن أعلنت أكد أكدت ذكر ذكرت وقع
  وقعت صرح صرحت أضاف أضافت وصل وصلت زار زارت التقى التقت دعا دعت رفض رفضت نفى نفت أفاد أفادت أوضح أوضحت شدد حذر اتهم اتهمت طالب طلب قرر قررت
  كان كانت يكون تكون سيكون هو هي هم عقوبات اتفاق اتفاقا اتفاقية زيارة بيان مؤتمر خطاب كلمة رسالة
`);
// What only says of which sort a body or place is: "شركة كبيرة".
const sorts = list(`
  نفط غاز طيران تأمين كبيرة كبرى خاصة عامة محلية أجنبية جديدة واحدة أخرى مساهمة قابضة تجارية حكومية خاص عام جديد كبير كبيرا صغيرة صغير صناعية
  بناء نقل شحن اتصالات أسلحة أدوية سيارات برمجيات أخبار أنباء رئيسية رئيسي تابعة تابع متخصصة عسكري عسكرية سياسي سياسية سرية عليا أمنية
`);

// Names of persons that look like verbs and phrases.
const given = list(`
  أحمد محمد محمود علي حسن حسين إبراهيم يوسف عمر عثمان خالد سعيد سعد سالم سامي سمير كمال كريم فيصل فهد فارس بشار بندر بدر تميم تركي ياسر ياسين
  يحيى ليلى لينا نبيل ناصر مصطفى موسى عيسى هدى منى سلمى يونس بلال باسم بسام أنور أشرف أيمن أسامة حمزة طلحة أمين أمير أنس إياد إسماعيل نواف لؤي
  فلاديمير بوريس بيتر بول بيل فرانسوا كمالا لويس ليو كارل كريستين سيرغي ستيفن فيكتور توني تيم تيريزا يوري يانيس أنطونيو أنتوني أنجيلا أندريه
`);

const word = /[\p{L}\p{M}\p{N}ـ«»-]+|[^\s]/gu;
type Word = { readonly text: string; readonly start: number; readonly end: number };
const wordsOf = (line: string): readonly Word[] =>
  [...line.matchAll(word)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));

const isArabic = (text: string | undefined): boolean => /^\p{Script=Arabic}{2,}$/u.test(text ?? '');
const isDefinite = (text: string | undefined): boolean => /^ال\p{L}{2}/u.test(text ?? '');
// "والشركة", "بمدينة": a small word is written together with the one after it.
const isTied = (text: string): boolean => /^(?:وال|بال|فال|كال|لل)/u.test(text);
const mayGoOn = (text: string | undefined): boolean =>
  text !== undefined && isArabic(text) && !stops.has(text) && !isTied(text) && !titles.has(text);

/** A cue, with the letters of a small word before it left out. */
const cueIn = (all: ReadonlySet<string>, { text }: Word): number | null => {
  if (all.has(text)) return 0;
  return /^[وبلفك]/u.test(text) && all.has(text.slice(1)) ? 1 : null;
};

// A foreign word may go on with another; what begins or ends as verbs and phrases do may not.
const isBareName = (text: string | undefined): boolean =>
  given.has(text ?? '') || (mayGoOn(text) && !/^[يتسلبوفكأن]|[ةهاى]$|ات$|ين$|ت$/u.test(text ?? ''));

// After a given name more may follow, but for a small word with what it is written together with: "لدعم", "بتوقيع".
const isFamilyName = (text: string | undefined): boolean =>
  isBareName(text) ||
  (mayGoOn(text) && !/^[وبلفك](?:\p{L}{1,3}$|ت)|^س[يتن]|^[يت]\p{L}{1,4}$|^أ|ة$|ات$|ا$|ى$/u.test(text ?? ''));

/** Where the name of a body or place ends that begins after a cue; null where the words name none. */
const endOfBody = (all: readonly Word[], at: number): number | null => {
  const first = all[at]?.text;
  if (first === undefined || !mayGoOn(first) || sorts.has(first)) return null;
  if (!isDefinite(first) && (/ي$|ية$|يتين$/u.test(first) || titles.has(first))) return null;
  let end = at + 1;
  if (!isDefinite(first) && isBareName(all[end]?.text) && !sorts.has(all[end]?.text ?? '')) end += 1;
  while (end < at + 4 && isDefinite(all[end]?.text) && mayGoOn(all[end]?.text)) end += 1;
  return end;
};

const bodiesIn = (all: readonly Word[], guess: 'ORGANISATION' | 'PLACE'): readonly CuedName[] =>
  all.flatMap((cue, at): readonly CuedName[] => {
    const cut = cueIn(cues[guess], cue);
    if (cut === null) return [];
    const definite = isDefinite(cue.text.slice(cut));
    // "البنك المركزي" goes on in the definite only.
    if (definite && !isDefinite(all[at + 1]?.text)) return [];
    const end = endOfBody(all, at + 1);
    const last = end === null ? undefined : all[end - 1];
    const first = guess === 'PLACE' ? all[at + 1] : cue;
    if (!last || !first || /^مجلس (?:الوزراء|الإدارة)/u.test(`${cue.text.slice(cut)} ${all[at + 1]?.text}`))
      return [];
    const start = guess === 'PLACE' ? first.start : cue.start + cut;
    return [{ start, end: last.end, guess, cue: cue.text.slice(cut) }];
  });

// Words that go with the next one in a name: "عبد الفتاح", "بن سلمان".
const joins = list('عبد أبو ابو بن ابن آل أم بنت');

const isNisba = (text: string | undefined): boolean => /^ال\p{L}+(?:ي|ية)$/u.test(text ?? '');

/** Where the name of a person ends that begins at a word; null where the words are none. */
const endOfPerson = (all: readonly Word[], at: number): number | null => {
  const first = all[at]?.text;
  if (!mayGoOn(first) || isDefinite(first) || titles.has(first ?? '') || sorts.has(first ?? '')) return null;
  if (/^(?:لشركة|لدى|بشأن|بعد|ب?دولة|جمهورية|شركة|باسم|لجنة|وفد|حكومة|مجلس)$/u.test(first ?? '')) return null;
  let end = at;
  for (let parts = 0; parts < 3; parts += 1) {
    let next = end;
    while (joins.has(all[next]?.text ?? '')) next += 1;
    const text = all[next]?.text;
    const isFirst = end === at;
    const fits = isFirst || next > end || (isDefinite(text) ? parts < 2 : isFamilyName(text));
    if (!fits || !mayGoOn(text) || (!isFirst && portfolios.has(text ?? ''))) break;
    end = next + 1;
    if (isDefinite(text) && !joins.has(all[next - 1]?.text ?? '')) break;
  }
  return end > at ? end : null;
};

const personsIn = (all: readonly Word[]): readonly CuedName[] =>
  all.flatMap((title, at): readonly CuedName[] => {
    const cut = cueIn(titles, title);
    if (cut === null) return [];
    let from = at + 1;
    while (portfolios.has(all[from]?.text ?? '') || isNisba(all[from]?.text)) from += 1;
    // "رئيس" and "وزير" alone do not stand before a name.
    if (from === at + 1 && !isDefinite(title.text.slice(cut))) return [];
    const end = endOfPerson(all, from);
    const [first, last] = [all[from], end === null ? undefined : all[end - 1]];
    return first && last
      ? [{ start: first.start, end: last.end, guess: 'PERSON' as NameGuess, cue: title.text.slice(cut) }]
      : [];
  });

// "صحيفة «الشرق الأوسط»": marks say where the name is, and the word before them what of.
const marked = /(?<cue>\p{L}+) (?:ال\p{L}+ )?«(?<name>[^«»\n]{2,40})»/gu;
const quoted = (line: string): readonly CuedName[] =>
  [...line.matchAll(marked)].flatMap((match): readonly CuedName[] => {
    const { cue = '', name = '' } = match.groups ?? {};
    const cut = cueIn(cues.ORGANISATION, { text: cue, start: 0, end: 0 });
    const start = match.index + match[0].length - 1 - name.length;
    return cut === null
      ? []
      : [{ start, end: start + name.length, guess: 'ORGANISATION', cue: cue.slice(cut) }];
  });

const international =
  /(?<!\p{L})(?:[وبلفك])?(?<name>الأمم المتحدة|مجلس الأمن(?: الدولي)?|الاتحاد الأوروبي|الاتحاد الأفريقي|جامعة الدول العربية|صندوق النقد الدولي|البنك الدولي|حلف شمال الأطلسي|البيت الأبيض|الكرملين|البنتاغون|مجلس التعاون الخليجي|المفوضية الأوروبية)(?!\p{L})/gu;

/** Names in a line of Arabic, by their cues; some may overlap. */
export const arabicNames = (line: string): readonly CuedName[] => {
  if (!/\p{Script=Arabic}{3}/u.test(line) || /[پچژگ]/u.test(line)) return [];
  const all = wordsOf(line);
  const bodies = [...line.matchAll(international)].map((match): CuedName => {
    const name = match.groups?.['name'] ?? '';
    const start = match.index + match[0].length - name.length;
    return { start, end: start + name.length, guess: 'ORGANISATION', cue: name };
  });
  return [
    ...bodies,
    ...bodiesIn(all, 'ORGANISATION'),
    ...bodiesIn(all, 'PLACE'),
    ...personsIn(all),
    ...quoted(line),
  ];
};
