import { TextInput } from '@mantine/core'
import { Icon } from '../shell/Icon.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (typed: string) => void
  /** Pixels; left out: as wide as there is room. */
  readonly width?: number
}

/** Narrows a list by what is typed. */
export function SearchField({ label, value, onChange, width }: Props) {
  return (
    <TextInput
      size="xs"
      {...(width === undefined ? {} : { w: width })}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      leftSection={<Icon name="search" size={14} />}
    />
  )
}
