-- Couriers whose records have seconds: of the others nothing is known about bursts (W5).
CREATE OR REPLACE TEMP TABLE exact_courier AS
SELECT courier FROM waybills GROUP BY courier
HAVING bool_or(coalesce(date_part('second', picked_at) <> 0 AND has_hour(day_only, 'picked_at'), false) OR coalesce(date_part('second', signed_at) <> 0 AND has_hour(day_only, 'signed_at'), false))
