import { UnstyledButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { verifyExport } from '../../../server/contract/exports.ts'
import { call } from '../../api.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useErrorText } from '../../states/useErrorText.ts'

/** Checks a file against its manifest, and the manifest against the audit log; then says what was found. */
export function VerifyButton({ name }: { name: string }) {
  const { t } = useTranslation('exports')
  const caseId = useCaseId()
  const check = useMutation({ mutationFn: async () => call(verifyExport, { params: { caseId, name } }) })
  const { title } = useErrorText(check.error)
  const said = check.data ? t(`verified.${check.data.state}`) : check.error ? title : null
  return (
    <>
      <UnstyledButton className="kb-link" disabled={check.isPending} onClick={() => check.mutate()} style={{ fontSize: 12 }}>
        {t(check.isPending ? 'verifying' : 'verify')}
      </UnstyledButton>
      {said !== null && (
        <span role="status" style={{ marginLeft: 8, color: check.data?.ok ? 'var(--kb-accent)' : 'var(--kb-attention)' }}>
          {check.data?.ok ? '✓ ' : '! '}
          {said}
        </span>
      )}
    </>
  )
}
