import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** Says what was stated, and takes it back on a press. */
export function notifyOfVerdict({ message, undo, onUndo }: { message: string; undo: string; onUndo: () => void }): void {
  const id = notifications.show({
    autoClose: 12_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            onUndo()
            notifications.hide(id)
          }}
        >
          {undo}
        </Button>
      </Group>
    ),
  })
}
