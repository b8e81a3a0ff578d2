/** What a synthetic case can show and what it cannot; printed by the command line and written beside the truth. */
export const LIMITS = `Synthetic: no person, number, account, store or site in it is real.
The generator holds the same beliefs about rings as the detector. A good score shows that the two agree; it is no rate of detection in the field and must not be quoted as one.
No share in it comes from public statistics (there are none): how many rings, brushers and empty numbers it has is assumed, and truth/params.json says what was.
People are simpler than in life: gamblers have no sessions, buyers do not move, an order has one item and one payment.
`

export const LIMITS_ZH = `合成数据：其中人员、号码、账户、店铺、网站均为虚构。
生成器与检测器对团伙持有同样的假设。得分高只说明二者一致，不是实战检出率，不得作为检出率引用。
各项比例没有公开统计可依（并无此类统计）：团伙、刷单与空包单号的多少均为假定，见 truth/params.json。
人的行为经过简化：赌客没有会话，买家不搬家，一单一件一付。
`
