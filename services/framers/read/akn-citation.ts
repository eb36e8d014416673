/** Words for places in acts of the EU, in addresses of all kinds, by their word in citation ids. */
const EU_STEPS: ReadonlyArray<readonly [RegExp, string]> = [[/^art(?:icle)?$/, 'art'], [/^par(?:a|agraph)?$/, 'para'], [/^(?:pnt|point)$/, 'point'], [/^(?:rec|recital)$/, 'rec'], [/^(?:anx|annex|schedule)$/, 'annex'], [/^(?:chp|cpt|chapter)$/, 'chapter'], [/^(?:sct|sec|section)$/, 'sec']]
const EU_ACTS: Readonly<Record<string, string>> = { eur: 'reg', regulation: 'reg', reg: 'reg', r: 'reg', eudr: 'dir', directive: 'dir', dir: 'dir', l: 'dir', eudn: 'dec', decision: 'dec', dec: 'dec', d: 'dec' }

/**
 * A citation id as `graph-schema/README.md` has them, such as `uk/ukpga/1998/42/section/6` or `eu/reg/2016/679/art_6`, for the
 * address of another work; null where it is none. Languages, dates and versions of an address are left out: one cites the work.
 */
export function citationOfAddress (href: string): string | null {
  const path = href.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[?].*$/, '')
  const uk = /^legislation\.gov\.uk\/(?:id\/)?(.+)$/i.exec(path)?.[1]
  if (uk !== undefined) return european(uk) ?? joined('uk', british(uk))
  const eli = /^(?:data\.europa\.eu|eur-lex\.europa\.eu|publications\.europa\.eu)\/(?:eli|resource\/eli)\/(.+)$/i.exec(path)?.[1]
  if (eli !== undefined) return european(eli) ?? joined('eu', eli)
  const celex = /CELEX:3(\d{4})([RLD])(\d{4})/i.exec(href)
  if (celex !== null) return european(`${celex[2] as string}/${celex[1] as string}/${celex[3] as string}`)
  const akn = /^\/(?:akn\/)?([a-z]{2}(?:-[a-z0-9]+)?\/.+)$/i.exec(path)?.[1]
  if (akn !== undefined) return aknAddress(akn)
  return /^https?:/i.test(href) ? joined('', path.replace('#', '/')) : null
}

/** The naming convention of Akoma Ntoso: country, kind of document, work, then `@` version, `!` component and `~` place. */
function aknAddress (path: string): string | null {
  const plain = path.replace(/\/[a-z]{2,3}(?:@[^/]*)(?=\/|$)/i, '').replace(/@[^/!~#]*/g, '').replace(/\/[a-z]{3}(?=\/!|\/main|$)/i, '').replace(/\/?!?\bmain(?=$|[~#/])/g, '').replace(/[~!#]+/g, '/')
  const act = /^(eu|uk|gb|us)\/act\/(.+)$/i.exec(plain)
  const [country, rest] = act === null ? [/^[a-z]{2}/i.exec(plain)?.[0].toLowerCase() ?? '', plain.replace(/^[a-z]{2}\//i, '')] : [(act[1] as string).toLowerCase(), act[2] as string]
  if (country === 'eu') return european(rest) ?? joined('eu', rest)
  if (country === 'uk' || country === 'gb') return joined('uk', british(rest))
  if (country === 'us') return joined('us', rest.replace(/^usc\/t(\d+)\/s/, 'usc/$1/').replace(/^cfr\/t(\d+)\/(?:pt|s)/, 'cfr/$1/'))
  return joined('', plain)
}

/** As legislation.gov.uk has them, without a day, and places in schedules without the word `paragraph`. */
const british = (path: string): string =>
  path.replace(/\/\d{4}-\d{2}-\d{2}(?=\/|$)/g, '').replace(/\/(?:enacted|made|data\.\w+|contents)(?=\/|$)/g, '').replace(/(\/schedule\/[^/]+)\/paragraph(?=\/)/, '$1').replace(/\/(?:england|wales|scotland|england\+wales|n\.i\.|ni)$/i, '')

/** Acts of the EU by kind, year and number: `eur/2016/679/article/5`, `european/directive/2000/0078`, `reg/2016/679/art_6/par_1/oj`. */
function european (path: string): string | null {
  const found = /^(?:european\/)?(regulation|directive|decision|eur|eudr|eudn|reg|dir|dec|[rld])(?:_[a-z]+)?\/(\d{4})\/(\d+)(?:\/(.*))?$/i.exec(path.replace(/\/oj(?=\/|$).*$/, '').replace(/\/\d{4}-\d{2}-\d{2}(?=\/|$)/g, ''))
  if (found === null) return null
  const [, kind = '', year = '', number = '', rest = ''] = found
  return joined('eu', `${EU_ACTS[kind.toLowerCase()] ?? 'act'}/${year}/${Number(number)}/${euPlace(rest)}`)
}

/** `article/6/1/a` and `art_6__par_1__pnt_a` as `art_6/para_1/point_a`. */
function euPlace (path: string): string {
  const steps = path.split(/\/|__/).filter(step => step !== '')
  const placed: string[] = []
  for (let at = 0; at < steps.length; at++) {
    const [, word = '', number] = /^([a-z]+)(?:_(.+))?$/.exec(steps[at] as string) ?? []
    const known = EU_STEPS.find(([pattern]) => pattern.test(word))?.[1]
    const next = steps[at + 1]
    if (known !== undefined && number !== undefined) placed.push(`${known}_${number}`)
    else if (known !== undefined && next !== undefined) {
      placed.push(`${known}_${next}`)
      at++
    } else if (/^art_/.test(placed.at(-1) ?? '') && /^\d+$/.test(steps[at] as string)) placed.push(`para_${steps[at] as string}`)
    else if (/^(?:art|para)_/.test(placed.at(-1) ?? '') && /^[a-z]{1,2}$/.test(steps[at] as string)) placed.push(`point_${steps[at] as string}`)
    else placed.push(steps[at] as string)
  }
  return placed.join('/')
}

const joined = (start: string, path: string): string | null => {
  const steps = `${start}/${path}`.split('/').map(step => step.trim().replace(/[^\w.~-]+/g, '-').replace(/^-+|-+$/g, '')).filter(step => step !== '')
  return steps.length === 0 ? null : steps.join('/').slice(0, 300)
}
