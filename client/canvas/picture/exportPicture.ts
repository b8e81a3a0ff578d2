import type { CanvasView } from '../render/CanvasView.ts'
import { paintPicture } from './paintPicture.ts'
import { paintStrip, stripHeight } from './paintStrip.ts'
import type { PictureStrip } from './PictureStrip.ts'
import { SvgBrush } from './SvgBrush.ts'

const DENSITY = 2

/** What the canvas shows with its legend under it, at twice the pixels of the screen. */
export async function exportPng(view: CanvasView, strip: PictureStrip): Promise<Blob> {
  const context = contextOf(1, 1)
  const { width, height } = sizeOf(context, view, strip)
  const { canvas } = context
  canvas.width = Math.round(width * DENSITY)
  canvas.height = Math.round(height * DENSITY)
  context.scale(DENSITY, DENSITY)
  paintPicture(context, view)
  paintStrip(context, strip, view.look.palette, width, view.frame.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This browser cannot draw so large a picture.'))), 'image/png')
  })
}

/** The same as SVG. Texts stay texts: the font is named, not embedded. */
export function exportSvg(view: CanvasView, strip: PictureStrip): Blob {
  const context = contextOf(1, 1)
  const { width, height } = sizeOf(context, view, strip)
  const brush = new SvgBrush(context)
  paintPicture(brush, view)
  paintStrip(brush, strip, view.look.palette, width, view.frame.height)
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return new Blob([`<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n${brush.elements()}\n</svg>\n`], { type: 'image/svg+xml' })
}

function sizeOf(context: CanvasRenderingContext2D, { frame, look }: CanvasView, strip: PictureStrip): { width: number; height: number } {
  return { width: frame.width, height: frame.height + stripHeight(context, strip, look.palette, frame.width) }
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws no 2D canvas.')
  return context
}
