import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { readTextDocument } from '../../../services/framers/read/read-document.js'
import { buildProvisions } from '../../../services/framers/structure/build-provisions.js'
import { PACKAGE_ROOT } from '../../../services/package-root.js'
import { sharedFolder } from '../../shared-folder.js'

const build = (source: string, bytes: Uint8Array) => {
  const document = readTextDocument({ source, bytes })
  return { document, ...buildProvisions(document) }
}
const fromText = (source: string, text: string) => build(source, new TextEncoder().encode(text))

/** A tree as an outline that a lawyer can read: eId, kind, label, first own words. */
function outline ({ document, provisions, title }: ReturnType<typeof build>): string {
  const lines = provisions.map(one => {
    const own = document.text.slice(one.from, one.ownTo).replace(/\s+/g, ' ').trim()
    return `${one.eId} | ${one.kind} | ${one.label} | ${own.length > 60 ? `${own.slice(0, 60)}…` : own}`
  })
  return [`# ${title}`, ...lines, ''].join('\n')
}

const fixtures = new URL('tests/framers/structure/fixtures/', PACKAGE_ROOT)
for (const kind of ['good', 'bad']) {
  const folder = new URL(`${kind}/`, fixtures)
  for (const name of readdirSync(folder).filter(name => /\.(md|txt|html)$/.test(name))) {
    t.test(`fixture ${kind}/${name}`, async t => {
      const expected = new URL(`${name}.outline`, folder)
      const got = outline(build(name, readFileSync(new URL(name, folder))))
      // eslint-disable-next-line no-restricted-syntax -- a switch of the tests, not a setting of the program
      if (process.env.UPDATE === '1') writeFileSync(expected, got)
      t.ok(existsSync(expected), 'has an expected outline')
      t.equal(got, readFileSync(expected, 'utf8'))
    })
  }
}

/** What holds for the tree of every document. */
function faults ({ document, provisions }: ReturnType<typeof build>): string[] {
  const found: string[] = []
  const byId = new Map(provisions.map(one => [one.eId, one]))
  if (byId.size !== provisions.length) found.push('an eId twice')
  const covered = new Uint8Array(document.text.length)
  const seen = new Set<string>()
  for (const one of provisions) {
    if (!/^[A-Za-z0-9_.~-]+$/.test(one.eId)) found.push(`eId ${one.eId}`)
    if (one.from > one.ownTo || one.ownTo > one.to) found.push(`range of ${one.eId}`)
    const parent = one.parent === null ? undefined : byId.get(one.parent)
    if (one.parent !== null && (parent === undefined || !seen.has(one.parent))) found.push(`${one.eId} before its parent`)
    if (parent !== undefined && (one.from < parent.ownTo || one.to > parent.to)) found.push(`${one.eId} outside ${parent.eId}`)
    seen.add(one.eId)
    for (let at = one.from; at < one.ownTo; at++) covered[at] = (covered[at] as number) + 1
  }
  for (let at = 0; at < covered.length; at++) {
    if (/\S/.test(document.text[at] as string) && covered[at] !== 1) {
      found.push(`character ${at} is covered ${covered[at]} times`)
      break
    }
  }
  return found
}

const line = fc.oneof(
  fc.constantFrom('# Title', '## Gifts', '### Process', 'Article 1', 'Article 2', 'Definitions', '§ 12.1 Scope.', '§ 12.2 Rules.', 'CHAPTER I', 'Whereas:', 'ANNEX', 'DO', '**Q:** May I?', '**A:** No.', '> **Scenario:** Ana asks.', '> - point', 'Note:', 'Example 1 to paragraph (a)(1): text', '| a | b |\n|---|---|\n| c | d |', '[57 FR 35042]', 'Done at Rome', '- item', '  - inner', '    - deep', '1. first', '2. second'),
  fc.tuple(fc.constantFrom('(a)', '(b)', '(c)', '(h)', '(i)', '(ii)', '(v)', '(j)', '(1)', '(2)', '(A)', '1.', '2.', '1.1', 'a)', '(a) Heading. (1)'), fc.lorem({ maxCount: 4 })).map(([num, words]) => `${num} ${words[0]?.toUpperCase() ?? 'X'}${words}.`),
  fc.lorem({ maxCount: 8 }).map(words => `${words}:`),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
)

t.test('every tree: unique ids, nested ranges, parents first, each word in one provision', async t => {
  for (const source of ['a.md', 'a.txt']) {
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), lines => {
      const text = lines.join('\n\n')
      let built
      try { built = fromText(source, text) } catch { return }
      t.strictSame(faults(built), [], text)
      return faults(built).length === 0
    }), { numRuns: 150, seed: 7 })
  }
})

t.test('a document without any structure has one provision a paragraph', async t => {
  const { provisions, title } = fromText('note.txt', 'Please be kind to each other.\n\nReport every accident.')
  t.strictSame(provisions.map(one => one.eId), ['para_1', 'para_2'])
  t.equal(title, 'Please be kind to each other.')
})

t.test('letter or Roman numeral: the numbers that follow decide', async t => {
  const ids = (numbers: string): string[] => fromText('a.txt', `§ 1.1 X.\n${numbers.split(' ').map(one => `(${one}) Words.`).join('\n')}`).provisions.slice(1).map(one => one.eId.slice(9).replaceAll('para_', ''))
  t.strictSame(ids('g h i j').at(-1), 'j')
  t.strictSame(ids('a b c d e f g h i ii iii i').slice(-4), ['h__i', 'h__ii', 'h__iii', 'i'])
  t.strictSame(ids('a 1 i A 1 i ii 2 B ii 2 b').slice(2), ['a__1__i', 'a__1__i__A', 'a__1__i__A__1', 'a__1__i__A__1__i', 'a__1__i__A__1__ii', 'a__1__i__A__2', 'a__1__i__B', 'a__1__ii', 'a__2', 'b'])
})

const shared = sharedFolder()
t.test('real regulations agree with the trees that people made', { skip: shared === null ? 'no shared folder' : false }, async t => {
  for (const set of ['gdpr', 'reg-b-12cfr1002', 'reg-dd-12cfr1030', 'reg-m-12cfr1013']) {
    const folder = new URL(`gold/structure/${set}/`, shared as URL)
    const built = build(set, readFileSync(new URL(set === 'gdpr' ? 'source.html' : 'source.txt', folder)))
    t.strictSame(faults(built), [], set)
    const ids = new Set(built.provisions.map(one => one.eId))
    const gold = new Set(readFileSync(new URL('tree.jsonl', folder), 'utf8').trim().split('\n').map(row => (JSON.parse(row) as { path: string }).path).map(path => {
      const [part, section, ...rest] = path.split('/')
      if (set === 'gdpr') return path.replaceAll('/', '__')
      return section === undefined ? `part_${part}` : [`sec_${part}-${section}`, ...rest.map(one => `para_${one}`)].join('__')
    }))
    const found = [...gold].filter(id => ids.has(id)).length
    t.ok(found / gold.size >= 0.99, `${set}: ${found} of ${gold.size}`)
  }
})

t.test('the pages of the eCFR: each paragraph stands where its publisher puts it', { skip: shared === null ? 'no shared folder' : false }, async t => {
  const source = readFileSync(new URL('regulations/hipaa-45cfr164/part-164.html', shared as URL))
  const built = build('part-164.html', source)
  t.strictSame(faults(built), [])
  t.equal(built.provisions[0]?.eId, 'part_164')
  t.notOk(built.provisions.some(one => one.eId.startsWith('title_')), 'no menu of the page is a provision')
  t.match(built.document.diagnostics, [{ ruleId: 'read/outside-main', severity: 'INFO' }])
  const published = [...source.toString('utf8').matchAll(/id="p-(\d+)\.(\d+)((?:\([A-Za-z0-9]{1,5}\))+)"/g)].map(([, part, section, path]) => [`sec_${part}-${section}`, ...(path as string).slice(1, -1).split(')(').map(number => `para_${number}`)].join('__'))
  const ids = new Set(built.provisions.map(one => one.eId))
  const missing = published.filter(id => !ids.has(id))
  t.ok(published.length > 900 && missing.length <= 3, `${missing.length} of ${published.length}: ${missing.slice(0, 9).join(' ')}`)
  for (const [id, words] of [['sec_164-103__para_hybrid-entity__para_1', '(1) That is a covered entity;'], ['sec_164-512__para_e__para_1__para_ii__para_A', '(A) The covered entity receives satisfactory assurance']] as const) {
    const found = built.provisions.find(one => one.eId === id)
    t.match(built.document.text.slice(found?.from, found?.to), words)
  }
})

t.test('numbers that repeat without end cost no more than others', async t => {
  for (const numbers of ['a', 'i', 'abcdefghij', 'a1iA']) {
    const text = `§ 1.1 X.\n${Array.from({ length: 20_000 }, (_, index) => `(${numbers[index % numbers.length] as string}) Words.`).join('\n')}`
    const before = process.cpuUsage()
    const { provisions } = fromText('a.txt', text)
    t.ok(process.cpuUsage(before).user < 4e6, numbers)
    t.equal(new Set(provisions.map(one => one.eId)).size, 20_001)
  }
})
