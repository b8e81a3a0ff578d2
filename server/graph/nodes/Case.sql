-- (:Case) this case, and the others whose numbers were loaded
SELECT getvariable('case_id') AS key, getvariable('case_name') AS name, true AS own, NULL::BIGINT AS numbers
UNION ALL
SELECT other_case, other_case, false, count(*) FROM case_numbers WHERE other_case <> getvariable('case_id') GROUP BY other_case
