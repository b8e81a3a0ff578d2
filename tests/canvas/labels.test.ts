import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convexHull } from '../../client/canvas/layers/convexHull.ts'
import { placeLabels, touches } from '../../client/canvas/layers/placeLabels.ts'
import { shorten } from '../../client/canvas/layers/shorten.ts'
import { titleOf } from '../../client/canvas/layers/titleOf.ts'
import { mixColor } from '../../client/canvas/render/mixColor.ts'

const box = fc.record({
  id: fc.uuid(),
  left: fc.integer({ min: -50, max: 400 }),
  top: fc.integer({ min: -50, max: 400 }),
  width: fc.integer({ min: 5, max: 150 }),
  height: fc.constant(15),
})

describe('names on the canvas', () => {
  it('never cover each other, keep the first, and leave one out only for another that is there', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), (boxes) => {
        const placed = placeLabels(boxes)
        expect(placed.flatMap((a, index) => placed.slice(index + 1).filter((b) => touches(a, b)))).toEqual([])
        expect(placed.slice(0, 1)).toEqual(boxes.slice(0, 1))
        const left = boxes.filter((one) => !placed.includes(one))
        expect(left.every((one) => placed.some((other) => touches(one, other)))).toBe(true)
      }),
    )
  })

  it('are shortened in the middle, both ends kept', () => {
    expect(shorten('晨禾家居', 15)).toBe('晨禾家居')
    expect(shorten('yto:80012345678901234567890123', 15)).toMatch(/^yto:.*….*0123$/)
  })
})

describe('a ring’s hull', () => {
  it('holds every point', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }) }), { minLength: 3, maxLength: 30 }),
        (points) => {
          const hull = convexHull(points)
          fc.pre(hull.length >= 3)
          const inside = points.every((point) =>
            hull.every((corner, index) => {
              const next = hull[(index + 1) % hull.length] ?? corner
              return (next.x - corner.x) * (point.y - corner.y) - (next.y - corner.y) * (point.x - corner.x) >= 0
            }),
          )
          expect(inside).toBe(true)
        },
      ),
    )
  })
})

describe('dimming', () => {
  it('mixes towards the canvas', () => {
    expect(mixColor('#ffffff', '#000000', 0)).toBe('#ffffff')
    expect(mixColor('#ffffff', '#000000', 1)).toBe('#000000')
    expect(mixColor('#ffffff', '#000000', 0.5)).toBe('#808080')
  })
})

const named = (label: 'QrCode' | 'VendorSite' | 'Store', name: string) => titleOf({ label, name, key: name }, 9)

describe('a name on the canvas', () => {
  it('keeps the end of a code, the beginning of a domain, and a short name whole', () => {
    expect(named('QrCode', 'QR-20200412-00242')).toBe('…00242')
    expect(named('VendorSite', 'libao0cee0.example')).toBe('libao0cee0.ex…')
    expect(named('Store', '晨禾家居')).toBe('晨禾家居')
  })
})
