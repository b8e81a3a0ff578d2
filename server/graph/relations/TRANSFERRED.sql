-- (Account)-[:TRANSFERRED]->(Account) the two sides' records of one transfer are one relation with both sources
SELECT
  from_account AS from_key, to_account AS to_key, min(transfer_id) AS txnId, min(transfer_id) AS relKey, any_value(amount_fen) AS amountFen, min("at") AS "at",
  min(summary) AS summary, min(channel) AS channel, min(ip) AS ip, bool_and(success) AS success, refs(source_id, line) AS src, count(*) AS srcN
FROM paired_transfer WHERE from_account <> 'unknown' AND to_account <> 'unknown' GROUP BY transfer_no, from_account, to_account
