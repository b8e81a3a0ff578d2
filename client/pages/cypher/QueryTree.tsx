import { Group, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedQuery } from '../../../server/contract/queries.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './CypherPage.module.css'
import { queryFamilies } from './queryFamilies.ts'

interface Props {
  readonly queries: readonly SavedQuery[]
  readonly chosenId: string | null
  readonly onChoose: (query: SavedQuery) => void
}

/** The saved queries in their families, searched by name, description, tag and text. */
export function QueryTree({ queries, chosenId, onChoose }: Props) {
  const { t } = useTranslation('cypher')
  const format = useFormat()
  const [search, setSearch] = useState('')
  const families = useMemo(() => queryFamilies(queries, search), [queries, search])
  return (
    <>
      <div className={classes.treeHead}>
        <Group gap={8} mb={8}>
          <Text size="lg" fw={600} component="h2">
            {t('tree.title')}
          </Text>
          <Text size="sm" c="dimmed">
            {queries.length}
          </Text>
        </Group>
        <TextInput
          size="xs"
          aria-label={t('tree.search')}
          placeholder={t('tree.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <nav className={classes.families} aria-label={t('tree.title')} tabIndex={0}>
        {families.length === 0 && (
          <Text size="sm" c="dimmed" px={16}>
            {t('tree.none', { search })}
          </Text>
        )}
        {families.map((family) => (
          <section key={family.id}>
            <div className={classes.family}>
              {format.text(family.title)} <span>{family.queries.length}</span>
            </div>
            {family.queries.map((query) => (
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
              </button>
            ))}
          </section>
        ))}
      </nav>
    </>
  )
}
