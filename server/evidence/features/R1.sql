-- The largest number of stores that share one withdrawal account, ID number, licence, legal person, phone or device with this store; 1 when it shares none.
-- Values of more than `$hubStores` stores are left out. Extra: 1 when the value is an account.
SELECT v.sid, coalesce(nullif(count(k.stores), 0), count(*)) AS n, coalesce(max(k.stores), 1) AS value,
  max(CASE WHEN v.kind = 'bank_account' AND k.stores >= $sharedStores THEN 1 ELSE 0 END) AS extra
FROM shared_value v LEFT JOIN shared_count k ON k.kind = v.kind AND k.value = v.value AND k.stores <= $hubStores
WHERE v.kind IN ('bank_account', 'id_number', 'licence', 'legal_person', 'phone', 'device')
GROUP BY v.sid
