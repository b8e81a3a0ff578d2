-- (Store|SiteAccount|VendorSite|Account|Person)-[:HAS]->(Identifier)
SELECT
  owner_label AS from_label, owner_key AS from_key, key AS to_key, min(first_seen) AS firstAt, max(last_seen) AS lastAt, refs(source_id, line) AS src, count(*) AS srcN
FROM owner_identifier GROUP BY ALL
