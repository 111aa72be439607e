// A door of its own: whoever reads one page in a thread of its own does not load what suggests.

export { keepable } from './page/keepable.ts';
export type { PageReading } from './page/page-reading.ts';
export { readPage } from './page/read-page.ts';
export { readPdf, UnreadablePdf } from './pdf/read-pdf.ts';
