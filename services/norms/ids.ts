import { v5 as uuidv5 } from 'uuid'
import { sha256 } from './hash.js'

/** Namespace of every UUID that this project derives (RFC 9562, version 5). Never change it: ids would. */
const NAMESPACE = '5b0f3f0e-6a51-5f5e-9f0c-3f2d6d8c6a11'

/** Longest work id that is derived from a title. */
const MAX_SLUG = 80

/** A title or file name as an id: lower-case ASCII letters, digits and single hyphens; may come out empty. */
export const slug = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, MAX_SLUG).replace(/-+$/, '')

/** What an id of a work may be: it goes into every other id, into addresses, and onto terminals. */
export const WORK_ID = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}$/

/** Id of one version of a work: the work's id and the first 12 hex digits of the text's hash. */
export const expressionId = (work: string, hash: string): string =>
  `${work}@${hash.replace(/^sha256:/, '').slice(0, 12)}`

/** Id of something that lives in one expression only: a provision by its eId, a definition or reference by its place. */
export const partId = (expression: string, part: string): string => `${expression}#${part}`

/**
 * First id of a norm: derived from where it was first seen (work, provision, ordinal among the norms of
 * the provision), so that parsing twice gives the same id. It is an identity, not a hash of the content:
 * when the text changes, the graph keeps the id that the aligned older norm already has.
 */
export const normId = (work: string, eId: string, ordinal: number): string =>
  uuidv5(`norm|${work}|${eId}|${ordinal}`, NAMESPACE)

/** Id of one immutable state of a norm: changes whenever the content does. */
export const revisionId = (norm: string, content: string): string =>
  uuidv5(`revision|${norm}|${sha256(content)}`, NAMESPACE)

/** First id of a definition: derived from what it defines, and which one it is of several alike; alignment keeps it from version to version. */
export const definitionId = (work: string, term: string, scope: string, ordinal: number): string =>
  uuidv5(`definition|${work}|${term}|${scope}|${ordinal}`, NAMESPACE)

/** Id of the check of one anchor against one version. */
export const anchorCheckId = (subject: string, expression: string): string =>
  uuidv5(`anchor|${subject}|${expression}`, NAMESPACE)
