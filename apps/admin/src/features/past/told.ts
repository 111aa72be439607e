import {
  certainties,
  type Realisation,
  realisations,
  type SourcePosition,
  sourcePositions,
} from '@chancery/domain';
import type { AccordingTo, Certainty } from '../../generated/graphql.ts';

/** Whose word is taken of a record; all that is given holds at once. */
export type Told = {
  /** Records of sources; empty for all. */
  readonly sources: readonly string[];
  /** Where in the chain they stand. */
  readonly position: SourcePosition;
  readonly excludeAnonymous: boolean;
  /** The least that the words may say; null for all. */
  readonly minCertainty: Certainty | null;
  /** Empty for all. */
  readonly realisations: readonly Realisation[];
};

export const everybody: Told = {
  sources: [],
  position: 'ANY',
  excludeAnonymous: false,
  minCertainty: null,
  realisations: [],
};

const isId = (text: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(text);
/** As many as the API takes. */
export const mostSources = 100;

const among = <Word extends string>(words: readonly Word[], given: string | null): Word | null =>
  words.find((word) => word === given) ?? null;

/** Whose word an address has taken; what it does not say rightly narrows nothing. */
export const toldIn = (params: Pick<URLSearchParams, 'get' | 'getAll'>): Told => ({
  sources: [...new Set(params.getAll('source').filter(isId))].slice(0, mostSources),
  position: among(sourcePositions, params.get('position')) ?? 'ANY',
  excludeAnonymous: params.get('excludeAnonymous') === 'true',
  minCertainty: among(certainties, params.get('minCertainty')),
  realisations: realisations.filter((each) => params.getAll('realisation').includes(each)),
});

/** As an address says it: every name that it may have, with what it has there. */
export const toldAddress = (told: Told): Readonly<Record<string, readonly string[]>> => ({
  source: told.sources,
  position: told.position === 'ANY' ? [] : [told.position],
  excludeAnonymous: told.excludeAnonymous ? ['true'] : [],
  minCertainty: told.minCertainty === null ? [] : [told.minCertainty],
  realisation: told.realisations,
});

/** As the API is asked; null where nothing is narrowed: a position alone narrows nothing. */
export const accordingToOf = ({
  sources,
  position,
  excludeAnonymous,
  minCertainty,
  realisations: some,
}: Told): AccordingTo | null => {
  const asked: AccordingTo = {
    ...(sources.length > 0 && { sources: [...sources], position }),
    ...(excludeAnonymous && { excludeAnonymous }),
    ...(minCertainty !== null && minCertainty !== 'UNDERSPECIFIED' && { minCertainty }),
    ...(some.length > 0 && some.length < realisations.length && { realisations: [...some] }),
  };
  return Object.keys(asked).length === 0 ? null : asked;
};
