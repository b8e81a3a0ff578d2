import { Button, SegmentedControl, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listNotes, TAGS } from '../../../server/contract/notes.ts'
import { useFormat } from '../../format/useFormat.ts'
import { NoteItem } from '../../panels/notes/NoteItem.tsx'
import classes from '../../panels/notes/Notes.module.css'
import { targetLink } from '../../panels/notes/targetLink.ts'
import { PageHead } from '../../panels/PageHead.tsx'
import { Pager } from '../../panels/Pager.tsx'
import { SearchField } from '../../panels/SearchField.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import own from './NotesPage.module.css'

const PAGE = 200

/** Every note and tag of the case, narrowed by tag, author and words; those taken off can be brought back. */
export function NotesPage() {
  const { t } = useTranslation('notes')
  const { count } = useFormat()
  const caseId = useCaseId()
  const [tag, setTag] = useState('all')
  const [author, setAuthor] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  // Another filter begins at its first page.
  const filter = `${tag} ${author} ${search}`
  const [at, setAt] = useState({ filter, page: 0 })
  const page = at.filter === filter ? at.page : 0
  const wanted = TAGS.find((one) => one === tag)
  const { data, error, refetch } = useApi(
    listNotes,
    {
      params: { caseId },
      query: {
        limit: PAGE,
        offset: page * PAGE,
        deleted: tag === 'deleted' ? 'only' : 'no',
        ...(wanted ? { tag: wanted } : {}),
        ...(author === null ? {} : { author }),
        ...(search === '' ? {} : { search }),
      },
    },
    { keep: true },
  )
  return (
    <div className={own.page}>
      <PageHead title={t('title')} figure={data && count(data.all)} lead={t('lead')}>
        <SegmentedControl
          aria-label={t('tags')}
          value={tag}
          onChange={setTag}
          data={[
            { value: 'all', label: t('all') },
            ...TAGS.map((one) => ({ value: one, label: data && tag !== 'deleted' ? `${t(`tag.${one}`)} ${count(data.tags[one])}` : t(`tag.${one}`) })),
            { value: 'deleted', label: t('deletedTab') },
          ]}
        />
        <Select size="xs" w={140} aria-label={t('author')} placeholder={t('author')} clearable data={data?.authors ?? []} value={author} onChange={setAuthor} />
        <SearchField width={200} label={t('search')} value={typed} onChange={setTyped} />
      </PageHead>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Waiting />}
      {data && data.total === 0 && (
        <Empty title={t(data.all === 0 ? 'noneInCase' : 'noneMatch')} text={t(data.all === 0 ? 'noneInCaseText' : 'noneMatchText')}>
          {data.all === 0 && (
            <Button component={Link} to={`/cases/${caseId}/explore`}>
              {t('toCanvas')}
            </Button>
          )}
        </Empty>
      )}
      {data && data.total > 0 && (
        <div className={own.scroll}>
          <ul className={classes.list}>
            {data.notes.map((note) => (
              <NoteItem
                key={note.noteId}
                caseId={caseId}
                note={note}
                about={
                  <div className={own.about}>
                    <Link className="kb-link" to={targetLink(caseId, note.target)}>
                      {note.targetName || note.target}
                    </Link>
                    <span>{note.target}</span>
                  </div>
                }
              />
            ))}
          </ul>
          <Pager page={page} size={PAGE} total={data.total} onPage={(next) => setAt({ filter, page: next })} />
        </div>
      )}
    </div>
  )
}
