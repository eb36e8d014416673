import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { runEvaluation } from '../../scripts/evaluate/run-evaluation.js'
import type { Task } from '../../services/framers/evaluate/evaluation.js'
import { f1 } from '../../services/framers/evaluate/figures.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import { jsonLines, runStudio, temporaryFolder } from '../run-studio.js'
import { sharedFolder } from '../shared-folder.js'

interface Score { type: string, document: string, measure: string, f1?: number, mean?: number, floor: { f1?: number } }

const SOURCE = `NOTICES ACT
§ 7.1 Definitions.
(a) Bank means a person who takes deposits.
§ 7.2 Notices.
(a) The bank shall send a notice under paragraph (b) of this section.
(b) The notice must be in writing.
`
const lines = (...rows: object[]): string => rows.map(row => JSON.stringify(row)).join('\n')
const node = (path: string, text: string, rest: object = {}): object =>
  ({ path, parent: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null, num: null, heading: null, text, ...rest })
const TREE = lines(
  node('7', '', { heading: 'NOTICES ACT' }),
  node('7/1', '', { heading: '§ 7.1 Definitions.' }),
  node('7/1/a', '(a) Bank means a person who takes deposits.', { num: '(a)' }),
  node('7/2', '', { heading: '§ 7.2 Notices.' }),
  node('7/2/a', '(a) The bank shall send a notice under paragraph (b) of this section.', { num: '(a)' }),
  node('7/2/b', '(b) The notice must be in writing.', { num: '(b)' })
)
const NORMS = lines({
  id: 'n1', doc: 'act', path: '7/2/b', modality: 'OBLIGATION', cue: 'must', bearer: 'The notice', bearerImplicit: false, action: 'be in writing', conditions: [], exceptions: [], deadline: null, references: [], leadIn: null, quote: 'The notice must be in writing'
}, {
  id: 'n2', doc: 'act', path: '7/2/a', modality: 'OBLIGATION', cue: 'shall', bearer: 'The bank', bearerImplicit: false, action: 'send a notice under paragraph (b) of this section', conditions: [], exceptions: [], deadline: null, references: [], leadIn: null, quote: 'The bank shall send a notice under paragraph (b) of this section'
})

/** Gold of a small act, as `structure/act` and `norms`. */
async function gold (t: Parameters<typeof temporaryFolder>[0], files: Record<string, string> = {}): Promise<string> {
  const root = await temporaryFolder(t)
  await mkdir(join(root, 'structure', 'act'), { recursive: true })
  await mkdir(join(root, 'norms'))
  const all = {
    'structure/act/source.txt': SOURCE,
    'structure/act/tree.jsonl': TREE,
    'structure/act/references.jsonl': lines({ path: '7/2/a', quote: '(b)', start: 49, end: 52, target: '7/2/b' }),
    'structure/act/terms.jsonl': lines({ term: 'bank', path: '7/1/a' }),
    'norms/dev.jsonl': NORMS,
    ...files
  }
  for (const [name, text] of Object.entries(all)) await writeFile(join(root, name), text)
  return root
}

const evaluate = async (task: Task, folder: string) =>
  await runEvaluation(task, folder, { lexicon: await loadLexicon(), limit: 1e8, onDocument: () => undefined })

t.test('a small act that the pipeline reads without fault', async t => {
  const root = await gold(t)
  for (const [task, measure, folder] of [['structure', 'nodes', 'structure/act'], ['references', 'spans, overlapping', 'structure'], ['terms', 'term and node', 'structure'], ['norms', 'detection', 'norms']] as const) {
    const { documents, errors } = await evaluate(task, join(root, folder))
    t.strictSame(documents.map(({ document }) => document), ['act'])
    const figure = documents[0]?.figures.find(one => one.measure === measure)
    t.equal(figure?.kind === 'F1' ? f1(figure) : null, 1, `${task}: ${JSON.stringify(errors)}`)
    t.ok(documents[0]?.floor.some(one => one.measure === measure), `${task}: the floor stands beside it`)
  }
})

t.test('the command line prints figures beside the floor, and errors by cause with the words', async t => {
  const root = await gold(t, { 'structure/act/terms.jsonl': lines({ term: 'lender', path: '7/1/a' }) })
  const ran = await runStudio(['evaluate', 'terms', '--gold', join(root, 'structure', 'act'), '--errors'])
  t.equal(ran.code, 0, ran.stderr)
  t.match(ran.stdout, /terms: act\n {2}term and node +P {2}\.000 {2}R {2}\.000 {2}F1 {2}\.000 {2}floor/)
  t.match(ran.stdout, /floor: the words before/)
  t.match(ran.stdout, /1 × missed terms: not found \(act 1\)\n {2}7\/1\/a\n {4}gold: {2}lender/)
  t.match(ran.stdout, /1 × invented terms: no such term/)
  const json = await runStudio(['evaluate', 'norms', '--gold', join(root, 'norms'), '--json'])
  const [first] = jsonLines<Score>(json.stdout)
  t.match(first, { type: 'score', document: 'act', measure: 'detection', f1: 1 })
  t.type(first?.floor.f1, 'number')
})

t.test('bad gold is refused with file and line', async t => {
  const root = await gold(t, { 'structure/act/tree.jsonl': `${TREE}\n{"path":`, 'norms/dev.jsonl': NORMS.replaceAll('"doc":"act"', '"doc":"other"') })
  const malformed = await runStudio(['evaluate', 'structure', '--gold', join(root, 'structure', 'act')])
  t.equal(malformed.code, 3)
  t.match(malformed.stderr, /error GOLD_INVALID: line 7 of `.*tree\.jsonl` is not JSON/)
  await t.rejects(evaluate('norms', join(root, 'norms')), { code: 'GOLD_INVALID', message: /document `other` of/ })
  await t.rejects(evaluate('norms', join(root, 'nowhere')), { code: 'GOLD_INVALID', message: /^gold folder/ })
  await t.rejects(evaluate('terms', join(root, 'norms')), { code: 'GOLD_INVALID', message: /holds no terms\.jsonl/ })
})

const shared = sharedFolder()

t.test('the annotated development data', { skip: shared === null ? 'there is no folder of gold data beside the project' : false }, async t => {
  for (const [task, where, measure] of [['structure', 'structure', 'nodes'], ['references', 'structure', 'spans, overlapping'], ['terms', 'structure', 'term and node'], ['norms', 'norms', 'detection']] as const) {
    const { documents: [all] } = await evaluate(task, fileURLToPath(new URL(`gold/${where}/`, shared ?? undefined)))
    const [figure, floor] = [all?.figures, all?.floor].map(figures => figures?.find(one => one.measure === measure))
    if (figure?.kind !== 'F1' || floor?.kind !== 'F1') throw new Error(`${task} has no such figure`)
    t.equal(all?.document, 'all')
    t.ok((f1(figure) ?? 0) > (f1(floor) ?? 1), `${task}: ${String(f1(figure))} is above the floor of ${String(f1(floor))}`)
  }
})
