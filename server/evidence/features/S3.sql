-- Share of paid amounts that are whole multiples of 50 yuan or 10, 20, 30 yuan.
SELECT sid, count(*) AS n, count(*) FILTER (WHERE received_fen % 5000 = 0 OR received_fen IN (1000, 2000, 3000)) / count(*) AS value, NULL AS extra
FROM paid WHERE received_fen > 0 GROUP BY sid
