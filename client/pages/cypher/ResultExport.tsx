import { Button, Menu, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useErrorText } from '../../states/useErrorText.ts'
import { useQueryExport } from './useQueryExport.ts'
import type { Asked } from './useQueryRun.ts'

/** The whole result of a query as a file with its manifest. */
export function ResultExport({ caseId, asked }: { caseId: string; asked: Asked }) {
  const { t } = useTranslation('cypher')
  const format = useFormat()
  const saving = useQueryExport(caseId)
  return (
    <>
      {saving.error && <ExportError error={saving.error} />}
      {saving.data && (
        <Text size="sm" c="dimmed" role="status">
          {t('result.exported', { name: saving.data.name, rows: format.count(saving.data.rows) })}
        </Text>
      )}
      <Menu withinPortal position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" loading={saving.isPending}>
            {t('result.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['csv', 'json'] as const).map((kind) => (
            <Menu.Item key={kind} onClick={() => saving.mutate({ asked, format: kind })}>
              {t(`result.exportAs.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function ExportError({ error }: { error: unknown }) {
  const { title, said } = useErrorText(error)
  return (
    <Text size="sm" c="attention" role="alert">
      {title} {said}
    </Text>
  )
}
