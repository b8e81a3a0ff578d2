import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { freezeHistory, type FreezeItem } from '../../../server/contract/freeze.ts'
import { nodeId } from '../../../server/contract/common.ts'
import { useFormat } from '../../format/useFormat.ts'
import { NotesPanel } from '../../panels/notes/NotesPanel.tsx'
import { Figures } from '../../panels/Figures.tsx'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useApi } from '../../useApi.ts'
import type { QueryLink } from '../cypher/queryLink.ts'
import { daysLeft } from './expiry.ts'
import classes from './Freeze.module.css'
import type { FreezeAction } from './FreezeDialogs.tsx'

interface Props {
  readonly item: FreezeItem
  readonly today: string
  readonly onAction: (action: FreezeAction) => void
  readonly onUndo: () => void
}

/** One item: what is inside and how that is known, where it stands, every step with its name, notes. */
export function FreezePanel({ item, today, onAction, onUndo }: Props) {
  const { t } = useTranslation('freeze')
  const { money, date, dateTime, text } = useFormat()
  const caseId = useCaseId()
  const { data } = useApi(freezeHistory, { params: { caseId, freezeId: item.freezeId } })
  const days = daysLeft(item, today)
  const { inside } = item
  const sum = (fen: number | null) => (fen === null ? t('notComputable') : money(fen))
  const open = item.state === 'proposed' || item.state === 'approved'
  return (
    <div data-freeze={item.freezeId}>
      <Section title={<span className={classes.title}>{item.name}</span>} note={t(`state.${item.state}`)}>
        <p className={classes.text}>
          {t(`canvas:label.${item.label}`)} · {item.key}
          {item.institution && ` · ${item.institution}`}
        </p>
        <p className={classes.text}>
          {item.reason}{' '}
          {item.ringId !== null && (
            <Link className="kb-link" to={`/cases/${caseId}/rings/${encodeURIComponent(item.ringId)}`}>
              {t('ofRing')}
            </Link>
          )}
        </p>
        <p className={classes.text}>{t('asked', { amount: item.amountFen === null ? t('everything') : money(item.amountFen) })}</p>
      </Section>
      <Section title={t('insideTitle')} note={t('dataVersion', { version: inside.dataVersion })} cypher={queryOf(item)}>
        <Figures
          figures={[
            [t('inside'), sum(inside.insideFen), { title: item.name, about: 'node', id: item.label, a: item.key }],
            [t('arrived'), inside.arrivedFen === null ? '—' : money(inside.arrivedFen)],
            [t('left'), inside.leftFen === null ? '—' : money(inside.leftFen)],
          ]}
        />
        <p className={`${classes.text} ${inside.insideFen === null ? classes.attention : ''}`}>{text(inside.text)}</p>
      </Section>
      {(item.state === 'returned' || item.measures.length > 0) && (
        <Section title={t('inForce')} note={days === null ? '' : days < 0 ? t('expired') : t('days', { count: days })}>
          {item.outcome && (
            <p className={classes.text}>
              {[
                t(`outcome.${item.outcome}`),
                item.frozenFen === null ? '' : money(item.frozenFen),
                item.until === null ? '' : t('untilDay', { day: item.until }),
                item.answer ?? '',
              ]
                .filter((one) => one !== '')
                .join(' · ')}
            </p>
          )}
          {item.measures.map((one) => (
            <p key={`${one.at}${one.docNo ?? ''}`} className={classes.text}>
              {t('recorded')} {date(one.at)}{' '}
              {[one.amountFen === null ? '' : money(one.amountFen), one.until === null ? '' : t('untilDay', { day: date(one.until) }), one.docNo ?? '']
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          ))}
        </Section>
      )}
      <div className={classes.actions}>
        {item.state === 'proposed' && (
          <Button size="xs" variant="default" onClick={() => onAction('approve')}>
            {t('approve')}…
          </Button>
        )}
        {item.state === 'approved' && (
          <Button size="xs" variant="default" onClick={() => onAction('send')}>
            {t('send')}…
          </Button>
        )}
        {(item.state === 'sent' || item.state === 'returned') && (
          <Button size="xs" variant="default" onClick={() => onAction('return')}>
            {t('return')}…
          </Button>
        )}
        {open && (
          <Button size="xs" variant="default" onClick={() => onAction('edit')}>
            {t('edit')}…
          </Button>
        )}
        {open && (
          <Button size="xs" variant="default" onClick={() => onAction('remove')}>
            {t('remove')}…
          </Button>
        )}
        {item.undoable && (
          <Button size="xs" variant="subtle" onClick={onUndo}>
            {t('undoLast')}
          </Button>
        )}
        <Button size="xs" variant="subtle" component={Link} to={`/cases/${caseId}/explore?focus=${encodeURIComponent(nodeId(item.label, item.key))}`}>
          {t('toCanvas')}
        </Button>
      </div>
      <Section title={t('history')}>
        <ol className={classes.steps}>
          {data?.steps.map((step) => (
            <li key={`${step.at}${step.action}${step.state}`}>
              <b>{t(`action.${step.action}`, { defaultValue: step.action })}</b>
              <span>
                {step.by} · {dateTime(step.at)}
                {step.text && ` · ${step.text}`}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('notes:section')}>
        <NotesPanel key={item.freezeId} target={nodeId(item.label, item.key)} name={item.name} />
      </Section>
    </div>
  )
}

/** What the graph knows of where the money went on. */
function queryOf({ label, key }: FreezeItem): Partial<QueryLink> | undefined {
  if (label === 'Store') return { queryId: 'qr-rotation', parameters: { store: key } }
  return label === 'Account' ? { queryId: 'unfrozen-downstream' } : undefined
}
