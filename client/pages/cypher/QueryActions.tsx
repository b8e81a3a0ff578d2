import { Button, Group, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryDraft } from '../../../server/contract/ownQueries.ts'
import type { Parameter, SavedQuery } from '../../../server/contract/queries.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useErrorText } from '../../states/useErrorText.ts'
import { queryAddress } from './queryLink.ts'
import { SaveQueryDialog } from './SaveQueryDialog.tsx'
import { draftOf, useOwnQueries } from './useOwnQueries.ts'

interface Props {
  readonly caseId: string
  readonly query: SavedQuery | null
  readonly cypher: string
  readonly parameters: readonly Parameter[]
  readonly isChanged: boolean
  readonly values: Readonly<Record<string, unknown>>
  readonly onSaved: (query: SavedQuery) => void
  readonly onDeleted: () => void
}

/** Save what is in the editor, change or delete one's own, share a link and put it on the case's list. */
export function QueryActions({ caseId, query, cypher, parameters, isChanged, values, onSaved, onDeleted }: Props) {
  const { t } = useTranslation('cypher')
  const format = useFormat()
  const { save, change, remove } = useOwnQueries(caseId)
  const [dialog, setDialog] = useState<'save' | 'change' | null>(null)
  const mine = query?.own?.mine === true ? query : null
  const fresh = (): QueryDraft => ({
    title: query ? `${format.text(query.title)}${query.own?.mine ? ' (2)' : ''}` : '',
    description: query ? format.text(query.description) : '',
    cypher,
    parameters: [...parameters],
    tags: query?.tags ?? [],
    shared: false,
  })
  const done = (saved: SavedQuery) => {
    setDialog(null)
    notifications.show({ message: t('save.done', { title: format.text(saved.title) }) })
    onSaved(saved)
  }
  const share = async () => {
    const link =
      location.origin +
      queryAddress(caseId, { queryId: isChanged ? null : (query?.queryId ?? null), cypher: query && !isChanged ? null : cypher, parameters: values })
    if (mine && !isChanged && mine.own?.shared === false) {
      const shared = await change.mutateAsync({ query: mine, draft: { ...draftOf(mine), shared: true } }).catch(() => null)
      if (shared === null) return
      onSaved(shared)
    }
    const copied = await copy(link)
    notifications.show({ message: copied ? t(mine ? 'share.doneListed' : 'share.done') : t('share.byHand', { link }), autoClose: copied ? 5000 : false })
  }
  return (
    <Group gap="xs" wrap="nowrap">
      {change.error && dialog === null && <Said error={change.error} />}
      {remove.error && <Said error={remove.error} />}
      {mine && isChanged && (
        <Button size="xs" variant="default" loading={change.isPending} onClick={() => setDialog('change')}>
          {t('save.change')}
        </Button>
      )}
      <Button size="xs" variant="default" disabled={cypher.trim() === ''} onClick={() => setDialog('save')}>
        {t('save.asMine')}
      </Button>
      <Button size="xs" variant="default" disabled={cypher.trim() === ''} onClick={() => void share()}>
        {t('share.button')}
      </Button>
      {mine && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button size="xs" variant="default" px={8} aria-label={t('own.more')}>
              …
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDialog('change')}>{t('own.edit')}</Menu.Item>
            {mine.own?.shared === true && (
              <Menu.Item onClick={() => change.mutate({ query: mine, draft: { ...draftOf(mine), shared: false } })}>{t('own.unshare')}</Menu.Item>
            )}
            <Menu.Item onClick={() => remove.mutate(mine, { onSuccess: onDeleted })}>{t('own.delete')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog === 'save' && (
        <SaveQueryDialog
          title={t('save.title')}
          draft={fresh()}
          error={save.error}
          isSaving={save.isPending}
          onClose={() => setDialog(null)}
          onSave={(draft) => save.mutate(draft, { onSuccess: done })}
        />
      )}
      {dialog === 'change' && mine && (
        <SaveQueryDialog
          title={t('save.changeTitle')}
          draft={{ ...draftOf(mine), cypher, parameters: [...parameters] }}
          error={change.error}
          isSaving={change.isPending}
          onClose={() => setDialog(null)}
          onSave={(draft) => change.mutate({ query: mine, draft }, { onSuccess: done })}
        />
      )}
    </Group>
  )
}

function Said({ error }: { error: unknown }) {
  const { title, said } = useErrorText(error)
  return (
    <span role="alert" style={{ fontSize: 12, color: 'var(--kb-attention)' }}>
      {said ?? title}
    </span>
  )
}

/** The clipboard is closed to pages that are neither local nor behind TLS. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
