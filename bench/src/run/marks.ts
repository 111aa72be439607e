import { type Measured, median } from './measure.ts';

/**
 * What a shape cost when its mark was set: the processor time of our API and of PostgreSQL together, as a multiple of
 * what the raw statement costs, or, where no one statement says the same, that of `by id`; and SQL statements.
 */
export type Mark = { readonly cost: number; readonly statements: number };
export type Marks = Readonly<Record<string, Mark>>;

/** How much dearer than its mark a shape may be: what two runs on one machine differ by stays below. */
export const tolerance = 1.25;

const processorOf = ({ turns }: Measured): number =>
  median(turns.map(({ processor, database }) => processor + database));

/** Whose raw statement stands for those of shapes that have none. */
export const measureOf = 'by id';

/** The marks of what was measured of ours. */
export const marksOf = (measured: readonly Measured[]): Marks =>
  Object.fromEntries(
    measured.flatMap((ours) => {
      const rawOf = (name: string) =>
        measured.find(({ shape, server }) => shape === name && server === 'raw');
      const raw = rawOf(ours.shape) ?? rawOf(measureOf);
      if (ours.server !== 'ours' || !raw) return [];
      const cost = Math.round((100 * processorOf(ours)) / processorOf(raw)) / 100;
      return [[ours.shape, { cost, statements: ours.statements }]];
    }),
  );

/**
 * Each of the shapes that has become dearer than its mark allows, asks more statements, or has no mark, in a line. A mark
 * that is far above what its shape costs by now would let it become dear again unseen, and is told too.
 */
export const dearer = (marks: Marks, now: Marks, shapes: readonly string[]): readonly string[] =>
  shapes.flatMap((shape) => {
    const [mark, found] = [marks[shape], now[shape]];
    if (!found) return [`${shape} was not measured.`];
    if (!mark) return [`${shape} has no mark.`];
    const { cost, statements } = found;
    return [
      ...(cost * tolerance * tolerance < mark.cost || statements < mark.statements
        ? [
            `${shape} costs ${cost} and ${statements} statements; its mark, ${mark.cost} and ${mark.statements}, says nothing any more: set it anew.`,
          ]
        : []),
      ...(cost > mark.cost * tolerance
        ? [`${shape} costs ${cost} times the raw statement; its mark is ${mark.cost}.`]
        : []),
      ...(statements > mark.statements
        ? [`${shape} asks ${statements} statements; its mark is ${mark.statements}.`]
        : []),
    ];
  });
