import type { ValueWordsFragment } from '../generated/graphql.ts';
import { graphql } from '../generated/index.ts';
import { type Names, useNames } from '../lib/names.ts';
import { type Prints, usePrints } from '../lib/prints.ts';
import { schemeWords } from './scheme-words.ts';

graphql(`
  fragment ValueWords on Value {
    __typename
    printed
    ... on Choice {
      choice
    }
    ... on Country {
      country
    }
    ... on Identifier {
      scheme
      code: value
    }
    ... on Link {
      target {
        id
        caption
      }
      described
      role
      title
      share {
        printed
      }
    }
  }
`);

type Tongue = Pick<Names, 'constant'> & Pick<Prints, 'beside' | 'country'>;

/** A value in one line of plain words, for the name of what is about it. */
export const wordsOfValue = (value: ValueWordsFragment, { constant, beside, country }: Tongue): string => {
  switch (value.__typename) {
    case 'Choice':
      return constant(value.choice);
    case 'Country':
      return country(value.country);
    case 'Identifier':
      return `${schemeWords(value.scheme, constant)} ${value.code}`;
    case 'Link': {
      const { target, described, role, title, share } = value;
      return beside([target?.caption ?? described, role && constant(role), title, share?.printed]);
    }
    default:
      return value.printed;
  }
};

/** Says values in one line, in the language of the page. */
export const useWordsOfValue = (): ((value: ValueWordsFragment) => string) => {
  const { constant } = useNames();
  const { beside, country } = usePrints();
  return (value) => wordsOfValue(value, { constant, beside, country });
};
