/** What one statement file may hold. A household's ten years of one account are far below each of these. */
export const fileBytesMax = 32 * 1024 * 1024;
export const rowsMax = 250_000;
export const linesMax = 2_000_000;
export const columnsMax = 256;
export const fieldCharsMax = 16_384;
export const unclosedQuotesMax = 20;
export const nestingMax = 100;
export const tagsMax = 3_500_000;
export const strayBracketsMax = 100_000;
/** Lines and characters of one MT940 field: the standard has 6 lines of 65. */
export const fieldLinesMax = 100;
/** What a transaction stores. */
export const payeeCharsMax = 200;
export const noteCharsMax = 1000;
export const bankIdCharsMax = 200;
export const detailCharsMax = 100;
