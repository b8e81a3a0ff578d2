import type { Drawn, DrawnLine } from './drawnOf.ts'

/** The line that stands for a relation; undefined where it is not drawn. */
export function lineOf({ lines }: Drawn, relationId: string): DrawnLine | undefined {
  const alone = lines.get(relationId)
  return alone ?? [...lines.values()].find(({ relations }) => relations.includes(relationId))
}
