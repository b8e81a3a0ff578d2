import type { City } from '../../server/domain/gazetteer.ts'
import type { CaseFiles } from '../write/caseFiles.ts'
import { COURIERS } from './couriers.ts'
import type { CourierCode, Outlet } from './types.ts'

/** Every courier has an outlet in every city, and a second one in the busiest third. */
export class Outlets {
  private readonly byCourier = new Map<string, Map<string, Outlet[]>>()

  constructor(cities: readonly City[]) {
    for (const { code } of COURIERS) {
      const byCity = new Map<string, Outlet[]>()
      for (const [i, city] of cities.entries()) {
        const count = i < cities.length / 3 ? 2 : 1
        byCity.set(
          city.code,
          Array.from({ length: count }, (_, n) => ({ id: `${city.code}${n + 1}`, city })),
        )
      }
      this.byCourier.set(code, byCity)
    }
  }

  /** The outlet that serves a parcel; `index` spreads parcels over the outlets of a city. */
  at(courier: CourierCode, city: City, index: number): Outlet {
    const outlets = this.byCourier.get(courier)?.get(city.code)
    const outlet = outlets?.[index % outlets.length]
    if (!outlet) throw new Error(`${courier} has no outlet in ${city.name}.`)
    return outlet
  }

  write(files: CaseFiles): void {
    for (const [courier, byCity] of this.byCourier)
      for (const outlets of byCity.values())
        for (const [i, outlet] of outlets.entries())
          files.row('outlets', { courier, outlet: outlet.id, name: `${outlet.city.name}${i === 0 ? '城区' : '开发区'}网点`, city: outlet.city.name })
  }
}
