import type { ReactNode } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { english, type MessageId } from './catalogue.ts';
import { isolated } from './isolate.ts';
import { languageOf } from './languages.ts';
import { partsOf } from './pseudo.ts';

/** What stands in a message's placeholders. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a message of the catalogue. */
export type Saying = (id: MessageId, values?: Values) => string;

/** A message with what stands in it, for somebody else to say. */
export type Message = { readonly id: MessageId; readonly values?: Values };

const sayings = new WeakMap<IntlShape, Saying>();

/** Says in the language of what speaks: for functions that are no components. */
export function sayBy(intl: IntlShape): Saying {
  const say: Saying =
    sayings.get(intl) ??
    ((id, values) =>
      intl.formatMessage({ id: id as string, defaultMessage: english[id] }, placed(intl, id, values)));
  sayings.set(intl, say);
  return say;
}

/** Says messages in the language of the page. */
export const useSay = (): Saying => sayBy(useIntl());

type Rich = Readonly<Record<string, ReactNode | ((inside: ReactNode[]) => ReactNode)>>;

/** A message with a link or the like inside its sentence: a value draws the placeholder or the tag of its name. */
export function Say({ id, values }: { readonly id: MessageId; readonly values: Rich }) {
  const intl = useIntl();
  return intl.formatMessage({ id: id as string, defaultMessage: english[id] }, placed(intl, id, values));
}

function placed<Value>(
  { locale }: IntlShape,
  id: MessageId,
  values: Readonly<Record<string, Value>> = {},
): Record<string, Value | string> {
  const { direction } = languageOf(locale);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !choicesOf(id).has(name) ? isolated(value, direction) : value,
    ]),
  );
}

const choices = new Map<MessageId, ReadonlySet<string>>();

/** The values by which a message chooses its form: constants, that are compared and not read. */
function choicesOf(id: MessageId): ReadonlySet<string> {
  const known = choices.get(id) ?? new Set(chosenBy(partsOf(english[id])));
  choices.set(id, known);
  return known;
}

const chosenBy = (parts: ReturnType<typeof partsOf>): readonly string[] =>
  parts.flatMap((part) => {
    if ('children' in part) return chosenBy(part.children);
    if (!('options' in part)) return [];
    return [part.value, ...Object.values(part.options).flatMap(({ value }) => chosenBy(value))];
  });
