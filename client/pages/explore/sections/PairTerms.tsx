import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { explainPair, type PairExplanation } from '../../../../server/contract/explain.ts'
import { Figure } from '../../../evidence/Figure.tsx'
import { LinkFacts } from '../../../evidence/LinkFacts.tsx'
import { useFormat } from '../../../format/useFormat.ts'
import { NoLink } from '../../../panels/NoLink.tsx'
import { useApi } from '../../../useApi.ts'
import classes from './reasons.module.css'

/** Why these two: the additive terms of a pair of stores; each figure opens its rows. */
export function PairTerms({ pair, title }: { pair: PairExplanation; title: string }) {
  const format = useFormat()
  const longest = Math.max(1, ...pair.terms.map((term) => Math.abs(term.logOdds)))
  return (
    <Stack gap={1}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} truncate>
          {title}
        </Text>
        <Text size="sm" fw={600} className={classes.figure}>
          {format.signed(pair.weight)}
        </Text>
      </Group>
      {pair.terms.map((term) => (
        <div key={`${term.kind}/${term.value ?? ''}`} className={classes.term}>
          <Text size="sm" component="div">
            <LinkFacts term={term} />
          </Text>
          <span aria-hidden="true" className={classes.bar} data-against={term.logOdds < 0} style={{ width: `${(Math.abs(term.logOdds) / longest) * 100}%` }} />
          <Text size="sm" ta="right" className={classes.figure}>
            <Figure
              question={{
                title: format.text(term.text),
                about: 'link',
                id: term.kind,
                a: pair.a,
                b: pair.b,
                ...(term.value === null ? {} : { value: term.value }),
              }}
            >
              {format.signed(term.logOdds)}
            </Figure>
          </Text>
        </div>
      ))}
    </Stack>
  )
}

/** Two selected stores: what ties them. */
export function WhyTheseTwo({ caseId, a, b, title }: { caseId: string; a: string; b: string; title: string }) {
  const { t } = useTranslation('canvas')
  const { data, error } = useApi(explainPair, { params: { caseId }, query: { a, b } })
  return (
    <Stack gap={4} component="section" aria-label={t('panel.why')}>
      <Text size="md" fw={600}>
        {t('panel.why')}
      </Text>
      {error && <Text size="sm">{error.message}</Text>}
      {data?.linked === false && <NoLink pair={data} />}
      {data?.linked && <PairTerms pair={data} title={title} />}
    </Stack>
  )
}
