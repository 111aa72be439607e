import { createRecord, findRecords } from '../../fields/records.ts';
import { accepted } from '../../lib/refusal.ts';
import type { ChainDraft, LinkDraft, SubjectDraft } from '../claim/claim-draft.ts';
import type { ProposedDeal, ProposedLink } from './deal-here.ts';

/** Makes a record at the desk of an article; throws with the reason where it is refused. */
export const makeRecord = async (
  article: string,
  kind: SubjectDraft['kind'],
  label: string,
): Promise<SubjectDraft> => {
  const { id, caption } = accepted(await createRecord({ kind, label, article }));
  return { id, caption, kind };
};

// Only the very name: a name that is merely like it may be another's.
const findNamed = async (name: string) => {
  const found = await findRecords(name, ['ORGANISATION'], 3);
  return found.find(({ matchedName }) => matchedName === name)?.record ?? null;
};

const withRecord = async (article: string, { name, ...link }: ProposedLink): Promise<LinkDraft> =>
  name === null
    ? link
    : { ...link, source: (await findNamed(name)) ?? (await makeRecord(article, 'ORGANISATION', name)) };

/** A source whose record is gone: a publication gets it anew, and of anybody else the article's own words are left. */
const madeAnew = async (article: string, link: LinkDraft): Promise<LinkDraft> => {
  const { source, sourceKind, described } = link;
  const rest = { ...link, source: null };
  if (sourceKind !== 'PUBLICATION') return rest;
  return withRecord(article, { ...rest, name: described || (source?.caption ?? null), described: '' });
};

/** A chain whose sources are all there again, where some of their records are gone. */
export const chainAnew = async (
  article: string,
  chain: ChainDraft,
  gone: ReadonlySet<string>,
): Promise<ChainDraft> => {
  const isGone = ({ source }: LinkDraft) => source !== null && gone.has(source.id);
  if (!chain.links.some(isGone)) return chain;
  const links: LinkDraft[] = [];
  for (const each of chain.links) links.push(isGone(each) ? await madeAnew(article, each) : each);
  return { ...chain, links };
};

/** The proposed sources as a chain, each with its record: the one of that name, or a new one. */
export const chainFrom = async (
  article: string,
  { sources, ends }: Pick<ProposedDeal, 'sources' | 'ends'>,
): Promise<ChainDraft> => {
  const links: LinkDraft[] = [];
  for (const each of sources) links.push(await withRecord(article, each)); // one name that stands twice is made once
  return { links, ends };
};
