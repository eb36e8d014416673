/** A document of so many sections with three paragraphs each, as lines for the builder; versions differ in every paragraph. */
export const longDocument = (sections: number, version: number): string =>
  Array.from({ length: sections }, (_, section) => [
    `sec_${section} | Section ${section} Topic ${section}`,
    `sec_${section}__para_a | (a) The creditor of kind ${section} must disclose the terms of account ${section} within ${version} days.`,
    `sec_${section}__para_b | (b) The consumer of kind ${section} may ask for account ${section}, see sec_${section}__para_a, ${version} times.`,
    `sec_${section}__para_c | (c) “account ${section}” means a deposit of kind ${version}.`
  ]).flat().join('\n')
