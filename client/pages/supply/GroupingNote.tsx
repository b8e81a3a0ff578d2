import { useTranslation } from 'react-i18next'
import type { GroupingSummary } from '../../../server/contract/supply.ts'
import { Figure } from '../../evidence/Figure.tsx'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Supply.module.css'

/** How the grouping was made and how it stands to what the source claims. */
export function GroupingNote({ grouping }: { grouping: GroupingSummary }) {
  const { t } = useTranslation('supply')
  const { count } = useFormat()
  const { sites, grouped, operators, claimed, bothPairs, groupOnlyPairs, claimOnlyPairs, common } = grouping
  return (
    <p className={classes.note}>
      {t('grouping', { sites: count(sites), grouped: count(grouped), operators: count(operators) })}{' '}
      {claimed > 1
        ? t('agreement', { claimed: count(claimed), both: count(bothPairs), groupOnly: count(groupOnlyPairs), claimOnly: count(claimOnlyPairs) })
        : t('noClaims')}{' '}
      {common.length > 0 && t('common')}
      {common.map(({ kind, value, sites: holders }) => (
        <span key={`${kind}:${value}`}>
          {' '}
          {t(`kind.${kind}`)}{' '}
          <Figure
            question={{ title: `${t(`kind.${kind}`)} ${value}`, about: 'node', id: 'Identifier', a: `${kind}:${value}` }}
          >{`${value} (${count(holders)})`}</Figure>
        </span>
      ))}
    </p>
  )
}
