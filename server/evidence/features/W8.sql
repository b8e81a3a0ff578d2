-- Share of the store's numbers that a vendor site sold within the same life of the number; extra: how many.
SELECT sid, count(in_pool) AS n, count(*) FILTER (WHERE in_pool) / count(in_pool) AS value, count(*) FILTER (WHERE in_pool) AS extra
FROM parcel_flag WHERE in_pool IS NOT NULL GROUP BY sid
