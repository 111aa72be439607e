import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const shape = z.object({
  DATABASE_URL: z.string().regex(/^postgres(?:ql)?:\/\//u, 'A postgresql:// address.'),
  /** Signs sessions; the same at every start, or everybody is signed out. */
  AUTH_SECRET: z.string().min(32, 'At least 32 characters.'),
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Where browsers reach the admin: sign-in is taken from there only. */
  ADMIN_URL: z.url().default('http://localhost:3000'),
  CHANCERY_OWNER_EMAIL: z.email().default('owner@chancery.example'),
  /** Made up on the first start where none is given. */
  CHANCERY_OWNER_PASSWORD: z.string().min(12, 'At least 12 characters.').optional(),
});

export type Env = Readonly<z.infer<typeof shape>>;

/** Reads the environment, or throws one error that names every bad variable. */
export const readEnv = (variables: Readonly<Record<string, string | undefined>>): Env => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const bad = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The environment is not usable. ${bad.join(' ')}`);
};
