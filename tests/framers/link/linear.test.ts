import t from 'tap'
import { readTextDocument } from '../../../services/framers/read/read-document.js'
import { extractReferences } from '../../../services/framers/extract/references.js'
import { ownWords } from '../../../services/framers/extract/own-words.js'
import { citeHeadings, withHeadings } from '../../../services/framers/link/cite-headings.js'
import { provisionIndex } from '../../../services/framers/link/provision-index.js'
import { resolveReferences } from '../../../services/framers/link/resolve-references.js'
import type { ProvisionDraft } from '../../../services/framers/draft.js'

/** A flat document of headed sections, each of which cites a section, a paragraph and a heading elsewhere. */
function manyHeadings (count: number): { text: string, provisions: ProvisionDraft[] } {
  const provisions: ProvisionDraft[] = []
  let text = ''
  for (let number = 1; number <= count; number++) {
    const from = text.length
    text += `Section ${number} Topic ${number}\nSee section ${count - number + 1}(2), and see Topic ${number % 97} of Regulation (EU) 2016/679.\n`
    provisions.push({ eId: `sec_${number}`, parent: null, kind: 'SECTION', num: `Section ${number}`, heading: `Topic ${number}`, label: `Section ${number}`, from, to: text.length, ownTo: text.length })
  }
  return { text, provisions }
}

function linked (count: number): { references: number, seconds: number } {
  const { text, provisions } = manyHeadings(count)
  const words = provisions.map(provision => ({ provision, range: ownWords(text, provision) }))
  const before = process.cpuUsage()
  const index = provisionIndex(provisions)
  const { references } = resolveReferences(text, extractReferences(text, words), index)
  const all = withHeadings(references, citeHeadings(text, words, index))
  return { references: all.length, seconds: process.cpuUsage(before).user / 1e6 }
}

t.test('linking takes time in proportion to the document: 100,000 headings and citations are linked in seconds', t => {
  linked(5_000)
  const half = linked(50_000)
  const whole = linked(100_000)
  t.ok(whole.references >= 190_000, `${whole.references} references`)
  t.ok(whole.seconds < 15, `${whole.seconds.toFixed(1)} s`)
  t.ok(whole.seconds < half.seconds * 4, `${half.seconds.toFixed(2)} s for half, ${whole.seconds.toFixed(2)} s for all`)
  t.end()
})

t.test('one provision with very many citations is no slower', t => {
  const text = `# A policy\n\n${'See paragraph (a)(1) of section 12, the Companies Act 2006 and 12 CFR 1002.5(a). '.repeat(4_000)}\n`
  const seconds = (times: number): number => {
    const before = process.cpuUsage()
    const bytes = new TextEncoder().encode(text.slice(0, Math.floor(text.length * times)))
    const document = readTextDocument({ source: 'a.md', bytes })
    const words = [{ provision: { eId: 'sec_1', parent: null, kind: 'SECTION', num: null, heading: null, label: 'x', from: 0, to: document.text.length, ownTo: document.text.length } satisfies ProvisionDraft, range: { from: 0, to: document.text.length } }]
    t.ok(extractReferences(document.text, words).length > 10_000 * times)
    return process.cpuUsage(before).user / 1e6
  }
  seconds(0.5)
  const half = seconds(0.5)
  const whole = seconds(1)
  t.ok(whole < half * 4 + 0.2, `${half.toFixed(2)} s for half, ${whole.toFixed(2)} s for all`)
  t.end()
})
