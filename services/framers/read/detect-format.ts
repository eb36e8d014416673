import { AppError } from '../../errors.js'
import type { SourceFormat } from '../../norms/expression.js'
import { beginningOfXml } from './xml-root.js'

/** How much of the beginning is looked at. */
const PROBE = 20_000

const EXTENSIONS: Readonly<Record<string, SourceFormat>> = {
  md: 'MARKDOWN', markdown: 'MARKDOWN', mdown: 'MARKDOWN', mkd: 'MARKDOWN', html: 'HTML', htm: 'HTML', xhtml: 'HTML'
}

/** Signs of Markdown that plain text hardly ever has: two different ones are needed. */
const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^---\n[\s\S]*?\n---\n/, /^#{1,6} \S/m, /^ {0,3}[-*+] \S/m, /\[[^\]\n]+\]\([^)\n]+\)/, /\*\*[^*\n]+\*\*/, /^```/m, /^\|.*\|\n\|[ :|-]+\|/m, /^> \S/m
]

/** One blank, declaration or comment at the beginning of XML or HTML. */
const PROLOG = /\s+|<\?xml[^>]*>|<!--[\s\S]*?-->/y

/** Where blanks, the declaration and comments end. One after the other: a repeated group of lazy comments has endless ways to match. */
function afterProlog (probe: string): number {
  PROLOG.lastIndex = 0
  let end = 0
  while (PROLOG.test(probe)) end = PROLOG.lastIndex
  return end
}

const READ = 'of XML, Akoma Ntoso is read (root element `akomaNtoso`), of JSON, OSCAL catalogs; PDF, Word (.docx), HTML, Markdown and plain text are read as well'
const extensionOf = (source: string): string => /\.([a-z]+)$/i.exec(source)?.[1]?.toLowerCase() ?? ''

const OSCAL = /^(?:catalog|profile|component-definition|system-security-plan|assessment-plan|assessment-results|plan-of-action-and-milestones)$/
const oscalIn = (language: 'XML' | 'YAML', source: string): AppError =>
  new AppError('INPUT_UNSUPPORTED', `\`${source}\` is OSCAL in ${language}, of which only catalogs in JSON are read`, { place: { file: source }, advice: 'save it as a JSON catalog: a profile is resolved to one first (`oscal-cli convert`, `oscal-cli resolve-profile`)' })

/** XML that is no page: Akoma Ntoso, or refused with what it is. */
function xmlFormat (source: string, text: string): SourceFormat | null {
  const found = beginningOfXml(text)
  if (found === null || found.root.toLowerCase() === 'html') return null
  if (found.root === 'akomaNtoso') return 'AKN'
  if (OSCAL.test(found.root) && (text.slice(0, PROBE).includes('http://csrc.nist.gov/ns/oscal/') || extensionOf(source) === 'xml')) throw oscalIn('XML', source)
  if (!found.declared && !/^(?:xml|akn)$/.test(extensionOf(source))) return null
  if (found.doctype) throw new AppError('INPUT_UNSUPPORTED', `\`${source}\` is XML with a document type, which is never read`, { place: { file: source }, advice: READ })
  throw new AppError('INPUT_UNSUPPORTED', `\`${source}\` is XML with the root element \`${found.root}\`, which no reader knows`, { place: { file: source }, advice: READ })
}

/** JSON: an OSCAL catalog, or refused with what it is; null where the text only begins like JSON. */
function jsonFormat (source: string, text: string): SourceFormat | null {
  const isNamed = extensionOf(source) === 'json'
  const begins = /^\s*(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[{["\]\d]|$))/.test(text.slice(0, 1_000))
  if (!begins && !isNamed) return null
  if (begins && /^\s*\{\s*"(?:\$schema"\s*:\s*"[^"]*"\s*,\s*")?catalog"\s*:\s*\{/.test(text.slice(0, 2_000))) return 'OSCAL'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    if (!isNamed) return null
    throw new AppError('INPUT_INVALID', `\`${source}\` is not well-formed JSON`, { cause, place: { file: source } })
  }
  if (typeof value === 'object' && value !== null && 'catalog' in value) return 'OSCAL'
  const model = typeof value === 'object' && value !== null ? Object.keys(value).find(key => OSCAL.test(key)) : undefined
  if (model !== undefined) throw new AppError('INPUT_UNSUPPORTED', `\`${source}\` is an OSCAL ${model.replaceAll('-', ' ')}, of OSCAL only catalogs are read`, { place: { file: source }, advice: 'a profile is resolved to a catalog first, as with `oscal-cli resolve-profile`' })
  const what = Array.isArray(value) ? 'a JSON list' : typeof value === 'object' && value !== null ? `a JSON object with ${Object.keys(value).slice(0, 5).map(key => `\`${key.slice(0, 40)}\``).join(', ') || 'no field'}` : null
  if (what === null && !isNamed) return null
  throw new AppError('INPUT_UNSUPPORTED', `\`${source}\` is ${what ?? 'a JSON value'}, which no reader knows`, { place: { file: source }, advice: READ })
}

/**
 * Which reader a text needs: told by its content first, and by its name where the content leaves it open.
 * @throws AppError INPUT_UNSUPPORTED for XML and JSON of other kinds
 */
export function detectFormat (source: string, text: string): SourceFormat {
  const probe = text.slice(0, PROBE)
  if (/^(<!doctype\s+html|<html[\s>])/i.test(probe.slice(afterProlog(probe)))) return 'HTML'
  const marked = xmlFormat(source, text) ?? jsonFormat(source, text)
  if (marked !== null) return marked
  if (/^(?:---\n)?(?:catalog|profile|component-definition|system-security-plan):\n {1,8}(?:uuid|metadata):/.test(probe)) throw oscalIn('YAML', source)
  const byName = EXTENSIONS[extensionOf(source)]
  if (byName !== undefined) return byName
  if (/^\s*<(body|div|p|table|h[1-6]|article|main|section)[\s>]/i.test(probe)) return 'HTML'
  return MARKDOWN_SIGNS.filter(sign => sign.test(probe)).length >= 2 ? 'MARKDOWN' : 'TEXT'
}
