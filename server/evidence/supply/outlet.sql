-- One row an outlet, by how far its share lies beyond its peers'.
SELECT f.outlet_key AS key, f.outlet_key AS "outletKey", row_number() OVER (ORDER BY f.excess DESC, f.z DESC NULLS LAST, f.n DESC, f.outlet_key) AS rank,
  f.courier, f.name, f.city, f.n, f.flagged, f.sold, round(f.share, 9) AS share, f.low, f.high, f.peers, f.peer_n AS "peerN", round(f.peer_share, 9) AS "peerShare", f.z, f.excess,
  CASE WHEN s.courier IS NOT NULL THEN f.before_n END AS "beforeN", CASE WHEN s.courier IS NOT NULL THEN f.before_flagged END AS "beforeFlagged",
  CASE WHEN s.courier IS NOT NULL THEN f.after_n END AS "afterN", CASE WHEN s.courier IS NOT NULL THEN f.after_flagged END AS "afterFlagged",
  CAST(f.first_day AS VARCHAR) AS "from", CAST(f.last_day AS VARCHAR) AS "to"
FROM outlet_figure f LEFT JOIN courier_summons s ON s.courier = f.courier
