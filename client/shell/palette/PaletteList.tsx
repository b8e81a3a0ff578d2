import { Loader, TextInput } from '@mantine/core'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useFormat } from '../../format/useFormat.ts'
import { Failed } from '../../states/Failed.tsx'
import { Icon } from '../Icon.tsx'
import { isComposing } from '../shortcuts.ts'
import { useCaseId } from '../useCaseId.ts'
import { matching, type Command } from './command.ts'
import classes from './Palette.module.css'
import { useCommands } from './useCommands.ts'

const MOST = 60

/** A field and what it finds; the arrows choose, Enter does it. Mantine's Spotlight tells a screen reader nothing of the choice, so this is a combobox of our own. */
export function PaletteList({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('palette')
  const { count } = useFormat()
  const id = useId()
  const caseId = useCaseId()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const { commands, waiting, error } = useCommands()
  const found = useMemo(() => {
    const search: Command = {
      id: 'search',
      group: 'search',
      title: t('searchFor', { text: typed.trim() }),
      run: () => void navigate(`/cases/${caseId}/explore?q=${encodeURIComponent(typed.trim())}`),
    }
    return [...matching(commands, typed), ...(typed.trim() === '' ? [] : [search])]
  }, [commands, typed, t, navigate, caseId])
  const shown = found.length > MOST ? [...found.slice(0, MOST - 1), ...found.slice(-1)] : found
  const chosen = Math.min(active, shown.length - 1)

  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const act = (command: Command | undefined) => {
    if (!command) return
    onDone()
    command.run()
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const moves: Record<string, number> = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, Home: 0, End: shown.length - 1 }
    const next = moves[event.key]
    if (next !== undefined && shown.length > 0) setActive((next + shown.length) % shown.length)
    else if (event.key === 'Enter') act(shown[chosen])
    else return
    event.preventDefault()
  }
  return (
    <div className={classes.palette}>
      <TextInput
        size="md"
        variant="unstyled"
        data-autofocus
        role="combobox"
        aria-label={t('title')}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${chosen}` : undefined}
        placeholder={t('hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={press}
        leftSection={<Icon name="search" size={16} />}
        rightSection={waiting ? <Loader size={14} /> : null}
      />
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={t('title')} className={classes.list}>
        {shown.map((command, index) => (
          <li
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={classes.option}
            onPointerMove={() => setActive(index)}
            onClick={() => act(command)}
          >
            <span className={classes.group}>{t(`group.${command.group}`)}</span>
            <span className={classes.title}>{command.title}</span>
            <span className={classes.note}>{command.note}</span>
          </li>
        ))}
      </ul>
      {error && <Failed error={error} compact />}
      <p className={classes.foot} role="status">
        {shown.length < found.length ? t('shown', { shown: count(shown.length), total: count(found.length) }) : t('found', { count: found.length })}
        <span>{t('keys')}</span>
      </p>
    </div>
  )
}
