import { ActionIcon, Button, Group, Loader, Paper, SegmentedControl, Text, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYOUT_IDS, type LayoutId } from './layout/layouts.ts'
import type { Scene } from './scene/Scene.ts'
import { ToolbarIcon, type ToolbarIconName } from './ToolbarIcon.tsx'
import type { LayoutRun } from './useLayoutRun.ts'
import { useSceneVersion } from './useScene.ts'

interface Props {
  readonly scene: Scene
  readonly layout: LayoutId | null
  readonly run: LayoutRun
  readonly onLayout: (layout: LayoutId) => void
  readonly onFit: () => void
  /** Further tools of the page. */
  readonly children?: ReactNode
}

/** Undo, redo, layout and fit, floating over a canvas. */
export function CanvasToolbar({ scene, layout, run, onLayout, onFit, children }: Props) {
  const { t } = useTranslation('canvas')
  useSceneVersion(scene)
  const { undoable, redoable } = scene
  return (
    <Paper shadow="xs" withBorder p={4} radius="md" role="toolbar" aria-label={t('toolbar.label')}>
      <Group gap={4} wrap="nowrap">
        <Tool name="undo" label={undoable ? t(`undoOf.${undoable}`) : t('toolbar.undo')} disabled={!undoable} onClick={() => scene.undo()} />
        <Tool name="redo" label={redoable ? t(`redoOf.${redoable}`) : t('toolbar.redo')} disabled={!redoable} onClick={() => scene.redo()} />
        <SegmentedControl
          size="xs"
          aria-label={t('toolbar.layout')}
          value={layout ?? ''}
          onChange={(value) => {
            const chosen = LAYOUT_IDS.find((id) => id === value)
            if (chosen) onLayout(chosen)
          }}
          data={LAYOUT_IDS.map((id) => ({ value: id, label: t(`toolbar.${id}`) }))}
        />
        <Tool name="fit" label={t('toolbar.fit')} onClick={onFit} />
        {children}
        {run.running > 0 && (
          <Group gap={6} px={6} wrap="nowrap" role="status">
            <Loader size={14} />
            <Text size="xs">{t('toolbar.layingOut', { count: run.running })}</Text>
            <Button size="compact-xs" variant="subtle" onClick={run.stop}>
              {t('toolbar.stop')}
            </Button>
          </Group>
        )}
      </Group>
    </Paper>
  )
}

interface ToolProps {
  readonly name: ToolbarIconName
  readonly label: string
  readonly disabled?: boolean
  readonly active?: boolean
  readonly onClick: () => void
}

export function Tool({ name, label, disabled = false, active = false, onClick }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={300}>
      <ActionIcon
        variant={active ? 'light' : 'subtle'}
        color={active ? undefined : 'gray'}
        size={30}
        aria-label={label}
        aria-pressed={active || undefined}
        disabled={disabled}
        {...(disabled ? { bg: 'transparent' } : {})}
        onClick={onClick}
      >
        <ToolbarIcon name={name} />
      </ActionIcon>
    </Tooltip>
  )
}
