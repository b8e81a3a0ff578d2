import { useTranslation } from 'react-i18next'
import { CanvasLegend } from '../../canvas/CanvasLegend.tsx'
import { CanvasToolbar } from '../../canvas/CanvasToolbar.tsx'
import type { Hit } from '../../canvas/interaction/pointer.ts'
import type { Scene } from '../../canvas/scene/Scene.ts'
import { SceneCanvas } from '../../canvas/SceneCanvas.tsx'
import { useCanvasTexts } from '../../canvas/useCanvasTexts.ts'
import { useSceneVersion } from '../../canvas/useScene.ts'
import { Panes } from '../../panels/Panes.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useGraphOpening } from '../../shell/useGraphOpening.ts'
import { ContextMenu } from './ContextMenu.tsx'
import { DOCK_PANES } from './dock/panes.ts'
import { ExploreContext, type Exploring, type MenuTarget } from './ExploreContext.ts'
import classes from './ExplorePage.module.css'
import { LEFT_PARTS } from './left/leftParts.ts'
import { NoticeBar } from './overlays/NoticeBar.tsx'
import { OVERLAYS } from './overlays/overlays.ts'
import { SelectionPanel } from './sections/SelectionPanel.tsx'
import { TOOLS } from './tools/tools.ts'
import { useExploring } from './useExploring.tsx'

/** The explore canvas: search on the left, what is on the canvas in the middle, what is known about the selection on the right. */
export function ExplorePage() {
  const caseId = useCaseId()
  return <Explore key={caseId} caseId={caseId} />
}

function Explore({ caseId }: { caseId: string }) {
  const { t } = useTranslation('canvas')
  useGraphOpening()
  const { exploring, menu, closeMenu, dialog } = useExploring(caseId)
  const Dock = DOCK_PANES.find(({ id }) => id === exploring.dock)?.Pane
  return (
    <ExploreContext value={exploring}>
      <div className={classes.page}>
        <Panes
          id="explore"
          left={{
            label: t('common:pane.name.find'),
            width: 292,
            content: (
              <aside className={classes.left} aria-label={t('common:pane.name.find')}>
                {LEFT_PARTS.map((Part, place) => (
                  <Part key={place} />
                ))}
              </aside>
            ),
          }}
          right={{
            label: t('common:pane.name.selection'),
            width: 372,
            chosen: exploring.selected.size === 0 ? null : [...exploring.selected].join(' '),
            content: (
              <aside className={classes.right} aria-label={t('panel.title')}>
                <SelectionPanel />
              </aside>
            ),
          }}
        >
          <section className={classes.centre} aria-label={t('toolbar.canvas')}>
            <Canvas exploring={exploring} />
            {Dock && (
              <div className={classes.dock}>
                <Dock />
              </div>
            )}
          </section>
        </Panes>
        {menu && <ContextMenu target={menu.target} at={menu.at} onClose={closeMenu} />}
        {dialog}
      </div>
    </ExploreContext>
  )
}

function Canvas({ exploring }: { exploring: Exploring }) {
  const { t } = useTranslation('canvas')
  const { scene, selected, select, pick, pickRelation, mode, open, setView, openMenu, layout, layOut, run, fit } = exploring
  useSceneVersion(scene)
  const texts = useCanvasTexts(scene)
  const membersOf = (mark: string) => scene.drawn.nodes.get(mark)?.members ?? []
  return (
    <div className={classes.stage}>
      <SceneCanvas
        name="explore"
        scene={scene}
        selected={selected}
        texts={texts}
        label={t('canvasLabel', { nodes: scene.graph.order, relations: scene.graph.size })}
        onView={setView}
        mode={mode}
        onPick={(mark, add) => {
          if (mark === null || mark.node) pick(mark?.node?.id ?? null, add)
          else select(new Set(add ? [...selected, ...mark.members] : mark.members))
        }}
        onPickLine={(line) => {
          const [only] = line.relations
          if (line.relations.length === 1 && only !== undefined) pickRelation(only)
          else select(new Set([...membersOf(line.from), ...membersOf(line.to)]))
        }}
        onArea={(ids) => select(new Set([...selected, ...ids]))}
        onOpen={({ id, node }) => {
          if (node) open(node.id)
          else scene.look('ungroup', { groups: scene.lens.groups.filter((group) => group.id !== id) })
        }}
        onMenu={(hit, at) => openMenu(menuTarget(scene, hit), at)}
      />
      {OVERLAYS.map((Overlay, place) => (
        <Overlay key={place} />
      ))}
      <div className={classes.tools}>
        <CanvasToolbar scene={scene} layout={layout} run={run} onFit={fit} onLayout={layOut}>
          {TOOLS.map((Tool, place) => (
            <Tool key={place} />
          ))}
        </CanvasToolbar>
      </div>
      <div className={classes.foot}>
        <div className={classes.legendKey}>{scene.graph.order > 0 && <CanvasLegend />}</div>
        <NoticeBar />
      </div>
    </div>
  )
}

function menuTarget({ graph }: Scene, { mark, line }: Hit): MenuTarget {
  if (mark?.node) return { kind: 'node', node: mark.node }
  if (mark?.group) return { kind: 'group', group: mark.group, members: mark.members }
  const [first] = line?.relations ?? []
  return line && first !== undefined ? { kind: 'relation', relation: graph.getEdgeAttribute(first, 'relation'), line } : { kind: 'canvas' }
}
