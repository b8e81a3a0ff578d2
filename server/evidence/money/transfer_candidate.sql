-- Records of transfers that another one with the same sides and amount stands near, in the order in which they are paired: by content, never by
-- loading. Bank flows say whose record a row is (`side`, `own_account`); elsewhere only the words of a receiver's statement do. Without an hour
-- nothing can be told apart. `$payers`: only transfers from these accounts; none named: all.
WITH record AS (
  SELECT transfer_id, from_account, to_account, amount_fen, success IS NOT DISTINCT FROM false AS failed, "at", row_hash,
    coalesce((extra::JSON ->> '$.own_account'), 'file ' || source_id) AS statement,
    CASE WHEN (extra::JSON ->> '$.side') IN ('from', 'to') THEN (extra::JSON ->> '$.side')
      WHEN regexp_matches(summary, '^(转入|收款|入账|汇入)') THEN 'to' WHEN regexp_matches(summary, '^(转出|付款|汇出)') THEN 'from' END AS side
  FROM transfers WHERE from_account <> 'unknown' AND to_account <> 'unknown' AND has_hour(day_only, 'at')
    AND ($payers = '[]' OR from_account IN (SELECT unnest(from_json($payers, '["VARCHAR"]'))))
),
spaced AS (
  SELECT *, "at" - lag("at") OVER near <= to_seconds(CAST($transferSeconds AS INTEGER)) AS before, lead("at") OVER near - "at" <= to_seconds(CAST($transferSeconds AS INTEGER)) AS after
  FROM record WINDOW near AS (PARTITION BY from_account, to_account, amount_fen, failed ORDER BY "at", side, row_hash)
)
SELECT transfer_id, concat_ws(chr(31), from_account, to_account, amount_fen, failed) AS same, CAST(epoch("at") AS BIGINT) AS seconds, side, statement
FROM spaced WHERE before OR after
ORDER BY from_account, to_account, amount_fen, failed, "at", side, row_hash
