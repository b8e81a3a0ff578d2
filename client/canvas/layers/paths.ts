import { HYPOTHESIS_GLYPHS, NODE_GLYPHS } from '../render/glyphs.ts'
import { TAG_GLYPHS } from '../render/tagGlyphs.ts'

const TAGS = Object.fromEntries(Object.entries(TAG_GLYPHS).map(([name, data]) => [`tag.${name}`, data]))
const PATHS = new Map(Object.entries({ ...NODE_GLYPHS, ...HYPOTHESIS_GLYPHS, ...TAGS }).map(([name, data]) => [name, { data, path: new Path2D(data) }]))
const DATA = new Map([...PATHS.values()].map(({ data, path }) => [path, data]))

/** The glyph of a label, a hypothesis or a tag (`tag.frozen`), in a 16 × 16 box. */
export function glyphPath(name: string): Path2D | undefined {
  return PATHS.get(name)?.path
}

/** What a path was made from: a Path2D does not say. */
export function pathData(path: Path2D): string {
  return DATA.get(path) ?? ''
}
