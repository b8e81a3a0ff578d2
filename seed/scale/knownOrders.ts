import { SHAPE } from './shape.ts'

const HOUR = 3600

/** The orders behind the day's numbers, of owners whose records are in the files. Times are seconds of the case. */
export const KNOWN = `CREATE OR REPLACE TEMP TABLE known AS
  WITH ordered AS (
    SELECT n.*, p.* EXCLUDE (b, sold), waybill_no(prefix, i) AS waybill_no,
      CASE WHEN kind = 'ring' AND u(20, i) < 0.1 THEN n.sold + floor(u(21, i) * ${5 * HOUR}) ELSE n.sold - floor(u(21, i) * ${20 * HOUR}) END::BIGINT AS created,
      CASE kind
        WHEN 'ring' THEN [5000, 10000, 10000, 20000, 20000, 30000, 50000, 100000][pick(22, i, 8) + 1] - CASE WHEN u(23, i) < 0.15 THEN 100 + pick(24, i, 10) * 110 ELSE 0 END
        WHEN 'no_ship' THEN floor(log_normal(25, i, 200000, 0.3) / 1000) * 1000 + 900
        ELSE greatest(990, floor(log_normal(25, i, log_normal(27, store, 9000, 0.5), 0.4) / 1000) * 1000 + 900) END::BIGINT AS amount_fen,
      -- Ring buyers are throw-away accounts, brushers a crowd for hire.
      CASE kind WHEN 'ring' THEN hash('ring', owner, pick(29, i, 600)) WHEN 'brushing' THEN hash('crowd', pick(29, i, 3000000)) ELSE hash('public', i) END AS buyer,
      CASE WHEN kind = 'ring' THEN hash('gambler', owner % ${SHAPE.gamblingSites}, pick(30, i, ${SHAPE.gamblersPerRing}) + owner * 97) END AS gambler,
      floor(u(31, hash(i)) ** 1.8 * ${SHAPE.cities})::BIGINT AS to_city
    FROM number n JOIN purchase p USING (b) WHERE known
  ), loaded AS (
    -- A supplier loads what was sold by noon or by midnight in one go.
    SELECT *, (greatest(sold, created) // ${12 * HOUR} + 1) * ${12 * HOUR} + supplier * 60 AS load FROM ordered
  ), picked AS (
    SELECT *, load + CASE quality WHEN 0 THEN 0 WHEN 1 THEN pick(32, i, 90) ELSE pick(32, i, 5400) END AS picked FROM loaded
  )
  SELECT *, picked + ${HOUR} * CASE quality WHEN 0 THEN 24 + to_city % 3 * 4 WHEN 1 THEN 22 + pick(33, i, 17) ELSE 20 + pick(33, i, 60) END AS signed FROM picked`

export const WAYBILLS = `SELECT courier_code AS courier, waybill_no, moment(picked) AS picked_at, moment(signed) AS signed_at, f.code || '1' AS pickup_outlet,
  CASE WHEN quality = 0 AND u(34, i) < 0.3 THEN f.code ELSE c.code END || '1' AS sign_outlet, f.name AS from_city, c.name AS to_city,
  (CASE quality WHEN 0 THEN 2 + pick(35, i, 2) WHEN 1 THEN 3 + pick(35, i, 3) ELSE 4 + pick(35, i, 3) END) AS scan_count, CASE quality WHEN 2 THEN 1 + pick(36, i, 2) ELSE 0 END AS transit_count,
  CASE WHEN quality = 1 THEN 1000 WHEN quality = 2 THEN 50 + pick(37, i, 40) * 50 END AS weight_g, ['none', 'declared', 'measured'][quality + 1] AS weight_source,
  CASE WHEN u(38, i) < 0.7 THEN '已签收，由门卫代收' ELSE '快件已签收，签收人是本人' END AS sign_text
  FROM known JOIN city f ON f.city = load_city JOIN city c ON c.city = to_city ORDER BY i`

const order = `strftime(moment(created), '%Y%m%d') || i`

export const ORDERS = `SELECT platform(store) AS platform, ${order} AS order_id, store_id(store) AS store_id, 'u' || to_hex(buyer) AS buyer_id, 'u' || to_hex(buyer) || '@pay.example' AS buyer_account,
  amount_fen, moment(created) AS created_at, moment(created + 60) AS paid_at, moment(greatest(created, sold) + 600) AS shipped_at, moment(signed + pick(39, i, 7200)) AS confirmed_at,
  '交易成功' AS status, courier_code AS courier, waybill_no, c.name AS recipient_city, 0 AS refund_fen, (kind = 'brushing' AND u(40, i) < 0.65)::INTEGER AS reviewed,
  (u(41, i) < CASE kind WHEN 'no_ship' THEN 0.4 ELSE 0.004 END)::INTEGER AS complained, 0 AS returned
  FROM known JOIN city c ON c.city = to_city ORDER BY i`

export const PAYMENTS = `SELECT 'PAY' || i AS payment_id, platform(store) AS platform, ${order} AS order_id, 'u' || to_hex(coalesce(gambler, buyer)) || '@pay.example' AS payer_account, amount_fen,
  moment(created + 60) AS paid_at, CASE WHEN u(42, i) < 0.65 THEN 'alipay' ELSE 'wechat' END AS channel FROM known WHERE u(43, i) < 0.97 ORDER BY i`

/** What a store took in that day leaves in one sum, some hours after the last sign-off. */
export const WITHDRAWALS = `SELECT 'WD' || store || '-' || sold // 86400 AS withdrawal_id, platform(store) AS platform, store_id(store) AS store_id,
  wallet('w', store_number(kind, owner, shared_by(kind, owner, n, 8, 3))) AS account_id, floor(sum(amount_fen) * 0.97)::BIGINT AS amount_fen, moment(max(signed) + ${6 * HOUR}) AS "at"
  FROM known GROUP BY kind, owner, n, store, sold // 86400 ORDER BY store`
