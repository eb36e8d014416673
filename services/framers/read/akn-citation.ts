/** A citation id such as `uk/ukpga/1998/42/section/6` or `eu/reg/2016/679` for the address of another work; null where it is none. */
export function citationOfAddress (href: string): string | null {
  const path = href.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[?].*$/, '')
  const uk = /^legislation\.gov\.uk\/(?:id\/)?(.+)$/i.exec(path)?.[1]
  if (uk !== undefined) return european(uk) ?? joined('uk', uk)
  const eli = /^(?:data\.europa\.eu|eur-lex\.europa\.eu|publications\.europa\.eu)\/(?:eli|resource\/eli)\/(.+)$/i.exec(path)?.[1]
  if (eli !== undefined) return joined('eu', eli.replace(/\/oj(?=\/|$)/, ''))
  const celex = /CELEX:3(\d{4})([RLD])(\d{4})/i.exec(href)
  if (celex !== null) return `eu/${{ R: 'reg', L: 'dir', D: 'dec' }[celex[2]?.toUpperCase() ?? ''] ?? 'act'}/${celex[1] as string}/${Number(celex[3])}`
  const akn = /^\/(?:akn\/)?([a-z]{2}(?:-[a-z0-9]+)?\/.+)$/i.exec(path)?.[1]
  if (akn !== undefined) return joined('', akn.replace(/\/[a-z]{2,3}(?:@[^/]*)?(?=\/|$)/i, found => found.includes('@') ? '' : found).replace(/[~!#]+(?:main~?)?/g, '/').replace(/@[^/]*/g, '').replace(/^us\/usc\/t(\d+)\/s/, 'us/usc/$1/').replace(/^us\/cfr\/t(\d+)\/(?:pt|s)/, 'us/cfr/$1/'))
  return /^https?:/i.test(href) ? joined('', path.replace('#', '/')) : null
}

/** UK addresses of EU acts: `eur/2016/679/article/5`, `european/directive/2000/0078`. */
function european (path: string): string | null {
  const short = /^(eur|eudr|eudn)\/(\d{4})\/(\d+)(\/.*)?$/i.exec(path)
  if (short !== null) return joined('eu', `${{ eur: 'reg', eudr: 'dir', eudn: 'dec' }[short[1] as string] ?? 'act'}/${short[2] as string}/${Number(short[3])}${short[4] ?? ''}`)
  const long = /^european\/(regulation|directive|decision)\/(\d{4})\/(\d+)(\/.*)?$/i.exec(path)
  return long === null ? null : joined('eu', `${(long[1] as string).slice(0, 3)}/${long[2] as string}/${Number(long[3])}${long[4] ?? ''}`)
}

const joined = (start: string, path: string): string | null => {
  const steps = `${start}/${path}`.split('/').map(step => step.trim().replace(/[^\w.~-]+/g, '-').replace(/^-+|-+$/g, '')).filter(step => step !== '')
  return steps.length === 0 ? null : steps.join('/').slice(0, 300)
}
