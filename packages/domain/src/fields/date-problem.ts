const two = (digits: string): string => digits.padStart(2, '0');

/** Why words were not read as a date, in one sentence; the plain words beside those that were stated. */
export const dateProblem = (asStated: string, words: string): string => {
  const [, one = '', other = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u.exec(words) ?? [];
  if (year !== '' && Number(one) <= 12 && Number(other) <= 12) {
    const [dayFirst, monthFirst] = [`${year}-${two(other)}-${two(one)}`, `${year}-${two(one)}-${two(other)}`];
    return `“${asStated}” may begin with the day or the month; write ${dayFirst} or ${monthFirst}.`;
  }
  const [, first = '', next = ''] = /^(\d{4}) ?[/-] ?(\d{2})$/u.exec(words) ?? [];
  const second = String(Number(first) + 1).padStart(4, '0');
  const both = `${first}/${second}`;
  if (first !== '' && second.endsWith(next))
    return `“${asStated}” is not clear as years; write ${both} where both are meant.`;
  return `“${asStated}” was not understood as a date.`;
};
