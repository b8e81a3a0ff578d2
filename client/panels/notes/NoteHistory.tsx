import { useTranslation } from 'react-i18next'
import { noteHistory } from '../../../server/contract/notes.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Failed } from '../../states/Failed.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Notes.module.css'

/** What a note said before, version by version. */
export function NoteHistory({ caseId, noteId }: { caseId: string; noteId: string }) {
  const { t } = useTranslation('notes')
  const { dateTime } = useFormat()
  const { data, error } = useApi(noteHistory, { params: { caseId, noteId } })
  if (error) return <Failed error={error} compact />
  return (
    <ol className={classes.past} aria-label={t('history')}>
      {data?.versions.map(({ version, at, by, action, tag, text }) => (
        <li key={version}>
          <b>{by}</b> {t(`action.${action}`, { defaultValue: action })} · {dateTime(at)}
          {(tag !== null || text !== '') && <> — {[tag === null ? '' : t(`tag.${tag}`), text].filter((one) => one !== '').join(' · ')}</>}
        </li>
      ))}
    </ol>
  )
}
