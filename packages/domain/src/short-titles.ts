/** English titles that are cut short before a name, without the full stop behind them, which ends no sentence. */
export const shortTitles: readonly string[] = [
  ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'St', 'Sen', 'Rep', 'Gov', 'Gen', 'Lt', 'Maj', 'Col', 'Capt', 'Adm'],
];
