-- How even the time from pickup to sign-off is: standard deviation over mean.
SELECT sid, count(*) AS n, stddev_samp(minutes) / avg(minutes) AS value, avg(minutes) / 60 AS extra
FROM (SELECT sid, date_diff('second', picked_at, signed_at) / 60.0 AS minutes FROM parcel WHERE picked_hour AND signed_hour AND signed_at > picked_at)
GROUP BY sid HAVING count(*) > 1
