-- (Store|Account|QrCode|VendorSite|SiteAccount|Identifier|GamblingSite|Person)-[:MEMBER_OF]->(Ring) of the last run; role context is shared and not counted
SELECT m.label AS from_label, m.key AS from_key, m.ring_id AS to_key, m.role, m.member_score AS score
FROM run_member m JOIN any_node n ON n.label = m.label AND n.key = m.key
