import { createInstance, type i18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORED = 'kongbao.language'
const files = import.meta.glob<Record<string, unknown>>('./locales/*/*.json', { eager: true, import: 'default' })

export const translations: i18n = createInstance()

/** Both languages ship with the page, so that switching needs no request. Namespaces are the files of `locales/<language>/`. */
export function startTranslations(): void {
  const resources: Resource = {}
  for (const [path, texts] of Object.entries(files)) {
    const [, language = '', namespace = ''] = /locales\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    resources[language] = { ...resources[language], [namespace]: texts }
  }
  void translations.use(initReactI18next).init({
    resources,
    lng: firstLanguage(localStorage.getItem(STORED), navigator.languages),
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  document.documentElement.lang = translations.language
  translations.on('languageChanged', (language) => {
    document.documentElement.lang = language
    localStorage.setItem(STORED, language)
  })
}

/** What was chosen before; else English for a browser that asks for it before Chinese; else Chinese. */
export function firstLanguage(stored: string | null, preferred: readonly string[]): Language {
  const chosen = LANGUAGES.find((language) => language === stored)
  if (chosen) return chosen
  const first = preferred.find((language) => /^(zh|en)\b/i.test(language))
  return first && /^en\b/i.test(first) ? 'en' : 'zh-CN'
}
