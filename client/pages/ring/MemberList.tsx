import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LABELS, nodeId, type Label } from '../../../server/contract/common.ts'
import type { listRingMembers, RingMember } from '../../../server/contract/rings.ts'
import type { StricterRing } from '../../../server/contract/strictness.ts'
import type { ReplyOf } from '../../api.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { ringTag } from '../../format/ringTag.ts'
import { useFormat } from '../../format/useFormat.ts'
import { SearchField } from '../../panels/SearchField.tsx'
import { Icon } from '../../shell/Icon.tsx'
import classes from './Ring.module.css'

interface Props {
  readonly members: ReplyOf<typeof listRingMembers>
  /** The ring at another γ, while that is on the canvas. */
  readonly view?: StricterRing | null
  readonly selectedId: string | null
  readonly onSelect: (nodeId: string) => void
  /** Down to a store: another press on what is selected already. */
  readonly onOpen?: (nodeId: string) => void
}

/** How many rows of a group are listed before the rest folds away. */
const FIRST = 60

/** Who belongs to the ring and what it shares with others, grouped by kind. */
export function MemberList({ members: { members, counts, total }, view = null, selectedId, onSelect, onOpen = onSelect }: Props) {
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
        <SearchField label={t('findMember')} value={search} onChange={setSearch} />
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
            {isOpen(label) && label === 'Store' && view && <Joining view={view} selectedId={selectedId} onSelect={onSelect} />}
            {isOpen(label) && (
              <Members
                leaving={label === 'Store' ? view : null}
                members={own}
                known={counts[label] ?? 0}
                searching={wanted !== ''}
                selectedId={selectedId}
                onSelect={(id) => (label === 'Store' && id === selectedId ? onOpen(id) : onSelect(id))}
              />
            )}
          </div>
        )
      })}
    </nav>
  )
}

/** The stores that join at the γ on the canvas: in the list, but no members of the ring that the run found. */
function Joining({ view, selectedId, onSelect }: { view: StricterRing; selectedId: string | null; onSelect: (nodeId: string) => void }) {
  const { t } = useTranslation('strictness')
  return view.joined.map(({ key, name, ring }) => {
    const id = nodeId('Store', key)
    return (
      <button
        key={id}
        type="button"
        className={classes.member}
        aria-pressed={id === selectedId}
        title={`${key} · ${t('inList.joined', { gamma: view.gamma })}`}
        onClick={() => onSelect(id)}
      >
        <span className={classes.memberName}>
          <b style={{ color: 'var(--kb-accent)' }}>+</b> {name}
        </span>
        <span className={classes.muted}>{ring ? ringTag(ring.ringNo) : ''}</span>
        <span />
      </button>
    )
  })
}

interface MembersProps {
  readonly leaving: StricterRing | null
  readonly members: readonly RingMember[]
  readonly known: number
  readonly searching: boolean
  readonly selectedId: string | null
  readonly onSelect: (nodeId: string) => void
}

function Members({ leaving, members, known, searching, selectedId, onSelect }: MembersProps) {
  const { t } = useTranslation('ring')
  const { moneyColumn, share, count } = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? members : members.slice(0, FIRST)
  const left = new Set((leaving?.left ?? []).map(({ key }) => key))
  return (
    <div style={{ paddingBottom: 4 }}>
      {shown.map((member) => {
        const id = nodeId(member.label, member.key)
        return (
          <button key={id} type="button" className={classes.member} aria-pressed={id === selectedId} title={member.key} onClick={() => onSelect(id)}>
            <span className={classes.memberName}>
              {left.has(member.key) && <b title={t('strictness:inList.left', { gamma: leaving?.gamma })}>− </b>}
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
