import { FileButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../shell/Icon.tsx'
import classes from './Data.module.css'

/** Drop files here, or choose them. */
export function FileDrop({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('data')
  const [over, setOver] = useState(false)
  return (
    <div
      className={`${classes.drop} ${over ? classes.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <span style={{ color: 'var(--kb-accent)' }}>
        <Icon name="data" size={20} />
      </span>
      <span>
        {t('drop')}{' '}
        <FileButton multiple onChange={(files) => onFiles(files)} inputProps={{ 'aria-label': t('choose') }}>
          {(props) => (
            <button type="button" className="kb-link" {...props}>
              {t('choose')}
            </button>
          )}
        </FileButton>
      </span>
      <small>{t('dropNote')}</small>
    </div>
  )
}
