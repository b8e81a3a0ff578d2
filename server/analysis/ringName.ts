import type { Bilingual } from '../contract/common.ts'

/** English for categories that are common on Chinese platforms; any other is shown as the data gives it. */
const ENGLISH: Readonly<Record<string, string>> = {
  小家电: 'Small appliances',
  数码配件: 'Digital accessories',
  手机: 'Phones',
  手机配件: 'Phone accessories',
  平板电脑: 'Tablets',
  电脑: 'Computers',
  相机: 'Cameras',
  充值卡: 'Top-up cards',
  女装: 'Women’s clothing',
  男装: 'Men’s clothing',
  童装: 'Children’s clothing',
  运动鞋: 'Trainers',
  箱包: 'Bags',
  珠宝: 'Jewellery',
  美妆: 'Cosmetics',
  家居: 'Household goods',
  日用: 'Daily goods',
  日用品: 'Daily goods',
  文具: 'Stationery',
  玩具: 'Toys',
  母婴: 'Baby goods',
  零食: 'Snacks',
  茶叶: 'Tea',
  茅台酒: 'Moutai liquor',
  白酒: 'Liquor',
}

/** What a ring's stores sell most, or failing that where they sell; `all` when every store does. */
export interface RingTrade {
  readonly name: string
  readonly all: boolean
}

/** `小家电 15 店`: names a ring by its trade and size. Its number is shown beside the name, its hypothesis as a badge. */
export function ringName({ name, all }: RingTrade, stores: number): Bilingual {
  return {
    zh: `${name}${all ? '' : '等'} ${stores} 店`,
    en: `${ENGLISH[name] ?? name}${all ? '' : ' and more'}, ${stores} stores`,
  }
}
