/**
 * The part of papaparse that the engine may use: parsing a string. The published types pull in Node's, which would
 * let `process` and `Buffer` type-check inside core. An ambient module rather than a path of the compiler, which tools
 * that run or bundle the source would follow as well.
 */
declare module 'papaparse' {
  export interface ParseConfig {
    delimiter?: string;
    newline?: '\r' | '\n' | '\r\n';
    quoteChar?: string;
    escapeChar?: string;
    header?: false;
    comments?: false | string;
    preview?: number;
    skipEmptyLines?: boolean | 'greedy';
    delimitersToGuess?: string[];
  }

  export interface ParseError {
    type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    code: 'MissingQuotes' | 'UndetectableDelimiter' | 'TooFewFields' | 'TooManyFields' | 'InvalidQuotes';
    message: string;
    row?: number;
    index?: number;
  }

  export interface ParseMeta {
    delimiter: string;
    linebreak: string;
    aborted: boolean;
    truncated: boolean;
    cursor: number;
  }

  export interface ParseStepResult {
    data: string[];
    errors: ParseError[];
    meta: ParseMeta;
  }

  export interface ParseResult {
    data: string[][];
    errors: ParseError[];
    meta: ParseMeta;
  }

  interface Parser {
    abort(): void;
  }

  const Papa: {
    /** One row at a time; `meta.cursor` is the offset just after the row. */
    parse(text: string, config: ParseConfig & { step(row: ParseStepResult, parser: Parser): void }): void;
    parse(text: string, config?: ParseConfig): ParseResult;
    unparse(rows: string[][], config?: { delimiter?: string; newline?: string }): string;
  };
  export default Papa;
}
