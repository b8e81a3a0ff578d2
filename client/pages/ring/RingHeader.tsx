import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Ring } from '../../../server/contract/rings.ts'
import type { ringLineage } from '../../../server/contract/runs.ts'
import type { ReplyOf } from '../../api.ts'
import { ringTag } from '../../format/ringTag.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import { Crumbs } from '../../panels/Crumbs.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { VERDICT_KINDS, type VerdictKind } from '../../../server/contract/verdicts.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { useLineageText } from './useLineageText.ts'
import classes from './Ring.module.css'

interface Props {
  readonly ring: Ring
  readonly lineage: ReplyOf<typeof ringLineage> | undefined
  /** The store below the ring that is open, by name. */
  readonly opened: string | null
  readonly onUp: () => void
  readonly onVerdict: (kind: VerdictKind) => void
}

/** What the ring is in a line, and what can be said of it. Verdicts are no primary buttons: each asks for a reason first. */
export function RingHeader({ ring, lineage, opened, onUp, onVerdict }: Props) {
  const { t } = useTranslation('ring')
  const { date, signed, money, share } = useFormat()
  const title = useRingTitle()
  const told = useLineageText()
  const caseId = useCaseId()
  const figures: readonly (readonly [string, string, boolean])[] = [
    [t('hypothesis'), t(`common:hypothesis.${ring.hypothesis}`), false],
    [t('net'), signed(ring.ringScore), false],
    [t('inflow'), money(ring.inFen), false],
    [t('inside'), money(ring.insideFen), true],
    [t('emptyShare'), share(ring.emptyShare), false],
    [t('stability'), share(ring.stability), true],
  ]
  const couriers = ring.couriers.map((courier) => t(`common:courier.${courier}`, { defaultValue: courier })).join(' ')
  const sub = [
    ...(ring.from && ring.to ? [`${date(ring.from)} – ${date(ring.to)}`] : []),
    t('run', { run: ring.runNo }),
    ...(lineage?.change && lineage.since ? [told(lineage.change, lineage.since.runNo)] : []),
    ...(couriers === '' ? [] : [couriers]),
  ].join(' · ')
  return (
    <header className={classes.head}>
      <Crumbs
        trail={[
          { name: t('crumb.case'), to: `/cases/${caseId}/overview?ring=${encodeURIComponent(ring.ringId)}` },
          ...(opened === null ? [] : [{ name: ringTag(ring.ringNo), onGo: onUp }]),
        ]}
        here={opened ?? ringTag(ring.ringNo)}
      />
      <div className={classes.name}>
        <HypothesisGlyph hypothesis={ring.hypothesis} size={26} />
        <div style={{ minWidth: 0 }}>
          <h1 className={classes.title} title={title(ring)}>
            {title(ring)}
          </h1>
          <div className={classes.sub} title={sub}>
            {sub}
          </div>
        </div>
      </div>
      {figures.map(([name, value, drop]) => (
        <div key={name} className={`${classes.figure} ${drop ? classes.drop : ''}`}>
          <span>{name}</span>
          <b>{value}</b>
        </div>
      ))}
      <span style={{ flex: 1 }} />
      {ring.latest && (
        <Group gap={6} wrap="nowrap" flex="none">
          {VERDICT_KINDS.toReversed().map((kind) => (
            <Button key={kind} size="xs" px={10} variant={kind === 'split' || kind === 'merge' ? 'subtle' : 'default'} onClick={() => onVerdict(kind)}>
              {t(`verdicts:button.${kind}`)}
            </Button>
          ))}
          <ExportButton subject={{ what: 'rings', ringId: ring.ringId }} />
        </Group>
      )}
    </header>
  )
}
