import { SaxesParser } from 'saxes'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Every element in the order in which it opens. Throws on anything that is not well formed. */
export function parseXml(text: string): Element[] {
  const elements: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes: { ...attributes } })
  })
  parser.write(text).close()
  return elements
}
