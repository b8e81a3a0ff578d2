import { Checkbox } from '@mantine/core'
import classes from './Verdicts.module.css'

interface Props {
  readonly label: string
  readonly stores: readonly { readonly key: string; readonly name: string }[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

/** The stores of a ring, to be put apart one by one. */
export function StoreChoice({ label, stores, chosen, onChange }: Props) {
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChange(next)
  }
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ fontSize: 13, fontWeight: 500, marginBottom: 4 }}>{label}</legend>
      <div className={classes.stores}>
        {stores.map(({ key, name }) => (
          <div key={key} className={classes.store}>
            <Checkbox size="xs" label={name} checked={chosen.has(key)} onChange={() => toggle(key)} />
            <span className={classes.quiet}>{name === key ? '' : key}</span>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
