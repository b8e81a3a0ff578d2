// title.zh: 冻结到期
// title.en: Freezes that expire
// description.zh: 到某日为止到期的冻结，按到期日排序。
// description.en: Freezes that end by a date, soonest first.
// parameter: by | date | "2099-12-31" | 截止日期 | By
// returns: target | 冻结对象 | Frozen
// returns: until | 到期 | Until
// returns: at | 冻结时间 | Frozen at
// returns: amountFen | 金额 | Amount | fen
// returns: docNo | 文书号 | Document
// tags: freeze
MATCH (:Case {own: true})-[freeze:FROZE]->(target)
WHERE freeze.until IS NOT NULL AND date(freeze.until) <= date($by)
RETURN target, freeze.until AS until, freeze.at AS at, freeze.amountFen AS amountFen, freeze.docNo AS docNo
ORDER BY until, target.key
LIMIT 1000
