import { expect, test } from 'vitest'
import { CITIES, cityNamed, distanceKm } from '../../server/domain/gazetteer.ts'

test('every city has a name and a code of its own and lies in China', () => {
  expect(new Set(CITIES.map((city) => city.name)).size).toBe(CITIES.length)
  expect(new Set(CITIES.map((city) => city.code)).size).toBe(CITIES.length)
  expect(CITIES.length).toBeGreaterThan(340)
  const inChina = CITIES.filter((city) => /^\d{6}$/.test(city.code) && city.lat > 16 && city.lat < 54 && city.lon > 73 && city.lon < 136)
  expect(inChina).toEqual(CITIES)
})

test('a city is found by its short name, its full name and with its province before it', () => {
  for (const text of ['无锡', '无锡市', '江苏省无锡市', ' 无锡市 ']) expect(cityNamed(text)?.code).toBe('320200')
  expect(cityNamed('恩施土家族苗族自治州')?.code).toBe('422800')
  expect(cityNamed('吉林省吉林市')?.code).toBe('220200')
  expect(cityNamed('哪里也不是')).toBeUndefined()
})

test('Beijing and Shanghai are a good thousand kilometres apart, and no city is away from itself', () => {
  const [beijing, shanghai] = [cityNamed('北京'), cityNamed('上海')]
  if (!beijing || !shanghai) throw new Error('The gazetteer lost a city.')
  expect(distanceKm(beijing, shanghai)).toBeGreaterThan(1040)
  expect(distanceKm(beijing, shanghai)).toBeLessThan(1090)
  expect(distanceKm(beijing, beijing)).toBe(0)
})
