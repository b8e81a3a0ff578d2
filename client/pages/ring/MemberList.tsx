import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LABELS, nodeId, type Label } from '../../../server/contract/common.ts'
import type { listRingMembers, RingMember } from '../../../server/contract/rings.ts'
import type { ReplyOf } from '../../api.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { Icon } from '../../shell/Icon.tsx'
import classes from './Ring.module.css'

interface Props {
  readonly members: ReplyOf<typeof listRingMembers>
  readonly selectedId: string | null
  readonly onSelect: (nodeId: string) => void
}

/** How many rows of a group are listed before the rest folds away. */
const FIRST = 60

/** Who belongs to the ring and what it shares with others, grouped by kind. */
export function MemberList({ members: { members, counts, total }, selectedId, onSelect }: Props) {
  const { t } = useTranslation('ring')
  const { count } = useFormat()
  const [search, setSearch] = useState('')
  const [toggled, setToggled] = useState<ReadonlySet<Label>>(new Set())
  const wanted = search.trim().toLowerCase()
  const found = members.filter((member) => wanted === '' || member.name.toLowerCase().includes(wanted) || member.key.toLowerCase().includes(wanted))
  const labels = LABELS.filter((label) => counts[label] !== undefined)
  const isOpen = (label: Label) => wanted !== '' || (label === 'Store') !== toggled.has(label)
  const toggle = (label: Label) =>
    setToggled((before) => {
      const after = new Set(before)
      if (!after.delete(label)) after.add(label)
      return after
    })
  return (
    <nav className={`${classes.left} ${classes.members}`} aria-label={t('members')}>
      <div style={{ padding: '0 16px 10px' }}>
        <div style={{ display: 'flex', justifyContent: 'space-between', marginBottom: 6 }}>
          <span>
            <b>{t('members')}</b> <span className={classes.muted}>{count(total)}</span>
          </span>
          <span className={classes.muted} style={{ fontSize: 11 }}>
            {t('inSync')}
          </span>
        </div>
        <TextInput
          size="xs"
          aria-label={t('findMember')}
          placeholder={t('findMember')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          leftSection={<Icon name="search" size={14} />}
        />
      </div>
      {labels.map((label) => {
        const own = found.filter((member) => member.label === label)
        return (
          <div key={label} className={classes.group}>
            <button type="button" className={classes.groupHead} aria-expanded={isOpen(label)} onClick={() => toggle(label)}>
              <NodeGlyph label={label} size={17} />
              {t(`canvas:label.${label}`)} <small>{wanted === '' ? count(counts[label] ?? 0) : `${count(own.length)} / ${count(counts[label] ?? 0)}`}</small>
              <span style={{ flex: 1 }} />
              {label === 'Store' && isOpen(label) ? <small>{t('storeColumns')}</small> : <Icon name={isOpen(label) ? 'chevron' : 'right'} size={13} />}
            </button>
            {isOpen(label) && <Members members={own} known={counts[label] ?? 0} searching={wanted !== ''} selectedId={selectedId} onSelect={onSelect} />}
          </div>
        )
      })}
    </nav>
  )
}

interface MembersProps {
  readonly members: readonly RingMember[]
  readonly known: number
  readonly searching: boolean
  readonly selectedId: string | null
  readonly onSelect: (nodeId: string) => void
}

function Members({ members, known, searching, selectedId, onSelect }: MembersProps) {
  const { t } = useTranslation('ring')
  const { moneyColumn, share, count } = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? members : members.slice(0, FIRST)
  return (
    <div style={{ paddingBottom: 4 }}>
      {shown.map((member) => {
        const id = nodeId(member.label, member.key)
        return (
          <button key={id} type="button" className={classes.member} aria-pressed={id === selectedId} title={member.key} onClick={() => onSelect(id)}>
            <span className={classes.memberName}>
              {member.name}
              {member.role === 'context' && <span className={classes.muted}> · {t('context')}</span>}
            </span>
            <span>{member.inFen === null ? '' : moneyColumn(member.inFen)}</span>
            <span className={classes.muted} style={{ textAlign: 'right' }}>
              {member.emptyShare === null ? '' : share(member.emptyShare).replace(/\.\d/, '')}
            </span>
          </button>
        )
      })}
      {shown.length < members.length && (
        <button type="button" className="kb-link" style={{ padding: '4px 17px', fontSize: 12 }} onClick={() => setAll(true)}>
          {t('moreMembers', { count: members.length - shown.length })}
        </button>
      )}
      {!searching && members.length < known && (
        <div className={classes.muted} style={{ padding: '4px 17px', fontSize: 11 }}>
          {t('membersShown', { shown: count(members.length), total: count(known) })}
        </div>
      )}
    </div>
  )
}
