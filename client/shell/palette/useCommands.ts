import { useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { listCases } from '../../../server/contract/cases.ts'
import { startDetection, startGraphBuild } from '../../../server/contract/jobs.ts'
import { listCaseQueries } from '../../../server/contract/ownQueries.ts'
import { listRings } from '../../../server/contract/rings.ts'
import { call } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { LANGUAGES } from '../../i18n.ts'
import { queryAddress } from '../../pages/cypher/queryLink.ts'
import { useApi } from '../../useApi.ts'
import { PLACES } from '../places.ts'
import { SHOW_SHORTCUTS } from '../shortcuts.ts'
import { useCaseId } from '../useCaseId.ts'
import type { Command } from './command.ts'

const THEMES = ['light', 'dark', 'auto'] as const

/** Everything the palette offers: pages, actions, rings, saved queries, cases. */
export function useCommands(): { commands: readonly Command[]; waiting: boolean; error: Error | null } {
  const { t, i18n } = useTranslation('palette')
  const caseId = useCaseId()
  const navigate = useNavigate()
  const { text, money } = useFormat()
  const ringTitle = useRingTitle()
  const { setColorScheme } = useMantineColorScheme()
  const rings = useApi(listRings, { params: { caseId }, query: { limit: 1000, sort: 'score' } })
  const queries = useApi(listCaseQueries, { params: { caseId } })
  const cases = useApi(listCases, {})
  const go = (to: string) => () => void navigate(to)
  const inBoth = (key: string) => LANGUAGES.map((language) => i18n.getFixedT(language)(key))

  const commands: readonly Command[] = [
    ...PLACES.map(({ place, key }) => ({
      id: `place/${place}`,
      group: 'places' as const,
      title: t(`shell:place.${place}`),
      note: `G ${key.toUpperCase()}`,
      words: inBoth(`shell:place.${place}`),
      run: go(`/cases/${caseId}/${place}`),
    })),
    ...LANGUAGES.filter((language) => language !== i18n.language).map((language) => ({
      id: `language/${language}`,
      group: 'actions' as const,
      title: t(`language.${language}`),
      words: inBoth(`palette:language.${language}`),
      run: () => void i18n.changeLanguage(language),
    })),
    ...THEMES.map((theme) => ({
      id: `theme/${theme}`,
      group: 'actions' as const,
      title: t(`shell:theme.${theme}`),
      words: inBoth(`shell:theme.${theme}`),
      run: () => setColorScheme(theme),
    })),
    { id: 'shortcuts', group: 'actions', title: t('shell:shortcuts'), note: '?', run: () => void window.dispatchEvent(new Event(SHOW_SHORTCUTS)) },
    {
      id: 'detect',
      group: 'actions',
      title: t('detect'),
      words: inBoth('palette:detect'),
      run: () => start(call(startDetection, { params: { caseId }, body: {} })),
    },
    {
      id: 'graph',
      group: 'actions',
      title: t('shell:buildGraph'),
      words: inBoth('shell:buildGraph'),
      run: () => start(call(startGraphBuild, { params: { caseId } })),
    },
    ...(rings.data?.rings ?? []).map((ring) => ({
      id: `ring/${ring.ringId}`,
      group: 'rings' as const,
      title: ringTitle(ring),
      note: `${t(`common:hypothesisShort.${ring.hypothesis}`)} · ${money(ring.inFen)}`,
      words: [String(ring.ringNo), ring.name.zh, ring.name.en],
      run: go(`/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`),
    })),
    ...(queries.data?.queries ?? []).map((query) => ({
      id: `query/${query.queryId}`,
      group: 'queries' as const,
      title: text(query.title),
      note: text(query.familyTitle),
      words: [query.title.zh, query.title.en, query.description.zh, query.description.en, ...query.tags],
      run: go(queryAddress(caseId, { queryId: query.queryId })),
    })),
    ...(cases.data?.cases ?? [])
      .filter((one) => one.caseId !== caseId && !one.busy)
      .map((one) => ({ id: `case/${one.caseId}`, group: 'cases' as const, title: one.name, note: one.caseId, run: go(`/cases/${one.caseId}/overview`) })),
  ]
  return { commands, waiting: rings.isPending || queries.isPending, error: rings.error ?? queries.error }

  /** The job shows itself in the top bar; the page of data says what went wrong. */
  function start(job: Promise<unknown>): void {
    void navigate(`/cases/${caseId}/data`)
    void job.catch(() => undefined)
  }
}
