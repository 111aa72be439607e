import type { KindName } from '@chancery/domain';
import type { PageArguments } from '../page.ts';

/** Whether a name is one of some. */
const oneOf = <Name extends string>(names: readonly Name[]) => {
  const known: ReadonlySet<string> = new Set(names);
  return (name: string): name is Name => known.has(name);
};

/** An object of an answer: what stands under each of its keys, in their order. */
export type Entries<Read> = readonly (readonly [key: string, read: Read])[];

/** Text known before anything is read, such as the name of a type. */
export type Fixed = { readonly is: 'fixed'; readonly text: string };
/** What has to be read, of what an object of an answer has. */
export type Unfixed<Read> = Exclude<Read, Fixed>;

/** Codes of the books, each by the name that the answer has for it. Null: as they are. */
export type Codes = ReadonlyMap<string, string> | null;

/** Something that is given anew each time a statement is asked. Throws NotAnswered for what the statement is not for. */
export type Slot = { readonly slot: (given: Given) => unknown };
/** What a request gives, by name. */
export type Given = Readonly<Record<string, unknown>>;

/** Thrown where a statement cannot give the answer: whoever asks takes the long way, which says what is wrong, if anything. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
}

/** A value, of the JSON shape of its type. */
export type ValueRead =
  | Fixed
  | { readonly is: 'part'; readonly name: string; readonly nullable: boolean }
  | { readonly is: 'nested'; readonly name: string; readonly of: ValueShape }
  /** A record that it names, or all of a list. */
  | { readonly is: 'record' | 'records'; readonly name: string; readonly of: RecordShape }
  /** One line for people, by the name of the type of values. */
  | { readonly is: 'printed'; readonly type: string };
export type ValueShape = Entries<ValueRead>;
/** What is read of the values of some fields, each named `kind.field`. */
export type ValuesShape = readonly { readonly fields: readonly string[]; readonly of: ValueShape }[];

const datedParts = ['status', 'from', 'realisation', 'certainty'] as const;
export type DatedPart = (typeof datedParts)[number];
export const isDatedPart = oneOf(datedParts);
export type DatedRead = Fixed | { readonly is: DatedPart };

/** What page is asked for; after which entry may be given anew each time. */
export type PageAsked = Omit<PageArguments, 'after'> & {
  readonly after?: string | null | undefined | Slot;
};

const pageInfoParts = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'] as const;
export type PageInfoPart = (typeof pageInfoParts)[number];
export const isPageInfoPart = oneOf(pageInfoParts);
export type PageInfoRead = Fixed | { readonly is: PageInfoPart };

export type PageRead<Edge, Node> =
  | Fixed
  | { readonly is: 'edges'; readonly of: Entries<Edge> }
  | { readonly is: 'nodes'; readonly of: Node }
  | { readonly is: 'pageInfo'; readonly of: Entries<PageInfoRead> }
  | { readonly is: 'totalCount' };
export type PageShape<Edge, Node> = Entries<PageRead<Edge, Node>>;

export type EdgeRead<Node> = Fixed | { readonly is: 'cursor' } | { readonly is: 'node'; readonly of: Node };
/** A page of rows that are themselves its nodes. */
export type RowsShape<Node> = PageShape<EdgeRead<Node>, Node>;

const recordColumns = [
  'id',
  'kind',
  'caption',
  'label',
  'standing',
  'version',
  'updatedAt',
  'withdrawnAt',
] as const;
export type RecordColumn = (typeof recordColumns)[number];
export const isRecordColumn = oneOf(recordColumns);

export type RecordRead =
  | Fixed
  /** What the long way refuses for records of this kind. */
  | { readonly is: 'refused' }
  | { readonly is: 'column'; readonly name: RecordColumn; readonly codes: Codes }
  /** The values in force of a field, or the first of them. */
  | { readonly is: 'values' | 'value'; readonly field: string; readonly of: ValueShape }
  | { readonly is: 'choices' | 'choice'; readonly field: string }
  | { readonly is: 'history'; readonly field: string; readonly of: Entries<DatedRead> }
  /** Which of some fields hold nothing. */
  | { readonly is: 'missing'; readonly fields: readonly string[] }
  /** All claims about a field, surest first. */
  | { readonly is: 'evidence'; readonly field: string; readonly first: number; readonly of: ClaimShape }
  /** The code that a register gives. */
  | { readonly is: 'code'; readonly scheme: string }
  /** The one link of a field that holds one. */
  | { readonly is: 'link'; readonly field: string; readonly of: Entries<LinkRead> }
  | {
      readonly is: 'links';
      readonly direction: 'OUT' | 'BACK';
      readonly name: string | null;
      readonly page: PageAsked;
      readonly of: PageShape<LinkRead, RecordShape>;
    }
  | {
      readonly is: 'claims';
      readonly field: string | null;
      readonly page: PageAsked;
      readonly of: RowsShape<ClaimShape>;
    };
/** What is read of records of each kind. */
export type RecordShape = ReadonlyMap<KindName, Entries<RecordRead>>;

export type LinkRead =
  | Fixed
  | { readonly is: 'cursor' }
  /** The record at the other end, or the one that a described class is within. */
  | { readonly is: 'node' | 'within'; readonly of: RecordShape }
  | { readonly is: 'column'; readonly name: LinkColumn }
  | { readonly is: 'share'; readonly of: ValueShape };
const linkColumns = ['field', 'reverse', 'described', 'role', 'title', 'realisation', 'certainty'] as const;
export type LinkColumn = (typeof linkColumns)[number];
export const isLinkColumn = oneOf(linkColumns);

const passageColumns = ['start', 'end', 'exact', 'prefix', 'suffix'] as const;
export type PassageColumn = (typeof passageColumns)[number];
export const isPassageColumn = oneOf(passageColumns);
export type PassageRead =
  | Fixed
  | { readonly is: 'part'; readonly name: PassageColumn }
  /** The text that it is of, of which only the id is read. */
  | { readonly is: 'revision'; readonly of: Entries<Fixed | { readonly is: 'id' }> };

export type CitationRead =
  | Fixed
  | { readonly is: 'role' }
  | { readonly is: 'passage'; readonly of: Entries<PassageRead> };

const chainColumns = ['position', 'sourceKind', 'described', 'office', 'read', 'toNext'] as const;
export type ChainColumn = (typeof chainColumns)[number];
export const isChainColumn = oneOf(chainColumns);
export type ChainRead =
  | Fixed
  | { readonly is: ChainColumn }
  | { readonly is: 'source'; readonly of: RecordShape }
  | { readonly is: 'cue'; readonly of: Entries<PassageRead> };

const judgementColumns = ['verdict', 'rank', 'reason', 'confidence', 'at'] as const;
export type JudgementColumn = (typeof judgementColumns)[number];
export const isJudgementColumn = oneOf(judgementColumns);
export type JudgementRead = Fixed | { readonly is: JudgementColumn };

const articleColumns = ['id', 'version', 'headline', 'authors', 'url', 'language', 'createdAt'] as const;
export type ArticleColumn = (typeof articleColumns)[number];
export const isArticleColumn = oneOf(articleColumns);
export type ArticleRead =
  | Fixed
  | { readonly is: 'column'; readonly name: ArticleColumn }
  | { readonly is: 'publishedAt'; readonly of: ValueShape }
  | { readonly is: 'outlet'; readonly of: RecordShape };

const claimColumns = [
  'id',
  'field',
  'snak',
  'key',
  'polarity',
  'realisation',
  'certainty',
  'quote',
  'condition',
  'createdAt',
  'chainEnds',
  'alterations',
  'origin',
  'report',
] as const;
export type ClaimColumn = (typeof claimColumns)[number];
export const isClaimColumn = oneOf(claimColumns);
export type ClaimRead =
  | Fixed
  | { readonly is: 'column'; readonly name: ClaimColumn }
  | { readonly is: 'subject'; readonly of: RecordShape }
  | { readonly is: 'value'; readonly of: ValuesShape }
  | { readonly is: 'article'; readonly of: Entries<ArticleRead> }
  | { readonly is: 'validTime'; readonly of: ValueShape }
  | { readonly is: 'citations'; readonly of: Entries<CitationRead> }
  | { readonly is: 'passage'; readonly of: Entries<PassageRead> }
  | { readonly is: 'chain'; readonly of: Entries<ChainRead> }
  | { readonly is: 'judgement'; readonly of: Entries<JudgementRead> };
export type ClaimShape = Entries<ClaimRead>;
