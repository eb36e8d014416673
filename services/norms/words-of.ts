const WORDS = /[\p{L}\p{N}]+/gu

/** The words of a text in their order, lower case, without marks and typography. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORDS) ?? []
