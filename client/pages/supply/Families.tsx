import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { FAMILY_SORTS, listFamilies, type FamilySummary } from '../../../server/contract/supply.ts'
import { Figure } from '../../evidence/Figure.tsx'
import type { ReplyOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { DataTable, type Column } from '../../panels/DataTable.tsx'
import { Panes } from '../../panels/Panes.tsx'
import { Section } from '../../panels/Section.tsx'
import { usePaged } from '../../panels/usePaged.ts'
import { useSort } from '../../panels/useSort.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import type { ListProps } from './listProps.ts'
import classes from './Supply.module.css'

type Sort = (typeof FAMILY_SORTS)[number]

const familiesIn = ({ families, total }: ReplyOf<typeof listFamilies>) => ({ rows: families, total })

function SharedValue({ family: { kind, value } }: { family: FamilySummary }) {
  const { t } = useTranslation('supply')
  return <Figure question={{ title: `${t(`kind.${kind}`)} ${value}`, about: 'node', id: 'Identifier', a: `${kind}:${value}` }}>{value}</Figure>
}
const sharedCell = (family: FamilySummary) => <SharedValue family={family} />

/** Clone families: the sites that show one value, the value itself with its rows, and the operators that the sites lead to. */
export function Families({ search }: ListProps) {
  const { t } = useTranslation('supply')
  const { count } = useFormat()
  const caseId = useCaseId()
  const [address, setAddress] = useSearchParams()
  const [sort, setSort] = useSort(FAMILY_SORTS, 'sites')
  const { data, error, failed, rows, total, onRange } = usePaged(
    listFamilies,
    (page) => ({ params: { caseId }, query: { ...page, sort, ...(search === '' ? {} : { search }) } }),
    familiesIn,
  )
  const columns: readonly Column<FamilySummary, Sort>[] = [
    { id: 'family', width: '132px', text: true, cell: (one) => `#${one.familyNo} ${t(`kind.${one.kind}`)}` },
    { id: 'shared', width: 'minmax(160px, 1fr)', text: true, cell: sharedCell },
    { id: 'sites', width: '52px', sort: 'sites', cell: (one) => count(one.sites) },
    { id: 'operators', width: '60px', sort: 'operators', cell: (one) => count(one.operators) },
    { id: 'numbers', width: '86px', sort: 'numbers', cell: (one) => count(one.numbers) },
    { id: 'period', width: '172px', text: true, cell: (one) => (one.from === null ? '—' : `${one.from} – ${one.to}`) },
    { id: 'tying', width: '160px', text: true, cell: (one) => t(one.tying ? 'tying' : 'everybodys') },
  ]
  if (error ?? failed) return <Failed error={error ?? failed} />
  if (!data) return <Waiting />
  const selected = data.families.find(({ familyNo }) => String(familyNo) === address.get('family')) ?? data.families[0]
  return (
    <Panes
      id="supply"
      {...(selected
        ? { right: { label: t('family'), width: 384, chosen: address.get('family'), content: <FamilyPanel key={selected.familyNo} family={selected} /> } }
        : {})}
    >
      <DataTable
        title={(id) => t(`column.${id}`)}
        label={t('tab.families')}
        columns={columns}
        rows={rows}
        onRange={onRange}
        total={total}
        keyOf={(one) => String(one.familyNo)}
        sort={sort}
        onSort={setSort}
        selected={selected ? String(selected.familyNo) : null}
        onSelect={(one) =>
          setAddress(
            (before) => {
              before.set('family', String(one.familyNo))
              return before
            },
            { replace: true },
          )
        }
      />
    </Panes>
  )
}

function FamilyPanel({ family }: { family: FamilySummary }) {
  const { t } = useTranslation('supply')
  const { count } = useFormat()
  const caseId = useCaseId()
  return (
    <aside className={classes.panel} aria-label={t('family')}>
      <Section title={t(`kind.${family.kind}`)} note={t(family.tying ? 'tying' : 'everybodys')}>
        <SharedValue family={family} />
      </Section>
      <Section title={t('sites')} note={t('sitesNote')} cypher={{ queryId: 'clusters' }}>
        <ul className={classes.list} aria-label={t('sites')}>
          {family.siteIds.map((site) => (
            <li key={site}>
              <span className={classes.clip}>
                <Figure question={{ title: site, about: 'node', id: 'VendorSite', a: site }}>{site}</Figure>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('tab.operators')} note={count(family.operators)}>
        <ul className={classes.list}>
          {family.operatorIds.map((operatorId) => (
            <li key={operatorId}>
              <Link className="kb-link" to={`/cases/${caseId}/supply?tab=operators&operator=${encodeURIComponent(operatorId)}`}>
                {operatorId}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </aside>
  )
}
