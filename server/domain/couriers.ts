/** One code a courier, with the names and codes seen in real files (Chinese names, kuaidi100 and kdniao codes). */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  SF: ['sf', 'shunfeng', '顺丰', '顺丰速运', '顺丰快递'],
  YTO: ['yto', 'yuantong', '圆通', '圆通速递', '圆通快递'],
  ZTO: ['zto', 'zhongtong', '中通', '中通快递', '中通速递'],
  STO: ['sto', 'shentong', '申通', '申通快递'],
  YUNDA: ['yunda', 'yd', '韵达', '韵达快递', '韵达速递'],
  JT: ['jt', 'jtsd', 'jtexpress', 'j&t', '极兔', '极兔速递', '极兔快递'],
  EMS: ['ems', '邮政ems', '中国邮政', '邮政', '邮政速递', 'youzhengguonei', 'yzpy', '邮政快递包裹'],
  JD: ['jd', 'jingdong', '京东', '京东快递', '京东物流'],
  DEPPON: ['deppon', 'dbl', 'debangwuliu', 'debangkuaidi', '德邦', '德邦快递', '德邦物流'],
  BEST: ['best', 'htky', 'huitongkuaidi', '百世', '百世快递', '百世汇通'],
  TTK: ['ttk', 'hhtt', 'tiantian', '天天', '天天快递'],
  UC: ['uc', 'youshuwuliu', '优速', '优速快递'],
  CAINIAO: ['cainiao', '菜鸟', '菜鸟直送', '丹鸟', 'danniao'],
}

const CODE_BY_ALIAS = new Map(Object.entries(ALIASES).flatMap(([code, names]) => names.map((name) => [name, code] as const)))

/** Every known spelling (trimmed, lower case) and its code: the table that intake joins in SQL. */
export const COURIER_ALIASES: ReadonlyMap<string, string> = CODE_BY_ALIAS

/** One code for a courier's name or code; a courier that is not known keeps what the source wrote. */
export function courierCode(raw: string): string {
  const trimmed = raw.trim()
  return CODE_BY_ALIAS.get(trimmed.toLowerCase()) ?? trimmed
}
