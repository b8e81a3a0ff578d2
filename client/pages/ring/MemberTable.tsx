import { useTranslation } from 'react-i18next'
import { nodeId } from '../../../server/contract/common.ts'
import type { RingMember } from '../../../server/contract/rings.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Ring.module.css'

interface Props {
  readonly members: readonly RingMember[]
  readonly selectedId: string | null
  readonly marked: readonly string[]
  readonly onSelect: (nodeId: string) => void
}

export function MemberTable({ members, selectedId, marked, onSelect }: Props) {
  const { t } = useTranslation('ring')
  const { moneyColumn, share, count, score } = useFormat()
  return (
    <div style={{ position: 'absolute', inset: 0, overflow: 'auto' }} tabIndex={0} role="region" aria-label={t('asTable')}>
      <table className={classes.table}>
        <thead>
          <tr>
            {['member', 'role', 'inflow', 'withdrawn', 'orders', 'empty', 'score', 'stability'].map((column) => (
              <th key={column} scope="col">
                {t(`tableColumn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const id = nodeId(member.label, member.key)
            return (
              <tr key={id} aria-selected={id === selectedId || marked.includes(id)}>
                <td>
                  <button
                    type="button"
                    className="kb-link"
                    style={{ display: 'flex', gap: 6, alignItems: 'center', color: 'inherit' }}
                    onClick={() => onSelect(id)}
                  >
                    <NodeGlyph label={member.label} size={16} />
                    {member.name} <span className={classes.muted}>{t(`canvas:label.${member.label}`)}</span>
                  </button>
                </td>
                <td>{t(`role.${member.role}`)}</td>
                <td>{member.inFen === null ? '—' : moneyColumn(member.inFen)}</td>
                <td>{member.withdrawnFen === null ? '—' : moneyColumn(member.withdrawnFen)}</td>
                <td>{member.orders === null ? '—' : count(member.orders)}</td>
                <td>{share(member.emptyShare)}</td>
                <td>{member.memberScore === null ? '—' : score(member.memberScore)}</td>
                <td>{share(member.stability)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
