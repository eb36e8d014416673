import type { WriteStream } from 'node:tty'

type Paint = (text: string) => string

/** How text is set off: colours where a terminal shows them, nothing elsewhere. */
export interface Style {
  /** True where colours reach a person; the quoted words are then underlined and not bracketed. */
  readonly rich: boolean
  readonly bold: Paint
  readonly dim: Paint
  readonly red: Paint
  readonly green: Paint
  readonly yellow: Paint
  readonly cyan: Paint
  readonly mark: Paint
}

const paint = (open: string, close: string): Paint => text => text === '' ? '' : `\u001B[${open}m${text}\u001B[${close}m`
const plain: Paint = text => text

export const PLAIN: Style = {
  rich: false, bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain, mark: text => `«${text}»`
}

export const RICH: Style = {
  rich: true,
  bold: paint('1', '22'),
  dim: paint('2', '22'),
  red: paint('31', '39'),
  green: paint('32', '39'),
  yellow: paint('33', '39'),
  cyan: paint('36', '39'),
  mark: paint('1;4;33', '22;24;39')
}

/** Colours only on a terminal that has them; Node itself reads NO_COLOR and TERM (https://no-color.org). */
export const styleOf = (stream: Partial<WriteStream>): Style =>
  stream.isTTY === true && stream.hasColors?.() === true ? RICH : PLAIN
