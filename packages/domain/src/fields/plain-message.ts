import type { z } from 'zod';

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'the parts of a value',
};
const formats: Readonly<Record<string, string>> = {
  uuid: 'An id is a UUID.',
  url: 'An address begins with http:// or https://.',
  date: 'A day is written as in ISO 8601: 2014-05-21.',
};

const oneOf = (values: readonly unknown[]): string =>
  values.length > 20 ? 'This is none of the codes that are known.' : `This is none of ${values.join(', ')}.`;

/** What zod says of a value that a person gave, where the schema itself says nothing: one sentence. */
export const plainMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'This part is missing.';
      return issue.expected === 'null'
        ? 'Nothing belongs here.'
        : `Here belongs ${types[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not written as it should be.';
    case 'unrecognized_keys':
      return `There is no part called ${issue.keys.map((key) => `“${key}”`).join(', ')}.`;
    case 'too_small':
      return issue.origin === 'string' ? 'The words are missing.' : `At least ${issue.minimum} belongs here.`;
    case 'too_big':
      return `At most ${issue.maximum} belongs here.`;
    default:
      return 'This was not understood.';
  }
};
