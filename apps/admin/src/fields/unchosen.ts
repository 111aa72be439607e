// A picker with words that were not chosen makes its input invalid: see RecordPicker.
const unchosenIn = (form: HTMLFormElement): readonly HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[role=combobox]:invalid'),
];

/** Whether a record picker of a form holds words that were not chosen. */
export const hasUnchosen = (form: HTMLFormElement | null): boolean =>
  form !== null && unchosenIn(form).length > 0;

/** The same; those pickers then say so, and the first one has the focus. */
export const stopsAtUnchosen = (form: HTMLFormElement | null): boolean => {
  const pickers = form === null ? [] : unchosenIn(form);
  for (const picker of pickers) picker.checkValidity(); // an invalid event, at which the picker shows its error
  pickers[0]?.focus();
  return pickers.length > 0;
};
