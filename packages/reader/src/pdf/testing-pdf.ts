/** A piece of text on a page of a PDF: its size and where it stands, in points from the lower left corner. */
export type Placed = readonly [size: number, x: number, y: number, text: string];

const escaped = (text: string): string => text.replace(/[\\()]/gu, (sign) => `\\${sign}`);

const contentOf = (page: readonly Placed[]): string =>
  page
    .map(([size, x, y, text]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
    .join('\n');

/** A small PDF of Latin text, for tests. */
export const makePdf = (pages: readonly (readonly Placed[])[], title = ''): Uint8Array => {
  const objects: string[] = [];
  const kids = pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  objects.push(title === '' ? '<< >>' : `<< /Title (${escaped(title)}) >>`);
  for (const [at, page] of pages.entries()) {
    const resources = '/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 595 842]';
    objects.push(`<< /Type /Page /Parent 2 0 R ${resources} /Contents ${6 + 2 * at} 0 R >>`);
    const content = contentOf(page);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
};
