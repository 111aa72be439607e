import { Anchor, Text } from '@mantine/core';
import { Fragment } from 'react';
import { Dial } from '../components/dial.tsx';
import { TextLink } from '../components/links.tsx';
import type { ValuePartsFragment } from '../generated/graphql.ts';
import { graphql } from '../generated/index.ts';
import { useNames } from '../lib/names.ts';
import { paths } from '../lib/paths.ts';
import { usePrints } from '../lib/prints.ts';
import { Say, useSay } from '../messages/say.tsx';
import { schemeWords } from './scheme-words.ts';
import { useUnderstood } from './understood.ts';

graphql(`
  fragment NumberParts on Quantity {
    asStated
    value
    lower
    upper
    lowerInclusive
    upperInclusive
    approximate
    unit
  }
`);

graphql(`
  fragment ValueParts on Value {
    __typename
    printed
    ... on Text {
      text
      language
    }
    ... on Choice {
      choice
    }
    ... on Country {
      country
    }
    ... on Url {
      url
    }
    ... on Identifier {
      scheme
      code: value
    }
    ... on Name {
      name
      language
      script
      nameKind: kind
    }
    ... on Amount {
      asStated
      value
      lower
      upper
      lowerInclusive
      upperInclusive
      approximate
      vagueTerm
      currency
      currencyUncertain
      basis
    }
    ... on Quantity {
      asStated
      value
      lower
      upper
      lowerInclusive
      upperInclusive
      approximate
      vagueTerm
      unit
    }
    ... on Share {
      asStated
      value
      lower
      upper
      lowerInclusive
      upperInclusive
      approximate
      vagueTerm
    }
    ... on Duration {
      asStated
      min
      max
      approximate
    }
    ... on FuzzyDate {
      asStated
      edtf
      earliest
      latest
      approximate
      uncertain
      relative
    }
    ... on Item {
      description
      quantity {
        ...NumberParts
      }
    }
    ... on Statement {
      text
      about {
        id
        caption
      }
      quantity {
        ...NumberParts
      }
    }
    ... on Link {
      target {
        id
        caption
      }
      described
      within {
        id
        caption
      }
      role
      title
      share {
        printed
      }
    }
  }
`);

/** A value of any type: its words first, then how they were understood. */
export function ValueView({ value }: { readonly value: ValuePartsFragment }) {
  const { constant } = useNames();
  const { country } = usePrints();
  const understood = useUnderstood();
  switch (value.__typename) {
    case 'Text':
      return <Said words={value.text} language={value.language} />;
    case 'Choice':
      return constant(value.choice);
    case 'Country':
      return country(value.country);
    case 'Url':
      return (
        <Anchor href={value.url} dir="ltr" rel="noreferrer" underline="always">
          {value.url}
        </Anchor>
      );
    case 'Identifier':
      return <Dial label={schemeWords(value.scheme, constant)} value={value.code} stored />;
    case 'Name':
      return (
        <>
          <Said words={value.name} language={value.language} />
          {value.nameKind !== 'PRIMARY' && <Dial value={value.nameKind} />}
        </>
      );
    case 'Amount':
    case 'Quantity':
    case 'Share':
    case 'Duration':
    case 'FuzzyDate':
      return (
        <>
          <Said words={value.asStated} language={null} /> <Reading text={understood(value)} />
        </>
      );
    case 'Item':
      return (
        <>
          <Said words={value.description} language={null} />
          {value.quantity && <Reading text={understood({ __typename: 'Quantity', ...value.quantity })} />}
        </>
      );
    case 'Statement':
      return <StatementView value={value} />;
    case 'Link':
      return <LinkView value={value} />;
  }
}

function Said({ words: said, language }: { readonly words: string; readonly language: string | null }) {
  // The space stands outside: within, it would be at the far end of words that run the other way.
  return (
    <>
      <span dir="auto" {...(language ? { lang: language } : {})}>
        {said}
      </span>{' '}
    </>
  );
}

function Reading({ text }: { readonly text: string | null }) {
  if (!text) return null;
  return (
    <Text component="bdi" size="sm" c="dimmed">
      {text}
    </Text>
  );
}

type Of<Name> = Extract<ValuePartsFragment, { __typename: Name }>;

function StatementView({ value }: { readonly value: Of<'Statement'> }) {
  const say = useSay();
  const understood = useUnderstood();
  return (
    <>
      <Said words={value.text} language={null} />
      {value.about.length > 0 && <Reading text={say('fields.about')} />}{' '}
      {value.about.map((record, at) => (
        <Fragment key={record.id}>
          {at > 0 && ', '}
          <TextLink href={paths.record(record.id)} dir="auto">
            {record.caption}
          </TextLink>
        </Fragment>
      ))}{' '}
      {value.quantity && <Reading text={understood({ __typename: 'Quantity', ...value.quantity })} />}
    </>
  );
}

function LinkView({ value }: { readonly value: Of<'Link'> }) {
  const say = useSay();
  const { constant } = useNames();
  const { beside } = usePrints();
  const { target, within } = value;
  const qualifiers = [value.role && constant(value.role), value.title, value.share?.printed];
  return (
    <>
      {target && (
        <TextLink href={paths.record(target.id)} dir="auto">
          {target.caption}
        </TextLink>
      )}
      {value.described && <span dir="auto">{say('fields.quoted', { words: value.described })}</span>}{' '}
      {within && (
        <>
          <Say
            id="fields.withinRecord"
            values={{
              record: (
                <TextLink href={paths.record(within.id)} dir="auto">
                  {within.caption}
                </TextLink>
              ),
            }}
          />{' '}
        </>
      )}
      <Reading text={beside(qualifiers)} />
    </>
  );
}
