/** A way of writing a date: its parts by the pattern, and what they are as EDTF. */
export type DateShape = { readonly pattern: RegExp; readonly edtf: (parts: readonly string[]) => string };

const two = (digits: string): string => digits.padStart(2, '0');

/** The months as a day stands before them. */
export const russianMonths =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const russianAlone = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
  ' ',
);
const arabic = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ');
const numberIn = (months: readonly string[], word: string): string => two(String(months.indexOf(word) + 1));

/** Two numbers before a year, as day and month; null where either may be the day. */
const dayAndMonth = (one: string, other: string): readonly [day: string, month: string] | null => {
  if (Number(one) > 12 || one === other) return [one, other];
  return Number(other) > 12 ? [other, one] : null;
};

/** Days and months as other languages than English write them, in plain words. */
export const otherDateShapes: readonly DateShape[] = [
  {
    pattern: new RegExp(`^(\\d{1,2}) (${russianMonths.join('|')}) (\\d{4})(?: ?г(?:\\.|ода)?)?$`, 'u'),
    edtf: ([d = '', m = '', y = '']) => `${y}-${numberIn(russianMonths, m)}-${two(d)}`,
  },
  {
    pattern: new RegExp(`^(${russianAlone.join('|')}) (\\d{4})(?: ?г(?:\\.|ода)?)?$`, 'u'),
    edtf: ([m = '', y = '']) => `${y}-${numberIn(russianAlone, m)}`,
  },
  {
    pattern: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/u,
    edtf: ([y = '', m = '', d = '']) => `${y}-${two(m)}-${two(d)}`,
  },
  {
    pattern: /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: ?г(?:\.|ода)?)?$/u,
    edtf: ([one = '', other = '', y = '']) => {
      const [d, m] = dayAndMonth(two(one), two(other)) ?? [];
      return d === undefined || m === undefined ? '' : `${y}-${m}-${d}`;
    },
  },
  { pattern: /^(\d{4}) ?年$/u, edtf: ([y = '']) => y },
  { pattern: /^(\d{4}) ?年 ?(\d{1,2}) ?月$/u, edtf: ([y = '', m = '']) => `${y}-${two(m)}` },
  {
    pattern: /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]$/u,
    edtf: ([y = '', m = '', d = '']) => `${y}-${two(m)}-${two(d)}`,
  },
  {
    pattern: new RegExp(`^(\\d{1,2}) (${arabic.join('|')})،? (\\d{4})$`, 'u'),
    edtf: ([d = '', m = '', y = '']) => `${y}-${numberIn(arabic, m)}-${two(d)}`,
  },
];
