import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Rings.module.css'

interface Props {
  /** Yuan, as the address holds them. */
  readonly from: string
  readonly to: string
  readonly onChange: (end: 'min' | 'max', yuan: string) => void
}

/** Money in from … to, in 万 or millions as the columns are. */
export function MoneyRange({ from, to, onChange }: Props) {
  const { t, i18n } = useTranslation('rings')
  const unit = i18n.language === 'zh-CN' ? 10_000 : 1_000_000
  return (
    <div role="group" aria-label={t('money.title')} className={classes.range}>
      <span aria-hidden="true">{t('money.title')}</span>
      <End key={`min ${unit}`} label={t('money.from')} yuan={from} unit={unit} onChange={(yuan) => onChange('min', yuan)} />
      <span aria-hidden="true">–</span>
      <End key={`max ${unit}`} label={t('money.to')} yuan={to} unit={unit} onChange={(yuan) => onChange('max', yuan)} />
      <span aria-hidden="true">{t('money.unit')}</span>
    </div>
  )
}

function End({ label, yuan, unit, onChange }: { label: string; yuan: string; unit: number; onChange: (yuan: string) => void }) {
  const [typed, setTyped] = useState(yuan === '' ? '' : String(Number(yuan) / unit))
  const value = Number(typed)
  const wrong = typed !== '' && !(Number.isFinite(value) && value >= 0)
  const tell = useDebouncedCallback(onChange, 300)
  return (
    <TextInput
      size="xs"
      w={72}
      inputMode="decimal"
      aria-label={label}
      error={wrong}
      value={typed}
      onChange={(event) => {
        const next = event.currentTarget.value.trim()
        setTyped(next)
        if (next === '') tell('')
        else if (Number.isFinite(Number(next)) && Number(next) >= 0) tell(String(Math.round(Number(next) * unit * 100) / 100))
      }}
    />
  )
}
