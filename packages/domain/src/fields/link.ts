import { z } from 'zod';
import { type FieldType, failed } from './field-type.ts';
import { type Share, share } from './share.ts';
import { isVisible, visibleWords } from './visible-words.ts';

/** What a link field declares: the kinds it leads to, what each end calls it, and what qualifies it. */
export type LinkOptions = {
  /** Names of kinds. */
  readonly to: readonly [string, ...string[]];
  /** What the far end calls the way back. */
  readonly reverse: string;
  readonly roles?: readonly [string, ...string[]];
  /** Whether a class described in words may stand for a record: "Russian energy companies". */
  readonly described?: true;
  readonly titled?: true;
  /** Whether it says how much of the record: an owner's part. */
  readonly shared?: true;
};

/** The far end of a link: a record, or a class in the article's words, perhaps within a record. */
export type Link = {
  readonly target: string | null;
  readonly described: string | null;
  readonly within: string | null;
  readonly role: string | null;
  readonly title: string | null;
  readonly share: Share | null;
};

/** A field type that links. */
export type LinkType = FieldType<Link, 'link'> & { readonly link: LinkOptions };

/** Whether a field type links; a page or a form then has a record to choose. */
export const isLinkType = (type: FieldType<unknown>): type is LinkType => type.name === 'link';

const no = (part: string) => z.null(`This field takes no ${part}.`);

const schemaOf = ({ roles, described, titled, shared }: LinkOptions): z.ZodType<Link> =>
  z
    .strictObject({
      target: z.uuid().nullable(),
      described: described ? visibleWords.nullable() : no('class in words'),
      within: described ? z.uuid().nullable() : no('record to stand within'),
      role: roles ? z.enum(roles).nullable() : no('role'),
      title: titled ? visibleWords.nullable() : no('title'),
      share: shared ? share.schema.nullable() : no('share'),
    })
    .superRefine((link, context) => {
      if ((link.target === null) === (link.described === null))
        context.addIssue({
          code: 'custom',
          path: ['target'],
          message: 'A link leads to a record or to described words.',
        });
      if (link.within !== null && link.described === null)
        context.addIssue({
          code: 'custom',
          path: ['within'],
          message: 'Only described words stand within a record.',
        });
    });

/** A link to records of some kinds. Words alone name no record: the editor chooses it. */
export const link = (options: LinkOptions): LinkType => ({
  name: 'link',
  link: options,
  schema: schemaOf(options),
  parse: (words) =>
    options.described && isVisible(words)
      ? {
          ok: true,
          value: {
            target: null,
            described: words.trim(),
            within: null,
            role: null,
            title: null,
            share: null,
          },
        }
      : failed('Choose the record that the words name.'),
  print: (value) =>
    [value.described ?? value.target, value.role, value.title, value.share?.asStated ?? null]
      .filter((part) => part !== null)
      .join(', '),
  key: ({ target, described, within, role, title, share: part }) =>
    [
      target,
      described?.normalize('NFKC').toLowerCase(),
      within,
      role,
      title?.toLowerCase(),
      part && share.key(part),
    ]
      .map((part) => part ?? '')
      .join('|'),
  open: [{ within: null }, { role: null }, { title: null }, { share: null }],
});
