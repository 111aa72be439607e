// The package ships no types: this is the part that is used here.
declare module 'edtf' {
  type Mask = { readonly value: number };
  type ReadDate = {
    readonly type: 'Date' | 'Year' | 'Season' | 'Decade' | 'Century' | 'Interval' | 'Set' | 'List';
    /** Milliseconds since 1970, or an infinity. */
    readonly min: number;
    readonly max: number;
    readonly approximate?: Mask;
    readonly uncertain?: Mask;
  };
  /** Throws where the text is no EDTF. */
  export default function edtf(text: string): ReadDate;
}
