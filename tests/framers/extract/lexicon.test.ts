import t from 'tap'
import { parseLexicon } from '../../../services/framers/extract/lexicon.js'
import type { Lexicon, Rule } from '../../../services/framers/extract/lexicon.js'
import { loadLexicon } from '../../../services/load-lexicon.js'

const lexicon = await loadLexicon()

/** Ids of the rules that fire in a text, for the part that the rule emits. */
function fired (rules: Lexicon, rule: Rule, text: string): string[] {
  const matchers = {
    cue: rules.cues,
    silent: rules.cues,
    condition: rules.modifiers,
    exception: rules.modifiers,
    aside: rules.modifiers,
    deadline: rules.deadlines,
    definition: rules.definitions,
    list: rules.lists,
    word: rules.words
  }
  return matchers[rule.emits.part].find(text, 0, text.length).map(hit => hit.rule.id)
}

t.test('every rule fires in its own examples, and not where it says it does not', async t => {
  for (const rule of lexicon.rules) {
    for (const example of rule.examples.yes) t.ok(fired(lexicon, rule, example).includes(rule.id), `${rule.id} fires in \`${example}\``)
    for (const example of rule.examples.no) t.notOk(fired(lexicon, rule, example).includes(rule.id), `${rule.id} does not fire in \`${example}\``)
  }
})

const ruleOf = (id: string, match: string) =>
  ({ id, match, emits: { part: 'cue', modality: 'OBLIGATION', form: 'MODAL', weight: 0.9 }, examples: { yes: ['x'], no: [] } })
const file = (...rules: unknown[]) => [{ name: 'test.json', data: { language: 'en', about: 'a test', rules } }]

t.test('the longest match wins, whatever the order of the rules', async t => {
  const small = parseLexicon(file(ruleOf('cue.must', 'must'), ruleOf('cue.must-not', 'must not')))
  t.same(small.cues.find('You must not.', 0, 13).map(hit => hit.rule.id), ['cue.must-not'])
})

t.test('the notation: alternatives, optional words, apostrophes, and words that are only looked at', async t => {
  const small = parseLexicon(file(ruleOf('cue.a', '(is|are) strictly? required > to act'), ruleOf('cue.b', "don't")))
  const text = 'It is required to act; don’t.'
  const hits = small.cues.find(text, 0, text.length)
  t.same(hits.map(hit => text.slice(hit.from, hit.to)), ['is required', 'don’t'])
  t.equal(text.slice(hits[0]?.next).startsWith('to act'), true)
})

t.test('a file that is not well formed names the file and the rule', async t => {
  t.throws(() => parseLexicon([{ name: 'bad.json', data: { language: 'en', about: 'x', rules: [{ id: 'Cue' }] } }]), { code: 'LEXICON_INVALID', message: /bad\.json/ })
  t.throws(() => parseLexicon(file(ruleOf('cue.a', 'a'), ruleOf('cue.a', 'b'))), { code: 'LEXICON_INVALID', message: /cue\.a.*twice/ })
})
