/**
 * Statements of a migration: each ends with a `;` at the end of a line. Lines that begin with `//` are comments.
 * Migrations are files of ours, so this needs no Cypher parser.
 */
export const splitStatements = (text: string): string[] =>
  text.split('\n').filter(line => !line.trimStart().startsWith('//')).join('\n')
    .split(/;[ \t]*(?:\n|$)/).map(statement => statement.trim()).filter(statement => statement !== '')
