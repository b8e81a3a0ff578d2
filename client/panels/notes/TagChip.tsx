import { useTranslation } from 'react-i18next'
import type { Tag } from '../../../server/contract/notes.ts'
import classes from './Notes.module.css'
import { TagGlyph } from './TagGlyph.tsx'

export function TagChip({ tag }: { tag: Tag }) {
  const { t } = useTranslation('notes')
  return (
    <span className={classes.chip}>
      <TagGlyph tag={tag} />
      {t(`tag.${tag}`)}
    </span>
  )
}
