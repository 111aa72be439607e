// biome-ignore lint/suspicious/noExplicitAny: what a server answers is for the shape that asked to look into.
export type Answer = any;
export type Variables = Readonly<Record<string, unknown>>;

/** A place in a list: the row after which a page begins, and how many rows come before that page. */
export type Place = { readonly caption: string; readonly id: string; readonly before: number };

/** What shapes ask for: taken from the office, so that every round asks for other records. */
export type Targets = {
  readonly deals: readonly string[];
  readonly records: readonly string[];
  readonly dealPlaces: readonly Place[];
  readonly deepPlaces: readonly Place[];
  readonly types: readonly string[];
  /** Beginnings of words of names, in small Latin letters. */
  readonly words: readonly string[];
  /** A moment by which half of what was decided was. */
  readonly halfWay: string;
  /** The moment at which the last record was published: an office that went on has changed since. */
  readonly allPublished: string;
  /** Those that published most. */
  readonly outlets: readonly string[];
};

/** One variant of a shape: for the statement, and for documents. `place` stands for a cursor of the list that it is in. */
export type Variant = {
  readonly values: readonly unknown[];
  readonly variables: Variables;
  readonly place?: Place;
};

/** How a server is asked, and how its answer is brought into the form of the statement's. */
export type Ask = {
  readonly query: string;
  readonly pick: (data: Answer) => unknown;
  /** The list of PostGraphile in which a place is: its arguments. */
  readonly placed?: string;
};

export type Shape = {
  readonly name: string;
  /** One statement that answers with JSON. Null where no statement says the same. */
  readonly sql: string | null;
  readonly variants: (targets: Targets) => readonly Variant[];
  readonly ours: Ask;
  /** Or why it cannot be asked for there. */
  readonly postgraphile: Ask | string;
  readonly plain: Ask | string;
};
