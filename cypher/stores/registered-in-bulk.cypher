// title.zh: 一人批量开店
// title.en: Stores registered in bulk by one person
// description.zh: 同一身份证号、法定代表人、营业执照、手机号或设备名下，若干天内开出的店铺。代运营和连锁也会这样，不单独定性。
// description.en: Stores that one identity number, legal person, licence, phone or device opened within so many days. Agencies and chains do so too: no finding by itself.
// parameter: least | integer 2..500 | 3 | 最少店铺数 | Stores at least
// parameter: days | integer 1..3650 | 30 | 天数之内 | Within days
// parameter: kind | enum | "any" | 按什么 | By
// option: kind | any | 任一标识 | Any identifier
// option: kind | id_number | 证件号 | Identity number
// option: kind | legal_person | 法定代表人 | Legal person
// option: kind | licence | 营业执照 | Licence
// option: kind | phone | 手机号 | Phone
// option: kind | device | 设备 | Device
// returns: identifier | 共用标识 | Shared identifier
// returns: kind | 类型 | Kind
// returns: stores | 店铺数 | Stores | 家
// returns: firstOpened | 最早开店 | First opened
// returns: lastOpened | 最晚开店 | Last opened
// returns: days | 相隔天数 | Days between
// returns: examples | 店铺（最多二十家） | Stores (twenty at most)
// returns: rings | 涉及团伙编号 | Rings
// tags: R1, store, registration
MATCH (identifier:Identifier)<-[:HAS]-(store:Store)
WHERE store.openedAt IS NOT NULL AND identifier.kind IN ['id_number', 'legal_person', 'licence', 'phone', 'device'] AND ($kind = 'any' OR identifier.kind = $kind)
WITH identifier, store
ORDER BY store.openedAt, store.key
WITH identifier, collect(DISTINCT store) AS opened
WHERE size(opened) >= $least
UNWIND range(0, size(opened) - $least) AS start
WITH identifier, [store IN opened[start..] WHERE store.openedAt <= opened[start].openedAt + duration({days: $days})] AS bulk
WHERE size(bulk) >= $least
WITH identifier, bulk
ORDER BY size(bulk) DESC
WITH identifier, head(collect(bulk)) AS bulk
RETURN identifier, identifier.kind AS kind, size(bulk) AS stores, bulk[0].openedAt AS firstOpened, bulk[-1].openedAt AS lastOpened,
  duration.inDays(bulk[0].openedAt, bulk[-1].openedAt).days AS days, bulk[..20] AS examples,
  reduce(seen = [], one IN bulk | CASE WHEN one.ringNo IS NULL OR one.ringNo IN seen THEN seen ELSE seen + one.ringNo END) AS rings
ORDER BY stores DESC, days, identifier.key
LIMIT 300
