import { Button, Popover, Slider } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ringTag } from '../../../format/ringTag.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { Failed } from '../../../states/Failed.tsx'
import { MovedStores } from './MovedStores.tsx'
import classes from './Strictness.module.css'
import { strictnessSteps } from './strictnessSteps.ts'
import type { Strictness } from './useStrictness.ts'

/** From strict to loose: what the ring would gain and lose, and from which rings, before anything is applied. */
export function StrictnessBar({ strictness, canApply }: { strictness: Strictness; canApply: boolean }) {
  const { t } = useTranslation('strictness')
  const { count } = useFormat()
  const { runGamma, gamma, choose, preview, waiting, error, applied, apply, back } = strictness
  if (error !== null && error !== undefined && runGamma === null)
    return (
      <div className={classes.bar}>
        <Failed error={error} compact />
      </div>
    )
  if (runGamma === null || gamma === null) return null
  const steps = strictnessSteps(runGamma)
  const at = Math.max(0, steps.indexOf(gamma))
  const tried = gamma !== (applied ?? runGamma)
  const moves = preview !== null && (preview.joins > 0 || preview.left.length > 0)
  return (
    <div className={classes.bar} role="group" aria-label={t('title')}>
      <span>{t('strict')}</span>
      <Slider
        w={124}
        size="sm"
        min={0}
        max={steps.length - 1}
        step={1}
        value={at}
        label={(index) => `γ ${gammaText(steps[index] ?? runGamma)}`}
        thumbLabel={t('slider')}
        thumbProps={{ 'aria-valuetext': t('gamma', { gamma: gammaText(gamma) }) }}
        marks={[{ value: steps.indexOf(runGamma) }]}
        onChange={(index) => choose(steps[index] ?? runGamma)}
      />
      <span>{t('loose')}</span>
      <b>γ {gammaText(gamma)}</b>
      <span className={classes.said} role="status">
        {waiting && t('asking')}
        {!waiting && Boolean(error) && <Failed error={error} compact />}
        {!waiting && !error && preview && gamma === runGamma && t('run')}
        {!waiting && !error && preview && gamma !== runGamma && (
          <>
            {applied === gamma ? t('viewAt') : t('would')} <b>{t('joins', { count: preview.joins, shown: count(preview.joins) })}</b>
            {originText(preview.joined, t('comma'), (rings) => t('from', { rings }))}
            {t('comma')}
            <b>{t('leaves', { count: preview.left.length, shown: count(preview.left.length) })}</b>
            {preview.called === null && ` · ${t('noRing')}`}
          </>
        )}
      </span>
      {moves && gamma !== runGamma && preview && (
        <Popover width={380} position="bottom-start" shadow="md" withinPortal>
          <Popover.Target>
            <button type="button" className="kb-link">
              {t('who')}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <MovedStores at={preview} />
          </Popover.Dropdown>
        </Popover>
      )}
      {tried && moves && canApply && (
        <Button size="compact-xs" variant="default" disabled={waiting} onClick={apply}>
          {t('apply')}
        </Button>
      )}
      {tried && (
        <Button size="compact-xs" variant="subtle" onClick={() => choose(applied ?? runGamma)}>
          {t('cancel')}
        </Button>
      )}
      {applied !== null && !tried && (
        <Button size="compact-xs" variant="default" onClick={back}>
          {t('back', { gamma: gammaText(runGamma) })}
        </Button>
      )}
    </div>
  )
}

function gammaText(gamma: number): string {
  return gamma >= 0.1 ? gamma.toFixed(2) : String(gamma)
}

/** ` (2 of them from #052)`, nothing when they come from no ring. */
function originText(joined: readonly { ring: { ringNo: number } | null }[], comma: string, say: (rings: string) => string): string {
  const from = new Map<number, number>()
  for (const { ring } of joined) if (ring) from.set(ring.ringNo, (from.get(ring.ringNo) ?? 0) + 1)
  if (from.size === 0) return ''
  return say(
    [...from]
      .toSorted(([, a], [, b]) => b - a)
      .map(([no, n]) => `${ringTag(no)} ${n}`)
      .join(comma),
  )
}
