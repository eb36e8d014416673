import type { ProvisionDraft } from '../draft.js'
import type { StatedScope } from './definition-scope.js'
import { WHOLE } from './definition-scope.js'

/** What holds for the definitions of a provision because of where it stands. */
export interface DefinitionContext {
  scope: StatedScope
  /** Something above it says that definitions follow: by heading or lead-in. */
  listed: boolean
  /** Something above it is headed `Definitions`: what stands below with a heading of its own is a term. */
  headed: boolean
  /** A parent among definitions that has a heading and no words: `(c) Adverse action (1) The term means …`. */
  parent: ProvisionDraft | null
  /** The heading of that parent is a term as it stands. */
  parentIsTerm: boolean
}

const HEADING = /(?:^|[\s.)])(?:definitions?|interpretation|glossary|terminology|defined (?:terms|expressions)|key terms)(?![\p{L}])/iu
const HEADED = /^[^\p{L}]*(?:section |article )?[^\p{L}]*(?:definitions?(?: of terms)?|glossary(?: of terms)?|terminology|defined terms|key terms|terms and definitions|key definitions)[^\p{L}]*$/iu
const LEAD_IN = /(?:following (?:definitions?|terms|words|expressions|meanings)|definitions apply|have the (?:following )?meanings?)|^[^\p{L}]{0,4}(?:in|for the purposes? of) this [\p{L}]+[^.;]{0,60}[—:–]\s*$/iu

const CONTAINERS: ReadonlySet<ProvisionDraft['kind']> = new Set(['PART', 'TITLE', 'CHAPTER', 'SECTION', 'ARTICLE', 'ANNEX'])

/** Contexts by provision, handed down from parent to child. Parents come first. */
export function definitionContexts (): { of (provision: ProvisionDraft): DefinitionContext, leave (provision: ProvisionDraft, own: { scope: StatedScope | null, words: string }): void } {
  const handed = new Map<string, DefinitionContext>()
  const none: DefinitionContext = { scope: WHOLE, listed: false, headed: false, parent: null, parentIsTerm: false }
  return {
    of: provision => {
      const above = handed.get(provision.parent ?? '') ?? none
      // A section of definitions may hold them in its own words.
      const listed = above.listed || ((provision.kind === 'SECTION' || provision.kind === 'ARTICLE') && HEADING.test(provision.heading ?? ''))
      return { ...above, listed }
    },
    leave: (provision, { scope, words }) => {
      const above = handed.get(provision.parent ?? '') ?? none
      const heading = provision.heading ?? ''
      handed.set(provision.eId, {
        scope: scope ?? above.scope,
        listed: above.listed || HEADING.test(heading) || LEAD_IN.test(words),
        headed: above.headed || HEADED.test(heading),
        parent: heading !== '' && words.trim() === '' && above.listed ? provision : null,
        parentIsTerm: above.headed && !(provision.num !== null && CONTAINERS.has(provision.kind))
      })
    }
  }
}
