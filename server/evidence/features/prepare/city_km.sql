-- Great-circle distance; NULL when a place is not known (`least` would leave the NULL out).
CREATE OR REPLACE TEMP MACRO city_km(lat1, lon1, lat2, lon2) AS
  CASE WHEN lat1 IS NOT NULL AND lat2 IS NOT NULL
    THEN 2 * 6371 * asin(sqrt(least(1, power(sin(radians(lat2 - lat1) / 2), 2) + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2)))) END
