type Chance = () => number;

// A generator of mulberry32: small, and even enough for names.
const chanceFrom = (seed: number): Chance => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const words = (text: string): readonly string[] => text.split(' ');

/** One of a list; the first stand in many more names than the last. */
const pick = (chance: Chance, from: readonly string[]): string =>
  from[Math.floor(from.length * chance() ** 2)] ?? '';

type Script = {
  readonly syllables: readonly string[];
  readonly givenNames: readonly string[];
  readonly places: readonly string[];
  readonly trades: readonly string[];
  readonly subjects: readonly string[];
  /** `{S}` stands for a name of its own, `{P}` for a place, `{T}` for a trade, `{M}` for a ministry's subject, `{G}` for a given name. */
  readonly patterns: readonly string[];
};

const latin: Script = {
  syllables: words(
    'ka ro mo ten bri la gor vin sha el no ri ster han de wa ber lin os tra mar qui fen dal ju per zo chi ul by',
  ),
  givenNames: words('John Maria Ahmed Anna David Elena Peter Sofia Ivan Laura James Chen Fatima Olga Henrik'),
  places: words(
    'China Germany France Norway Brazil Kenya Peru Poland Japan Egypt Sweden Ghana Malta Borduria',
  ),
  trades: words('Trading Energy Shipping Steel Capital Insurance Mining Foods Systems Textile Aviation'),
  subjects: words('Finance Defence Energy Transport Health Justice Trade Industry Culture Education'),
  patterns: [
    '{S} {T} Ltd',
    '{G} {S}',
    '{S} Bank',
    '{S} Holding',
    '{G} {S} {S}',
    '{S} {T} Co Ltd',
    'Bank of {S}',
    '{S} International {T} LLC',
    'Ministry of {M} of {S}',
    '{P} {S} {T} Company',
    'National {T} Agency of {S}',
    'Embassy of {P} in {S}',
    'University of {S}',
    'Ministry of {M} and {M} of the Republic of {S}',
  ],
};
const cyrillic: Script = {
  syllables: words('ув ом лак гор вин ша ель рин мет оль ро ка нов ди пет са'),
  givenNames: words('Иван Мария Олег Анна Дмитрий Елена Сергей Ольга'),
  places: words('Россия Украина Беларусь Казахстан Сербия Болгария'),
  trades: words('Энерго Строй Банк Торг Металл Транс'),
  subjects: words('финансов обороны энергетики транспорта здравоохранения'),
  patterns: ['ООО {S}', '{G} {S}', '{S} {T}', 'АО {S} {T}', 'Банк {S}', 'Министерство {M} {S}'],
};
const arabic: Script = {
  syllables: words('نو ر بي ت دا ر با ب شم س قم ر حم د سل م'),
  givenNames: words('محمد أحمد علي فاطمة حسن عمر'),
  places: words('مصر العراق الأردن لبنان قطر'),
  trades: words('التجارة الطاقة النقل التأمين'),
  subjects: words('المالية الدفاع الطاقة النقل'),
  patterns: ['شركة {S} {T}', '{G} {S}', 'بنك {S}', '{G} بن {S}', 'وزارة {M} {S}'],
};
const chinese: Script = {
  syllables: [...'南海山川华东新光大成天金龙安宁江河长春明德信'],
  givenNames: [...'王李张刘陈杨赵黄'],
  places: words('中国 北京 上海 广东 深圳'),
  trades: words('贸易 能源 航空 保险 钢铁'),
  subjects: words('财政 国防 交通'),
  patterns: ['{P}{S}{T}有限公司', '{S}银行', '{G}{S}', '{P}{S}集团', '{P}{M}部{S}'],
};
// By how many of ten names are written in them.
const scripts: readonly Script[] = [...Array<Script>(7).fill(latin), cyrillic, arabic, chinese];

// From two to four syllables, of which the first of the list are the commonest: some names are shared by many.
const ownName = (chance: Chance, { syllables }: Script): string => {
  const count = 2 + Math.floor(3 * chance());
  const name = Array.from({ length: count }, () => syllables[Math.floor(syllables.length * chance())]).join(
    '',
  );
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const nameOf = (chance: Chance): string => {
  const script = scripts[Math.floor(scripts.length * chance())] ?? latin;
  const parts: Readonly<Record<string, () => string>> = {
    S: () => ownName(chance, script),
    P: () => pick(chance, script.places),
    T: () => pick(chance, script.trades),
    M: () => pick(chance, script.subjects),
    G: () => pick(chance, script.givenNames),
  };
  return pick(chance, script.patterns).replace(/\{(\w)\}/gu, (_, part: string) => parts[part]?.() ?? '');
};

/**
 * Names such as offices hold, made up and all different: half of their words stand in very many (Bank, Ministry of, Ltd, a
 * place), the others in few; two thirds in Latin letters, the rest in Cyrillic, Arabic and Chinese ones. The same at every
 * call.
 */
export const manyNames = (count: number): readonly string[] => {
  const chance = chanceFrom(1);
  const names = new Set<string>();
  while (names.size < count) {
    const name = nameOf(chance);
    // Two of one name are told apart as people do it: by another word.
    names.add(names.has(name) ? `${name} ${ownName(chance, latin)}` : name);
  }
  return [...names];
};
