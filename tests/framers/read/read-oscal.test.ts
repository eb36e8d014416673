import { readFile } from 'node:fs/promises'
import t from 'tap'
import type { AppError } from '../../../services/errors.js'
import { parseText } from '../../../services/framers/parse-document.js'
import { readTextDocument } from '../../../services/framers/read/read-document.js'
import { buildProvisions } from '../../../services/framers/structure/build-provisions.js'
import { loadLexicon } from '../../../services/load-lexicon.js'
import { sharedFolder } from '../../shared-folder.js'

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const read = (value: unknown, source = 'catalog.json') => readTextDocument({ source, bytes: bytes(value) })
const refused = (value: unknown, source = 'a.json'): AppError => {
  try {
    read(value, source)
  } catch (error) { return error as AppError }
  throw new Error('was read')
}

const label = (value: string) => [{ name: 'label', value }]
const CATALOG = {
  catalog: {
    uuid: 'u',
    metadata: { title: 'House controls', 'last-modified': '2025-02-03T10:00:00Z', version: '1', 'oscal-version': '1.1.2', extra: { ignored: true } },
    groups: [{
      id: 'gf',
      title: 'Gifts',
      controls: [{
        id: 'gf-1',
        title: 'Gift Register',
        props: label('GF-1'),
        params: [{ id: 'p1', label: 'frequency' }, { id: 'p2', select: { 'how-many': 'one-or-more', choice: ['paper', 'a {{ insert: param, p3 }} file'] } }, { id: 'p3', values: ['signed'] }],
        parts: [
          { id: 'gf-1_smt', name: 'statement', prose: 'The organization:', parts: [{ id: 'gf-1_smt.a', name: 'item', props: label('a.'), prose: 'Keep a register on {{ insert: param, p2 }} ; and' }, { id: 'gf-1_smt.b', name: 'item', props: label('b.'), prose: 'Review it {{ insert: param, p1 }}.' }] },
          { id: 'gf-1_gdn', name: 'guidance', prose: 'A register can be small.' },
          { id: 'gf-1_obj', name: 'assessment-objective', prose: 'Examiners must see the register.' }
        ],
        controls: [{ id: 'gf-1.1', title: 'Automation', props: label('GF-1(1)'), parts: [{ id: 'gf-1.1_smt', name: 'statement', prose: 'Review the register on {{ insert: param, p1 }}.' }] }]
      }]
    }]
  }
}

t.test('controls, enhancements and parts keep their ids; parameters are printed as NIST does', async t => {
  const document = read(CATALOG, 'wrong.txt')
  t.equal(document.format, 'OSCAL')
  t.equal(document.validFrom, '2025-02-03')
  t.strictSame(buildProvisions(document).provisions.map(({ eId, kind, label, from, ownTo }) => `${eId} ${kind} <${label}> ${document.text.slice(from, ownTo).trim()}`), [
    'gf GROUP <Gifts> Gifts',
    'gf-1 CONTROL <GF-1> GF-1 Gift Register',
    'gf-1_smt PARAGRAPH <GF-1> The organization:',
    'gf-1_smt.a POINT <GF-1 a> a. Keep a register on [Selection (one or more): paper; a signed file]; and',
    'gf-1_smt.b POINT <GF-1 b> b. Review it [Assignment: organization-defined frequency].',
    'gf-1_gdn CALLOUT <GF-1, guidance> Guidance\nA register can be small.',
    'gf-1_obj EXAMPLE <GF-1, assessment objective> Assessment objective\nExaminers must see the register.',
    'gf-1.1 CONTROL <GF-1(1)> GF-1(1) Automation',
    'gf-1.1_smt PARAGRAPH <GF-1(1)> Review the register on [Assignment: organization-defined frequency].'
  ])
})

t.test('norms come from statements, not a second time from what examiners look for', async t => {
  const { norms } = parseText({ source: 'a.json', bytes: bytes(CATALOG) }, await loadLexicon())
  const places = new Set(norms.map(({ provision }) => provision))
  t.ok(places.has('gf-1_smt.a') && places.has('gf-1.1_smt'))
  t.notOk(places.has('gf-1_obj'))
})

t.test('JSON that is hostile, broken or of another kind is refused', async t => {
  t.match(refused({ name: 'x', version: '1' }), { code: 'INPUT_UNSUPPORTED', message: /`name`, `version`/ })
  t.match(refused('[{"a":1}]', 'a.txt'), { code: 'INPUT_UNSUPPORTED', message: /list/ })
  t.match(refused('{"a":', 'a.json'), { code: 'INPUT_INVALID', message: /well-formed/ })
  t.match(refused({ catalog: { metadata: { title: 'x' }, controls: [{ id: 7, title: 'y' }] } }), { code: 'INPUT_INVALID', message: /catalog\.controls\.0\.id/ })
  t.match(refused({ catalog: { metadata: { title: 'x' } } }), { code: 'INPUT_EMPTY' })
  const deep = `{"catalog":{"metadata":{"title":"x"},"groups":[${'{"title":"a","groups":['.repeat(3_000)}${']}'.repeat(3_000)}]}}`
  t.equal(refused(deep).code, 'INPUT_TOO_LARGE')
  t.equal(read('{curly} words are no JSON', 'a.txt').format, 'TEXT')
  t.equal(read('[1] A note in brackets', 'a.txt').format, 'TEXT')
})

t.test('guidance is shown, but binds nobody; items are cited as auditors do', async t => {
  const part = (name: string, num: string, prose: string, parts: object[] = [], id?: string) => ({ ...(id === undefined ? {} : { id }), name, props: label(num), prose, parts })
  const control = {
    id: 'gf-2',
    title: 'Gifts',
    props: label('GF-2'),
    parts: [
      part('statement', '', '', [part('item', 'a.', 'Staff must:', [part('item', '1.', 'keep records that:', [part('item', '(a)', 'are complete.')])])]),
      { name: 'guidance', prose: 'Staff must think.' },
      { name: 'assessment-objective', props: label('GF-02a.[01]'), prose: 'staff must be asked.' }
    ],
    controls: [{ id: 'gf-2.1', title: 'More', props: label('GF-2(1)'), parts: [part('statement', '', '', [part('item', '(a)', 'Staff must ask.')])] }]
  }
  const { norms, provisions } = parseText({ source: 'a.json', bytes: bytes({ catalog: { metadata: { title: 'x' }, controls: [control] } }) }, await loadLexicon())
  t.strictSame(provisions.map(provision => provision.label), ['GF-2', 'GF-2', 'GF-2 a', 'GF-2 a.1', 'GF-2 a.1(a)', 'GF-2, guidance', 'GF-02a.[01]', 'GF-2(1)', 'GF-2(1)', 'GF-2(1)(a)'])
  const cited = new Map(provisions.map(provision => [provision.eId, provision.label]))
  t.strictSame([...new Set(norms.map(({ provision }) => cited.get(provision)))].filter(one => one?.includes('guidance') === true || one?.includes('02a') === true), [])
  t.ok(norms.some(({ provision }) => cited.get(provision) === 'GF-2(1)(a)'))
})

t.test('OSCAL of other kinds and languages is refused with what to do', async t => {
  t.match(refused({ profile: { uuid: 'u' } }), { code: 'INPUT_UNSUPPORTED', message: /OSCAL profile/, details: { advice: /resolve-profile/ } })
  t.match(refused('<?xml version="1.0"?><catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="u"/>', 'a.xml'), { code: 'INPUT_UNSUPPORTED', message: /OSCAL in XML/ })
  t.match(refused('catalog:\n  uuid: u\n  metadata:\n    title: x\n', 'a.yaml'), { code: 'INPUT_UNSUPPORTED', message: /OSCAL in YAML/ })
})

t.test('hostile catalogs: names of JavaScript, the same id twice, half characters', async t => {
  const control = (id: string, prose: string) => ({ id, title: 'Gifts', parts: [{ id: `${id}_smt`, name: 'statement', prose }] })
  const json = JSON.stringify({ catalog: { metadata: { title: 'x' }, controls: [control('__proto__', 'One {{ insert: param, constructor }}.'), control('a', 'Two.'), control('a', 'Three \ud800.'), control('toString', 'Four [x](#__proto__).')] } })
    .replace('"metadata"', '"__proto__":{"groups":[{"title":"injected"}]},"metadata"')
  const { provisions, diagnostics } = buildProvisions(read(json))
  t.strictSame(diagnostics, [])
  t.equal(new Set(provisions.map(({ eId }) => eId)).size, 8)
  t.notMatch(read(json).text, /injected/)
  t.match(read(json).text, /Three \ufffd\./)
})

const shared = sharedFolder()
const skip = shared === null ? 'there is no folder of real regulations beside the project' : false

interface Node { id?: string, name?: string, prose?: string, parts?: Node[], controls?: Node[], groups?: Node[] }

t.test('NIST SP 800-53: every control and statement part, with its id and words', { skip }, async t => {
  const json = await readFile(new URL('regulations/nist-800-53/low-baseline-catalog.json', shared ?? 'file:///'), 'utf8')
  const document = read(json)
  const byId = new Map(buildProvisions(document).provisions.map(provision => [provision.eId, provision]))
  const missing: string[] = []
  let count = 0
  const visit = (node: Node): void => {
    if (node.id !== undefined && node.name !== 'assessment-objects') {
      count++
      const provision = byId.get(node.id)
      const words = (node.prose ?? '').replace(/\{\{[\s\S]*$/, '').replace(/\[([^\]]*)\]\(#[^)]*\)/g, '$1').replace(/\s+/g, ' ').replace(/ (?=[;,.:](?:\s|$))/g, '').trim()
      if (provision === undefined || !document.text.slice(provision.from, provision.to).replace(/\n/g, ' ').includes(words)) missing.push(node.id)
    }
    for (const below of [...node.groups ?? [], ...node.controls ?? [], ...node.parts ?? []]) visit(below)
  }
  visit((JSON.parse(json) as { catalog: Node }).catalog)
  t.ok(count > 2_000, `${count} ids`)
  t.strictSame(missing, [])
  t.notMatch(document.text, /\{\{/)
  const cited = document.given?.references.map(({ from, to, targets }) => `${document.text.slice(from, to)} ${targets.join(' ')}`) ?? []
  t.ok(cited.includes('AT-3 at-3'), 'a control of the catalog')
  t.ok(cited.includes('PM-9 nist-sp/800-53/pm-9') || cited.some(one => / nist-sp\/800-53\/[a-z]{2}-\d/.test(one)), 'a control outside of this baseline')
})
