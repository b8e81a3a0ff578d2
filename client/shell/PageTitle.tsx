import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { PLACES } from './places.ts'
import { useCase } from './useCase.ts'
import { useCaseId } from './useCaseId.ts'

/** The name of the window: the page, the case, the product, in the language of the interface. */
export function PageTitle() {
  const { t } = useTranslation('shell')
  const caseId = useCaseId()
  const { data } = useCase()
  const [, , , at] = useLocation().pathname.split('/')
  const known = PLACES.find(({ place }) => place === at)
  return <title>{[...(known ? [t(`place.${known.place}`)] : []), data?.name ?? caseId, t('welcome')].join(' · ')}</title>
}
