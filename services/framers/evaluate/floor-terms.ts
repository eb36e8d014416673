import type { GoldTerm } from './gold.js'

/** What the floor for terms does, in one line. */
export const TERM_FLOOR = 'the words before the first `means` of every sentence, up to six of them'

const MEANS = /(?:^|[.:;]\s+|\)\s*)(?:The term )?[“"‘']?([A-Z][\w’'-]*(?: [\w’'-]+){0,5})[”"’']? means\b/gu

/** Terms by `X means` alone. */
export const floorTerms = (texts: ReadonlyMap<string, string>): GoldTerm[] =>
  [...texts].flatMap(([path, text]) => [...text.matchAll(MEANS)].map(([, term = '']) => ({ term, path })))
