import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { MARK_FRAGMENT, MARK_VERTEX } from './markShaders.ts'
import type { DrawnLine, DrawnNode } from '../scene/drawnOf.ts'
import { isMarkDisplay } from './markDisplay.ts'

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const

/** Disc or rounded square with an optional ring around it, solid or dashed: one quad a node, the shape is computed in the shader. */
export class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number], DrawnNode, DrawnLine> {
  override drawLabel = undefined
  override drawHover = undefined

  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: MARK_VERTEX,
      FRAGMENT_SHADER_SOURCE: MARK_FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 2, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ],
    }
  }

  processVisibleItem(_: number, startIndex: number, data: NodeDisplayData): void {
    const { array } = this
    const mark = isMarkDisplay(data) ? data : null
    let index = startIndex
    array[index++] = data.x
    array[index++] = data.y
    array[index++] = data.size
    array[index++] = floatColor(data.color)
    array[index++] = floatColor(mark?.ringColor || 'rgba(0,0,0,0)')
    array[index++] = mark?.square ? 1 : 0
    array[index++] = mark?.dashed ? 1 : 0
  }

  /** What lies under the pointer is found without a second picture (`interaction/markAt.ts`). */
  override renderProgram(params: RenderParams, program: ProgramInfo): void {
    if (!program.isPicking) super.renderProgram(params, program)
  }

  setUniforms({ sizeRatio, correctionRatio, matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, correctionRatio)
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix)
  }
}
