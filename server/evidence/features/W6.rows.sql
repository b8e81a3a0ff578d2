SELECT 'waybills' AS table_name, waybill_source AS source_id, waybill_line AS line FROM parcel
WHERE sign_words(sign_text) = (SELECT sign_words(sign_text) FROM parcel WHERE sign_text IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)
