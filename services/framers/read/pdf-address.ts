/** An address of the web up to a line end that cuts it at one of its marks. */
const CUT = /(?:^|[\s(])\S*(?:\/\/|www\.)\S*[/_=&?-]$/
const CUT_AT_DOT = /(?:^|[\s(])\S*(?:\/\/|www\.)\S*\.$/

/** True where a line end cuts an address of the web. */
export const isCutAddress = (before: string, after: string): boolean =>
  CUT.test(before) || (CUT_AT_DOT.test(before) && /^[a-z][^\s/]*\//.test(after))
