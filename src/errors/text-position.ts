/** A place in a text, counted from one. */
export interface TextPosition {
  /** A line ends at CR LF, at LF and at a CR alone, as XML 1.0 §2.11 has it. */
  readonly line: number;
  /** In UTF-16 units, as JavaScript counts; a byte order mark counts for nothing. */
  readonly column: number;
}
