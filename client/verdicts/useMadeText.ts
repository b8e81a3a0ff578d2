import { useTranslation } from 'react-i18next'
import type { ByVerdict } from '../../server/contract/verdicts.ts'
import { ringTag } from '../format/ringTag.ts'

/** `by verdict: A of #003`: what a ring that people made is called where the run's own are listed. */
export function useMadeText(): (made: ByVerdict) => string {
  const { t } = useTranslation('verdicts')
  return ({ kind, part, of }) => {
    const rings = of.map(({ ringNo }) => ringTag(ringNo)).join(t('made.and'))
    return t(kind === 'merge' ? 'made.merge' : part === null ? 'made.rest' : 'made.split', { part, rings })
  }
}
