import { EdgeProgram, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { DrawnLine, DrawnNode } from '../scene/drawnOf.ts'
import { STROKE_FRAGMENT, STROKE_VERTEX } from './strokeShaders.ts'

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_dash', 'u_curve'] as const
const SEGMENTS = 8

/** Along the stroke (0–1) and to which side, two triangles a segment. */
const STRIP = Array.from({ length: SEGMENTS }, (_, index) => {
  const [from, to] = [index / SEGMENTS, (index + 1) / SEGMENTS]
  return [
    [from, -1],
    [to, -1],
    [from, 1],
    [to, -1],
    [to, 1],
    [from, 1],
  ]
}).flat()

/** A slightly curved line between two nodes: solid for what a record says, dashed for what was inferred. */
abstract class StrokeProgram extends EdgeProgram<(typeof UNIFORMS)[number], DrawnNode, DrawnLine> {
  /** 1 dashed, 0 solid. */
  abstract readonly dash: 0 | 1
  override drawLabel = undefined

  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: STRIP.length,
      VERTEX_SHADER_SOURCE: STROKE_VERTEX,
      FRAGMENT_SHADER_SOURCE: STROKE_FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_width', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_place', size: 2, type: FLOAT }],
      CONSTANT_DATA: STRIP,
    }
  }

  processVisibleItem(_: number, startIndex: number, from: NodeDisplayData, to: NodeDisplayData, data: EdgeDisplayData): void {
    const { array } = this
    let index = startIndex
    array[index++] = from.x
    array[index++] = from.y
    array[index++] = to.x
    array[index++] = to.y
    array[index++] = data.size
    array[index++] = floatColor(data.color)
  }

  setUniforms({ sizeRatio, correctionRatio, matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, correctionRatio)
    gl.uniform1f(uniformLocations.u_dash ?? null, this.dash)
    gl.uniform1f(uniformLocations.u_curve ?? null, 0.06)
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix)
  }
}

export class RecordedProgram extends StrokeProgram {
  readonly dash = 0
}

export class InferredProgram extends StrokeProgram {
  readonly dash = 1
}
