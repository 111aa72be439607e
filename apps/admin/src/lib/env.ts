const standard = 'http://127.0.0.1:4000';

/** The address of the API, read when a request comes, so that one build serves anywhere. */
export function apiUrl(): string {
  const stated = process.env.API_URL || standard;
  if (!URL.canParse(stated)) throw new Error(`API_URL is not an address: “${stated}”`);
  return stated;
}
