-- (Waybill)-[:SENT_TO]->(Identifier)
SELECT w.key AS from_key, i.key AS to_key, w.source_id, w.line FROM kept_waybills w JOIN parcel_identifier i ON i.kind = 'phone' AND i.value = w.recipient_phone
UNION ALL
SELECT w.key, i.key, w.source_id, w.line FROM kept_waybills w JOIN parcel_identifier i ON i.kind = 'address' AND i.value = w.recipient_address
