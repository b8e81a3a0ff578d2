import { useTranslation } from 'react-i18next'
import { TAGS, type Tag } from '../../../server/contract/notes.ts'
import classes from './Notes.module.css'
import { TagGlyph } from './TagGlyph.tsx'

/** One tag or none: a second press takes it off. */
export function TagPicker({ value, onChange }: { value: Tag | null; onChange: (tag: Tag | null) => void }) {
  const { t } = useTranslation('notes')
  return (
    <div className={classes.chips} role="group" aria-label={t('tags')}>
      {TAGS.map((tag) => (
        <button key={tag} type="button" className={classes.chip} aria-pressed={tag === value} onClick={() => onChange(tag === value ? null : tag)}>
          <TagGlyph tag={tag} />
          {t(`tag.${tag}`)}
        </button>
      ))}
    </div>
  )
}
