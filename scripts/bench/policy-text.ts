/** A repeatable stream of numbers from 0 to 1 (mulberry32): the same seed gives the same documents everywhere. */
export function numbers (seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const WHO = ['Employees', 'Managers', 'The compliance officer', 'Every supplier', 'The data protection officer', 'Contractors', 'A line manager', 'The company', 'Members of the board', 'The audit committee', 'Staff in procurement', 'Anyone who travels']
const CUES = ['must', 'must not', 'may', 'shall', 'shall not', 'should', 'are required to', 'may not']
const WHAT = ['record every gift in the register', 'accept payments in cash', 'disclose personal data to third parties', 'approve an expense claim', 'report a suspected breach to the hotline', 'use company devices for private messages', 'keep the signed contract', 'share confidential information outside the team', 'review the risk assessment', 'book travel through the portal', 'offer hospitality to a public official', 'destroy records that are subject to a legal hold', 'open a new supplier account']
const WHEN = ['', ' within 10 days', ' before the end of the quarter', ' not later than 72 hours after becoming aware of it', ' unless the compliance officer agrees in writing', ' where the value exceeds 50 euros', ' if a conflict of interest exists', ', except for meals of up to 30 euros', ' as soon as practicable']
const SEE = ['', '', '', ' See section 2.', ' Section 1.2 applies as well.', ' This follows Regulation (EU) 2016/679.', ' See 15 U.S.C. 1693a.']
const PLAIN = ['This section explains how the rule is applied in daily work.', 'The register is kept by the compliance office and is reviewed every year.', 'Examples are given in the annex; they are not exhaustive.', 'Nothing in this policy limits the right to speak to a public authority.', 'The purpose of this chapter is to protect colleagues, customers and the public.']
const TOPICS = ['Gifts', 'Hospitality', 'Travel', 'Records', 'Personal data', 'Suppliers', 'Conflicts of interest', 'Expenses', 'Devices', 'Reporting', 'Retention', 'Training', 'Sanctions', 'Audits']

/**
 * A company policy in Markdown of about so many characters: front matter, chapters, sections, paragraphs, lists, definitions
 * and citations, as such documents have them. Each number gives another one.
 */
export function policyText (number: number, characters: number): string {
  const next = numbers(number + 1)
  const one = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? ''
  const sentence = (): string => next() < 0.35 ? one(PLAIN) : `${one(WHO)} ${one(CUES)} ${one(WHAT)}${one(WHEN)}.${one(SEE)}`
  const paragraph = (): string => Array.from({ length: 1 + Math.floor(next() * 4) }, sentence).join(' ')
  const list = (): string => `${one(WHO)} must:\n\n${Array.from({ length: 2 + Math.floor(next() * 5) }, () => `- ${one(WHAT)}${one(WHEN)};`).join('\n')}`
  const parts = [`---\ntitle: Policy ${number} of the company\nwork: policy-${number}\n---`]
  let length = 0
  for (let section = 0; length < characters; section++) {
    const topic = `${one(TOPICS)} ${number}.${section}`
    const block = [
      section % 12 === 0 ? `# ${section / 12 + 1}. ${topic}` : `## ${Math.floor(section / 12) + 1}.${section % 12} ${topic}`,
      ...section % 12 === 0 ? [`“${topic} case” means a matter that falls under this chapter and is known to ${one(WHO).toLowerCase()}.`] : [],
      ...Array.from({ length: 2 + Math.floor(next() * 4) }, () => next() < 0.25 ? list() : paragraph())
    ].join('\n\n')
    parts.push(block)
    length += block.length + 2
  }
  return `${parts.join('\n\n')}\n`
}
