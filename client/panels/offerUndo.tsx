import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'

const OPEN = 12_000
let offered: string | null = null

/** Takes the last offer away: something was done since, and undoing would meet that. */
export function withdrawUndo(): void {
  if (offered !== null) notifications.hide(offered)
  offered = null
}

/** Says what was done, with a button that takes it back while it is shown. */
export function offerUndo(done: string, undo: { readonly label: string; readonly run: () => Promise<unknown> }): void {
  withdrawUndo()
  const id = notifications.show({
    autoClose: OPEN,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <span>{done}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id)
            void undo.run()
          }}
        >
          {undo.label}
        </Button>
      </Group>
    ),
  })
  offered = id
}
