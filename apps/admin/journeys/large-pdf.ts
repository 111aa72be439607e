import { randomBytes } from 'node:crypto';

/** A PDF of one page of Latin lines, and of as many bytes that nobody draws. */
export const largePdf = (lines: readonly string[], size: number): Buffer => {
  const text = lines
    .map((line, at) => `BT /F1 11 Tf 1 0 0 1 60 ${780 - 14 * at} Tm (${line}) Tj ET`)
    .join('\n');
  const streamOf = (bytes: Buffer) =>
    Buffer.concat([
      Buffer.from(`<< /Length ${bytes.length} >>\nstream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ]);
  const page = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R';
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [4 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    Buffer.from(`<< ${page} /Resources << /Font << /F1 3 0 R >> >> >>`),
    streamOf(Buffer.from(text)),
    streamOf(randomBytes(size)),
  ];
  const parts = [Buffer.from('%PDF-1.4\n')];
  let length = 9;
  const offsets = objects.map((object, at) => {
    const offset = length;
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
};
