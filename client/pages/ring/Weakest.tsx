import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nodeId } from '../../../server/contract/common.ts'
import { weakestLink, type LoadBearingPiece } from '../../../server/contract/ringReasons.ts'
import { useFormat } from '../../format/useFormat.ts'
import { PairTerms } from '../../panels/PairTerms.tsx'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Explain.module.css'

interface Props {
  readonly ringId: string
  readonly names: ReadonlyMap<string, string>
  readonly marked: readonly string[]
  readonly onMark: (nodeIds: readonly string[]) => void
}

/** Where the ring would come apart first, asked for when it is opened: both sides, the pairs across with their rows, and the evidence it rests on. */
export function Weakest({ ringId, names, marked, onMark }: Props) {
  const { t } = useTranslation('ring')
  const [open, setOpen] = useState(false)
  return (
    <Section title={t('weakest.title')} note={t('logOdds')}>
      {open ? (
        <WeakestLink ringId={ringId} names={names} marked={marked} onMark={onMark} />
      ) : (
        <button type="button" className="kb-link" onClick={() => setOpen(true)}>
          {t('weakest.open')}
        </button>
      )}
    </Section>
  )
}

const FIRST_PAIRS = 3

function WeakestLink({ ringId, names, marked, onMark }: Props) {
  const { t } = useTranslation('ring')
  const { signed, decimal, count } = useFormat()
  const caseId = useCaseId()
  const [all, setAll] = useState(false)
  const { data, error } = useApi(weakestLink, { params: { caseId, ringId } })
  if (error) return <Failed error={error} compact />
  if (!data) return <Waiting />
  const nameOf = (key: string) => names.get(key) ?? key
  const shown = all ? data.pairs : data.pairs.slice(0, FIRST_PAIRS)
  const widest = Math.max(1, ...data.pairs.flatMap((pair) => pair.terms.map((term) => Math.abs(term.logOdds))))
  return (
    <div className={classes.text}>
      <p className={classes.lead}>
        {t(data.total === 0 ? 'weakest.apart' : 'weakest.text', {
          weight: signed(data.weight),
          count: data.total,
          each: signed(data.perPair),
          gamma: decimal(data.gamma),
        })}
      </p>
      {data.sides.map((side, index) => {
        const ids = side.map((key) => nodeId('Store', key))
        const isMarked = ids.length > 0 && ids.length === marked.length && ids.every((id, place) => id === marked[place])
        return (
          <button
            key={side[0] ?? index}
            type="button"
            className={classes.side}
            aria-pressed={isMarked}
            title={side.map(nameOf).join(' · ')}
            onClick={() => onMark(isMarked ? [] : ids)}
          >
            <b>{t(index === 0 ? 'weakest.one' : 'weakest.other')}</b>
            <span>{side.map(nameOf).join(' · ')}</span>
            <span className={classes.quiet}>{t('common:storeCount', { count: side.length })}</span>
          </button>
        )
      })}
      {shown.map((pair) => (
        <PairTerms key={`${pair.a} ${pair.b}`} pair={pair} title={`${nameOf(pair.a)} ↔ ${nameOf(pair.b)}`} widest={widest} />
      ))}
      {shown.length < data.pairs.length && (
        <button type="button" className="kb-link" onClick={() => setAll(true)}>
          {t('weakest.morePairs', { count: data.pairs.length - shown.length })}
        </button>
      )}
      {data.pairs.length < data.total && <p className={classes.quiet}>{t('pairsShown', { shown: count(data.pairs.length), total: count(data.total) })}</p>}
      <p className={classes.lead}>{t(data.rests.length === 0 ? 'weakest.restsOnNothing' : 'weakest.rests')}</p>
      {data.rests.map((piece) => (
        <Piece key={`${piece.kind} ${piece.value}`} piece={piece} onMark={onMark} />
      ))}
      <p className={classes.quiet}>
        {t(`weakest.method.${data.method}`, { most: count(data.mostForCut) })}
        {' · '}
        {t('weakest.tested', { tested: count(data.tested), pieces: count(data.pieces) })}
      </p>
    </div>
  )
}

/** One piece of evidence that the ring does not stand without; a click shows which stores would fall off. */
function Piece({ piece, onMark }: { piece: LoadBearingPiece; onMark: (nodeIds: readonly string[]) => void }) {
  const { t } = useTranslation('ring')
  const { text, signed } = useFormat()
  const off = piece.outcome === 'loses' ? piece.parts.slice(1).flat() : piece.parts.flat()
  return (
    <button type="button" className={classes.piece} onClick={() => onMark(off.map((key) => nodeId('Store', key)))}>
      <span>
        {text(piece.name)}
        <span className={classes.quiet}>
          {' '}
          {t(`weakest.outcome.${piece.outcome}`, { count: off.length, parts: piece.parts.map((part) => part.length).join(' + ') })}
        </span>
      </span>
      <span>{signed(piece.logOdds)}</span>
    </button>
  )
}
