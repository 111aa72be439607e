export { type ApplyOptions, applyMigrations } from './apply-migrations.ts';
export { MigrationFailure } from './migration-failure.ts';
export { type NewMigrationOptions, newMigration } from './new-migration.ts';
export { migrationsFolder, schemaFolder } from './project-folders.ts';
export { type DifferenceOptions, schemaDifference } from './schema-difference.ts';
