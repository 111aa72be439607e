import type { Shape, Variant } from '../shapes/shape.ts';
import { bodiesOf, canAsk, normalised, send } from './ask.ts';
import type { Serving } from './serve.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Where two values differ, as a path with both; null where they are equal. A number is no text. */
export const differenceOf = (one: unknown, other: unknown, path = ''): string | null => {
  if (!isObject(one) || !isObject(other))
    return one === other
      ? null
      : `${path || 'the answer'}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  if (Array.isArray(one) !== Array.isArray(other)) return `${path}: a list and an object`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = differenceOf(one[key], other[key], path === '' ? key : `${path}.${key}`);
    if (found) return found;
  }
  return null;
};

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** Throws where servers do not say the same, with the shape, the variant and the path; or where none says anything. */
export const compareServers = async (
  servings: readonly Serving[],
  shape: Shape,
  variants: readonly Variant[],
): Promise<number> => {
  const able = servings.filter((serving) => canAsk(serving, shape));
  const bodies = await Promise.all(able.map(async (serving) => bodiesOf(serving, shape, variants)));
  let bytes = 0;
  let said = 0;
  for (const [at] of variants.entries()) {
    const answers: { readonly name: string; readonly value: unknown }[] = [];
    for (const [of, serving] of able.entries()) {
      const text = await send(serving, bodies[of]?.[at] ?? '');
      if (serving.name === 'ours') bytes += text.length;
      answers.push({ name: serving.name, value: normalised(serving, shape, text) });
    }
    const [first, ...others] = answers;
    if (first && !isEmpty(first.value)) said += 1;
    for (const other of others) {
      const found = differenceOf(first?.value, other.value);
      if (found)
        throw new Error(
          `“${shape.name}”, variant ${at}: ${first?.name} and ${other.name} differ at ${found}`,
        );
    }
  }
  if (said === 0) throw new Error(`“${shape.name}”: no variant finds anything, so nothing was compared.`);
  return Math.round(bytes / variants.length);
};
