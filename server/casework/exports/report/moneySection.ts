import { html, type Html } from './html.ts'
import type { ReportData } from './ReportData.ts'
import type { Wording } from './Wording.ts'

/** The sums as equations that balance, or say by how much they do not, then the largest routes. */
export function moneySection(w: Wording, { money }: ReportData): Html {
  if (!money || money.nodes.length === 0)
    return html`<h2>${w.t('money')}</h2>
      <p class="quiet">${w.t('noMoney')}</p>`
  const { totals, routes, otherRoutes } = money
  const yuan = (fen: number): string => w.yuan(fen)
  return html`<h2>${w.t('money')}</h2>
    ${equation(
      w,
      w.t('moneyEquation', {
        in: yuan(totals.inFen),
        unexplained: yuan(totals.unexplainedFen),
        withdrawn: yuan(totals.withdrawnFen),
        refunded: yuan(totals.refundedFen),
        inside: yuan(totals.insideFen),
      }),
      totals.inFen + totals.unexplainedFen - totals.withdrawnFen - totals.refundedFen - totals.insideFen,
    )}
    ${equation(
      w,
      w.t('moneyOnward', { withdrawn: yuan(totals.withdrawnFen), onward: yuan(totals.onwardFen), kept: yuan(totals.keptFen) }),
      totals.withdrawnFen - totals.onwardFen - totals.keptFen,
    )}
    <table>
      <thead>
        <tr>
          <th>${w.t('site')}</th>
          <th>${w.t('code')}</th>
          <th>${w.t('store')}</th>
          <th>${w.t('account')}</th>
          <th class="n">${w.t('orders')}</th>
          <th class="n">${w.t('amountYuan')}</th>
        </tr>
      </thead>
      <tbody>
        ${routes.map(
          (route) =>
            html`<tr>
              <td>${route.site ?? '–'}</td>
              <td>${route.code ?? '–'}</td>
              <td>${route.storeName}<br /><span class="quiet">${route.store}</span></td>
              <td>${route.account ?? '–'}</td>
              <td class="n">${w.count(route.orders)}</td>
              <td class="n">${yuan(route.fen)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="quiet">${w.t('routesNote', { shown: w.count(routes.length), routes: w.count(otherRoutes.routes), yuan: yuan(otherRoutes.fen) })}</p>`
}

function equation(w: Wording, text: string, difference: number): Html {
  const verdict = difference === 0 ? w.t('balances') : w.t('differs', { difference: w.yuan(difference) })
  return html`<p class="equation${difference === 0 ? '' : ' off'}">${text} <span class="quiet">· ${verdict}</span></p>`
}
