import { Lexer, Source, TokenKind } from 'graphql';
import { pastBound } from '../http/refusal.ts';
import { bounds } from './bounds.ts';

const opening: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** What is counted of a document before it is parsed. */
export type Size = {
  /** Words and signs. */
  readonly tokens: number;
  /** Brackets within brackets, of every sort. */
  readonly nesting: number;
  /** Names given to fields. */
  readonly aliases: number;
  readonly directives: number;
  /** Fragments, named and inline, wherever they are spread. */
  readonly spreads: number;
  /** Variables, wherever they are named. */
  readonly variables: number;
};

/** Counts up to the first bound that is passed: what comes after that is not looked at. */
export const sizeOf = (text: string): Size => {
  const lexer = new Lexer(new Source(text));
  const size = { tokens: 0, nesting: 0, aliases: 0, directives: 0, spreads: 0, variables: 0 };
  let depth = 0;
  let arguments_ = 0;
  while (lexer.advance().kind !== TokenKind.EOF) {
    const { kind } = lexer.token;
    size.tokens += 1;
    if (opening.includes(kind)) depth += 1;
    if (closing.includes(kind)) depth -= 1;
    if (kind === TokenKind.PAREN_L) arguments_ += 1;
    if (kind === TokenKind.PAREN_R) arguments_ -= 1;
    if (kind === TokenKind.COLON && arguments_ === 0) size.aliases += 1; // arguments and variables stand in brackets
    if (kind === TokenKind.AT) size.directives += 1;
    if (kind === TokenKind.SPREAD) size.spreads += 1;
    if (kind === TokenKind.DOLLAR) size.variables += 1;
    size.nesting = Math.max(size.nesting, depth);
    if (size.tokens > bounds.tokens || size.nesting > bounds.nesting) break;
  }
  return size;
};

type Refused = { readonly code: string; readonly says: (most: number) => string };

const refusals: Readonly<Record<keyof Size, Refused>> = {
  tokens: { code: 'QUERY_TOO_LONG', says: (most) => `A document has at most ${most} words and signs.` },
  nesting: {
    code: 'QUERY_TOO_DEEP',
    says: (most) => `Brackets stand at most ${most} deep in each other.`,
  },
  aliases: { code: 'TOO_MANY_ALIASES', says: (most) => `A document has at most ${most} aliases.` },
  directives: { code: 'TOO_MANY_DIRECTIVES', says: (most) => `A document has at most ${most} directives.` },
  spreads: {
    code: 'TOO_MANY_FRAGMENTS',
    says: (most) => `A document spreads at most ${most} fragments.`,
  },
  variables: {
    code: 'TOO_MANY_VARIABLES',
    says: (most) => `A document names variables at most ${most} times.`,
  },
};

const measuredSize = (text: string): Size | null => {
  try {
    return sizeOf(text);
  } catch {
    return null; // no GraphQL: the parser says where
  }
};

/**
 * Throws the bound that the text of a document passes, if any. It comes before the parser and the validation, which take
 * long over, or break at, what is made to hurt them.
 */
export const requireReadable = (text: string): void => {
  if (text.length > bounds.characters)
    throw pastBound(
      'QUERY_TOO_LONG',
      `A document has at most ${bounds.characters} characters; long texts go into variables.`,
      bounds.characters,
      text.length,
    );
  const size = measuredSize(text);
  if (size === null) return;
  for (const [what, { code, says }] of Object.entries(refusals) as [keyof Size, Refused][])
    if (size[what] > bounds[what]) throw pastBound(code, says(bounds[what]), bounds[what], size[what]);
};
