import { Kbd, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Icon } from './Icon.tsx'
import classes from './Shell.module.css'
import { isTyping } from './shortcuts.ts'
import { useCaseId } from './useCaseId.ts'

/** Search from anywhere: `/` comes here, Enter opens the canvas with what was asked. */
export function SearchBox() {
  const { t } = useTranslation('shell')
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const caseId = useCaseId()

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') void navigate(`/cases/${caseId}/explore?q=${encodeURIComponent(text.trim())}`)
  }
  return (
    <form role="search" className={classes.search} onSubmit={submit}>
      <TextInput
        ref={input}
        size="xs"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        aria-label={t('search')}
        placeholder={t('searchHint')}
        leftSection={<Icon name="search" size={15} />}
        rightSection={<Kbd size="xs">/</Kbd>}
      />
    </form>
  )
}
