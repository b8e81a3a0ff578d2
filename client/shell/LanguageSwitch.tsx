import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell')
  return (
    <SegmentedControl
      aria-label={t('language')}
      value={i18n.language}
      onChange={(language) => void i18n.changeLanguage(language)}
      data={[
        { value: 'zh-CN', label: '中' },
        { value: 'en', label: 'EN' },
      ]}
    />
  )
}
