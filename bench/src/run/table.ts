import type { Shape } from '../shapes/shape.ts';
import type { Command } from './command.ts';
import { type Measured, median } from './measure.ts';

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const short = (number: number): string => (number >= 100 ? number.toFixed(0) : number.toPrecision(2));

const head = [
  'shape',
  'server',
  'requests/s (least to most)',
  'of raw',
  'CPU ms',
  'CPU of raw',
  'database ms',
  'statements',
  'p99 ms at 70 %',
];

const measuredRow = (
  { shape, server, turns, statements, p99 }: Measured,
  raw: Measured | undefined,
): string => {
  const rates = turns.map(({ perSecond }) => perSecond);
  const processor = median(turns.map((turn) => turn.processor));
  // Shares are of one round, in which both had the machine as it was.
  const shares = raw ? rates.map((rate, round) => rate / (raw.turns[round]?.perSecond ?? Number.NaN)) : [];
  const rawProcessor = raw ? median(raw.turns.map((turn) => turn.processor)) : Number.NaN;
  return rowOf([
    shape,
    server,
    `${median(rates).toFixed(0)} (${Math.min(...rates).toFixed(0)} to ${Math.max(...rates).toFixed(0)})`,
    raw ? median(shares).toFixed(2) : '',
    short(processor),
    raw ? (processor / rawProcessor).toFixed(1) : '',
    short(median(turns.map(({ database }) => database))),
    statements.toFixed(statements % 1 === 0 ? 0 : 1),
    short(p99),
  ]);
};

const missing = (shape: Shape): readonly string[] =>
  (['raw', 'postgraphile', 'plain'] as const).flatMap((server) => {
    const reason =
      server === 'raw' ? (shape.sql === null ? 'no one statement says the same' : null) : shape[server];
    return typeof reason === 'string'
      ? [rowOf([shape.name, server, `cannot: ${reason}`, '', '', '', '', '', ''])]
      : [];
  });

/** The table, as Markdown: a row for each shape and server. */
export const tableOf = (
  shapes: readonly Shape[],
  measured: readonly Measured[],
  commands: readonly Command[],
): string =>
  [
    rowOf(head),
    rowOf(head.map(() => '---')),
    ...shapes.flatMap((shape) => {
      const rows = measured.filter((each) => each.shape === shape.name);
      const raw = rows.find(({ server }) => server === 'raw');
      return [...rows.map((row) => measuredRow(row, raw)), ...missing(shape)];
    }),
    ...commands.map(({ name, perSecond, processor, statements }) =>
      rowOf([name, 'ours', perSecond.toFixed(0), '', short(processor), '', '', short(statements), '']),
    ),
  ].join('\n');
