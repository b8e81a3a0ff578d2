import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Verdict } from '../../server/contract/verdicts.ts'
import { ringTag } from '../format/ringTag.ts'
import { useFormat } from '../format/useFormat.ts'
import { useCaseId } from '../shell/useCaseId.ts'

/** Verdicts whose rings the last run does not have: they are kept, and their rings can still be read. */
export function GoneVerdicts({ verdicts }: { verdicts: readonly Verdict[] }) {
  const { t } = useTranslation('verdicts')
  const { dateTime } = useFormat()
  const caseId = useCaseId()
  return (
    <ul>
      {verdicts.map(({ verdictId, kind, author, at, reason, rings, runNo }) => (
        <li key={verdictId}>
          {rings.map((ring) => (
            <Link key={ring.ringId} className="kb-link" to={`/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`}>
              {t('goneRing', { ring: ringTag(ring.ringNo), run: runNo, verdict: t(`state.${kind}`), author, at: dateTime(at), reason })}
            </Link>
          ))}
        </li>
      ))}
    </ul>
  )
}
