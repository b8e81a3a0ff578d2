-- (:Ring) of the last run
SELECT
  ring_id AS key, ring_name AS name, ring_no AS ringNo, hypothesis, ring_score AS score, run_id AS runId,
  (SELECT count(*) FROM run_member m WHERE m.ring_id = r.ring_id AND m.role = 'member' AND m.label = 'Store') AS stores
FROM run_ring r
