import { type Measured, median } from './measure.ts';

/**
 * What a shape cost when its mark was set: the processor time of our API and of PostgreSQL together, as a multiple of
 * what the raw statement costs; and SQL statements.
 */
export type Mark = { readonly cost: number; readonly statements: number };
export type Marks = Readonly<Record<string, Mark>>;

/** How much dearer than its mark a shape may be: what two runs on one machine differ by stays below. */
export const tolerance = 1.25;

const processorOf = ({ turns }: Measured): number =>
  median(turns.map(({ processor, database }) => processor + database));

/** The marks of what was measured, of the shapes that both answer. */
export const marksOf = (measured: readonly Measured[]): Marks =>
  Object.fromEntries(
    measured.flatMap((ours) => {
      const raw = measured.find(({ shape, server }) => shape === ours.shape && server === 'raw');
      if (ours.server !== 'ours' || !raw) return [];
      const cost = Math.round((100 * processorOf(ours)) / processorOf(raw)) / 100;
      return [[ours.shape, { cost, statements: ours.statements }]];
    }),
  );

/** Each shape that has become dearer than its mark allows, or asks more statements, in a line. */
export const dearer = (marks: Marks, now: Marks): readonly string[] =>
  Object.entries(now).flatMap(([shape, { cost, statements }]) => {
    const mark = marks[shape];
    if (!mark) return [`${shape} has no mark.`];
    return [
      ...(cost > mark.cost * tolerance
        ? [`${shape} costs ${cost} times the raw statement; its mark is ${mark.cost}.`]
        : []),
      ...(statements > mark.statements
        ? [`${shape} asks ${statements} statements; its mark is ${mark.statements}.`]
        : []),
    ];
  });
