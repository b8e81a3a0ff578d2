import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { nodeId } from '../../../server/contract/common.ts'
import { getRing, listRingMembers } from '../../../server/contract/rings.ts'
import { ringLineage } from '../../../server/contract/runs.ts'
import type { VerdictKind } from '../../../server/contract/verdicts.ts'
import { useScene } from '../../canvas/useScene.ts'
import { Panes } from '../../panels/Panes.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { VerdictDialog } from '../../verdicts/VerdictDialog.tsx'
import { ByVerdict } from './ByVerdict.tsx'
import { OlderRing } from './Lineage.tsx'
import { MemberList } from './MemberList.tsx'
import { MemberPanel } from './MemberPanel.tsx'
import classes from './Ring.module.css'
import { RingCanvas } from './RingCanvas.tsx'
import { RingHeader } from './RingHeader.tsx'
import { RingPanel } from './RingPanel.tsx'
import { StorePanel } from './StorePanel.tsx'
import { useStrictness } from './strictness/useStrictness.ts'
import { TimeDock } from './TimeDock.tsx'

const MOST_MEMBERS = 1000

/** One ring: its members, what ties them, when things happened, and why it is a lead. One selection for list, canvas and panel. */
export function RingPage() {
  const ringId = useParams().ringId ?? ''
  return <RingOf key={ringId} ringId={ringId} />
}

function RingOf({ ringId }: { ringId: string }) {
  const { t } = useTranslation('ring')
  const caseId = useCaseId()
  const [address, setAddress] = useSearchParams()
  const openedId = address.get('node')
  const [selectedId, setSelectedId] = useState<string | null>(openedId)
  const [marked, setMarked] = useState<readonly string[]>([])
  const [stating, setStating] = useState<VerdictKind | null>(null)
  const scene = useScene()
  const ring = useApi(getRing, { params: { caseId, ringId } })
  const members = useApi(listRingMembers, { params: { caseId, ringId }, query: { limit: MOST_MEMBERS } })
  const lineage = useApi(ringLineage, { params: { caseId, ringId } })
  const { strictness, decoration } = useStrictness(ringId, scene, ring.data?.latest === true)
  const error = ring.error ?? members.error
  // What is shown already stays when the connection is lost.
  if (!ring.data || !members.data) return error ? <Failed error={error} onRetry={() => void Promise.all([ring.refetch(), members.refetch()])} /> : <Waiting />
  const selected = members.data.members.find((member) => nodeId(member.label, member.key) === selectedId) ?? null
  const close = () => setSelectedId(null)
  /** Down to a store, kept in the address; null: up to the ring. */
  const open = (id: string | null) => {
    setSelectedId(id)
    setAddress(id === null ? {} : { node: id })
  }
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <RingHeader
          ring={ring.data}
          lineage={lineage.data}
          opened={openedId === null ? null : (members.data.members.find((member) => nodeId(member.label, member.key) === openedId)?.name ?? openedId)}
          onUp={() => open(null)}
          onVerdict={setStating}
        />
        <ByVerdict ring={ring.data} />
        {lineage.data && <OlderRing lineage={lineage.data} />}
      </div>
      <Panes
        id="ring"
        left={{
          label: t('common:pane.name.members'),
          width: 228,
          content: <MemberList members={members.data} view={strictness.view} selectedId={selectedId} onSelect={setSelectedId} onOpen={open} />,
        }}
        right={{
          label: t('common:pane.name.details'),
          width: 384,
          chosen: selectedId,
          content: (
            <aside className={classes.right} aria-label={t('details')}>
              {selectedId === null && (
                <RingPanel ring={ring.data} members={members.data.members} lineage={lineage.data} marked={marked} onMark={setMarked} onSelect={setSelectedId} />
              )}
              {selectedId?.startsWith('Store/') && (
                <StorePanel
                  key={selectedId}
                  storeKey={selectedId.slice('Store/'.length)}
                  ringHypothesis={ring.data.hypothesis}
                  members={members.data.members}
                  onSelect={setSelectedId}
                  onClose={close}
                />
              )}
              {selectedId !== null && !selectedId.startsWith('Store/') && (
                <MemberPanel key={selectedId} nodeId={selectedId} member={selected} onClose={close} />
              )}
            </aside>
          ),
        }}
      >
        <section className={classes.middle} aria-label={t('canvas')}>
          <RingCanvas
            ring={ring.data}
            members={members.data.members}
            total={members.data.total}
            selectedId={selectedId}
            marked={marked}
            onSelect={setSelectedId}
            openedId={openedId}
            onOpen={open}
            scene={scene}
            strictness={strictness}
            decoration={decoration}
          />
          <TimeDock ring={ring.data} scene={scene} />
        </section>
      </Panes>
      {stating && (
        <VerdictDialog
          kind={stating}
          ring={ring.data}
          stores={members.data.members.filter((member) => member.label === 'Store')}
          apart={marked.flatMap((id) => (id.startsWith('Store/') ? [id.slice('Store/'.length)] : []))}
          onClose={() => setStating(null)}
        />
      )}
    </div>
  )
}
