import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { nodeId } from '../../../server/contract/common.ts'
import type { UncalledGroup } from '../../../server/contract/rings.ts'
import { useFormat } from '../../format/useFormat.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import { Figures } from '../../panels/Figures.tsx'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import classes from './Overview.module.css'

/** A group that was not called a ring: why not, what it leans to, and its stores. */
export function SelectedGroup({ group }: { group: UncalledGroup }) {
  const { t } = useTranslation('overview')
  const { count, signed, score } = useFormat()
  const caseId = useCaseId()
  return (
    <aside className={classes.detail} aria-label={t('selectedGroup')}>
      <div className={classes.detailHead}>
        <h2 className={classes.detailTitle}>
          <HypothesisGlyph hypothesis={group.hypothesis} size={20} />
          {t('groupOf', { count: group.stores, shown: count(group.stores) })}
        </h2>
        <div style={{ color: 'var(--kb-ink-2)', fontSize: 12 }}>{t(`notCalled.${group.why}`)}</div>
        <Figures
          figures={[
            [t('leansTo'), t(`common:hypothesis.${group.hypothesis}`)],
            [t('net'), signed(group.score)],
            [t('groupColumn.suspicion'), score(group.suspicion)],
          ]}
        />
      </div>
      <Section title={t('groupStores')} note={t('shown', { shown: count(group.members.length), total: count(group.stores) })}>
        <ul className={classes.groupStores}>
          {group.members.map(({ key, name }) => (
            <li key={key}>
              <Link className="kb-link" title={key} to={`/cases/${caseId}/explore?focus=${encodeURIComponent(nodeId('Store', key))}`}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </aside>
  )
}
