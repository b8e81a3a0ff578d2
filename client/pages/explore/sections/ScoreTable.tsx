import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HypothesisScore } from '../../../../server/contract/explain.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { useFormat } from '../../../format/useFormat.ts'
import classes from './reasons.module.css'

/** Hypotheses side by side: what speaks against, what for, and the net. */
export function ScoreTable({ scores }: { scores: readonly HypothesisScore[] }) {
  const { t } = useTranslation('canvas')
  const format = useFormat()
  if (scores.length === 0) return null
  return (
    <table className={classes.scores}>
      <thead>
        <tr>
          <th scope="col">{t('panel.hypothesis')}</th>
          <th scope="col">{t('panel.against')}</th>
          <th scope="col">{t('panel.for')}</th>
          <th scope="col">{t('panel.score')}</th>
        </tr>
      </thead>
      <tbody>
        {scores.map((score) => (
          <tr key={score.hypothesis}>
            <td>
              <Group gap={6} wrap="nowrap">
                <NodeGlyph label="Ring" hypothesis={score.hypothesis} size={16} />
                {t(`hypothesis.${score.hypothesis}`)}
              </Group>
            </td>
            <td>{score.against === 0 ? '0' : format.signed(-Math.abs(score.against))}</td>
            <td>{score.for === 0 ? '0' : format.signed(score.for)}</td>
            <td>{format.signed(score.net)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
