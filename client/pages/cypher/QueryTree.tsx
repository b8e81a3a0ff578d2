import { Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedQuery } from '../../../server/contract/queries.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './CypherPage.module.css'
import { isOf, type Owner, OWNERS, queryFamilies } from './queryFamilies.ts'

interface Props {
  readonly queries: readonly SavedQuery[]
  readonly chosenId: string | null
  readonly onChoose: (query: SavedQuery) => void
  /** Import, export, new. */
  readonly actions: ReactNode
}

/** The saved queries in their families, searched by name, description, tag, author and text; own and shared ones last. */
export function QueryTree({ queries, chosenId, onChoose, actions }: Props) {
  const { t } = useTranslation('cypher')
  const format = useFormat()
  const [search, setSearch] = useState('')
  const [owner, setOwner] = useState<Owner>('all')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const families = useMemo(
    () =>
      queryFamilies(
        queries.filter((query) => isOf(owner, query)),
        search,
      ),
    [queries, search, owner],
  )
  const toggle = (id: string) => setClosed((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])))
  return (
    <>
      <div className={classes.treeHead}>
        <Group gap={8} mb={8} wrap="nowrap">
          <Text size="lg" fw={600} component="h2" style={{ whiteSpace: 'nowrap' }}>
            {t('tree.title')}
          </Text>
          <Text size="sm" c="dimmed">
            {queries.length}
          </Text>
          <Group gap={2} ml="auto" wrap="nowrap">
            {actions}
          </Group>
        </Group>
        <TextInput
          size="xs"
          aria-label={t('tree.search')}
          placeholder={t('tree.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          mt={8}
          fullWidth
          aria-label={t('tree.whose')}
          value={owner}
          onChange={(value) => setOwner(OWNERS.find((one) => one === value) ?? 'all')}
          data={OWNERS.map((one) => ({ value: one, label: `${t(`tree.${one}`)} ${queries.filter((query) => isOf(one, query)).length}` }))}
        />
      </div>
      <nav className={classes.families} aria-label={t('tree.title')} tabIndex={0}>
        {families.length === 0 && (
          <Text size="sm" c="dimmed" px={16}>
            {search === '' ? t(`tree.no.${owner}`) : t('tree.none', { search })}
          </Text>
        )}
        {families.map((family) => (
          <section key={family.id}>
            <button type="button" className={classes.family} aria-expanded={!closed.has(family.id)} onClick={() => toggle(family.id)}>
              {format.text(family.title)} <span>{family.queries.length}</span>
            </button>
            {(search !== '' || !closed.has(family.id)) &&
              family.queries.map((query) => (
                <button
                  key={query.queryId}
                  type="button"
                  className={classes.query}
                  aria-current={query.queryId === chosenId}
                  title={format.text(query.description)}
                  data-query={query.queryId}
                  onClick={() => onChoose(query)}
                >
                  {format.text(query.title)}
                  {query.own && <small>{query.own.mine ? t(query.own.shared ? 'own.shared' : 'own.private') : query.own.author}</small>}
                </button>
              ))}
          </section>
        ))}
      </nav>
    </>
  )
}
