import { html, type Html } from './html.ts'
import type { ReportData } from './ReportData.ts'
import type { Wording } from './Wording.ts'

const WIDTH = 940
const LEFT = 110
const HEIGHT = 34
const GAP = 12

/** Four rows of bars on one axis of days. */
export function calendarSection(w: Wording, { ring }: ReportData): Html {
  const [first, last] = [ring.days[0]?.day, ring.days.at(-1)?.day]
  if (first === undefined || last === undefined) return html``
  const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1
  const step = (WIDTH - LEFT) / days
  const rows = [
    { name: w.t('bought'), values: ring.days.map(({ bought }) => bought), written: (n: number) => w.count(n), fill: '#ae8560' },
    { name: w.t('shipped'), values: ring.days.map(({ shipped }) => shipped), written: (n: number) => w.count(n), fill: '#4594d0' },
    { name: w.t('moneyIn'), values: ring.days.map(({ inFen }) => inFen), written: (n: number) => w.yuan(n), fill: '#006d5d' },
    { name: w.t('withdrawn'), values: ring.days.map(({ withdrawnFen }) => withdrawnFen), written: (n: number) => w.yuan(n), fill: '#5b6d09' },
  ]
  const bars = rows.map(({ name, values, written, fill }, row) => {
    const top = row * (HEIGHT + GAP)
    const most = Math.max(...values, 0)
    return html`<text x="0" y="${top + 14}" font-size="11" fill="#18222d">${name}</text>
      <text x="0" y="${top + 28}" font-size="9" fill="#66717e">${w.t('largest', { value: written(most) })}</text>
      <line x1="${LEFT}" x2="${WIDTH}" y1="${top + HEIGHT}" y2="${top + HEIGHT}" stroke="#e2e6ea" />
      ${ring.days.map(({ day }, i) => {
        const height = most === 0 ? 0 : (HEIGHT * (values[i] ?? 0)) / most
        const x = LEFT + step * Math.round((Date.parse(day) - Date.parse(first)) / 86_400_000)
        return html`<rect
          x="${x.toFixed(1)}"
          y="${(top + HEIGHT - height).toFixed(1)}"
          width="${Math.max(step * 0.8, 0.8).toFixed(1)}"
          height="${height.toFixed(1)}"
          fill="${fill}"
          ><title>${day}: ${written(values[i] ?? 0)}</title></rect
        >`
      })}`
  })
  const bottom = rows.length * (HEIGHT + GAP)
  return html`<h2>${w.t('calendar')}</h2>
    <p class="quiet">${w.t('calendarNote')}</p>
    <svg viewBox="0 0 ${WIDTH} ${bottom + 8}" role="img" aria-label="${w.t('calendar')}">
      ${bars}
      <text x="${LEFT}" y="${bottom}" font-size="10" fill="#66717e">${first}</text>
      <text x="${WIDTH}" y="${bottom}" font-size="10" fill="#66717e" text-anchor="end">${last}</text>
    </svg>`
}
