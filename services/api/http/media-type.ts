/** The two media types of an answer: https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types */
export type MediaType = 'application/json' | 'application/graphql-response+json'

/** The media type that the Accept header asks for: `application/json` where it does not name the other, or likes it less. */
export function mediaType (accept: string | undefined): MediaType {
  const wishes = (accept ?? '').split(',').map(wish => wish.trim().toLowerCase().split(/\s*;\s*/))
  const quality = (type: string): number => {
    const wish = wishes.find(([name]) => name === type)
    return wish === undefined ? 0 : Number(wish.find(part => part.startsWith('q='))?.slice(2) ?? 1)
  }
  const modern = quality('application/graphql-response+json')
  return modern > 0 && modern >= quality('application/json') ? 'application/graphql-response+json' : 'application/json'
}
