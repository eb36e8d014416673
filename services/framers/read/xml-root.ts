/** How an XML text begins: the local name of its root element, and whether a document type stands before it. */
export interface XmlBeginning { root: string, doctype: boolean, declared: boolean }

/** Position after a construct that ends with `close`, or the end. */
const after = (text: string, close: string, from: number): number => {
  const at = text.indexOf(close, from)
  return at < 0 ? text.length : at + close.length
}

/** Reads declaration, comments and document type; null where no element follows them, so that the text is no XML. */
export function beginningOfXml (text: string): XmlBeginning | null {
  let at = 0
  let doctype = false
  let declared = false
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    if (text.startsWith('<?xml', at)) declared = true
    if (text.startsWith('<?', at)) at = after(text, '?>', at)
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at)
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) {
      doctype = true
      const close = text.indexOf('>', at)
      const subset = text.indexOf('[', at)
      at = subset >= 0 && subset < close ? after(text, '>', after(text, ']', subset)) : after(text, '>', at)
    } else break
  }
  const name = /^<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(text.slice(at, at + 300))?.[1]
  return name === undefined ? (doctype && declared ? { root: '', doctype, declared } : null) : { root: name, doctype, declared }
}
