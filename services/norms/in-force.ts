/** A published version with its dates: since when it applies, where anybody says, and when it was published last. */
export interface DatedVersion { id: string, validFrom: string | null, publishedAt: string }

/** First day on which a version counts: the one that was told, else the day on which it came. */
export const firstDay = ({ validFrom, publishedAt }: DatedVersion): string => validFrom ?? publishedAt.slice(0, 10)

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0

/** In the order in which they apply; those of one moment stay in the order in which they came. */
const ordered = (versions: readonly DatedVersion[]): DatedVersion[] =>
  versions.toSorted((a, b) => compare(firstDay(a), firstDay(b)) || compare(a.publishedAt, b.publishedAt))

/** The version in force on a day: of those that have begun, the one that began last; of one day's, the one published last. Null before the first. */
export const inForceOn = (versions: readonly DatedVersion[], day: string): string | null =>
  ordered(versions.filter(version => firstDay(version) <= day)).at(-1)?.id ?? null

/** The current version of a work: the one in force on the day, or the next one where none has begun yet. */
export const currentOn = (versions: readonly DatedVersion[], day: string): string | null =>
  inForceOn(versions, day) ?? ordered(versions)[0]?.id ?? null
