/** The headers of a request of Node's in the web's own shape. */
export const webHeaders = (
  given: Readonly<Record<string, string | readonly string[] | undefined>>,
): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given))
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) headers.append(name, each);
  return headers;
};
