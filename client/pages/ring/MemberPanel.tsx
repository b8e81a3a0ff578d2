import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { label as labels } from '../../../server/contract/common.ts'
import type { RingMember } from '../../../server/contract/rings.ts'
import { Figure } from '../../evidence/Figure.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { Figures } from '../../panels/Figures.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { PanelHead } from './PanelHead.tsx'

/** Something other than a store: what it is to the ring, and its rows. */
export function MemberPanel({ nodeId, member, onClose }: { nodeId: string; member: RingMember | null; onClose: () => void }) {
  const { t } = useTranslation('ring')
  const { money, count, share } = useFormat()
  const caseId = useCaseId()
  const cut = nodeId.indexOf('/')
  const label = labels.catch('Case').parse(nodeId.slice(0, cut))
  const key = nodeId.slice(cut + 1)
  const name = member?.name ?? key
  return (
    <>
      <PanelHead label={label} name={name} note={`${t(`canvas:label.${label}`)} · ${key}`} onClose={onClose} />
      <div style={{ padding: '4px 16px 14px' }}>
        <p style={{ margin: '10px 0 0', fontSize: 12, color: 'var(--kb-ink-2)' }}>{t(member ? `roleText.${member.role}` : 'roleText.none')}</p>
        {member && (
          <Figures
            figures={[
              ...(member.inFen === null ? [] : [[t('inflow'), money(member.inFen)] as const]),
              ...(member.withdrawnFen === null ? [] : [[t('withdrawn'), money(member.withdrawnFen)] as const]),
              ...(member.orders === null ? [] : [[t('orders'), count(member.orders)] as const]),
              ...(member.emptyShare === null ? [] : [[t('emptyShare'), share(member.emptyShare)] as const]),
            ]}
          />
        )}
        <div style={{ marginTop: 12, display: 'flex', gap: 16, fontSize: 12 }}>
          <Figure question={{ title: t('rowsOf', { name }), about: 'node', id: label, a: key }}>{t('allRows')}</Figure>
          <Link className="kb-link" to={`/cases/${caseId}/explore?focus=${encodeURIComponent(nodeId)}`}>
            {t('explore')}
          </Link>
        </div>
      </div>
    </>
  )
}
