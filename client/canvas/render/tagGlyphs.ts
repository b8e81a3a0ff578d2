import type { Tag } from '../../../server/contract/notes.ts'

/** Outlines in a 16 × 16 box: shape and word say it, never a colour. `note`: there are words. */
export const TAG_GLYPHS: Readonly<Record<Tag | 'note', string>> = {
  suspect: 'M8 3v6M8 12.2v.3',
  cleared: 'M3.5 8.5 6.7 11.6 12.5 4.8',
  frozen: 'M8 2.5v11M3.2 5.2l9.6 5.6M12.8 5.2 3.2 10.8M6.3 3.2 8 4.8l1.7-1.6M6.3 12.8 8 11.2l1.7 1.6',
  to_check: 'M5.6 6a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .8-1 1.5M8 12.2v.3',
  note: 'M4 3.5h8v9H4zM6 6h4M6 8.5h4',
}

/** Their names among the glyphs of nodes and hypotheses. */
export const tagGlyph = (name: keyof typeof TAG_GLYPHS): string => `tag.${name}`
