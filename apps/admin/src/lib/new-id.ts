const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** A UUID of version 4 (RFC 9562). The browser's own `randomUUID` is there in secure contexts only. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const marked = [...bytes].map((byte, at) => {
    if (at === 6) return (byte & 0x0f) | 0x40;
    return at === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  return marked
    .map(hex)
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
};
