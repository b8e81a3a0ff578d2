import { useTranslation } from 'react-i18next'

/** What a number is, as people call it; identifiers are called as on the page of vendor sites. */
export function useNumberKind(): (kind: string) => string {
  const { t } = useTranslation('crosscase')
  return (kind) => t(`numberKind.${kind}`, { defaultValue: t(`supply:kind.${kind}`, { defaultValue: kind }) })
}
