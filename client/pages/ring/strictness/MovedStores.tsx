import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { StricterRing } from '../../../../server/contract/strictness.ts'
import { ringTag } from '../../../format/ringTag.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { useCaseId } from '../../../shell/useCaseId.ts'
import { MOST_GHOSTS } from './strictnessPatch.ts'
import classes from './Strictness.module.css'

/** Who would join, from which ring and how strongly tied; who would leave, and in whose company. What the picture shows, for the keyboard. */
export function MovedStores({ at }: { at: StricterRing }) {
  const { t } = useTranslation('strictness')
  const { count, signed, score } = useFormat()
  const caseId = useCaseId()
  const ringLink = (ring: { ringId: string; ringNo: number } | null) =>
    ring && (
      <Link className="kb-link" to={`/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`}>
        {ringTag(ring.ringNo)}
      </Link>
    )
  return (
    <div className={classes.moved}>
      {at.joins > 0 && (
        <>
          <b>{t('joinsTitle', { count: at.joins })}</b>
          <ul>
            {at.joined.map(({ key, name, ring, weight }) => (
              <li key={key} title={key}>
                <span>{name}</span> {ringLink(ring)}
                <span className={classes.weight}>{signed(weight)}</span>
              </li>
            ))}
          </ul>
          {at.joined.length < at.joins && <div>{t('listed', { shown: count(at.joined.length), total: count(at.joins) })}</div>}
          {at.joins > MOST_GHOSTS && <div>{t('drawn', { shown: count(MOST_GHOSTS), total: count(at.joins) })}</div>}
        </>
      )}
      {at.left.length > 0 && (
        <>
          <b>{t('leavesTitle', { count: at.left.length })}</b>
          <ul>
            {at.left.map(({ key, name, ring, company }) => (
              <li key={key} title={key}>
                <span>{name}</span> {ringLink(ring)}
                <span className={classes.weight}>{company === 0 ? t('alone') : t('company', { count: company })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        {at.called
          ? t('called', { hypothesis: t(`common:hypothesis.${at.called.hypothesis}`), score: score(at.called.score), stores: count(at.stores) })
          : t('notCalled')}
        {at.parts.length > 1 && ` ${t('parts', { parts: at.parts.slice(0, 8).join(' + ') })}`}
      </div>
      <div>{at.links < at.allLinks ? t('someLinks', { links: count(at.links), all: count(at.allLinks) }) : t('allLinks', { links: count(at.allLinks) })}</div>
    </div>
  )
}
