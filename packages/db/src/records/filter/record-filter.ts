// What a list of records may be narrowed by. Whatever is null or left out narrows nothing.

export type Maybe<Value> = Value | null | undefined;

/** An amount of money to compare with: a decimal as text, and the currency (ISO 4217) that it is in. */
export type Sum = { readonly value: string; readonly currency: string };
export type AmountRange = { readonly gte?: Maybe<Sum>; readonly lte?: Maybe<Sum> };
/** Days to compare with, in EDTF. */
export type DateRange = {
  readonly before?: Maybe<string>;
  readonly after?: Maybe<string>;
  readonly within?: Maybe<string>;
};
/** Lengths of time to compare with, in ISO 8601. */
export type DurationRange = { readonly gte?: Maybe<string>; readonly lte?: Maybe<string> };

/** Whether something is known, and how what is vague compares: for certain, or as far as can be told. */
export type Compared<Range> = {
  readonly known?: Maybe<boolean>;
  readonly certainly?: Maybe<Range>;
  readonly possibly?: Maybe<Range>;
};
export type AmountFilter = Compared<AmountRange> & { readonly currencies?: Maybe<readonly string[]> };
export type ChoiceFilter = {
  readonly known?: Maybe<boolean>;
  readonly in?: Maybe<readonly string[]>;
  readonly notIn?: Maybe<readonly string[]>;
  /** Of a history: any of its entries. */
  readonly ever?: Maybe<readonly string[]>;
  /** Of many: one of them at least, or all of them. */
  readonly hasAny?: Maybe<readonly string[]>;
  readonly hasAll?: Maybe<readonly string[]>;
};
export type WordsFilter = {
  readonly known?: Maybe<boolean>;
  readonly contains?: Maybe<string>;
};
export type IdentifierFilter = {
  readonly known?: Maybe<boolean>;
  readonly scheme?: Maybe<string>;
  readonly values?: Maybe<readonly string[]>;
};
export type LinkFilter = {
  readonly known?: Maybe<boolean>;
  /** Ids of records at the other end. */
  readonly records?: Maybe<readonly string[]>;
  /** Ids of records within which the described class lies. */
  readonly within?: Maybe<readonly string[]>;
  readonly kinds?: Maybe<readonly string[]>;
  readonly roles?: Maybe<readonly string[]>;
  readonly described?: Maybe<string>;
  readonly title?: Maybe<string>;
  readonly realisations?: Maybe<readonly string[]>;
  readonly certainties?: Maybe<readonly string[]>;
};
export type MomentRange = { readonly after?: Maybe<Date>; readonly before?: Maybe<Date> };

/** What every record may be narrowed by. */
export type CommonFilter = {
  readonly ids?: Maybe<readonly string[]>;
  readonly standings?: Maybe<readonly string[]>;
  readonly createdAt?: Maybe<MomentRange>;
  readonly updatedAt?: Maybe<MomentRange>;
};

/**
 * Conditions on records of one kind. Beside the common ones it has an entry for each field of the kind and for each way
 * back to it, of the filter that belongs to the field's type.
 */
export type KindFilter = CommonFilter & {
  readonly and?: Maybe<readonly KindFilter[]>;
  readonly or?: Maybe<readonly KindFilter[]>;
  readonly not?: Maybe<KindFilter>;
};
