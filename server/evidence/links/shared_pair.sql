-- Pairs of gated stores that share a value; values of more than `$hubStores` stores make none.
SELECT x.sid AS a, y.sid AS b, x.kind, x.value, k.stores, x.evidence_rows + y.evidence_rows AS evidence_rows
FROM shared_count k
JOIN shared_value x ON x.kind = k.kind AND x.value = k.value
JOIN shared_value y ON y.kind = k.kind AND y.value = k.value AND x.sid < y.sid
JOIN gated g ON g.sid = x.sid JOIN gated h ON h.sid = y.sid
WHERE k.stores <= $hubStores AND k.kind IN (SELECT kind FROM link_kind)
ORDER BY a, b, x.kind, x.value
