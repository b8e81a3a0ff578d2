import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { nodeId } from '../../../server/contract/common.ts'
import type { ringLineage, RingOfRun } from '../../../server/contract/runs.ts'
import type { ReplyOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import classes from './Explain.module.css'
import { useLineageText } from './useLineageText.ts'

type Told = ReplyOf<typeof ringLineage>

/** What became of the ring since the run before, with the stores that joined and left by name. */
export function Lineage({ lineage: { since, change }, onSelect }: { lineage: Told; onSelect: (nodeId: string) => void }) {
  const { t } = useTranslation('ring')
  const told = useLineageText()
  if (!since || !change) return null
  const moved = [
    ['joined', change.joined],
    ['left', change.left],
  ] as const
  return (
    <Section title={t('lineage.title')} note={t('lineage.note')}>
      <div className={classes.text}>
        {told(change, since.runNo)}
        {change.from.map((ring) => (
          <div key={ring.ringId}>
            <RingLink ring={ring} />
            <span className={classes.quiet}> {t('lineage.shared', { shared: ring.shared, of: ring.stores })}</span>
          </div>
        ))}
        {moved.map(
          ([name, stores]) =>
            stores.length > 0 && (
              <details key={name} open={stores.length <= 5}>
                <summary className={classes.quiet}>{t(`lineage.${name}`, { count: stores.length })}</summary>
                <ul className={classes.names}>
                  {stores.map((store) => (
                    <li key={store.key}>
                      <button type="button" className="kb-link" title={store.key} onClick={() => onSelect(nodeId('Store', store.key))}>
                        {store.name}
                      </button>
                    </li>
                  ))}
                </ul>
              </details>
            ),
        )}
      </div>
    </Section>
  )
}

/** Says that the ring is of an older run, and leads to what became of it. */
export function OlderRing({ lineage: { run, last, successors } }: { lineage: Told }) {
  const { t } = useTranslation('ring')
  const { dateTime } = useFormat()
  if (!last) return null
  return (
    <div className={classes.older} role="status">
      {t('lineage.older', { run: run.runNo, date: dateTime(run.createdAt), last: last.runNo })} {t('lineage.notKept')}{' '}
      {successors.length === 0 ? t('lineage.noSuccessor', { last: last.runNo }) : t('lineage.continuedBy', { last: last.runNo })}{' '}
      <span className={classes.links}>{successors.map(({ ring }) => ring && <RingLink key={ring.ringId} ring={ring} />)}</span>
    </div>
  )
}

function RingLink({ ring }: { ring: RingOfRun }) {
  const title = useRingTitle()
  const caseId = useCaseId()
  return (
    <Link className="kb-link" to={`/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`}>
      {title(ring)}
    </Link>
  )
}
