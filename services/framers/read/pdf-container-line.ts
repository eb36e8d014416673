const CONTAINER = /^(title|subtitle|part|subpart|chapter|subchapter|division|section|article|annex|appendix|schedule|exhibit|supplement|attachment)(\s+([ivxlcdm]+|\d+[a-z]?|[a-z]))?$/i

/** True for a number line of a law, such as `Article 4`: its word tells its level better than its font does. */
export const isContainerLine = (text: string): boolean => CONTAINER.test(text)
