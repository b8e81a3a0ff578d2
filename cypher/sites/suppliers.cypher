// title.zh: 上家供货占比
// title.en: Suppliers by share of sites
// description.zh: 每个上家（数据源写明的）供多少个网站、占有上家网站的几成，这些网站共售出多少单号。只有说法的上家也在内，须与接口标识互证。
// description.en: How many sites each supplier feeds as the source says, which share of the sites that name a supplier, and how many numbers those sites sold. Claims included: check against API tags.
// parameter: least | integer 1..1000 | 1 | 最少网站数 | Sites at least
// returns: supplier | 上家 | Supplier
// returns: sites | 网站数 | Sites | 个
// returns: share | 占比 | Share | share
// returns: numbers | 售出单号 | Numbers sold | 个
// returns: tags | 网站的接口标识 | API tags of the sites
// returns: examples | 网站（最多十个） | Sites (ten at most)
// tags: supplier, V1
MATCH (supplier:Org {kind: 'SUPPLIER'})-[:SUPPLIES]->(site:VendorSite)
WITH supplier, collect(DISTINCT site) AS sites, COUNT { (any:VendorSite) WHERE EXISTS { (any)<-[:SUPPLIES]-() } } AS named
WHERE size(sites) >= $least
UNWIND sites AS site
OPTIONAL MATCH (site)-[:HAS]->(tag:Identifier {kind: 'api_tag'})
WITH supplier, sites, named, site, collect(DISTINCT tag.value) AS siteTags, COUNT { (site)-[:SOLD]->() } AS sold
WITH supplier, sites, named, sum(sold) AS numbers, collect(siteTags) AS nested
RETURN supplier, size(sites) AS sites, toFloat(size(sites)) / named AS share, numbers,
  reduce(seen = [], one IN nested | seen + [tag IN one WHERE NOT tag IN seen]) AS tags, sites[..10] AS examples
ORDER BY sites DESC, numbers DESC, supplier.key
LIMIT 200
