-- The largest number of stores that share one withdrawal account, ID number, licence, legal person, phone or device with this store;
-- values of more than `$hubStores` stores are left out. Extra: 1 when the value is an account.
SELECT v.sid, count(*) AS n, max(k.stores) AS value,
  max(CASE WHEN v.kind = 'bank_account' AND k.stores >= $sharedStores THEN 1 ELSE 0 END) AS extra
FROM shared_value v JOIN shared_count k ON k.kind = v.kind AND k.value = v.value
WHERE v.kind IN ('bank_account', 'id_number', 'licence', 'legal_person', 'phone', 'device') AND k.stores <= $hubStores
GROUP BY v.sid
