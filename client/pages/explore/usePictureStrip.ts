import { useTranslation } from 'react-i18next'
import { type Hypothesis, HYPOTHESES, label as labelSchema } from '../../../server/contract/common.ts'
import type { PictureStrip } from '../../canvas/picture/PictureStrip.ts'
import { legendCounts } from '../../canvas/scene/legendCounts.ts'
import { isInferred } from '../../canvas/scene/relationKinds.ts'
import { DAY, dateTimeText } from '../../format/time.ts'
import { useFormat } from '../../format/useFormat.ts'
import { isMasked } from '../../mask/maskState.ts'
import { useCase } from '../../shell/useCase.ts'
import { userName } from '../../userName.ts'
import { useExploreContext } from './ExploreContext.ts'
import { useRangeText } from './filters/useRangeText.ts'
import { useSpanText } from './timeline/useSpanText.ts'

/** What is written under a picture of the canvas: the legend with the visible counts, what was filtered, and case, data version, run, mask, time and who. */
export function usePictureStrip(): () => { strip: PictureStrip; title: string; runId: string | null } {
  const { t } = useTranslation(['lens', 'canvas'])
  const { count } = useFormat()
  const { caseId, scene } = useExploreContext()
  const { data: summary } = useCase()
  const rangeText = useRangeText()
  const spanText = useSpanText()
  return () => {
    const { lens, shown, graph, drawn } = scene
    const { labels, types } = legendCounts(scene)
    const hidden = [...lens.labels.map((one) => t(`canvas:label.${one}`, one)), ...lens.types.map((one) => t(`canvas:type.${one}`, one))]
    const filters = [
      ...(hidden.length > 0 ? [t('picture.hidden', { names: hidden.join(t('canvas:folded.and')) })] : []),
      ...(lens.window ? [spanText(lens.window, DAY)] : []),
      ...lens.ranges.map(rangeText),
      ...(lens.around ? [t('picture.around', { count: lens.around.steps })] : []),
      ...(lens.core > 0 ? [t('filter.core', { k: lens.core })] : []),
      ...(lens.largest ? [t('filter.largest')] : []),
      ...(lens.tied ? [t('filter.tied')] : []),
    ]
    const rings = new Set<Hypothesis>([...drawn.nodes.values()].flatMap(({ ring }) => (ring ? [ring.hypothesis ?? 'undecided'] : [])))
    const left = t('filter.left', {
      nodes: count(shown.nodes.size),
      allNodes: count(graph.order),
      relations: count(shown.relations.size),
      allRelations: count(graph.size),
    })
    const run = summary?.run ?? null
    const title = [summary?.name ?? '', left, ...filters].join(' · ')
    return {
      title,
      runId: run?.runId ?? null,
      strip: {
        lines: [
          [summary?.name ?? '', ...(summary?.synthetic ? [t('picture.synthetic')] : [])].join(' · '),
          [left, ...filters].join(' · '),
          [
            t('picture.data', { version: summary?.graph.dataVersion ?? summary?.dataVersion ?? '—' }),
            ...(run ? [t('picture.run', { no: run.runNo })] : []),
            t(isMasked(caseId) ? 'picture.masked' : 'picture.unmasked'),
            t('picture.at', { time: dateTimeText(new Date().toISOString()) }),
            ...(userName() === '' ? [] : [userName()]),
            'Kongbao',
          ].join(' · '),
        ],
        labels: labels
          .filter(({ visible }) => visible > 0)
          .flatMap(({ name, visible }) => {
            const label = labelSchema.safeParse(name).data
            return label ? [{ label, text: `${t(`canvas:label.${name}`, name)} ${count(visible)}` }] : []
          }),
        hypotheses: HYPOTHESES.filter((one) => rings.has(one)).map((hypothesis) => ({ hypothesis, text: t(`canvas:hypothesis.${hypothesis}`) })),
        strokes: [false, true]
          .filter((dashed) => types.some(({ name, visible }) => visible > 0 && isInferred(name) === dashed))
          .map((dashed) => ({ dashed, text: t(dashed ? 'canvas:legend.inferred' : 'canvas:legend.recorded') })),
      },
    }
  }
}
