import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const listed = z.string().transform((text): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== ''),
);
const points = z.coerce.number().int().min(1);

const shape = z.object({
  DATABASE_URL: z.string().regex(/^postgres(?:ql)?:\/\//u, 'A postgresql:// address.'),
  /** Signs sessions; the same at every start, or everybody is signed out. */
  AUTH_SECRET: z.string().min(32, 'At least 32 characters.'),
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Where browsers reach the admin: sign-in is taken from there only. */
  ADMIN_URL: z.url().default('http://localhost:3000'),
  /** Points a minute, as rate-limit.ts counts them. */
  POINTS_PER_ADDRESS: points.default(12_000),
  POINTS_PER_ACCOUNT: points.default(60_000),
  /** How long a query may take. */
  QUERY_SECONDS: z.coerce.number().positive().max(100).default(10),
  /** Whose word on where a request comes from is believed: addresses, ranges, or names such as loopback. */
  TRUSTED_PROXIES: listed.default(['loopback']),
  /** Where a suggester of one's own answers, such as one that asks a language model; none where it is left out. */
  SUGGESTER_URL: z.url({ protocol: /^https?$/u }).optional(),
  /** Sent to it as a bearer token. */
  SUGGESTER_TOKEN: z.string().default(''),
  /** How long it may take. */
  SUGGESTER_SECONDS: z.coerce.number().positive().max(30).default(5),
  /** Whether pages are fetched when an editor gives their address; see intake/public-address.ts for which. */
  FETCH_URLS: z.stringbool().default(true),
  /** Files of documents that are known by their hash; see trusted-documents.ts. */
  TRUSTED_DOCUMENTS: listed.default([]),
  /** Whether no others are run. */
  TRUSTED_DOCUMENTS_ONLY: z.stringbool().default(false),
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
