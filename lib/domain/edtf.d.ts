/** What Parley uses of the edtf package, which ships no types of its own. Times are UTC milliseconds of the written wall time. */
declare module 'edtf' {
  interface EdtfDate {
    readonly type: 'Date' | 'Interval' | 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List';
    readonly min: number;
    /** Infinity for an interval without an end. */
    readonly max: number;
    /** 0 with a time of day, 1 year, 2 month, 3 day; undefined for seasons. */
    readonly precision?: number;
  }
  export default function edtf(text: string): EdtfDate;
}
