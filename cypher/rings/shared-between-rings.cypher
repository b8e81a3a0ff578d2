// title.zh: 团伙之间共用的账户或设备
// title.en: Accounts and devices that rings share
// description.zh: 出现在两个以上团伙店铺名下的提现账户、设备、手机号、证件，以及在两个以上团伙付过款的账户。共用者多的公共标识（如机房 IP）不计；付款人可能是受害者。
// description.en: Withdrawal accounts, devices, phones and identity numbers of the stores of two rings or more, and accounts that paid at them. Addresses and IPs that everybody shares are left out; payers may be victims.
// parameter: rings | integer 2..50 | 2 | 最少团伙数 | Rings at least
// parameter: what | enum | "any" | 看什么 | What
// option: what | any | 全部 | All
// option: what | account | 提现账户 | Withdrawal accounts
// option: what | identifier | 设备、电话、证件 | Devices, phones, identity numbers
// option: what | payer | 付款账户 | Paying accounts
// parameter: most | integer 2..1000 | 50 | 最多店铺数（更多者视为公共） | Stores at most (more: everybody's)
// returns: shared | 共用的账户或标识 | Shared account or identifier
// returns: relation | 关系 | Relation
// returns: type | 类型 | Kind
// returns: rings | 团伙 | Rings
// returns: stores | 店铺数 | Stores | 家
// returns: examples | 店铺（最多十家） | Stores (ten at most)
// tags: R1, ring, link
MATCH (ring:Ring)<-[:MEMBER_OF {role: 'member'}]-(store:Store)-[link:WITHDREW|HAS|PAID_STORE]-(shared)
WHERE type(link) = 'WITHDREW' AND $what IN ['any', 'account'] OR type(link) = 'PAID_STORE' AND $what IN ['any', 'payer']
  OR type(link) = 'HAS' AND $what IN ['any', 'identifier'] AND shared.kind IN ['device', 'mac', 'phone', 'id_number', 'legal_person', 'licence', 'payee', 'qq', 'wechat', 'email']
WITH shared, type(link) AS relation, collect(DISTINCT ring) AS rings, count(DISTINCT store) AS stores, collect(DISTINCT store)[..10] AS examples
WHERE size(rings) >= $rings AND stores <= $most
RETURN shared, relation, labels(shared)[0] + CASE WHEN shared:Identifier THEN ' ' + shared.kind ELSE '' END AS type, rings, stores, examples
ORDER BY relation = 'PAID_STORE', size(rings) DESC, stores DESC, shared.key
LIMIT 300
