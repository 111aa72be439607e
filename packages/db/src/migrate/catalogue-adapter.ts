import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';

// The engine asks for kinds of constraints and of foreign keys as they stand in the catalogue, in columns of
// PostgreSQL's one-byte "char", and wants characters back. Prisma's adapter refuses the type: as text the columns
// pass, and are then named characters.
const charColumns: ReadonlySet<string> = new Set(['constraint_type', 'confdeltype', 'confupdtype']);
const asText = ({ sql, ...rest }: SqlQuery): SqlQuery => ({
  ...rest,
  sql: sql
    .replace(/\bconstr\.contype\s+AS\s+constraint_type\b/giu, 'constr.contype::text AS constraint_type')
    .replace(/\bcon\.(confdeltype|confupdtype),/gu, 'con.$1::text,'),
});
const asCharacter = (result: SqlResultSet): SqlResultSet => ({
  ...result,
  columnTypes: result.columnTypes.map((type, at) =>
    charColumns.has(result.columnNames[at] ?? '') ? ColumnTypeEnum.Character : type,
  ),
});

const describing = (adapter: SqlDriverAdapter): SqlDriverAdapter =>
  new Proxy(adapter, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name, target);
      if (name === 'queryRaw')
        return async (query: SqlQuery) => asCharacter(await target.queryRaw(asText(query)));
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });

/**
 * Prisma's adapter, made to answer what the schema engine asks of the catalogue. The engine does not close what it
 * connected: `release` does, or the connections would stand idle for ten seconds and hold up whoever comes next.
 */
export const catalogueAdapter = (
  connectionString: string,
): { readonly factory: SqlMigrationAwareDriverAdapterFactory; readonly release: () => Promise<void> } => {
  const plain = new PrismaPg({ connectionString, max: 2 });
  const connected: SqlDriverAdapter[] = [];
  return {
    factory: {
      provider: plain.provider,
      adapterName: plain.adapterName,
      connect: async () => {
        const adapter = await plain.connect();
        connected.push(adapter);
        return describing(adapter);
      },
      connectToShadowDb: async () => describing(await plain.connectToShadowDb()),
    },
    release: async () => {
      for (const adapter of connected.splice(0)) await adapter.dispose();
    },
  };
};
