-- A case of {stores} stores for measuring size, not quality: {rings} planted rings of 20 stores, 5 in 100 of the others brush with bought
-- numbers ({paired}: some of these two and two under one phone or device), the rest sell. Evidence edges (store to identifier, account, payer, vendor site) are about five a store.
CREATE MACRO u(i, k) AS (hash(i * 97 + k + {seed} * 1000003) % 1000003) / 1000003.0;
CREATE MACRO below(i, k, n) AS CAST(floor(u(i, k) * (n)) AS BIGINT);
CREATE MACRO moment(seconds) AS strftime(TIMESTAMP '2020-01-01 00:00:00' + to_seconds(CAST(seconds AS BIGINT)), '%Y-%m-%dT%H:%M:%S');
CREATE MACRO rings() AS {rings};
CREATE MACRO day() AS 86400;
CREATE MACRO city(n) AS ['杭州', '义乌', '广州', '深圳', '临沂', '泉州', '上海', '成都', '郑州', '武汉'][n % 10 + 1];

CREATE TABLE store AS
SELECT i, 'yungou' AS platform, CAST(100000000 + i AS VARCHAR) AS store_id,
  CASE WHEN i < rings() * 20 THEN 'ring' WHEN i % 100 < 5 THEN 'brush' ELSE 'sell' END AS pattern,
  i // 20 AS ring
FROM range({stores}) t(i);

CREATE TABLE sale AS
SELECT row_number() OVER (ORDER BY i, j) AS n, * FROM (
  SELECT i, j, store_id, pattern, ring,
    pattern = 'ring' OR (pattern = 'brush' AND j < 20) AS empty,
    CASE pattern
      WHEN 'ring' THEN below(ring, 1000 + below(i * 64 + j, 1, 15), 88) * day() + below(i * 64 + j, 2, 86400)
      ELSE below(i * 64 + j, 3, 88 * 86400)
    END AS second,
    CASE pattern WHEN 'ring' THEN 'r' || ring || '-' || below(i * 64 + j, 4, 60) ELSE 'b' || below(i * 64 + j, 5, {stores} * 2) END AS payer,
    CASE pattern WHEN 'ring' THEN below(ring * 2 + j % 2, 6, 2000) ELSE CAST(floor(2000 * pow(u(i * 3 + j % 3, 7), 2.5)) AS BIGINT) END AS site
  FROM store, LATERAL (SELECT unnest(range(CASE pattern WHEN 'ring' THEN 40 WHEN 'brush' THEN 24 ELSE below(i, 8, 3) END)) AS j)
);

COPY (SELECT platform, store_id, '店铺' || i AS name, '百货' AS category, city(below(i, 9, 10)) AS ship_from_city FROM store ORDER BY i)
TO '{out}/stores.parquet' (FORMAT parquet);

COPY (
  SELECT 'store' AS owner_type, 'yungou:' || store_id AS owner_id, kind,
    CASE WHEN pattern = 'ring' AND u(i, 20 + k) < 0.5 THEN kind || '-ring-' || ring || '-' || below(i, 30 + k, 5)
      WHEN {paired} AND pattern = 'brush' AND i % 200 < 2 THEN kind || '-pair-' || i // 200
      WHEN i % 500 = 77 THEN kind || '-agency-' || i // 7500
      ELSE kind || '-' || i END AS value
  FROM store, (VALUES ('device', 1), ('phone', 2)) kinds(kind, k)
  WHERE u(i, 40 + k) > 0.02 ORDER BY i, k
) TO '{out}/identifiers.parquet' (FORMAT parquet);

COPY (
  SELECT 'yungou' AS platform, 'O' || n AS order_id, store_id, payer AS buyer_id, payer || '@pay.example' AS buyer_account,
    CASE WHEN pattern = 'ring' THEN 10000 * (1 + below(n, 50, 50)) ELSE 500 + below(n, 51, 40000) END AS amount_fen,
    moment(second) AS created_at, moment(second + 60) AS paid_at, moment(second + 30000) AS shipped_at, '交易成功' AS status,
    'YTO' AS courier, 'YT' || lpad(CAST(n AS VARCHAR), 13, '0') AS waybill_no, city(below(n, 52, 10)) AS recipient_city,
    CAST(NOT empty AND u(n, 53) < 0.4 AS INTEGER) AS reviewed, 0 AS complained, CAST(NOT empty AND u(n, 54) < 0.05 AS INTEGER) AS returned, 0 AS refund_fen
  FROM sale ORDER BY n
) TO '{out}/orders.parquet' (FORMAT parquet);

COPY (
  SELECT 'P' || n AS payment_id, 'yungou' AS platform, 'O' || n AS order_id,
    CASE WHEN pattern = 'ring' THEN 'g' || ring || '-' || below(n, 60, 200) ELSE payer END || '@pay.example' AS payer_account,
    CASE WHEN pattern = 'ring' THEN 10000 * (1 + below(n, 50, 50)) ELSE 500 + below(n, 51, 40000) END AS amount_fen,
    moment(second + 60) AS paid_at, 'alipay' AS channel
  FROM sale ORDER BY n
) TO '{out}/payments.parquet' (FORMAT parquet);

COPY (
  SELECT 'YTO' AS courier, 'YT' || lpad(CAST(n AS VARCHAR), 13, '0') AS waybill_no, moment(second + 40000) AS picked_at,
    moment(second + 40000 + CASE WHEN empty THEN 40000 + below(n, 70, 20000) ELSE 120000 + below(n, 71, 180000) END) AS signed_at,
    CAST(3300000 + below(i, 72, 900) AS VARCHAR) AS pickup_outlet, CAST(4400000 + below(n, 73, 2000) AS VARCHAR) AS sign_outlet,
    city(below(i, 9, 10)) AS from_city, city(below(n, 52, 10)) AS to_city,
    CASE WHEN empty THEN 3 ELSE 7 + below(n, 74, 6) END AS scan_count, CASE WHEN empty THEN 0 ELSE 2 + below(n, 75, 3) END AS transit_count,
    CASE WHEN empty THEN NULL ELSE 200 + below(n, 76, 3000) END AS weight_g, CASE WHEN empty THEN 'none' ELSE 'measured' END AS weight_source,
    CASE WHEN empty THEN '已签收，签收人：本人' ELSE '已签收，由' || ['前台', '门卫', '家人', '驿站'][below(n, 77, 4) + 1] || '代收' END AS sign_text
  FROM sale ORDER BY n
) TO '{out}/waybills.parquet' (FORMAT parquet);

COPY (SELECT 'site' || s || '.example' AS site_id, '单号网' || s AS title FROM range(2000) t(s)) TO '{out}/vendor_sites.parquet' (FORMAT parquet);

COPY (
  SELECT 'site' || site || '.example' AS site_id, 'YT' || lpad(CAST(n AS VARCHAR), 13, '0') AS waybill_no, 'YTO' AS courier,
    moment(second + 20000) AS sold_at, 350 AS price_milli
  FROM sale WHERE empty ORDER BY n
) TO '{out}/number_sales.parquet' (FORMAT parquet);

COPY (
  SELECT 'W' || n AS withdrawal_id, 'yungou' AS platform, store_id,
    CASE WHEN pattern = 'ring' AND u(i, 80) < 0.5 THEN 'bank-ring-' || ring || '-' || below(i, 81, 4) ELSE 'bank-' || i END AS account_id,
    CASE WHEN pattern = 'ring' THEN 300000 ELSE 5000 + below(n, 82, 50000) END AS amount_fen,
    moment(second + CASE WHEN empty THEN 110000 ELSE 900000 + below(n, 83, 400000) END) AS "at"
  FROM sale WHERE j % 4 = 0 ORDER BY n
) TO '{out}/withdrawals.parquet' (FORMAT parquet);
