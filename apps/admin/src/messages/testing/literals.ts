/** A string in a source: its words, with every `${…}` of a template as `{}`, and what stands before it. */
export type Literal = { readonly words: string; readonly before: string };

/**
 * The strings of a source, but for comments, directives, imports and GraphQL documents. It reads what our formatter writes and what
 * has no words in JSX outside of strings, as biome sees to: an apostrophe there would begin a string.
 */
export function literalsOf(source: string): readonly Literal[] {
  const found: Literal[] = [];
  const text = source
    .replaceAll(/graphql\(`[^`]*`\)/gu, '')
    .replaceAll(/^'use client';$|^(?:import|export) .* from '.*';$|^\} from '.*';$/gmu, '');
  const token =
    /\/\/.*$|\/\*[\s\S]*?\*\/|(?<=[=(,:?!&|;{}[\s])\/(?![*/ >])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+\/[a-z]*|'(?:\\.|[^'\n\\])*'|"(?:\\.|[^"\n\\])*"|`(?:\\.|[^`\\])*`/gmu;
  for (const { 0: match, index } of text.matchAll(token)) {
    if (match.startsWith('/')) continue;
    const before = text.slice(Math.max(0, index - 200), index);
    const inside = match.slice(1, -1);
    found.push({ words: match.startsWith('`') ? holesOf(inside) : inside, before });
    if (match.startsWith('`')) found.push(...nested(inside, before));
  }
  return found;
}

const hole = /\$\{[^{}]*\}/gu;
const holesOf = (template: string): string => template.replaceAll(hole, '{}');
const nested = (template: string, before: string): readonly Literal[] =>
  (template.match(hole) ?? []).flatMap((code) => literalsOf(code).map(({ words }) => ({ words, before })));
