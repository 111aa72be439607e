/** What an editor makes of a suggestion; OPEN takes it back. */
export const suggestionVerdicts = ['ACCEPTED', 'CHANGED', 'REJECTED', 'OPEN'] as const;
export type SuggestionVerdict = (typeof suggestionVerdicts)[number];
